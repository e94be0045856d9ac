"use client";

import { Undo2 } from "lucide-react";
import { useMemo } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { BlankAnswer } from "#components/steps/blank-answer.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { planBlanks } from "#lib/domain/steps/blanks.ts";

/** What stands for the blanks of the plan's steps and commands: each asked once. Nothing where there are none. */
export function PlanBlanks() {
  const { room, act } = useLiveRoom();
  const work = useMay("step:work");
  const blanks = useMemo(() => planBlanks(room), [room]);
  if (blanks.length === 0) return null;
  const open = blanks.filter(({ value }) => value === null).length;
  const shut = room.plan.endedAt !== null;
  return (
    <section aria-labelledby="blanks" className="mt-6 overflow-clip rounded-xl border border-line">
      <h2 id="blanks" className="caption flex items-center gap-3 px-4 py-3 sm:px-5.5">
        Blanks of the steps
        {open > 0 ? <StatusMark state="no-data" size="sm" word={open === 1 ? "1 open" : `${open} open`} /> : null}
      </h2>
      <ul>
        {blanks.map(({ gap, places, value }) => (
          <li key={gap} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line px-4 py-2 text-sm sm:px-5.5">
            {value === null && !shut ? (
              <span className="min-w-0 flex-1">
                <BlankAnswer gap={gap} />
              </span>
            ) : (
              <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
                <code className="num text-xs text-muted">{gap}</code>
                <span className="num font-medium wrap-anywhere">{value === gap ? "as it stands" : (value ?? "never answered")}</span>
              </span>
            )}
            <span className="num text-xs text-faint">{places === 1 ? "in 1 place" : `in ${places} places`}</span>
            {value !== null && !shut && work.ok ? (
              <IconButton
                icon={Undo2}
                size="sm"
                label={`Open ${gap} again`}
                onClick={() => void tell(act("fillBlank", { gap, value: null }))}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
