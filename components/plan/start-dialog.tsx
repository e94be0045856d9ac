"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { refusalOf } from "#components/plan/refusal-of.ts";
import { readStart, StartFields, startOf } from "#components/time/start-fields.tsx";

/** Moves T0, or the zone it is read in. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const { plan } = room;
  const [start, setStart] = useState(() => startOf(plan.t0, plan.zone));

  async function save() {
    const read = readStart(start);
    if ("missing" in read) return read.missing;
    if (start.zone !== plan.zone) {
      const refusal = refusalOf(await act("editPlan", { zone: start.zone }));
      if (refusal) return refusal;
    }
    return read.t0 === plan.t0 ? undefined : refusalOf(await act("moveT0", { t0: read.t0 }));
  }

  return (
    <FormDialog
      title="Start (T0)"
      description="The moment every offset of the plan counts from. Moving it moves them all; times written as clock times stay."
      submitLabel="Save"
      onClose={onClose}
      onSubmit={save}
    >
      <StartFields start={start} onChange={setStart} dateHint={start.date || start.clock ? null : "Not fixed yet"} />
    </FormDialog>
  );
}
