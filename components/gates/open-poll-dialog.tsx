"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import type { GateDialogProps } from "#components/gates/gate-desk-context.ts";
import { nextClock } from "#components/gates/next-clock.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { submitted } from "#components/war-room/settle.ts";
import { planTimeText } from "#lib/domain/format-time.ts";

/** Asks every console, until a time if one is given. */
export function OpenPollDialog({ gateId, open, onOpenChange }: GateDialogProps & { gateId: string }) {
  const { room, act } = useLiveRoom();
  const gate = room.gates[gateId];
  const [until, setUntil] = useState("");
  const form = useId();
  const send = useRef<HTMLButtonElement>(null);
  const { run, busy, error } = useAttempt<void>(
    () => {
      const closesAt = nextClock(until, room.plan.zone, serverNow());
      return submitted(act("openPoll", { gateId, ...(closesAt ? { closesAt } : {}) }));
    },
    () => {
      setUntil("");
      onOpenChange(false);
    },
  );
  if (!gate) return null;
  const anew = gate.decisionId !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    run();
  }

  return (
    <Dialog
      alert
      size="sm"
      open={open}
      onOpenChange={onOpenChange}
      initialFocus={send}
      title={`${gate.pollId ? "Poll anew" : "Open the poll"}: ${gate.title}`}
      description={
        anew
          ? "Every console is asked again and the gate closes until the next decision. The earlier poll stays in the record."
          : "Every console is asked now, on every screen."
      }
      footer={
        <>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button ref={send} type="submit" form={form} variant="primary" busy={busy}>
            {gate.pollId ? "Poll anew" : "Open the poll"}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error ? (
          <Banner tone="danger" live>
            {error}
          </Banner>
        ) : null}
        <Field
          label="It closes at"
          hint={gate.deadline ? `Without a time it closes at ${planTimeText(gate.deadline)}, as planned.` : `In ${room.plan.zone}.`}
        >
          {(control) => <Input {...control} type="time" value={until} onChange={({ target }) => setUntil(target.value)} />}
        </Field>
      </form>
    </Dialog>
  );
}
