"use client";

import clsx from "clsx";
import { CirclePause, MailX, Siren, TriangleAlert, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { openHold } from "#lib/domain/holds/status.ts";
import { openIncidents } from "#lib/domain/incidents/status.ts";
import { countOf } from "#lib/domain/kernel/sentence.ts";
import { undeliveredOf } from "#lib/domain/messages/undelivered.ts";
import { partsShut, wayBack } from "#lib/domain/rollback/parts.ts";
import { deciderOf, goesBack, openDecision } from "#lib/domain/rollback/status.ts";
import { takesText, wayBackTakes } from "#lib/domain/rollback/takes.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** What everybody must see, a line each: the question, the way back, a hold, what was not delivered, open incidents. */
export function WallAlarms({ className }: { className: string }) {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const moment = useMoment();
  const [decision, hold, incidents] = [openDecision(room), openHold(room), openIncidents(room)];
  const undelivered = undeliveredOf(room).filter(({ delivery }) => delivery.state === "failed");
  const back = goesBack(room) ? wayBack(room) : null;
  const takes = back ? wayBackTakes(room) : null;
  const shut = partsShut(room).length;
  const decides = decision ? deciderOf(room, decision) : null;
  return (
    <div className={className}>
      {decision ? (
        <Line role="alert" tone="nogo" icon={<Siren />} word="ROLL BACK?" clock={elapsedText(now - Date.parse(decision.openedAt))}>
          {decision.cause.text}
          <span className="text-muted">
            {decides ? ` · ${decides.person.name} decides` : " · a lead decides"}
            {decision.dueAt ? ` by ${moment(decision.dueAt)}` : ""}
          </span>
        </Line>
      ) : null}
      {back ? (
        <Line tone="nogo" icon={<Undo2 />} word="ROLLING BACK" clock={`${back.total - back.open.length} of ${back.total}`}>
          {[...(takes ? [`takes ${takesText(takes)}`] : []), ...(shut > 0 ? [`${countOf(shut, "part")} not chosen`] : [])].join(" · ")}
        </Line>
      ) : null}
      {hold ? (
        <Line tone="hold" icon={<CirclePause />} word="ON HOLD" clock={elapsedText(now - Date.parse(hold.heldAt))}>
          {hold.reason}
        </Line>
      ) : null}
      {undelivered[0] ? (
        <Line
          tone="nogo"
          icon={<MailX />}
          word={undelivered.length === 1 ? "NOT DELIVERED" : `${undelivered.length} NOT DELIVERED`}
          clock={null}
        >
          {undelivered[0].title}
          <span className="text-muted"> by {undelivered[0].delivery.channel}</span>
        </Line>
      ) : null}
      {incidents.length > 0 ? (
        <Line
          tone="hold"
          icon={<TriangleAlert />}
          word={incidents.length === 1 ? "1 INCIDENT" : `${incidents.length} INCIDENTS`}
          clock={null}
        >
          {incidents.map(({ title }) => title).join(" · ")}
        </Line>
      ) : null}
    </div>
  );
}

type LineProps = { role?: "alert"; tone: "nogo" | "hold"; icon: ReactNode; word: string; clock: string | null; children: ReactNode };

function Line({ role, tone, icon, word, clock, children }: LineProps) {
  return (
    <div
      role={role}
      className={clsx(
        "flex items-baseline gap-[0.8em] border-t px-[2.1em] py-[0.45em] max-sm:flex-wrap max-sm:px-4",
        tone === "nogo" ? "border-nogo bg-nogo-soft" : "border-line bg-hold-soft",
      )}
    >
      <span
        className={clsx(
          "flex shrink-0 items-center gap-[0.4em] text-[1.3em] font-bold tracking-wide [&_svg]:size-[1em]",
          tone === "nogo" ? "text-nogo" : "text-hold",
        )}
      >
        {icon}
        {/* Its baseline is that of the line, not the foot of the icon. */}
        <span className="self-baseline">{word}</span>
      </span>
      <span className="min-w-0 flex-1 truncate text-[1.15em] max-sm:basis-full max-sm:whitespace-normal">{children}</span>
      {clock ? (
        <span className="num shrink-0 text-[1.6em] leading-none font-semibold" aria-live="off">
          {clock}
        </span>
      ) : null}
    </div>
  );
}
