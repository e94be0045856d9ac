"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { criterionLook } from "#components/rollout/rollout-look.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { criterionState } from "#lib/domain/stages/criteria.ts";
import type { Stage, StageCriterion } from "#lib/domain/stages/rows.ts";

export type StageCriteriaProps = { stage: Stage; when: StageCriterion["when"]; now: number };

/** What must hold to leave a stage, or to enter it: each met, not met, open or without data, answered here by people. */
export function StageCriteria({ stage, when, now }: StageCriteriaProps) {
  const moment = useMoment();
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const off = may.ok ? null : may.reason;
  const [asked, setAsked] = useState<StageCriterion | null>(null);
  const criteria = stage.criteria.filter((each) => each.when === when);
  if (criteria.length === 0) return null;
  const said = ({ text }: StageCriterion, met: boolean) => ({ stageId: stage.id, text, when, met });
  return (
    <ul aria-label={when === "exit" ? `To leave ${stage.title}` : `To enter ${stage.title}`}>
      {criteria.map((criterion) => {
        const { state, by, at, note } = criterionState(room, stage, criterion, now);
        return (
          <li key={criterion.text} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
            <div className="min-w-0 flex-1 basis-56 text-sm">
              <p className="wrap-anywhere">{criterion.text}</p>
              <p className="text-xs text-muted wrap-anywhere">
                {[note, by && at ? `${by.name}, ${moment(at)}` : null, criterion.watchId ? "read from its check" : null]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <StatusMark state={criterionLook[state]} size="sm" />
            {criterion.watchId === null ? (
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
