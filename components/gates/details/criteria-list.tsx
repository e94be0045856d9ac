"use client";

import clsx from "clsx";
import { Check, CircleHelp, X } from "lucide-react";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { partId } from "#components/gates/thing-link.tsx";
import { useGateReadings } from "#components/gates/use-gate-readings.ts";
import { tell } from "#components/live/answers.ts";
import { useMinute } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Group } from "#components/room/step-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Answer, answerOf } from "#lib/domain/gates/answers.ts";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import type { Criterion, Gate } from "#lib/domain/gates/rows.ts";

const looks = {
  yes: { icon: Check, ink: "text-go", word: "yes" },
  no: { icon: X, ink: "text-nogo", word: "no" },
  open: { icon: CircleHelp, ink: "text-faint", word: "not answered" },
};

/** The questions of a gate and what was answered, with what shows it. */
export function CriteriaList({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const now = useMinute();
  const readings = useGateReadings(room, gate);
  const criteria = criteriaOf(room, gate.id).map((criterion) => ({ criterion, said: answerOf(room, gate, criterion, now, readings) }));
  if (criteria.length === 0) return null;
  const yes = criteria.filter(({ said }) => said.answer === "yes").length;
  const aside = (
    <span className="num text-caption text-muted">
      {yes} of {criteria.length} yes
    </span>
  );
  return (
    <Group title="Criteria" aside={aside}>
      <ul className="mt-1.5">
        {criteria.map(({ criterion, said }) => (
          <CriterionLine key={criterion.id} {...{ criterion, said }} part={partId(gate, criterion.id)} decided={gate.decisionId !== null} />
        ))}
      </ul>
    </Group>
  );
}

type CriterionLineProps = { criterion: Criterion; said: Answer; part: string; decided: boolean };

function CriterionLine({ criterion, said, part, decided }: CriterionLineProps) {
  const { act } = useLiveRoom();
  const { ask } = useGateUi();
  const may = useMay("gate:answer");
  const { evidence, answeredBy, answeredAt } = criterion;
  const { answer, byItself } = said;
  const { icon: Icon, ink, word } = looks[answer ?? "open"];
  const off = !may.ok ? may.reason : decided ? "It has been decided on these answers. A new poll opens them again." : null;
  const say = (next: "yes" | "no") => () =>
    void tell(
      act("answerCriterion", {
        criterionId: criterion.id,
        answer: answer === next ? null : next,
        ...(answer !== next && evidence ? { evidence } : {}),
      }),
    );
  return (
    <li
      data-part={part}
      tabIndex={-1}
      className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-2 border-t border-line py-1.75 first:border-0"
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4", ink)} strokeWidth={2} />
      <div className="text-[0.8125rem] leading-[1.125rem] wrap-anywhere">
        {criterion.text}
        <span className="sr-only">: {word}</span>
        {said.note ? <p className="text-xs text-muted">{said.note}</p> : null}
        {byItself ? (
          <p className="text-caption text-faint">
            answered by its metric
            {said.at ? (
              <>
                {" · "}
                <Moment at={said.at} />
              </>
            ) : null}
          </p>
        ) : null}
        <NotSent id={criterion.id} />
        {answeredBy && answeredAt ? (
          <p className="text-caption text-faint">
            {answeredBy.name} · <Moment at={answeredAt} />
            {off ? null : (
              <button
                type="button"
                onClick={() => ask({ kind: "evidence", criterionId: criterion.id })}
                className="tap ml-2 rounded-sm text-muted underline decoration-edge underline-offset-2 hover:text-text"
              >
                {evidence ? "change evidence" : "add evidence"}
              </button>
            )}
          </p>
        ) : null}
      </div>
      {decided || byItself ? null : (
        <span className="flex gap-1">
          {(["yes", "no"] as const).map((each) => (
            <Button
              key={each}
              size="sm"
              ink={answer === each ? (each === "yes" ? "go" : "nogo") : "plain"}
              aria-pressed={answer === each}
              aria-label={`${each === "yes" ? "Yes" : "No"}: ${criterion.text}`}
              reasonDisabled={off}
              onClick={say(each)}
              className="h-6! px-2!"
            >
              {each === "yes" ? "Yes" : "No"}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
