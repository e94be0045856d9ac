import { percentText } from "#lib/domain/stages/words.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** How many have the change by now: the staircase, with a word for each step. Nothing where it goes out in one stroke. */
export function StatusRollout({ rollout }: Pick<PublicStatus, "rollout">) {
  if (!rollout) return null;
  const { percent, stages } = rollout;
  return (
    <section aria-label="Rollout" className="mt-6">
      <p className="text-sm">
        <span className="num font-semibold">{percentText(percent)}</span> have the change by now.
      </p>
      <ol className="mt-5 flex h-24 items-end gap-0.5 border-b border-edge">
        {stages.map((each) => (
          <li
            key={each}
            className={`relative flex-1 ${each < percent ? "border-t-3 border-go bg-go-soft" : each === percent ? "border-t-4 border-run bg-run-soft" : "border-t-2 border-dashed border-edge"}`}
            style={{ height: `${Math.max(6, each)}%` }}
          >
            <span className="num absolute bottom-full left-0 pb-0.5 text-xs whitespace-nowrap text-muted">
              {percentText(each)}
              <span className="sr-only">{each < percent ? " done" : each === percent ? " now" : " to come"}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
