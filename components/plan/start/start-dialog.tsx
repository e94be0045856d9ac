"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { AnnounceField } from "#components/plan/start/announce-field.tsx";
import { T0MovePreview } from "#components/plan/start/t0-move-preview.tsx";
import { readStart, StartFields, startOf } from "#components/time/start-fields.tsx";
import { toldChannels } from "#lib/domain/messages/tell-again.ts";
import { t0Move } from "#lib/domain/schedule/t0-move.ts";

/** Moves T0, or the zone it is read in: shows what follows first, and asks why once the plan runs. `now` in epoch ms. */
export function StartDialog({ now, onClose }: { now: number; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const { plan } = room;
  const [start, setStart] = useState(() => startOf(plan.t0, plan.zone));
  const [reminder, setReminder] = useState(String(plan.reminderMinutes));
  const [reason, setReason] = useState("");
  const [announce, setAnnounce] = useState("");
  const read = readStart(start);
  const t0 = "t0" in read ? read.t0 : null;
  const moves = t0 !== null && t0 !== plan.t0;
  const runs = plan.startedAt !== null;
  const outside = moves && plan.window?.published ? t0Move(room, t0, now).outside.length > 0 : false;
  const asks = runs || outside;
  const isTold = toldChannels(room).length > 0 || Object.keys(room.updates).length > 0;

  async function save() {
    if ("missing" in read) return read.missing;
    if (moves && runs && !reason.trim()) return "Say why T0 moves: the plan runs, and people go by it.";
    if (moves && outside && !reason.trim()) return "Say why T0 moves: the work leaves the window that was published.";
    const reminderMinutes = Number(reminder);
    if (!Number.isInteger(reminderMinutes) || reminderMinutes < 1 || reminderMinutes > 1440)
      return "Say in whole minutes, 1 to 1440, how long before their steps people are told.";
    const edits = {
      ...(start.zone === plan.zone ? {} : { zone: start.zone }),
      ...(reminderMinutes === plan.reminderMinutes ? {} : { reminderMinutes }),
    };
    if (Object.keys(edits).length > 0) {
      const refusal = await submitted(act("editPlan", edits));
      if (refusal) return refusal;
    }
    if (read.t0 === plan.t0) return undefined;
    const words = { ...(reason.trim() && { reason: reason.trim() }), ...(announce.trim() && { announce: announce.trim() }) };
    return submitted(act("moveT0", { t0: read.t0, ...words }));
  }

  return (
    <FormDialog
      title="Start (T0)"
      description="The moment every offset of the plan counts from. Moving it moves them all; times written as clock times stay."
      submitLabel={moves ? "Move T0" : "Save"}
      onClose={onClose}
      onSubmit={save}
    >
      <StartFields start={start} onChange={setStart} dateHint={start.date || start.clock ? null : "Not fixed yet"} />
      <LineField
        label="Remind people, minutes before"
        required
        hint="How long before their steps and deadlines they are told, in the page and by the browser."
        inputMode="numeric"
        value={reminder}
        onChange={setReminder}
      />
      {moves ? <T0MovePreview room={room} t0={t0} zone={start.zone} now={now} /> : null}
      {moves && asks ? (
        <LineField
          label="Why"
          required
          hint="For the record of the plan; stakeholders do not read it."
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
      ) : null}
      {moves && (asks || isTold) ? (
        <AnnounceField room={room} value={announce} placeholder="We begin an hour later, at 14:00." onChange={setAnnounce} />
      ) : null}
    </FormDialog>
  );
}
