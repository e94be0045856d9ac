"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { Group } from "#components/room/step-link.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Status } from "#components/ui/statuses.ts";
import { type Keeper, keepsOpen } from "#lib/domain/after-care/status.ts";

const looks: Record<Keeper["kind"], { state: Status; word: string }> = {
  watch: { state: "due", word: "Still looked at" },
  "missed-slot": { state: "missed", word: "Missed" },
  open: { state: "upcoming", word: "Open" },
  undelivered: { state: "upcoming", word: "Not delivered" },
};
const shown = 8;

/** What keeps a plan open whose work is done, and what would settle each. */
export function KeepsOpen({ now }: { now: number }) {
  const { room } = useLiveRoom();
  if (room.plan.status !== "after-care") return null;
  const all = keepsOpen(room, now);
  if (all.length === 0) return <p className="text-sm text-muted">Nothing keeps the plan open. A lead closes it.</p>;
  return (
    <Group title="Keeps the plan open" aside={<span className="num text-xs text-faint">{all.length}</span>}>
      <ul className="pt-1">
        {all.slice(0, shown).map(({ kind, id, title, settled }) => (
          <li key={`${kind} ${id}`} className="flex gap-2.5 border-t border-line py-2 first:border-t-0">
            <StatusMark {...looks[kind]} size="sm" withWord={false} className="self-start pt-0.5" />
            <span className="min-w-0 text-sm wrap-anywhere">
              <span className="block font-medium">{title}</span>
              <span className="block text-xs text-muted">{settled}</span>
            </span>
          </li>
        ))}
      </ul>
      {all.length > shown ? <p className="pt-1 text-xs text-faint">and {all.length - shown} more</p> : null}
    </Group>
  );
}
