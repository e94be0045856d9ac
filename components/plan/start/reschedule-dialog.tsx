"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { AnnounceField } from "#components/plan/start/announce-field.tsx";
import { SentAgain } from "#components/plan/start/sent-again.tsx";
import { readStart, StartFields, startOf } from "#components/time/start-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";

/** Ends the plan and makes it anew for another time. */
export function RescheduleDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [start, setStart] = useState(() => startOf(null, room.plan.zone));
  const [reason, setReason] = useState("");
  const [announce, setAnnounce] = useState("");

  async function save() {
    if (!reason.trim()) return "Write why; it goes on the record.";
    const read = readStart(start);
    if ("missing" in read) return read.missing;
    const said = announce.trim() ? { announce: announce.trim() } : {};
    return submitted(act("reschedulePlan", { reason: reason.trim(), t0: read.t0, ...said }), reason);
  }

  return (
    <FormDialog
      title={`Reschedule “${room.plan.title}”?`}
      description="Everybody stops here, and this record does not change any more. The plan is made anew for the new time: roles, gates and messages move along, nothing of it is done."
      submitLabel="Reschedule"
      onClose={onClose}
      onSubmit={save}
    >
      <Field label="Why?" required>
        {(control) => <Textarea {...control} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <StartFields start={start} onChange={setStart} dateHint="Leave it open if you do not know yet." />
      </div>
      <SentAgain room={room} start={start} />
      <AnnounceField room={room} value={announce} onChange={setAnnounce} />
    </FormDialog>
  );
}
