"use client";

import { useRef } from "react";
import { FoundRow } from "#components/import/result/found-row.tsx";
import { WorkCounts } from "#components/import/result/work-counts.tsx";
import type { SaidMark } from "#components/import/said/said-marks.ts";
import type { FoundGroup, FoundName } from "#components/import/shown/found-in.ts";
import { foundNames } from "#components/import/shown/found-names.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

export type FoundPaneProps = {
  groups: readonly FoundGroup[];
  rows: readonly PlanRow[];
  planNotes: readonly PlanRow[];
  lines: readonly string[];
  marks: ReadonlyMap<string, SaidMark>;
};

/** What the document says beside its phases and steps, group by group; above it, of each kind how many work in the room. */
export function FoundPane({ groups, rows, planNotes, lines, marks }: FoundPaneProps) {
  const top = useRef<HTMLDivElement>(null);
  const show = (name: FoundName) => top.current?.querySelector(`[data-group="${name}"]`)?.scrollIntoView({ block: "start" });
  return (
    <div ref={top} className="pb-4">
      <WorkCounts groups={groups} rows={rows} planNotes={planNotes} onShow={show} />
      {groups.length === 0 ? (
        <EmptyState>Nothing but phases, steps and notes was found: no gates, roles, thresholds or messages.</EmptyState>
      ) : null}
      {groups.map(({ name, items, count, works }) => {
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
              {works < count ? (
                <span className="font-normal tracking-normal normal-case">
                  {works === 0
                    ? "kept as notes"
                    : `${works.toLocaleString("en")} in the room, ${(count - works).toLocaleString("en")} kept as notes`}
                </span>
              ) : null}
            </h3>
            {items.map((item) => (
              <FoundRow key={item.key} item={item} lines={lines} mark={marks.get(item.key) ?? null} mixed={works > 0 && works < count} />
            ))}
          </div>
        );
      })}
    </div>
  );
}
