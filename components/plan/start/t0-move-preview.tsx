import { InlineCode } from "#components/markdown/inline-code.tsx";
import { OutsideLines } from "#components/plan/window/outside-lines.tsx";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText, driftText, momentText } from "#lib/domain/schedule/format-time.ts";
import { type Fixed, type Moved, t0Move } from "#lib/domain/schedule/t0-move.ts";

export type T0MovePreviewProps = {
  room: PlanRoom;
  /** The T0 somebody thinks of, ISO 8601, and the zone it was typed in. */
  t0: string;
  zone: string;
  /** In epoch ms. */
  now: number;
};

const shown = 8;
const kinds: Record<Moved["kind"], [one: string, many: string]> = {
  phase: ["phase", "phases"],
  step: ["step", "steps"],
  gate: ["gate", "gates"],
  message: ["message", "messages"],
  watch: ["check to repeat", "checks to repeat"],
};
const whys: Record<Fixed["why"], string> = {
  "clock-time": "has a day of its own and stays",
  sent: "was sent with the old time in mind",
  announced: "stakeholders have read it",
  published: "stakeholders go by it",
  rostered: "is in the roster; people know their hours",
  dated: "is due on a day of its own",
};

/** What follows from another T0 before it is made: how far everything moves, what stays, and what people were told. */
export function T0MovePreview({ room, t0, zone, now }: T0MovePreviewProps) {
  const { moved, fixed, plannedEnd, late, outside } = t0Move(room, t0, now);
  const by = room.plan.t0 ? Math.round((Date.parse(t0) - Date.parse(room.plan.t0)) / 60_000) : null;
  const counts = (Object.keys(kinds) as Moved["kind"][]).flatMap((kind) => {
    const count = moved.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kinds[kind][count === 1 ? 0 : 1]}`];
  });
  const parts = moved.filter(({ kind }) => kind !== "step");
  const rest = moved.filter(({ kind }) => kind === "step");
  return (
    <section aria-label="What follows" aria-live="polite" className="flex flex-col gap-2 rounded-lg border border-line px-3.5 py-3 text-sm">
      <p>
        {by === null ? "T0 is fixed" : <b className="num font-semibold">{driftText(by)}</b>}
        {counts.length > 0 ? `: ${counts.join(", ")} move.` : ": nothing moves with it."}
        {plannedEnd.to !== null ? (
          <>
            {" "}
            It ends <span className="num">{dateTimeText(plannedEnd.to, zone)}</span>
            {plannedEnd.from !== null ? (
              <span className="text-muted"> instead of {momentText(plannedEnd.from, zone, plannedEnd.to)}</span>
            ) : null}
            .
          </>
        ) : null}
      </p>
      {late > 0 ? (
        <p className="font-medium text-hold">{late === 1 ? "1 step would be late at once." : `${late} steps would be late at once.`}</p>
      ) : null}
      <OutsideLines outside={outside} window={room.plan.window} zone={zone} beside={Date.parse(t0)} />
      <Times moved={[...parts, ...rest].slice(0, shown)} zone={zone} now={now} />
      {moved.length > shown ? (
        <details>
          <summary className="text-xs text-muted">{moved.length - shown} more</summary>
          <Times moved={[...parts, ...rest].slice(shown)} zone={zone} now={now} />
        </details>
      ) : null}
      {fixed.length > 0 ? (
        <ul className="flex flex-col gap-1 border-t border-line pt-2 text-xs">
          {fixed.map(({ kind, title, at, why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            <li key={index} className="text-nogo wrap-anywhere">
              <b className="font-semibold">Stays:</b> {kind} “<InlineCode text={title} />
              ”, <span className="num">{momentText(at, zone, now)}</span>, {whys[why]}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Times({ moved, zone, now }: { moved: readonly Moved[]; zone: string; now: number }) {
  return (
    <ul className="flex flex-col gap-0.5 text-xs">
      {moved.map(({ id, title, from, to }) => (
        <li key={id} className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 truncate">
            <InlineCode text={title} />
          </span>
          <span className="num shrink-0 text-muted">
            {from === null ? "" : `${momentText(from, zone, now)} → `}
            <span className="text-text">{momentText(to, zone, from ?? now)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
