"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { isYearOfFour } from "#components/time/start-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import type { AgendaItem } from "#lib/domain/meetings/agenda.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { dateAfter, dateIn, instantOf } from "#lib/domain/schedule/zone-time.ts";

export type ActionDialogProps = { message: Message; item: AgendaItem; onClose: () => void };

/** What is to be done after a meeting, by whom and by when. */
export function ActionDialog({ message, item, onClose }: ActionDialogProps) {
  const { room, act } = useLiveRoom();
  const { zone } = room.plan;
  const now = useSecond();
  const [action, setAction] = useState("");
  const [day, setDay] = useState(() => dateAfter(dateIn(now, zone), 7));
  const [roleId, setRoleId] = useState("");

  async function save() {
    if (!action.trim()) return "Say what is to be done.";
    if (!day) return "Say by which day.";
    if (!isYearOfFour(day)) return "Write the year of the day with four digits.";
    // By the end of the working day.
    const dueAt = new Date(instantOf(day, "17:00", zone)).toISOString();
    const said = { item: item.item, action: action.trim(), dueAt, roleId: roleId || null };
    return submitted(act("makeMeetingAction", { messageId: message.id, ...said }), said.action);
  }

  return (
    <FormDialog
      title={`Follow-up of “${item.title}”`}
      description="It stands under after-care, and keeps the plan open until it is done or a reason says why not."
      submitLabel="Make the follow-up"
      onClose={onClose}
      onSubmit={save}
    >
      <LineField label="What is to be done" required value={action} maxLength={500} onChange={setAction} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="By which day" required type="date" value={day} onChange={setDay} />
        <Field label="Who does it">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
        </Field>
      </div>
    </FormDialog>
  );
}
