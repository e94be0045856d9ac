"use client";

import clsx from "clsx";
import { WifiOff } from "lucide-react";
import Link from "next/link";
import { useSecond, useToday } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLine, useLiveRoom, useRoom } from "#components/live/room-context.ts";
import { atServer } from "#components/live/use-now.ts";
import { phaseName } from "#components/room/phase-name.ts";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { rhythmsOf } from "#lib/domain/audiences/rhythm.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { driftText, elapsedText, momentText, secondsText } from "#lib/domain/schedule/format-time.ts";

/** What it is and where it is; and whether this is now, with the time. */
export function WallHead({ planHref, stale, className }: { planHref: string; stale: boolean; className: string }) {
  const { room } = useLiveRoom();
  const { heardAt } = useLine();
  const { phases, current } = usePlanProgress();
  const now = useSecond();
  const { title, status, zone } = room.plan;
  const going = phases.filter(({ phase }) => phase.kind !== "rollback" && phase.kind !== "after-care");
  const heard = atServer(heardAt);
  const place = current ? going.findIndex(({ phase }) => phase.id === current.phase.id) + 1 : 0;
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-[2em] px-[2.1em] pt-[0.9em] pb-[0.5em] max-sm:px-4">
      <h1 className={clsx("min-w-0 flex-1 truncate text-[1.4em] font-semibold", className)}>
        <Link href={planHref} className="rounded-sm hover:underline">
          {title}
        </Link>
        {current ? (
          <span className="ml-[0.6em] font-normal text-muted">
            {phaseName(current.phase.title)}
            {place > 0 ? `, ${place} of ${going.length}` : ""}
          </span>
        ) : null}
      </h1>
      <p role="status" className="num flex items-center gap-[0.5em] whitespace-nowrap">
        {stale ? (
          <span className="flex items-center gap-[0.4em] font-sans font-medium text-hold">
            <WifiOff aria-hidden className="size-[1.1em]" />
            Line lost{heardAt ? ` for ${elapsedText(Math.max(0, now - heard))} · as of ${secondsText(heard, zone)}` : ""}
          </span>
        ) : (
          <>
            <StatusMark state={status} className="text-[1em]! [&_svg]:size-[0.8em]" />
            <span className="text-muted" aria-live="off">
              {secondsText(now, zone)}
            </span>
          </>
        )}
      </p>
    </header>
  );
}

/** When it will end, and how far that is from the plan. */
export function WallEnd({ className }: { className: string }) {
  const { plan } = useRoom((shown) => shown.room);
  const { forecastEnd, plannedEnd, driftMinutes } = usePlanProgress();
  const today = useToday();
  const over = plan.endedAt ?? plan.workEndedAt;
  const running = isUnderWay(plan) && !over;
  const end = over ? Date.parse(over) : running ? forecastEnd : plannedEnd;
  if (end === null) return null;
  const drift = running && driftMinutes !== null ? driftText(driftMinutes) : null;
  return (
    <Big
      className={className}
      title={over ? "Ended" : running ? "Forecast end" : "Planned end"}
      below={drift ? <span className={(driftMinutes ?? 0) > 0 ? "text-hold" : "text-muted"}>{drift}</span> : null}
    >
      {momentText(end, plan.zone, today)}
    </Big>
  );
}

/** How long until somebody hears from us. It is a clock, so it goes on where the line is lost. */
export function WallUpdate({ stale }: { stale: boolean }) {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const moment = useMoment();
  const [first] = rhythmsOf(room, now);
  if (!first) return null;
  const { dueAt, late } = first;
  return (
    <Big
      title={late ? "Update overdue" : "Next update"}
      below={<span className={late && !stale ? "text-hold" : "text-muted"}>by {moment(dueAt)}</span>}
    >
      {elapsedText(Math.abs(dueAt - now))}
    </Big>
  );
}

function Big({
  title,
  below,
  className,
  children,
}: {
  title: string;
  below: React.ReactNode;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div className={clsx("whitespace-nowrap", className)}>
      <p className="tracking-wide text-faint uppercase">{title}</p>
      <p className="num text-[2.7em] leading-[1.1] font-medium">{children}</p>
      <p className="num min-h-[1.35em]">{below}</p>
    </div>
  );
}
