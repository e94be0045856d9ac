"use client";

import { CircleAlert } from "lucide-react";
import type { PlanPlace } from "#components/plan/plan-place.ts";
import type { StartWarning } from "#components/plan/start/start-warnings.ts";

export type StartWarningListProps = { title: string; warnings: readonly StartWarning[]; onGo: (place: PlanPlace) => void };

/** What will stand in the way once the plan runs, each leading to where it is put right. */
export function StartWarningList({ title, warnings, onGo }: StartWarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <div className="rounded-lg bg-hold-soft px-3 py-2">
      <p className="flex items-center gap-2 font-semibold text-text">
        <CircleAlert aria-hidden strokeWidth={1.75} className="size-4 text-hold" />
        {title}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-label={title} className="mt-1 flex max-h-44 flex-col overflow-y-auto">
        {warnings.map(({ text, place }) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => onGo(place)}
              className="rounded-sm py-1 text-left text-text underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-current pointer-coarse:min-h-11"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
