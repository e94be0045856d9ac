"use client";

import clsx from "clsx";
import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  Ellipsis,
  IndentDecrease,
  IndentIncrease,
  OctagonPause,
  PencilLine,
  Plus,
  Trash2,
} from "lucide-react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useOutlineActs } from "#components/plan/outline/outline-context.ts";
import { placeTowards } from "#components/plan/outline/outline-moves.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";
import { childrenOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

export type StepToolsProps = {
  step: Step;
  /** The row is only the keyboard's place: the tools wait for the pointer or the Tab key to show. */
  quiet: boolean;
};

/** What can be done to one step, over the right end of its row. */
export function StepTools({ step, quiet }: StepToolsProps) {
  const { room } = useLiveRoom();
  const acts = useOutlineActs();
  const stuck = (direction: "up" | "down" | "in" | "out") =>
    placeTowards(room, step, direction) ? null : "It cannot go further that way.";
  const { phaseId, parentId, id } = step;
  return (
    <div
      className={clsx(
        "absolute top-1 right-3 flex rounded-lg border border-line bg-panel shadow-pop max-sm:top-1",
        quiet &&
          "sr-only focus-within:not-sr-only focus-within:absolute! group-focus-within/row:pointer-coarse:not-sr-only group-focus-within/row:pointer-coarse:absolute!",
      )}
    >
      <IconButton size="sm" icon={Plus} label="Add a step below" keys="A" onClick={() => acts.add({ phaseId, parentId, afterId: id })} />
      <IconButton
        size="sm"
        icon={ArrowUp}
        label="Move up"
        keys="Alt ↑"
        className="max-sm:hidden"
        disabled={Boolean(stuck("up"))}
        onClick={() => acts.move(step, "up")}
      />
      <IconButton
        size="sm"
        icon={ArrowDown}
        label="Move down"
        keys="Alt ↓"
        className="max-sm:hidden"
        disabled={Boolean(stuck("down"))}
        onClick={() => acts.move(step, "down")}
      />
      <IconButton size="sm" icon={PencilLine} label="Details" keys="E" onClick={() => acts.open(step)} />
      <Menu trigger={<IconButton size="sm" icon={Ellipsis} label="More" />}>
        <MenuItem
          icon={CornerDownRight}
          onSelect={() => acts.add({ phaseId, parentId: id, afterId: childrenOf(room, step).at(-1)?.id ?? null })}
        >
          Add a step under it
        </MenuItem>
        <MenuItem icon={OctagonPause} keys="G" onSelect={() => acts.addGate({ phaseId: null, stepId: id })}>
          Add a gate before it
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={ArrowUp} keys="Alt ↑" reasonDisabled={stuck("up")} onSelect={() => acts.move(step, "up")}>
          Move up
        </MenuItem>
        <MenuItem icon={ArrowDown} keys="Alt ↓" reasonDisabled={stuck("down")} onSelect={() => acts.move(step, "down")}>
          Move down
        </MenuItem>
        <MenuItem icon={IndentIncrease} keys="Alt →" reasonDisabled={stuck("in")} onSelect={() => acts.move(step, "in")}>
          Indent
        </MenuItem>
        <MenuItem icon={IndentDecrease} keys="Alt ←" reasonDisabled={stuck("out")} onSelect={() => acts.move(step, "out")}>
          Outdent
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" keys="Del" onSelect={() => acts.remove(step)}>
          Remove
        </MenuItem>
      </Menu>
    </div>
  );
}
