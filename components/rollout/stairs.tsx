import clsx from "clsx";
import type { Staircase, StairStep } from "#lib/domain/stages/staircase.ts";
import { percentText } from "#lib/domain/stages/words.ts";

const looks: Record<StairStep["kind"], string> = {
  past: "border-t-3 border-go bg-go-soft",
  back: "border-t-3 border-nogo bg-nogo-soft",
  now: "border-t-4 border-run bg-run-soft",
  next: "border-t-2 border-dashed border-edge",
};
const inks: Record<StairStep["kind"], string> = { past: "text-go", back: "text-nogo", now: "font-semibold text-run", next: "text-muted" };
const words: Record<StairStep["kind"], string> = { past: "promoted", back: "aborted", now: "now", next: "next" };

export type StairsProps = {
  stairs: Staircase;
  now: number;
  label: string;
  /** Says a moment (epoch ms) below the stairs; without it they have no times. */
  clock?: (at: number) => string;
  className?: string;
};

/** Two times nearer to each other than this, in per cent of the width, would run into one. */
const apart = 12;

/** The moments that are said below: where steps begin and where the last is foreseen to end, as far as there is room. */
function saidTimes(steps: readonly StairStep[], end: number, place: (at: number) => number): number[] {
  const said: number[] = [];
  for (const at of [...steps.map(({ from }) => from), end]) {
    const last = said.at(-1);
    if (last === undefined || place(at) - place(last) >= apart) said.push(at);
  }
  return said;
}

/** The rollout as the staircase people know: what was, where it stands at `now` (epoch ms), and what is foreseen, dashed. */
export function Stairs({ stairs: { steps, start, end }, now, label, clock, className }: StairsProps) {
  const place = (at: number) => ((at - start) / (end - start)) * 100;
  // A length nobody could see is drawn as one that can be.
  const width = (from: number, to: number) => Math.max(1.5, place(to) - place(from));
  const begun = steps.some(({ kind }) => kind !== "next");
  return (
    <figure aria-label={label} className={clsx("relative mt-5 h-36 border-b border-edge", clock ? "mb-6" : "mb-1", className)}>
      {steps.map(({ key, percent }) => (
        <span key={key} aria-hidden className="absolute inset-x-0 border-t border-line" style={{ bottom: `${Math.max(4, percent)}%` }} />
      ))}
      {steps.map(({ key, percent, from, to, kind, pauses }) => (
        <div
          key={key}
          className="absolute bottom-0"
          style={{ left: `${Math.min(98.5, place(from))}%`, width: `${width(from, to)}%`, height: `${Math.max(4, percent)}%` }}
        >
          <div className={clsx("absolute inset-0 overflow-hidden", looks[kind])}>
            {pauses.map((pause) => (
              <span
                key={pause.from}
                className="hatch absolute inset-y-0 opacity-60"
                style={{
                  left: `${((pause.from - from) / (to - from)) * 100}%`,
                  width: `${((pause.to - pause.from) / (to - from)) * 100}%`,
                }}
              />
            ))}
          </div>
          <span
            className={clsx(
              "num absolute bottom-full left-0 pb-0.5 pl-1 text-xs whitespace-nowrap",
              percent > 60 && from > start + (end - start) * 0.7 && "right-0 left-auto!",
              inks[kind],
            )}
          >
            {percentText(percent)}
            <span className="sr-only"> {words[kind]}</span>
          </span>
        </div>
      ))}
      {clock
        ? saidTimes(steps, end, place).map((at) => (
            <span
              key={at}
              className={clsx("num absolute top-full pt-1 text-caption text-muted", place(at) > 90 && "-translate-x-full")}
              style={{ left: `${place(at)}%` }}
            >
              {clock(at)}
            </span>
          ))
        : null}
      {begun && now >= start && now <= end ? (
        <span aria-hidden className="absolute inset-y-0 w-px bg-text" style={{ left: `${place(now)}%` }} />
      ) : null}
    </figure>
  );
}
