import { Check, OctagonPause, Undo2 } from "lucide-react";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** The phases in a line, by the names a lead gave the public; the others are counted, not named. */
export function StatusBar({ status }: { status: PublicStatus }) {
  const { phases } = status;
  if (phases.length === 0) return null;
  const isNamed = phases.some(({ publicTitle }) => publicTitle);
  return (
    <ol aria-label="Phases" className={`mt-7 flex gap-1 ${isNamed ? "max-sm:flex-col" : ""}`}>
      {phases.map(({ publicTitle, state }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: outsiders get no ids; a phase is known by its place
          key={index}
          aria-current={state === "doing" ? "step" : undefined}
          className={`flex min-w-0 items-center gap-1.5 rounded-md border px-3 text-xs ${isNamed ? "h-10 max-sm:flex-none" : "h-3 sm:h-4"} ${looks[toneOf(state, status)]}`}
        >
          {state === "doing" && isNamed && status.state === "on hold" ? <OctagonPause aria-hidden className="size-3.5 shrink-0" /> : null}
          {state === "doing" && isNamed && status.state === "rolling back" ? <Undo2 aria-hidden className="size-3.5 shrink-0" /> : null}
          {state === "done" && isNamed ? <Check aria-hidden className="size-3.5 shrink-0" strokeWidth={2.5} /> : null}
          <span className={isNamed ? "truncate" : "sr-only"}>{publicTitle ?? `Phase ${index + 1}`}</span>
          <span className="sr-only">{words[state]}</span>
        </li>
      ))}
    </ol>
  );
}

/** The phase in hand stands still with the plan, or is left behind with it. */
function toneOf(state: "done" | "doing" | "todo", { state: plan }: PublicStatus): keyof typeof looks {
  if (state !== "doing") return state;
  return plan === "on hold" ? "held" : plan === "rolling back" ? "back" : "doing";
}

const looks = {
  done: "flex-1 border-transparent bg-go-soft text-go",
  doing: "flex-[1.6] border-run bg-run-soft font-semibold text-text",
  held: "flex-[1.6] border-hold bg-hold-soft font-semibold text-hold",
  back: "flex-[1.6] border-nogo bg-nogo-soft font-semibold text-nogo",
  todo: "flex-1 border-line bg-raise text-muted",
} as const;

const words = { done: ", done", doing: ", under way", todo: ", to come" } as const;
