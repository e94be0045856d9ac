"use client";

import { useState } from "react";
import { CareRow } from "#components/after-care/care-row.tsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import type { CareCheck } from "#lib/domain/after-care/rows.ts";
import { careOf } from "#lib/domain/after-care/status.ts";
import { afterText } from "#lib/domain/after-care/words.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";
import { later } from "#lib/later.ts";

const careDialog = later(() => import("./care-dialog.tsx").then(({ CareDialog }) => CareDialog));

const answerDialog = later(() => import("./answer-dialog.tsx").then(({ AnswerDialog }) => AnswerDialog));

export type CareListProps = {
  /** Placed where it stands: margins of the page around it. */
  className?: string;
};

/** What is asked and done after the deployment, by when: each with its target, what was found, and its verdict. */
export function CareList({ className }: CareListProps) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [answered, setAnswered] = useState<string | null>(null);
  const [edited, setEdited] = useState<CareCheck | "new" | null>(null);
  const checks = careOf(room);
  const open = checks.filter(({ verdict }) => verdict === null).length;
  if (checks.length === 0 && !editable) return null;
  const groups = Map.groupBy(checks, ({ dueAt, afterMinutes, afterCounts }) => dueAt ?? `${afterMinutes} ${afterCounts}`);
  const asked = answered ? room.careChecks[answered] : undefined;
  return (
    <section aria-labelledby="after-care" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="after-care" className="caption">
          After-care
        </h2>
        {checks.length > 0 ? (
          <p className="num text-xs text-muted">{open === 0 ? "all answered" : `${open} of ${checks.length} open`}</p>
        ) : null}
      </header>
      {[...groups].map(([key, group]) => (
        <div key={key} className="border-t border-line">
          <h3 className="flex flex-wrap items-baseline gap-x-2.5 px-4 pt-2.5 pb-1 text-sm font-semibold sm:px-5.5">
            <GroupTitle room={room} check={group[0]} />
          </h3>
          <ul>
            {group.map((check) => (
              <CareRow
                key={check.id}
                check={check}
                now={now}
                editable={editable}
                onAnswer={() => setAnswered(check.id)}
                onEdit={() => setEdited(check)}
              />
            ))}
          </ul>
        </div>
      ))}
      <ListFooter
        empty={
          checks.length === 0
            ? "Nothing is asked after the deployment. A check after a day, a week or a month keeps the plan open until it has a verdict."
            : null
        }
        add="Add a check or a follow-up"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {asked ? <LaterPart key={asked.id} of={answerDialog} props={{ check: asked, onClose: () => setAnswered(null) }} /> : null}
      {edited ? (
        <LaterPart of={careDialog} props={{ check: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </section>
  );
}

/** `24 h · Fri 27 Nov 2026, 15:12`, or before the work is done only how long after it. */
function GroupTitle({ room, check }: { room: PlanRoom; check: CareCheck | undefined }) {
  if (!check) return null;
  const { afterMinutes, afterCounts, dueAt } = check;
  const after = afterMinutes === null ? null : afterMinutes === 0 ? "At once" : afterText(afterMinutes, afterCounts);
  return (
    <>
      {after}
      <span className="text-xs font-normal text-muted">{dueAt ? dateTimeText(dueAt, room.plan.zone) : "after the deployment"}</span>
    </>
  );
}
