"use client";

import type { ReactNode } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useNames } from "#components/room/use-names.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import type { Block } from "#lib/domain/rollback/parts.ts";
import { partTakes } from "#lib/domain/rollback/takes.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

/** Parts of the way back, side by side where there is room. */
export const Parts = ({ children }: { children: ReactNode }) => (
  <ul className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2 min-[1700px]:grid-cols-4">{children}</ul>
);

/** One part of the way back: what it is called, how long it takes, how far it is (`word`: “back”, “rehearsed”), whose it is; then its steps. */
export function PartHead({ block, done, word, children }: { block: Block; done: number; word: string; children: ReactNode }) {
  const { room } = useLiveRoom();
  const names = useNames();
  const { title, steps } = block;
  const takes = partTakes(room, steps);
  return (
    <li className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-sm font-semibold wrap-anywhere">{title}</h3>
        <span className="num shrink-0 text-xs text-muted">
          {takes ? `${takes.by === "part" ? "at least " : ""}${minutesText(takes.minutes)}` : "no length"}
        </span>
      </div>
      <ProgressBar value={done} max={steps.length} label={`${title}: ${done} of ${steps.length} steps ${word}`} className="mt-1" />
      <p className="mt-1 flex items-center gap-2 text-xs text-muted wrap-anywhere">
        {done === steps.length ? <StatusMark state="done" size="sm" /> : <span className="num">{`${done} of ${steps.length}`}</span>}
        {whoseText(room, block, names)}
      </p>
      <div className="mt-1">{children}</div>
    </li>
  );
}

/** The roles of a part, each with whoever acts in it, and those who took steps of it. */
export function whoseText(room: PlanRoom, { roleIds, steps }: Block, names: ReadonlyMap<string, string>): string {
  const inRoles = roleIds.map((id) => [roleTitle(room, id), actingIn(room.roles[id])?.name].filter(Boolean).join(" · "));
  const taken = new Set(steps.flatMap(({ assigneeId }) => (assigneeId ? (names.get(assigneeId) ?? "somebody") : [])));
  return [...inRoles, ...taken].join(", ") || "nobody’s yet";
}
