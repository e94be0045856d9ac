"use client";

import { useId, useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import type { GateDialogProps, GateQuestion } from "#components/gates/gate-ui-context.ts";
import { outcomeLooks } from "#components/gates/gate-words.ts";
import { useGateReadings } from "#components/gates/use-gate-readings.ts";
import { submitted } from "#components/live/answers.ts";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { AnnounceField } from "#components/plan/start/announce-field.tsx";
import { SentAgain } from "#components/plan/start/sent-again.tsx";
import { readStart, type Start, StartFields, startOf } from "#components/time/start-fields.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Field } from "#components/ui/field.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { againstGo } from "#lib/domain/gates/against.ts";
import { openConditions } from "#lib/domain/gates/of-gate.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

const outcomes = ["go", "no-go", "hold", "reschedule"] as const;
type Choice = (typeof outcomes)[number];

/** The director's call, with the reason for it. */
export function DecisionDialog({ asked, open, onOpenChange }: GateDialogProps & { asked: GateQuestion & { kind: "decide" } }) {
  const { room, act } = useLiveRoom();
  const [outcome, setOutcome] = useState<Choice | null>(null);
  const [rationale, setRationale] = useState("");
  const [start, setStart] = useState<Start>(() => startOf(null, room.plan.zone));
  const [announce, setAnnounce] = useState("");
  const group = useId();
  const gate = room.gates[asked.gateId];
  if (!gate) return null;

  async function decide(): Promise<string | undefined> {
    if (!outcome) return "Choose the call first.";
    if (!rationale.trim()) return "Write why; it goes on the record.";
    const read = outcome === "reschedule" ? readStart(start) : { t0: null };
    if ("missing" in read) return read.missing;
    const { gateId, pollId, decisionId } = asked;
    const refusal = await submitted(
      act("decideGate", {
        ...{ gateId, outcome, rationale: rationale.trim(), pollId, decisionId, t0: read.t0 },
        ...(outcome === "reschedule" && announce.trim() ? { announce: announce.trim() } : {}),
      }),
      rationale,
    );
    if (refusal) return refusal;
    setRationale("");
    setOutcome(null);
  }

  return (
    <FormDialog
      open={open}
      onClose={() => onOpenChange(false)}
      onSubmit={decide}
      title={`Director’s call: ${gate.title}`}
      submitLabel={outcome ? `Decide ${outcomeLooks[outcome].word}` : "Decide"}
      submitVariant={outcome === "go" ? "go" : outcome === "no-go" ? "danger" : "primary"}
    >
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="sr-only">The call</legend>
        {outcomes.map((each) => (
          <label
            key={each}
            className="relative flex h-11 items-center justify-center rounded-lg border border-line bg-raise transition-colors hover:border-edge has-checked:border-text has-checked:bg-bg has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-run"
          >
            <input
              type="radio"
              name={`${group}-outcome`}
              checked={outcome === each}
              onChange={() => setOutcome(each)}
              className="absolute inset-0 appearance-none outline-none"
            />
            <StatusMark state={outcomeLooks[each].state} word={outcomeLooks[each].word} className="pointer-events-none" />
          </label>
        ))}
      </fieldset>
      {outcome ? <Consequence outcome={outcome} gate={gate} /> : null}
      <Field label="Why?" required>
        {(control) => <Textarea {...control} maxLength={4000} value={rationale} onChange={({ target }) => setRationale(target.value)} />}
      </Field>
      {outcome === "reschedule" ? (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            <StartFields start={start} onChange={setStart} dateHint="Leave it open if you do not know yet." />
          </div>
          <SentAgain room={room} start={start} />
          <AnnounceField room={room} value={announce} onChange={setAnnounce} />
        </>
      ) : null}
    </FormDialog>
  );
}

/** What a call goes against, and what it leads to. */
function Consequence({ outcome, gate }: { outcome: Choice; gate: Gate }) {
  const { room } = useLiveRoom();
  const now = useMinute();
  const readings = useGateReadings(room, gate);
  const against = againstGo(room, gate, now, readings);
  const open = openConditions(room, gate).length;
  if (outcome === "go" && against.length > 0) {
    return (
      <Banner tone="warn" title="A GO goes against this:">
        <ul className="list-disc pl-4">
          {against.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="mt-1.5">Nothing passes the gate until a second person, another lead, stands behind it.</p>
      </Banner>
    );
  }
  if (outcome === "go") {
    return (
      <p className="text-sm text-muted">
        {open > 0
          ? `It holds once ${open === 1 ? "the open condition is" : `all ${open} open conditions are`} met.`
          : "Nothing speaks against it. Work goes on at once."}
      </p>
    );
  }
  const followed = pollResult(room, gate).word === "go" ? "The roles say GO, and the record will show that you did not. " : "";
  const leads: Record<Exclude<Choice, "go">, string> = {
    "no-go": "Nothing behind the gate is worked on. Only a new poll opens the question again.",
    hold: "Nothing behind the gate is worked on. You decide again when you know more; the votes stand.",
    reschedule: "It ends this plan, and makes it anew for the new time: roles, gates and messages move along, nothing of it is done.",
  };
  return <Banner tone={outcome === "reschedule" ? "warn" : "info"}>{followed + leads[outcome]}</Banner>;
}
