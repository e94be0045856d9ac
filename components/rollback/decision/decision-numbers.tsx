"use client";

import { Circle, CircleDashed } from "lucide-react";
import { useLiveRoom, useMeasures } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { useWatched } from "#components/numbers/use-watched.ts";
import { watchedLook } from "#components/numbers/watched-look.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { pointOfNoReturn } from "#lib/domain/rollback/status.ts";
import { rolloutOf } from "#lib/domain/stages/status.ts";
import { percentText } from "#lib/domain/stages/words.ts";

/** How the other numbers stood when the question was raised, or stand now where nobody kept that; and the point of no return. */
export function DecisionNumbers({ decision }: { decision: RollbackDecision }) {
  const { room } = useLiveRoom();
  const { watched, now } = useWatched();
  const measures = useMeasures();
  const kept = decision.numbers.length > 0;
  const numbers = kept
    ? decision.numbers
    : (watched ?? []).flatMap(({ metric, state }) => {
        if (state === "never") return [];
        const value = state === "no-data" ? null : (measures?.series[metric.id]?.last[1] ?? null);
        return [{ title: metricName(metric), unit: metric.unit, value, state }];
      });
  const others = numbers.filter(({ title }) => title !== decision.evidence?.metric);
  const point = pointOfNoReturn(room);
  const { visit, percent } = rolloutOf(room, now);
  const open = decision.outcome === null;
  if (others.length === 0 && !point) return null;
  return (
    <div className="px-4 pt-3 pb-4 sm:px-6">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="caption">{kept ? "At that moment" : "Now"}</h3>
        {open && visit ? <p className="num text-caption text-muted">out at {percentText(percent)}</p> : null}
      </div>
      <ul className="mt-1.5">
        {others.map(({ title, unit, value, state }) => (
          <Line key={title} title={title} value={value === null ? "–" : measureText(value, unit)}>
            <StatusMark state={watchedLook[state]} size="sm" />
          </Line>
        ))}
        {point && open ? (
          <Line title={`Point of no return: ${point.step.title}`} value="">
            <StatusMark
              size="sm"
              state={{
                word: point.passed ? "Passed" : "Not passed",
                icon: point.passed ? Circle : CircleDashed,
                tone: point.passed ? "nogo" : "quiet",
              }}
            />
          </Line>
        ) : null}
      </ul>
    </div>
  );
}

const Line = ({ title, value, children }: { title: string; value: string; children: React.ReactNode }) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto_6.5rem] gap-x-3 border-t border-line py-1.5 text-xs">
    <span className="wrap-anywhere">{title}</span>
    <span className="num">{value}</span>
    {children}
  </li>
);
