"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { SentAgain } from "#components/plan/start/sent-again.tsx";
import { readStart, StartFields, startOf } from "#components/time/start-fields.tsx";

/** Asks when a plan that has ended is run once more. */
export function RepeatDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [start, setStart] = useState(() => startOf(null, room.plan.zone));

  async function save() {
    const read = readStart(start);
    return "missing" in read ? read.missing : submitted(act("repeatPlan", { t0: read.t0 }));
  }

  return (
    <FormDialog
      title={`Run “${room.plan.title}” again?`}
      description="The plan is made anew, with its roles, gates and messages and nothing of it done. This record stays as it is."
      submitLabel="Make it anew"
      onClose={onClose}
      onSubmit={save}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <StartFields start={start} onChange={setStart} dateHint="Leave it open if you do not know yet." />
      </div>
      <SentAgain room={room} start={start} />
    </FormDialog>
  );
}
