"use client";

import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useNames } from "#components/room/use-names.ts";
import { ownerText } from "#components/steps/owner-text.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepLine } from "#components/war-room/now/step-line.tsx";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import { type Block, goesBack, rollbackBlocks } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";

/** While the plan goes back: the parts of the way, side by side, each with whose it is, how far it is, and its steps to tick. */
export function WayBack({ className = "" }: { className?: string }) {
  const { room } = useLiveRoom();
  const blocks = rollbackBlocks(room);
  // One part is the checklist itself.
  if (!goesBack(room) || blocks.length < 2) return null;
  return (
    <section aria-label="The way back" className={`border-b border-line px-4 py-3 sm:px-5.5 ${className}`}>
      <h2 className="caption">The way back · {blocks.length} parts at once</h2>
      <ul className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2 min-[1700px]:grid-cols-4">
        {blocks.map((block) => (
          <Part key={block.id} block={block} />
        ))}
      </ul>
    </section>
  );
}

function Part({ block }: { block: Block }) {
  const { room, unsaved } = useLiveRoom();
  const names = useNames();
  const minute = useMinute();
  const { title, steps, open } = block;
  const planned = steps.reduce((sum, { durationMax }) => sum + (durationMax ?? 0), 0);
  const done = steps.length - open.length;
  return (
    <li className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-sm font-semibold wrap-anywhere">{title}</h3>
        <span className="num shrink-0 text-xs text-muted">{planned > 0 ? minutesText(planned) : "no length"}</span>
      </div>
      <ProgressBar value={done} max={steps.length} label={`${title}: ${done} of ${steps.length} steps back`} className="mt-1" />
      <p className="mt-1 flex items-center gap-2 text-xs text-muted wrap-anywhere">
        {open.length === 0 ? <StatusMark state="done" size="sm" /> : <span className="num">{`${done} of ${steps.length}`}</span>}
        {whose(room, block)}
      </p>
      <div className="mt-1">
        {steps.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            unsaved={unsaved.has(step.id)}
            lateMinutes={lateMinutes(room, step, minute)}
            about={ownerText(room, step, names)}
          />
        ))}
      </div>
    </li>
  );
}

/** The roles of a part, each with whoever acts in it. */
function whose(room: PlanRoom, { roleIds }: Block): string {
  if (roleIds.length === 0) return "nobody’s yet";
  return roleIds.map((id) => [roleTitle(room, id), actingIn(room.roles[id])?.name].filter(Boolean).join(" · ")).join(", ");
}
