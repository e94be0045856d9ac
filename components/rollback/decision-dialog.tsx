"use client";

import clsx from "clsx";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { FrozenEvidence } from "#components/rollback/frozen-evidence.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { openHold } from "#lib/domain/holds/status.ts";
import { rollbackMessages } from "#lib/domain/messages/written.ts";
import { answerOf, type MatrixRow, matrixOf, rowOf } from "#lib/domain/rollback/matrix.ts";
import { type RollbackDecision, type RollbackOutcome, rollbackOutcomes } from "#lib/domain/rollback/rows.ts";
import { doneForward, pointOfNoReturn, rollbackBlocks, wayBack, wayBackTakes } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { clockText, minutesText } from "#lib/domain/schedule/format-time.ts";
import { stageBefore } from "#lib/domain/stages/withdraw.ts";
import { percentText, stageText } from "#lib/domain/stages/words.ts";

/** The answers to whether to go back, each with what it costs, what is lost and how long it takes. None is chosen before somebody chooses. */
export function DecisionDialog({ decision, onClose }: { decision: RollbackDecision; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const [outcome, setOutcome] = useState<RollbackOutcome | null>(null);
  const [rationale, setRationale] = useState("");
  const rows = matrixOf(room);
  const [matrixRow, setMatrixRow] = useState(rowOf(room, decision)?.text ?? "");
  const row = rows.find(({ text }) => text === matrixRow);
  const planned = row ? answerOf(row) : null;

  const before = stageBefore(room, now);
  // A way that is not there is not offered.
  const ways = rollbackOutcomes.filter((each) => each !== "previous-stage" || before?.back);
  const said = waysOn(room, before, now);

  async function save() {
    if (!outcome) return "Choose what is to happen.";
    if (!rationale.trim()) return "Say why: it stands in the record, and people ask.";
    return submitted(
      act("decideRollback", { decisionId: decision.id, outcome, rationale: rationale.trim(), ...(row ? { matrixRow: row.text } : {}) }),
    );
  }

  return (
    <FormDialog
      size="lg"
      title={`Roll back? ${decision.cause.text}`}
      description={decision.reason === decision.cause.text ? undefined : decision.reason}
      submitLabel={outcome === "roll-back" ? "Roll back" : "Decide"}
      submitVariant={outcome === "roll-back" ? "danger" : "primary"}
      onClose={onClose}
      onSubmit={save}
    >
      <FrozenEvidence decision={decision} />
      {rows.length > 0 ? (
        <Field label="Row of the plan’s matrix" hint={row ? deadline(room, row, decision) : undefined}>
          {(control) => (
            <Select {...control} value={matrixRow} onChange={({ target }) => setMatrixRow(target.value)}>
              <option value="">None of them</option>
              {rows.map(({ id, text, responseMinutes }) => (
                <option key={id} value={text}>
                  {responseMinutes === null ? text : `${text}, within ${minutesText(responseMinutes)}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <fieldset className="-mx-5 flex flex-col border-b border-line">
        <legend className="sr-only">What is to happen</legend>
        {ways.map((each) => {
          const { costs, takes, how, more } = said[each];
          return (
            <label
              key={each}
              className={clsx(
                "grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-line px-5 py-2.5 has-checked:bg-raise",
                each === "roll-back" && "has-checked:shadow-[inset_3px_0_0_var(--nogo)]",
              )}
            >
              <input
                type="radio"
                name="outcome"
                className="mt-1 self-start accent-(--text)"
                checked={outcome === each}
                onChange={() => setOutcome(each)}
              />
              <span className="min-w-0">
                <span className="block text-sm font-medium">
                  {words[each]}
                  {each === planned ? <span className="font-normal text-muted"> · the plan’s answer</span> : null}
                </span>
                <span className="block text-xs text-muted wrap-anywhere">{costs}</span>
                {more.length > 0 ? (
                  <span className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-xs">
                    {more.map(([what, text]) => (
                      <span key={what} className="contents">
                        <span className="text-muted">{what}</span>
                        <span className="wrap-anywhere">{text}</span>
                      </span>
                    ))}
                  </span>
                ) : null}
              </span>
              <span className="text-right">
                <span className="num block text-sm whitespace-nowrap">{takes}</span>
                <span className="block text-xs text-muted">{how}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <Field label="Why" required>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={4000} value={rationale} onChange={({ target }) => setRationale(target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}

/** By when this row asks for a decision, counted from when the question was raised. */
function deadline(room: PlanRoom, { responseMinutes }: MatrixRow, { openedAt }: RollbackDecision): string | undefined {
  if (responseMinutes === null) return undefined;
  return `To be decided by ${clockText(Date.parse(openedAt) + responseMinutes * 60_000, room.plan.zone)}. It chooses nothing for you.`;
}

const words: Record<RollbackOutcome, string> = {
  "go-on": "Go on",
  hold: "Hold",
  "previous-stage": "Back to the stage before",
  "roll-back": "Roll back all",
  "fix-forward": "Fix it on the way",
};

/** What there is to say of a way on: what it costs, how long it takes and how that is known, and the rest line by line. */
type Way = { costs: string; takes: string; how: string; more: readonly (readonly [string, string])[] };

const nothingMore = { more: [] } as const;

function waysOn(room: PlanRoom, before: Before, now: number): Record<RollbackOutcome, Way> {
  const held = openHold(room) !== null;
  return {
    "go-on": { costs: "The question is closed; the plan goes on as it is.", takes: "0 min", how: "at once", ...nothingMore },
    hold: {
      costs: held
        ? "The deployment is on hold already."
        : "Nothing new is begun until a lead resumes it. Steps in hand are brought to their end.",
      ...{ takes: "open", how: "until resumed", ...nothingMore },
    },
    "previous-stage": { costs: stageBackWords(before), ...soaksAgain(before), ...nothingMore },
    "roll-back": back(room, now),
    "fix-forward": {
      costs: "The plan goes on, and what is wrong is mended in it. Say how.",
      ...{ takes: "not known", how: "not rehearsed", ...nothingMore },
    },
  };
}

type Before = ReturnType<typeof stageBefore>;

function stageBackWords(before: Before): string {
  if (!before?.back) return "There is no stage before.";
  const [from, to] = [percentText(before.stage.percent), stageText(before.back)];
  return `The rollout goes from ${from} back to ${to}, and soaks there again. The plan goes on.`;
}

function soaksAgain(before: Before): Pick<Way, "takes" | "how"> {
  const minutes = before?.back?.soakMinutes;
  return minutes ? { takes: minutesText(minutes), how: "soaks again" } : { takes: "at once", how: "no soak" };
}

function back(room: PlanRoom, now: number): Way {
  const [done, { total }, takes, point] = [doneForward(room), wayBack(room), wayBackTakes(room), pointOfNoReturn(room)];
  const blocks = rollbackBlocks(room).length;
  const says = rollbackMessages(room).filter(({ sentAt, skippedAt }) => !sentAt && !skippedAt).length;
  const more: [string, string][] = [
    ["Undoes", done === 0 ? "nothing yet" : done === 1 ? "1 step that is done" : `${done} steps that are done`],
    ["Loses", point ? lost(point) : "the plan names no point of no return"],
  ];
  if (says > 0) more.push(["Sends", says === 1 ? "1 message, queued" : `${says} messages, queued`]);
  if (takes)
    more.push([
      "Back",
      `${takes.by === "part" ? "not before" : "by"} ${clockText(now + takes.minutes * 60_000, room.plan.zone)} if it is decided now`,
    ]);
  const steps = total === 1 ? "1 step leads back" : `${total} steps lead back${blocks > 1 ? `, in ${blocks} parts at once` : ""}`;
  return {
    costs:
      total === 0 ? "The plan has no step that leads back: say in a note what is done." : `${steps}, and can be worked on from then on.`,
    takes: takes ? `${takes.by === "part" ? "≥ " : ""}${minutesText(takes.minutes)}` : "not known",
    how: takes ? (takes.by === "rehearsal" ? "in rehearsal" : "as planned") : "never rehearsed",
    more,
  };
}

/** What the point of no return says of it. */
function lost({ step, passed, lost: what }: NonNullable<ReturnType<typeof pointOfNoReturn>>): string {
  if (!passed) return `nothing: the point of no return, “${step.title}”, is not passed`;
  return `${what || "what came after it"}: the point of no return, “${step.title}”, is passed`;
}
