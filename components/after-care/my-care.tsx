"use client";

import clsx from "clsx";
import { useState } from "react";
import { careLook } from "#components/after-care/care-look.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { careState, openCare } from "#lib/domain/after-care/status.ts";
import { careWord } from "#lib/domain/after-care/words.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";
import { later } from "#lib/later.ts";

const answerDialog = later(() => import("./answer-dialog.tsx").then(({ AnswerDialog }) => AnswerDialog));

/** The after-care that waits for the viewer: what has come due and is theirs, or nobody's. */
export function MyCare({ className }: { className?: string }) {
  const { room, viewer } = useLiveRoom();
  const now = useSecond();
  const may = useMay("step:work");
  const [answered, setAnswered] = useState<string | null>(null);
  const due = openCare(room).filter((check) => {
    const holder = check.roleId ? actingIn(room.roles[check.roleId]) : null;
    return careState(check, now) !== "to-come" && (!holder || holder.id === viewer.actor.userId);
  });
  if (due.length === 0) return null;
  const asked = answered ? room.careChecks[answered] : undefined;
  return (
    <section aria-label="After-care that is due" className={clsx("overflow-clip rounded-xl border border-line bg-panel", className)}>
      <h2 className="caption px-4 pt-3 pb-1">After-care</h2>
      <ul>
        {due.map((check) => (
          <li key={check.id} className="flex items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium wrap-anywhere">{check.title}</p>
              <p className="flex flex-wrap gap-x-2 text-xs text-muted">
                <StatusMark state={careLook[careState(check, now)]} word={careWord(check, careState(check, now))} size="sm" />
                <span className="num">{check.dueAt ? dateTimeText(check.dueAt, room.plan.zone) : ""}</span>
                {check.target ? <span>target {check.target}</span> : null}
              </p>
            </div>
            <Button
              reasonDisabled={may.ok ? null : may.reason}
              aria-label={`Answer “${check.title}”…`}
              onClick={() => setAnswered(check.id)}
            >
              Answer…
            </Button>
          </li>
        ))}
      </ul>
      {asked ? <LaterPart key={asked.id} of={answerDialog} props={{ check: asked, onClose: () => setAnswered(null) }} /> : null}
    </section>
  );
}
