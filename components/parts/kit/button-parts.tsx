"use client";

import { Ellipsis, OctagonPause, PencilLine, Trash2 } from "lucide-react";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";
import { ThemeToggle } from "#components/ui/theme-toggle.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

const nothing = () => {};
const variants = ["primary", "go", "nogo", "outline", "quiet", "danger"] as const;

/** Buttons, alone and dead, and what hangs on them. */
export function ButtonParts() {
  return (
    <Samples title="Buttons">
      {(["lg", "md", "sm"] as const).map((size) => (
        <Sample key={size} of={size} row>
          {variants.map((variant) => (
            <Button key={variant} size={size} variant={variant}>
              {variant}
            </Button>
          ))}
        </Sample>
      ))}
      <Sample of="a verdict, pressed or not" row>
        {(["go", "hold", "nogo"] as const).map((ink) => (
          <Button key={ink} ink={ink} aria-pressed={ink === "go"}>
            {{ go: "GO", hold: "GO, IF", nogo: "NO-GO" }[ink]}
          </Button>
        ))}
      </Sample>
      <Sample of="busy, dead, and dead with a reason" row>
        <Button variant="primary" busy>
          Save
        </Button>
        <Button disabled>Save</Button>
        <Button reasonDisabled="Only leads change a plan that runs.">Save</Button>
        <BlockedButton reason="Nobody holds this role yet." className={buttonClass({ size: "sm", off: true })}>
          Sign as Database
        </BlockedButton>
      </Sample>
      <Sample of="an icon alone, a copy, a menu, a hint, keys" row>
        <IconButton icon={PencilLine} label="Edit" keys="E" />
        <IconButton icon={Trash2} label="Remove" reasonDisabled="It was worked on." />
        <CopyButton text="pg_dump" label="Copy the command" keys="Y" />
        <Menu trigger={<IconButton icon={Ellipsis} label="More" />}>
          <MenuItem icon={OctagonPause} keys="H" onSelect={nothing}>
            Hold…
          </MenuItem>
          <MenuItem icon={OctagonPause} reasonDisabled="The plan is under way." onSelect={nothing}>
            Remove gate
          </MenuItem>
          <MenuSeparator />
          <EditItems onEdit={nothing} onRemove={nothing} />
        </Menu>
        <Tooltip text="The replica is 0.4 s behind">
          <Button size="sm">Hint</Button>
        </Tooltip>
        <Kbd>Shift G</Kbd>
        <ThemeToggle initial="system" />
      </Sample>
    </Samples>
  );
}
