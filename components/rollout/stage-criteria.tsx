"use client";

import { type FormEvent, useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay, useMeasures } from "#components/live/room-context.ts";
import { criterionLook } from "#components/rollout/rollout-look.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { find } from "#lib/domain/kernel/room.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { type Comparator, metrics } from "#lib/domain/metrics/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { criterionState } from "#lib/domain/stages/criteria.ts";
import type { Stage, StageCriterion } from "#lib/domain/stages/rows.ts";
import { percentText } from "#lib/domain/stages/words.ts";

/** Whether people answer it: nothing else does. */
const isAsked = ({ watchId, metricId }: StageCriterion) => watchId === null && metricId === undefined;

/** What it is read from, where its own words do not say it. */
function sourceWords(room: PlanRoom, { text, watchId, metricId }: StageCriterion): string | null {
  if (watchId) return "read from its check";
  const metric = find(room, metrics, metricId);
  const title = metric && metricName(metric);
  return title && !text.includes(title) ? `read from ${title}` : null;
}

export type StageCriteriaProps = { stage: Stage; when: StageCriterion["when"]; now: number };

/** What must hold to leave a stage, or to enter it: each met, not met, open or without data, answered here by people. */
export function StageCriteria({ stage, when, now }: StageCriteriaProps) {
  const moment = useMoment();
  const measures = useMeasures() ?? undefined;
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const off = may.ok ? null : may.reason;
  const [asked, setAsked] = useState<StageCriterion | null>(null);
  const criteria = stage.criteria.filter((each) => each.when === when);
  if (criteria.length === 0) return null;
  const stood = criteria.map((criterion) => ({ criterion, ...criterionState(room, stage, criterion, now, measures) }));
  const met = stood.filter(({ state }) => state === "met").length;
  const said = ({ text }: StageCriterion, met: boolean) => ({ stageId: stage.id, text, when, met });
  return (
    <ul aria-label={when === "exit" ? `To leave ${stage.title}` : `To enter ${stage.title}`}>
      <li className="flex items-baseline justify-between gap-4 border-t border-line py-2">
        <span className="caption">{when === "exit" ? "To leave it" : `To enter ${percentText(stage.percent)}`}</span>
        <span className="text-xs text-muted">
          {met} of {criteria.length} met
        </span>
      </li>
      {stood.map(({ criterion, state, by, at, note }) => {
        return (
          <li key={criterion.text} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
            <div className="min-w-0 flex-1 basis-56 text-sm">
              <p className="wrap-anywhere">{criterion.text}</p>
              <p className="text-xs text-muted wrap-anywhere">
                {[note, by && at ? `${by.name}, ${moment(at)}` : null, sourceWords(room, criterion)].filter(Boolean).join(" · ")}
              </p>
            </div>
            <StatusMark state={criterionLook[state]} size="sm" />
            {isAsked(criterion) && criterion.goal ? <NumberRead stage={stage} criterion={criterion} off={off} /> : null}
            {isAsked(criterion) && !criterion.goal ? (
              <span className="flex gap-2">
                {state === "met" ? null : (
                  <Button
                    size="sm"
                    reasonDisabled={off}
                    aria-label={`Met: ${criterion.text}`}
                    onClick={() => void tell(act("answerStageCriterion", said(criterion, true)))}
                  >
                    Met
                  </Button>
                )}
                {state === "not-met" ? null : (
                  <Button
                    size="sm"
                    variant="quiet"
                    reasonDisabled={off}
                    aria-label={`Not met: ${criterion.text}…`}
                    onClick={() => setAsked(criterion)}
                  >
                    Not met…
                  </Button>
                )}
              </span>
            ) : null}
          </li>
        );
      })}
      {asked ? (
        <ReasonDialog
          open
          onOpenChange={(open) => open || setAsked(null)}
          title={`Not met: ${asked.text}`}
          label="What do you see?"
          confirmLabel="Record it"
          tone="danger"
          onSubmit={(note) => submitted(act("answerStageCriterion", { ...said(asked, false), note }), note)}
        />
      ) : null}
    </ul>
  );
}

const signs: Record<Comparator, string> = { ">": ">", ">=": "≥", "<": "<", "<=": "≤" };

/** Where somebody writes the number they read; its limit says whether that is met. */
function NumberRead({ stage, criterion: { text, when, goal }, off }: { stage: Stage; criterion: StageCriterion; off: string | null }) {
  const { act } = useLiveRoom();
  const [typed, setTyped] = useState("");
  const value = Number(typed.replace(",", ".").trim());
  const isNumber = typed.trim() !== "" && Math.abs(value) <= 1e15;
  async function read(event: FormEvent) {
    event.preventDefault();
    if (off || !isNumber) return;
    // What was typed stays where it was refused.
    if (await tell(act("answerStageCriterion", { stageId: stage.id, text, when, met: null, value }))) setTyped("");
  }
  return (
    <form onSubmit={(event) => void read(event)} className="flex items-center gap-2">
      <span className="w-32">
        <Input
          aria-label={`What was read: ${text}`}
          className="num text-right"
          inputMode="decimal"
          placeholder={goal ? `${signs[goal.comparator]} ${goal.limit}` : ""}
          value={typed}
          maxLength={20}
          onChange={({ target }) => setTyped(target.value)}
        />
      </span>
      <Button
        size="sm"
        type="submit"
        aria-label={`Record: ${text}`}
        reasonDisabled={off ?? (isNumber ? null : "Write the number that was read.")}
      >
        Record
      </Button>
    </form>
  );
}
