"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { openHold } from "#lib/domain/holds/status.ts";
import { type RollbackDecision, type RollbackOutcome, rollbackOutcomes } from "#lib/domain/rollback/rows.ts";
import { doneForward, pointOfNoReturn, wayBack, wayBackMinutes } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import { stageBefore } from "#lib/domain/stages/withdraw.ts";
import { percentText, stageText } from "#lib/domain/stages/words.ts";

/** The answers to whether to go back, each with what it costs. None is chosen before somebody chooses. */
export function DecisionDialog({ decision, onClose }: { decision: RollbackDecision; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [outcome, setOutcome] = useState<RollbackOutcome | null>(null);
  const [rationale, setRationale] = useState("");

  const before = stageBefore(room, useSecond());
  // A way that is not there is not offered.
  const ways = rollbackOutcomes.filter((each) => each !== "previous-stage" || before?.back);

  async function save() {
    if (!outcome) return "Choose what is to happen.";
    if (!rationale.trim()) return "Say why: it stands in the record, and people ask.";
    return submitted(act("decideRollback", { decisionId: decision.id, outcome, rationale: rationale.trim() }));
  }

  return (
    <FormDialog
      title={`Roll back? ${decision.cause.text}`}
      description={decision.reason === decision.cause.text ? undefined : decision.reason}
      submitLabel={outcome === "roll-back" ? "Roll back" : "Decide"}
      submitVariant={outcome === "roll-back" ? "danger" : "primary"}
      onClose={onClose}
      onSubmit={save}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">What is to happen</legend>
        {ways.map((each) => (
          <label
            key={each}
            className="flex cursor-pointer gap-3 rounded-lg border border-line px-3.5 py-2.5 has-checked:border-edge has-checked:bg-raise"
          >
            <input
              type="radio"
              name="outcome"
              className="mt-1 accent-(--text)"
              checked={outcome === each}
              onChange={() => setOutcome(each)}
            />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{words[each]}</span>
              <span className="block text-xs text-muted">{costs(room, before)[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Why" required>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={4000} value={rationale} onChange={({ target }) => setRationale(target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}

const words: Record<RollbackOutcome, string> = {
  "go-on": "Go on",
  hold: "Hold",
  "previous-stage": "Back to the stage before",
  "roll-back": "Roll back all",
  "fix-forward": "Fix it on the way",
};

function costs(room: PlanRoom, before: Before): Record<RollbackOutcome, string> {
  const [done, back] = [doneForward(room), wayBack(room).total];
  const undone = done === 0 ? "Nothing has to be undone yet." : `${done === 1 ? "1 step" : `${done} steps`} done would be undone.`;
  return {
    "go-on": "The question is closed; the plan goes on as it is.",
    hold: openHold(room)
      ? "The deployment is on hold already."
      : "Nothing new is begun until a lead resumes it. Steps in hand are brought to their end.",
    "previous-stage": stageBackWords(before),
    "roll-back": `${undone} ${back === 0 ? "The plan has no step that leads back: say in a note what is done." : `${back === 1 ? "1 step leads" : `${back} steps lead`} back, and can be worked on from then on.`}${takes(room)}${loses(room)}`,
    "fix-forward": "The plan goes on, and what is wrong is mended in it. Say how.",
  };
}

type Before = ReturnType<typeof stageBefore>;

function stageBackWords(before: Before): string {
  if (!before?.back) return "There is no stage before.";
  const [from, to] = [percentText(before.stage.percent), stageText(before.back)];
  return `The rollout goes from ${from} back to ${to}, and soaks there again. The plan goes on.`;
}

/** How long going back takes, as far as the plan says. */
function takes(room: PlanRoom): string {
  const { minutes, known } = wayBackMinutes(room);
  if (minutes === 0) return "";
  return ` It takes ${known ? "about" : "at least"} ${minutesText(minutes)} as planned.`;
}

/** What the point of no return says of it. */
function loses(room: PlanRoom): string {
  const point = pointOfNoReturn(room);
  if (!point) return "";
  if (!point.passed) return ` The point of no return, “${point.step.title}”, is not passed.`;
  return ` The point of no return, “${point.step.title}”, is passed${point.lost ? `. Lost: ${point.lost}` : ": what came after it is lost."}`;
}
