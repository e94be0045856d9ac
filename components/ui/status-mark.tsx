import clsx from "clsx";
import { type Status, type StatusLook, statuses, tones } from "#components/ui/statuses.ts";

export type StatusMarkProps = {
  /** One of the status language, or the look of a state that only one noun has. */
  state: Status | StatusLook;
  size?: "sm" | "md" | "lg";
  /** Without it the word is only read aloud; the shape still differs from every neighbour. */
  withWord?: boolean;
  /** Says it more exactly than the table: “+12 min” for late. */
  word?: string;
  /** On its own soft ground, as “LIVE” beside a title. */
  pill?: boolean;
  className?: string;
};

const sizes = {
  sm: { words: "gap-1 text-xs", shape: "size-3.5", dot: "size-2" },
  md: { words: "gap-1.5 text-sm", shape: "size-4", dot: "size-2" },
  lg: { words: "gap-2 text-base", shape: "size-5", dot: "size-2.5" },
};

/** A state as shape, colour and word. How a state looks is decided in `statuses.ts`, or by its noun. */
export function StatusMark({ state, size = "md", withWord = true, word, pill = false, className }: StatusMarkProps) {
  const look: StatusLook = typeof state === "string" ? statuses[state] : state;
  const { ink, ground } = tones[look.tone];
  const { words, shape, dot } = sizes[size];
  const Icon = look.icon;
  const said = word ?? look.word;
  return (
    <span
      className={clsx(
        "inline-flex shrink-0 items-center whitespace-nowrap",
        look.tone === "quiet" ? "font-medium" : "font-semibold",
        pill ? "gap-1.5 rounded-sm px-1.5 py-px text-caption tracking-wide" : words,
        pill && ground,
        ink,
        className,
      )}
    >
      <Icon aria-hidden strokeWidth={2} className={clsx("shrink-0", look.solid ? clsx(dot, "fill-current") : pill ? "size-3" : shape)} />
      <span className={withWord ? "min-w-0" : "sr-only"}>{said}</span>
    </span>
  );
}
