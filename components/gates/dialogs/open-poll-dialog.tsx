"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { nextClock } from "#components/gates/dialogs/next-clock.ts";
import type { GateDialogProps } from "#components/gates/gate-ui-context.ts";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { planTimeText } from "#lib/domain/schedule/format-time.ts";

/** Asks every seat, until a time if one is given. */
export function OpenPollDialog({ gateId, open, onOpenChange }: GateDialogProps & { gateId: string }) {
  const { room, act } = useLiveRoom();
  const gate = room.gates[gateId];
  const [until, setUntil] = useState("");
  if (!gate) return null;
  const anew = gate.decisionId !== null;

  async function ask(): Promise<string | undefined> {
    const closesAt = nextClock(until, room.plan.zone, serverNow());
    const refusal = await submitted(act("openPoll", { gateId, ...(closesAt ? { closesAt } : {}) }));
    if (refusal) return refusal;
    setUntil("");
  }

  return (
    <FormDialog
      size="sm"
      open={open}
      startsAtSubmit
      onClose={() => onOpenChange(false)}
      onSubmit={ask}
      title={`${gate.pollId ? "Poll anew" : "Open the poll"}: ${gate.title}`}
      description={
        anew
          ? "Every role is asked again and the gate closes until the next decision. The earlier poll stays in the record."
          : "Every role is asked now, on every screen."
      }
      submitLabel={gate.pollId ? "Poll anew" : "Open the poll"}
    >
      <Field
        label="It closes at"
        hint={gate.deadline ? `Without a time it closes at ${planTimeText(gate.deadline)}, as planned.` : `In ${room.plan.zone}.`}
      >
        {(control) => <Input {...control} type="time" value={until} onChange={({ target }) => setUntil(target.value)} />}
      </Field>
    </FormDialog>
  );
}
