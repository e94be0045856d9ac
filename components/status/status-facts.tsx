import type { ReactNode } from "react";
import { LocalTime } from "#components/status/local-time.tsx";
import { elapsedText, type Instant, minutesText, momentText } from "#lib/domain/schedule/format-time.ts";
import { windowText } from "#lib/domain/schedule/window.ts";
import { endText, type PublicStatus } from "#lib/domain/status-page/projection.ts";

/** What whoever asks in this state wants to know first, in three facts. `now` in epoch ms. */
export function StatusFacts({ status, now }: { status: PublicStatus; now: number }) {
  return (
    <dl className="mt-6 mb-8 grid rounded-xl border border-line bg-panel max-sm:divide-y max-sm:divide-line sm:auto-cols-fr sm:grid-flow-col sm:divide-x sm:divide-line">
      {factsOf(status, now).map(({ name, value, late, lines }) => (
        <div key={name} className="px-4.5 py-3.5">
          <dt className="caption text-faint">{name}</dt>
          <dd className="mt-0.5">
            <span className="num text-xl font-medium">{value}</span>
            {late ? <span className="num ml-2 text-sm font-semibold text-hold">{late}</span> : null}
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of words have no other name
              <span key={index} className="block text-xs text-muted">
                {line}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Fact = { name: string; value: string; late?: string | null; lines: ReactNode[] };

function factsOf(status: PublicStatus, now: number): Fact[] {
  const { state, t0, zone, startedAt, endedAt, heldSince, plannedEnd, expectedEnd, nextUpdate, rescheduledTo, window } = status;
  const moment = (name: string, at: Instant | null, lines: ReactNode[] = [], late: string | null = null): Fact[] =>
    at === null ? [] : [{ name, value: momentText(at, zone, now), late, lines: [...lines, <LocalTime key="local" at={at} zone={zone} />] }];
  const planned = plannedEnd ? [`planned ${momentText(plannedEnd, zone, now)}`] : [];
  const late = (at: string | null) => (at && plannedEnd ? lateText(at, plannedEnd) : null);
  const progress = progressOf(status);
  // Earlier runs tell how far it may slip.
  const ends = (name: string, lines: ReactNode[] = [], delay: string | null = null): Fact[] =>
    moment(name, expectedEnd, lines, delay).map((fact) => ({ ...fact, value: endText(status, now) ?? fact.value }));
  // Whoever reads asks for it most while things do not go on.
  const promised = moment("Next update by", nextUpdate, [], nextUpdate && Date.parse(nextUpdate) < now ? "overdue" : null);
  switch (state) {
    case "announced":
      return [
        ...moment("Begins", t0, t0 ? [inText(t0, now)] : []),
        ...ends("Expected end"),
        ...windowOf(window, zone, now),
        ...lengthOf(t0, plannedEnd),
      ];
    case "under way":
      return [...ends("Expected end", planned, late(expectedEnd)), progress, ...(nextUpdate ? promised : moment("Began", startedAt))];
    case "on hold":
      return [
        ...moment("On hold since", heldSince, heldSince ? [`for ${minutesFrom(heldSince, now)}`] : []),
        ...ends("Earliest end", ["later while we hold"], late(expectedEnd)),
        ...(nextUpdate ? promised : [progress]),
      ];
    case "rolling back":
      return [progress, ...(nextUpdate ? promised : moment("Began", startedAt))];
    case "completed":
      return [...moment("Ended", endedAt, planned, late(endedAt)), ...lengthOf(startedAt, endedAt, t0, plannedEnd), progress];
    case "rescheduled":
      return moment("Begins anew", rescheduledTo, rescheduledTo ? [inText(rescheduledTo, now)] : []);
    default:
      return [...moment("Ended", endedAt), progress];
  }
}

function progressOf({ closed, total, phase, phases }: PublicStatus): Fact {
  const share = total > 0 ? Math.round((100 * closed) / total) : 0;
  const where = phase === null ? [] : [`phase ${phase} of ${phases.length}`];
  return { name: "Progress", value: `${share} %`, lines: [`${closed} of ${total} steps`, ...where] };
}

/** How long it is to take, or took, with the planned length where that is another. */
/** The window that was published. */
const windowOf = (window: PublicStatus["window"], zone: string, now: number): Fact[] =>
  window
    ? [{ name: "Window", value: windowText(window, zone, now), lines: [<LocalTime key="local" at={window.start} zone={zone} />] }]
    : [];

function lengthOf(from: string | null, to: string | null, plannedFrom: string | null = null, plannedTo: string | null = null): Fact[] {
  if (!from || !to) return [];
  const took = lengthText(from, to);
  const planned = plannedFrom && plannedTo ? lengthText(plannedFrom, plannedTo) : null;
  return [{ name: plannedTo ? "It took" : "How long", value: took, lines: planned ? [`planned ${planned}`] : [] }];
}

const minuteMs = 60_000;
const lengthText = (from: string, to: string) => minutesText(Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / minuteMs)));
const minutesFrom = (since: string, now: number) => minutesText(Math.max(0, Math.floor((now - Date.parse(since)) / minuteMs)));
const inText = (at: string, now: number) => {
  const ms = Date.parse(at) - now;
  return ms > 0 ? `in ${minutesText(Math.ceil(ms / minuteMs))}` : `${elapsedText(-ms)} ago`;
};

/** How much later than planned, in whole five minutes, where that is worth a word. */
function lateText(at: string, planned: string): string | null {
  const minutes = Math.floor((Date.parse(at) - Date.parse(planned)) / (5 * minuteMs)) * 5;
  return minutes > 0 ? `+${minutesText(minutes)}` : null;
}
