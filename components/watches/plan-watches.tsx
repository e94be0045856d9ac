"use client";

import { PencilLine, Repeat, Trash2 } from "lucide-react";
import { useState } from "react";
import { takeOut } from "#components/live/answers.ts";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { plannedStarts } from "#components/watches/use-progress.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import { plannedSlots } from "#lib/domain/watches/planned-slots.ts";
import type { Watch } from "#lib/domain/watches/rows.ts";
import { watchesOf } from "#lib/domain/watches/slots.ts";
import { rhythmText } from "#lib/domain/watches/words.ts";
import { later } from "#lib/later.ts";

const watchDialog = later(() => import("#components/watches/watch-dialog.tsx").then(({ WatchDialog }) => WatchDialog));

/** The checks to repeat of a phase where the plan is written: what, how often, for how long, by whom. */
export function PlanWatches({ phaseId, editable }: { phaseId: string | null; editable: boolean }) {
  const { room, act } = useLiveRoom();
  const [edited, setEdited] = useState<Watch | null>(null);
  const watches = watchesOf(room, phaseId);
  const now = useMinute();
  const starts = plannedStarts(room, watches, now);
  if (watches.length === 0) return null;

  function remove({ id, title }: Watch) {
    return takeOut(act("removeWatch", { watchId: id }), `“${title}” is removed.`, () => act("restoreWatch", { watchId: id }));
  }

  return (
    <ul aria-label="Checks to repeat">
      {watches.map((watch) => (
        <li key={watch.id} className="flex items-start gap-3 border-t border-line px-4 py-2 sm:px-5.5">
          <Repeat aria-hidden strokeWidth={1.75} className="mt-0.5 size-4.5 shrink-0 text-muted" />
          <div className="min-w-0 flex-1 text-sm">
            <p className="wrap-anywhere">
              <InlineCode text={watch.title} />
            </p>
            <p className="text-xs text-muted">
              {watch.everyMinutes === null ? <StatusMark state="no-data" size="sm" word="How often?" className="mr-2" /> : null}
              {[
                rhythmText(watch),
                plannedText(watch, starts.get(watch.id) ?? null, room.plan.zone, now),
                watch.roleId ? roleTitle(room, watch.roleId) : null,
                watch.unit ? `in ${watch.unit}` : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {editable ? (
            <span className="-my-1 flex gap-1">
              <IconButton size="sm" icon={PencilLine} label={`Edit “${watch.title}”`} onClick={() => setEdited(watch)} />
              <IconButton size="sm" icon={Trash2} label={`Remove “${watch.title}”`} onClick={() => void remove(watch)} />
            </span>
          ) : null}
        </li>
      ))}
      {edited ? <LaterPart of={watchDialog} props={{ watch: edited, phaseId, onClose: () => setEdited(null) }} /> : null}
    </ul>
  );
}

/** `first 13:05`: when a check will be looked at first, if its phase begins as planned. */
function plannedText(watch: Watch, start: number | null, zone: string, now: number): string | null {
  const [first] = start === null ? [] : plannedSlots(watch, start, 1, 1);
  return first?.dueAt == null ? null : `first ${momentText(first.dueAt, zone, now)}`;
}
