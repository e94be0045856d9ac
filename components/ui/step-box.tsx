import clsx from "clsx";
import { Check, Minus, Pause, SkipForward, Slash, X } from "lucide-react";
import type { Status } from "#components/ui/statuses.ts";

export type StepBoxStatus = Extract<Status, "waiting" | "todo" | "doing" | "done" | "skipped" | "not-applicable" | "blocked" | "failed">;

export type StepBoxProps = {
  status: StepBoxStatus;
  /** Ticked here, not yet sent: the edge is dashed until the answer comes. */
  pending?: boolean;
  /** The keyboard stands on its row. */
  focused?: boolean;
  /** 18 px in a list, 22 px under a thumb. */
  size?: "md" | "lg";
  className?: string;
};

const frames: Record<StepBoxStatus, string> = {
  waiting: "border-line text-faint",
  todo: "border-edge",
  doing: "border-run text-run",
  done: "border-go bg-go text-panel",
  skipped: "border-edge text-muted",
  "not-applicable": "border-edge text-muted",
  blocked: "border-hold text-hold",
  failed: "border-nogo bg-nogo text-panel",
};

/** The tick box of a step. It is a drawing: the button or checkbox around it carries the name and the state in words. */
export function StepBox({ status, pending = false, focused = false, size = "md", className }: StepBoxProps) {
  return (
    <span
      aria-hidden
      data-status={status}
      className={clsx(
        "grid shrink-0 place-items-center rounded-md border-[1.5px] transition-colors",
        size === "md" ? "size-4.5" : "size-5.5",
        pending ? "border-dashed border-edge bg-transparent text-muted" : frames[status],
        focused && "ring-2 ring-run ring-offset-2 ring-offset-panel",
        className,
      )}
    >
      <Shape status={status} />
    </span>
  );
}

function Shape({ status }: { status: StepBoxStatus }) {
  const look = "size-3 animate-fill";
  if (status === "done") return <Check strokeWidth={3} className={look} />;
  if (status === "failed") return <X strokeWidth={3} className={look} />;
  if (status === "skipped") return <SkipForward strokeWidth={2.5} className="size-2.5" />;
  if (status === "not-applicable") return <Slash strokeWidth={2.5} className="size-2.5" />;
  if (status === "blocked") return <Pause strokeWidth={0} className="size-3 fill-current" />;
  if (status === "waiting") return <Minus strokeWidth={2.5} className="size-2.5" />;
  if (status === "doing") return <ClockHand />;
  return null;
}

function ClockHand() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={3} strokeLinecap="round" className="size-3" aria-hidden="true">
      <path d="M12 6v6l4.5 3.5" />
    </svg>
  );
}
