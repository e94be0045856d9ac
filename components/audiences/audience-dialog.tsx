"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ChannelChoice, type ChannelOption } from "#components/messages/channel-choice.tsx";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Audience, reaches } from "#lib/domain/audiences/rows.ts";

export type AudienceDialogProps = {
  audience: Audience | undefined;
  /** The channels of the workspace. */
  channels: readonly ChannelOption[];
  onClose: () => void;
};

/** Who they are, what they care about, and how often they hear from us. Without `audience` it is a new one. */
export function AudienceDialog({ audience, channels, onClose }: AudienceDialogProps) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(audience?.title ?? "");
  const [interest, setInterest] = useState(audience?.interest ?? "");
  const [reach, setReach] = useState<string>(audience?.reach ?? "internal");
  const [who, setWho] = useState(audience?.who ?? "");
  const [channel, setChannel] = useState(audience?.channel ?? "");
  const [chosen, setChosen] = useState(audience?.channels ?? []);
  const [onStatusPage, setOnStatusPage] = useState(audience?.onStatusPage ?? false);
  const [every, setEvery] = useState(audience?.everyMinutes?.toString() ?? "");
  const [quietFrom, setQuietFrom] = useState(audience?.quietFrom ?? "");
  const [quietTo, setQuietTo] = useState(audience?.quietTo ?? "");
  const [roleId, setRoleId] = useState(audience?.roleId ?? "");

  async function save() {
    if (!title.trim()) return "Say who they are.";
    const minutes = every.trim() ? Number(every) : null;
    if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_080))
      return "Minutes between updates are a whole number from 1 to 10,080, which is a week. Empty: at no rhythm.";
    if ((quietFrom === "") !== (quietTo === "") || (quietFrom !== "" && quietFrom === quietTo))
      return "Quiet hours have a beginning and another time as their end. Leave both empty for none.";
    const quiet = { quietFrom: quietFrom || null, quietTo: quietTo || null };
    const words = {
      title: title.trim(),
      interest: interest.trim(),
      who: who.trim(),
      channel: channel.trim(),
      channels: chosen,
      onStatusPage,
    };
    const said = { ...words, reach: reaches.find((each) => each === reach) ?? "", everyMinutes: minutes, roleId: roleId || null, ...quiet };
    return submitted(audience ? act("editAudience", { audienceId: audience.id, ...said }) : act("addAudience", said));
  }

  return (
    <FormDialog title={audience ? "Audience" : "New audience"} submitLabel={audience ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <Field label="Who" required>
        {(control) => (
          <Input {...control} value={title} maxLength={500} placeholder="Support team" onChange={({ target }) => setTitle(target.value)} />
        )}
      </Field>
      <Field label="What they care about">
        {(control) => <Input {...control} value={interest} maxLength={2000} onChange={({ target }) => setInterest(target.value)} />}
      </Field>
      <Field label="People" hint="Names, a group, a list: for whoever asks who is meant.">
        {(control) => <Input {...control} value={who} maxLength={2000} onChange={({ target }) => setWho(target.value)} />}
      </Field>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium">Messages to them leave by</p>
        <ChannelChoice chosen={chosen} channels={channels} legend="Messages to them leave by" reasonDisabled={null} onChange={setChosen} />
        <Checkbox
          label="Status page"
          hint="What is said to them stands there for everybody who has its link."
          checked={onStatusPage}
          onChange={({ target }) => setOnStatusPage(target.checked)}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Where they are">
          {(control) => (
            <Select {...control} value={reach} onChange={({ target }) => setReach(target.value)}>
              <option value="internal">Inside the house</option>
              <option value="external">Outside; they read the status page</option>
              <option value="">Nobody has said</option>
            </Select>
          )}
        </Field>
        <Field label="Told by, in words" hint="As the document says it.">
          {(control) => (
            <Input {...control} value={channel} maxLength={500} placeholder="#ops" onChange={({ target }) => setChannel(target.value)} />
          )}
        </Field>
        <Field label="Minutes between updates" hint="While the plan is under way; empty: at no rhythm.">
          {(control) => (
            <Input {...control} inputMode="numeric" value={every} maxLength={5} onChange={({ target }) => setEvery(target.value)} />
          )}
        </Field>
        <Field label="Quiet from" hint="What leaves by itself waits until it is over.">
          {(control) => <Input {...control} type="time" value={quietFrom} onChange={({ target }) => setQuietFrom(target.value)} />}
        </Field>
        <Field label="Quiet until" hint={`By the clock of ${room.plan.zone}.`}>
          {(control) => <Input {...control} type="time" value={quietTo} onChange={({ target }) => setQuietTo(target.value)} />}
        </Field>
        <Field label="Who tells them" hint="The role’s backup is asked when an update does not come.">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
        </Field>
      </div>
    </FormDialog>
  );
}
