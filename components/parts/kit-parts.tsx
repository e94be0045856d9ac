"use client";

import clsx from "clsx";
import { Bell, Ellipsis, OctagonPause, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { AvatarStack } from "#components/ui/avatar-stack.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";
import { NavTabs } from "#components/ui/nav-tabs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { Select } from "#components/ui/select.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { type Status, statuses } from "#components/ui/statuses.ts";
import { StepBox, type StepBoxStatus } from "#components/ui/step-box.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { ThemeToggle } from "#components/ui/theme-toggle.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

const nothing = () => {};
const variants = ["primary", "go", "outline", "quiet", "danger"] as const;
const boxes: readonly StepBoxStatus[] = ["waiting", "todo", "doing", "done", "skipped", "blocked", "failed"];
const people = ["Ana Novak", "Jonas Ott", "Mira Kovač", "Sofia Brandt", "Vera Lind", "Tomás Rivera"].map((name, at) => ({
  id: `person-${at}`,
  name,
}));
const long = "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other";

/** Every part of the kit, in every state it has. */
export function KitParts() {
  return (
    <>
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
            <MenuItem icon={PencilLine} keys="E" onSelect={nothing}>
              Edit…
            </MenuItem>
            <MenuItem icon={OctagonPause} reasonDisabled="The plan is under way." onSelect={nothing}>
              Remove gate
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={Trash2} tone="danger" keys="Del" onSelect={nothing}>
              Remove
            </MenuItem>
          </Menu>
          <Tooltip text="The replica is 0.4 s behind">
            <Button size="sm">Hint</Button>
          </Tooltip>
          <Kbd>Shift G</Kbd>
          <ThemeToggle initial="system" />
        </Sample>
      </Samples>
      <Samples title="Fields">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Title" required>
            {(control) => <Input {...control} defaultValue="Ledger 4 cutover" />}
          </Field>
          <Field label="Start time" hint="13:05 or T-30; empty leaves it open.">
            {(control) => <Input {...control} placeholder="13:05" />}
          </Field>
          <Field label="E-mail" required error="“nobody@” is no e-mail address.">
            {(control) => <Input {...control} defaultValue="nobody@" />}
          </Field>
          <Field label="Who stands in" required>
            {(control) => (
              <Select {...control} defaultValue="">
                <option value="">Choose somebody</option>
                <option>{long}</option>
              </Select>
            )}
          </Field>
          <Field label="Why" required hint="For the record of the plan.">
            {(control) => <Textarea {...control} rows={2} defaultValue="The vendor is not ready." />}
          </Field>
          <Field label="Not now">{(control) => <Input {...control} disabled defaultValue="The record does not change" />}</Field>
        </div>
        <Checkbox label="Only named people and admins" hint="Everybody else is sent away." defaultChecked />
        <Checkbox label="Separation of duties" hint="Off: this workspace is one person." disabled />
      </Samples>
      <Samples title="Statuses">
        <Sample of="every word with its shape and tone">
          <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-3">
            {Object.keys(statuses).map((state) => (
              <li key={state}>
                <StatusMark state={state as Status} />
              </li>
            ))}
          </ul>
        </Sample>
        <Sample of="small, large, in a pill, said more exactly" row>
          <StatusMark state="doing" size="sm" />
          <StatusMark state="no-go" size="lg" />
          <StatusMark state="running" pill />
          <StatusMark state="held" pill />
          <StatusMark state="late" word="+12 min" />
        </Sample>
        <Sample of="boxes of steps; dashed is not sent yet" row>
          {boxes.map((status) => (
            <StepBox key={status} status={status} />
          ))}
          <StepBox status="done" pending />
          <StepBox status="todo" focused />
          <StepBox status="done" size="lg" />
        </Sample>
        <Sample of="progress: none, some, all, of nothing">
          <div className="flex flex-col gap-2">
            <ProgressBar label="None" value={0} max={8} />
            <ProgressBar label="Some" value={3} max={8} tone="hold" />
            <ProgressBar label="All" value={8} max={8} tone="go" />
            <ProgressBar label="Of nothing" value={0} max={0} />
          </div>
        </Sample>
        <Sample of="faces: one, few, many" row>
          <Avatar id="person-0" name="Ana Novak" size="sm" />
          <Avatar id="person-1" name="Jonas Ott" />
          <Avatar id="person-2" name="Mira Kovač" size="lg" />
          <AvatarStack label="Here now" people={people.slice(0, 2)} />
          <AvatarStack label="Here now, many" people={people} />
        </Sample>
      </Samples>
      <Samples title="What is said">
        {(["info", "warn", "danger"] as const).map((tone) => (
          <Banner
            key={tone}
            tone={tone}
            title={{ info: "The room is read again.", warn: "What you see may be behind.", danger: "The database does not answer." }[tone]}
          >
            {tone === "warn" ? long : "What you wrote is kept here and sent as soon as the server answers."}
          </Banner>
        ))}
        <Banner action={<Button size="sm">Look at it</Button>}>Without a title, with an act.</Banner>
        <Sample of="nothing yet">
          <EmptyState action={<Button>Add a sign-off</Button>}>
            No signatures are asked for. A sign-off is a role’s word on the record.
          </EmptyState>
          <ListFooter empty="No risks are written down." add="Add a risk" onAdd={nothing} />
          <ListFooter empty={null} add="Add a metric" onAdd={nothing} />
        </Sample>
        <Sample of="the head of a page, its tabs, parts in a row">
          <PageHeader
            title="Signatures: Ledger 4 cutover"
            description="LIVE · revision 2 · T0 Thu 26 Nov 2026, 13:00"
            back={{ href: "#", label: "Back to the plan" }}
            actions={<Button>Print</Button>}
          />
          <NavTabs
            label="Settings"
            current="#people"
            tabs={[
              { href: "#workspace", label: "Workspace" },
              { href: "#people", label: "People", count: 6 },
              { href: "#channels", label: "Channels", icon: Bell },
            ]}
          />
          <Tabbed />
          <Parts of={[Said, Said]} props={{ words: "One of two parts a page is given." }} />
        </Sample>
        <Dialogs />
      </Samples>
    </>
  );
}

function Tabbed() {
  const [shown, show] = useState<"plan" | "people">("plan");
  const tabs = [
    { id: "plan" as const, name: "Plan", panel: "What is to be done." },
    { id: "people" as const, name: "People", panel: "Who does it." },
  ];
  const look = { list: segments.frame, tab: clsx(segments.option, segments.chosen), panel: "pt-2 text-sm text-muted outline-none" };
  return <Tabs label="About the plan" tabs={tabs} value={shown} onChange={show} look={look} />;
}

function Said({ words }: { words: string }) {
  return <p className="pt-2 text-sm text-muted">{words}</p>;
}

function Dialogs() {
  const [open, setOpen] = useState<"details" | "confirm" | "danger" | "reason" | null>(null);
  const change = (kind: typeof open) => (next: boolean) => setOpen(next ? kind : null);
  return (
    <Sample of="dialogs: a question, one that cannot be taken back, one that asks why, one that was refused" row>
      <Dialog
        title="Details"
        description="What the plan says of this step."
        open={open === "details"}
        onOpenChange={change("details")}
        footer={<Button variant="primary">Save</Button>}
      >
        <p className="text-sm">{long}</p>
      </Dialog>
      <Button onClick={() => setOpen("details")}>Open</Button>
      <Button onClick={() => setOpen("confirm")}>Complete…</Button>
      <Button onClick={() => setOpen("danger")}>Remove…</Button>
      <Button onClick={() => setOpen("reason")}>Fail…</Button>
      <ConfirmDialog
        open={open === "confirm"}
        onOpenChange={change("confirm")}
        title="Complete “Ledger 4 cutover”?"
        description="Every step is closed."
        confirmLabel="Complete"
        tone="go"
        cancelLabel="Not yet"
        onConfirm={() => undefined}
      />
      <ConfirmDialog
        open={open === "danger"}
        onOpenChange={change("danger")}
        title="Remove the link?"
        confirmLabel="Remove"
        tone="danger"
        onConfirm={() => "It was used a moment ago. Look again."}
      />
      <ReasonDialog
        open={open === "reason"}
        onOpenChange={change("reason")}
        title="Announce the start failed"
        label="What went wrong?"
        confirmLabel="Say that it failed"
        tone="danger"
        onSubmit={() => undefined}
      />
    </Sample>
  );
}
