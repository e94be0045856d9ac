"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { messageLook, whenText } from "#components/messages/message-look.ts";
import { useReadings } from "#components/messages/use-readings.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { axisOf, byAudience, placedAt } from "#lib/domain/messages/axis.ts";
import { gapsOf, messagesOf } from "#lib/domain/messages/written.ts";
import { momentsText } from "#lib/domain/schedule/format-time.ts";
import { planProgress } from "#lib/domain/schedule/progress.ts";

export type MessageAxisProps = {
  current: string | undefined;
  onChoose: (id: string) => void;
};

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** What is said to whom and when, before and after T0, on one line of time with the phases. Wide screens only: on a phone the list says it. */
export function MessageAxis({ current, onChoose }: MessageAxisProps) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const messages = messagesOf(room);
  const readings = useReadings();
  const { plan } = room;
  // Before T0 is fixed, times are lengths from it.
  const t0 = plan.t0 ? Date.parse(plan.t0) : 0;
  const state = planProgress(room, now);
  const placed = messages.map((message) => ({ message, at: placedAt(room, message, state) }));
  const known = placed.flatMap(({ at }) => (at === null ? [] : [at]));
  if (known.length < 2) return null;
  const phases = state.phases.flatMap(({ phase, forecast, state: how }) =>
    phase.kind === "rollback" || forecast.start === null || forecast.end === null
      ? []
      : [{ id: phase.id, title: phase.title, from: forecast.start, to: forecast.end, how }],
  );
  const { place, ticks } = axisOf(t0, [...known, ...phases.flatMap(({ from, to }) => [from, to])]);
  const rows = byAudience(messages)
    .map(({ audience, messages: list }) => ({ audience, list: placed.filter(({ message, at }) => at !== null && list.includes(message)) }))
    .filter(({ list }) => list.length > 0);
  const line = (at: number) => ({ left: percent(place(at)) });
  return (
    <section
      aria-label="When what is said"
      className="mb-5 overflow-clip rounded-xl border border-line bg-panel px-4 pt-3 pb-2 max-md:hidden"
    >
      <div className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-6">
        <span />
        <div className="relative mr-3 h-6" aria-hidden>
          {ticks.map(({ at, label }) => (
            <span
              key={at}
              className={clsx("num absolute -translate-x-1/2 text-xs whitespace-nowrap", at === t0 ? "font-semibold" : "text-muted")}
              style={line(at)}
            >
              {label}
            </span>
          ))}
        </div>
        {phases.length > 0 ? (
          <>
            <span className="text-xs text-muted">Phases</span>
            <div className="relative mr-3 mb-1.5 h-5">
              {phases.map(({ id, title, from, to, how }) => (
                <span
                  key={id}
                  title={`${title}: ${momentsText(from, to, plan.zone, now)}`}
                  className={clsx(
                    "absolute inset-y-0 min-w-1.5 truncate rounded-sm border px-1 text-[0.6875rem] leading-4.5",
                    how === "done"
                      ? "border-go/40 bg-go-soft text-go"
                      : how === "doing"
                        ? "border-run bg-run-soft text-run"
                        : "border-line text-muted",
                  )}
                  style={{ ...line(from), width: percent(Math.max(0, place(to) - place(from))) }}
                >
                  {title}
                </span>
              ))}
            </div>
          </>
        ) : null}
        {rows.map(({ audience, list }) => (
          <div key={audience ?? ""} className="col-span-2 grid grid-cols-subgrid items-center border-t border-line">
            <span className="truncate py-1.5 text-sm font-medium" title={audience ?? undefined}>
              {audience ?? <span className="font-normal text-muted">Nobody named</span>}
            </span>
            <div className="relative mr-3 h-8">
              {plan.t0 ? <span aria-hidden className="absolute inset-y-0 w-px bg-run" style={line(now)} /> : null}
              {list.map(({ message, at }) => {
                const { state: how, word } = messageLook(room, message, gapsOf(room, message, now, readings), now);
                return (
                  <button
                    key={message.id}
                    type="button"
                    aria-label={`${message.title}, ${whenText(room, message)}: ${word}`}
                    aria-current={message.id === current || undefined}
                    title={`${message.title} · ${whenText(room, message)} · ${word}`}
                    onClick={() => onChoose(message.id)}
                    className="absolute top-1/2 grid size-6 -translate-1/2 place-items-center rounded-full bg-panel hover:bg-raise aria-[current]:ring-2 aria-[current]:ring-run"
                    style={line(at ?? now)}
                  >
                    <StatusMark state={how} word={word} withWord={false} />
                  </button>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
