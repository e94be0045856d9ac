"use client";

import { useRef } from "react";
import type { FoundGroup } from "#components/import/found-in.ts";
import { foundNames } from "#components/import/found-names.ts";
import { FoundRow } from "#components/import/found-row.tsx";
import type { SaidMark } from "#components/import/said-marks.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

export type FoundPaneProps = { groups: readonly FoundGroup[]; lines: readonly string[]; marks: ReadonlyMap<string, SaidMark> };

/** What the document says beside its phases and steps, group by group. */
export function FoundPane({ groups, lines, marks }: FoundPaneProps) {
  const top = useRef<HTMLDivElement>(null);
  if (groups.length === 0)
    return <EmptyState>Nothing but phases, steps and notes was found: no gates, roles, thresholds or messages.</EmptyState>;
  return (
    <div ref={top} className="pb-4">
      <ul className="flex flex-wrap gap-1.5 px-4 pt-4" aria-label="What was found">
        {groups.map(({ name, count }) => {
          const { icon: Icon, title } = foundNames[name];
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() => top.current?.querySelector(`[data-group="${name}"]`)?.scrollIntoView({ block: "start" })}
                className="inline-flex h-6.5 items-center gap-1.5 rounded-md border border-line bg-raise px-2 text-xs text-muted transition-colors hover:border-edge hover:text-text pointer-coarse:h-11"
              >
                <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
                {title}
                <span className="num text-faint">{count.toLocaleString("en")}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {groups.map(({ name, items, count }) => {
        const { icon: Icon, title } = foundNames[name];
        return (
          <div
            key={name}
            data-group={name}
            className="scroll-mt-1 pt-6"
            style={{ contentVisibility: "auto", containIntrinsicSize: `auto ${items.length * 1.875 + 3}rem` }}
          >
            <h3 className="caption flex items-center gap-1.5 px-4 pb-1.5">
              <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
              {title}
              <span className="num">{count.toLocaleString("en")}</span>
            </h3>
            {items.map((item) => (
              <FoundRow key={item.key} item={item} lines={lines} mark={marks.get(item.key) ?? null} />
            ))}
          </div>
        );
      })}
    </div>
  );
}
