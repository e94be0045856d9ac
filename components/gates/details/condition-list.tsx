"use client";

import clsx from "clsx";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Group } from "#components/room/step-link.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Condition, Gate } from "#lib/domain/gates/rows.ts";
import { isOpen } from "#lib/domain/gates/rows.ts";

/** What the GO hangs on: open conditions first, those met below them. */
export function ConditionList({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const conditions = Object.values(room.conditions)
    .filter(({ pollId, withdrawnAt }) => pollId === gate.pollId && !withdrawnAt)
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  if (conditions.length === 0) return null;
  return (
    <Group title="Conditions">
      <ul>
        {conditions.map((condition) => (
          <ConditionLine key={condition.id} condition={condition} />
        ))}
      </ul>
    </Group>
  );
}

function ConditionLine({ condition }: { condition: Condition }) {
  const { room, viewer } = useLiveRoom();
  const { ask } = useGateUi();
  const may = useMay("gate:answer");
  const lead = useMay("gate:waive");
  const { text, owner, metAt, metBy, evidence, voteId } = condition;
  const seat = room.votes[voteId];
  const theirs = lead.ok || [owner.id, seat?.voter.id].includes(viewer.actor.userId);
  const off = !may.ok ? may.reason : theirs ? null : `${owner.name}, who owns it, or a lead says that it is met.`;
  return (
    <li className={clsx("my-2 flex items-start gap-2 border-l-2 pl-2.5", metAt ? "border-go" : "border-hold")}>
      <div className="min-w-0 flex-1">
        <p className="text-sm font-semibold wrap-anywhere">{text}</p>
        <p className="text-xs text-muted">
          {seat ? `${seat.roleTitle}’s GO · ` : ""}
          {metAt ? (
            <span className="text-go">
              met by {metBy?.name} <Moment at={metAt} />
            </span>
          ) : (
            <>
              {owner.name}
              <Due condition={condition} />
            </>
          )}
        </p>
        {evidence ? <p className="text-xs text-muted wrap-anywhere">{evidence}</p> : null}
        <NotSent id={condition.id} />
      </div>
      {metAt ? null : (
        <Button size="sm" reasonDisabled={off} aria-label={`Met: ${text}`} onClick={() => ask({ kind: "meet", conditionId: condition.id })}>
          Met
        </Button>
      )}
    </li>
  );
}

/** “· due 14:05”, and once that has passed how late it is. */
export function Due({ condition: { dueAt } }: { condition: Condition }) {
  const now = useSecond();
  if (!dueAt) return null;
  const late = Math.floor((now - Date.parse(dueAt)) / 60_000);
  const at = <Moment at={dueAt} />;
  if (late < 0) return <> · due {at}</>;
  return (
    <span className="font-semibold text-hold">
      {" "}
      · was due {at}, {late} min late
    </span>
  );
}
