import clsx from "clsx";
import { driftText, momentText } from "#lib/domain/schedule/format-time.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

type StepTimeProps = { step: Step; plannedAt: number | null; lateMinutes: number; zone: string; today: number };

/** One time per step, with its day where that is not today (`today` in epoch ms): when it was finished, how late it is, or when it is planned. */
export function StepTime({ step, plannedAt, lateMinutes, zone, today }: StepTimeProps) {
  const late = lateMinutes > 0;
  const { words, at } = late ? { words: "late", at: plannedAt } : spoken(step, plannedAt);
  if (at === null && !late) return <span />;
  const planned = plannedAt === null ? undefined : `planned ${momentText(plannedAt, zone, today)}`;
  return (
    <span
      title={planned}
      className={clsx(
        "num text-right text-xs leading-5 whitespace-nowrap",
        late ? "text-hold" : step.status === "failed" ? "text-nogo" : "text-muted",
      )}
    >
      <span className="sr-only">{words} </span>
      {late || at === null ? driftText(lateMinutes) : momentText(at, zone, today)}
    </span>
  );
}

function spoken({ finishedAt, startedAt, status }: Step, plannedAt: number | null): { words: string; at: number | null } {
  if (finishedAt) return { words: status.replace("-", " "), at: Date.parse(finishedAt) };
  if (plannedAt !== null) return { words: "planned", at: plannedAt };
  return { words: "started", at: startedAt ? Date.parse(startedAt) : null };
}
