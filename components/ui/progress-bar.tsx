import clsx from "clsx";

export type ProgressBarProps = {
  value: number;
  max: number;
  /** What is being counted: “Deploy services”. */
  label: string;
  tone?: "run" | "go" | "hold";
  className?: string;
};

const fills = { run: "bg-run", go: "bg-go", hold: "bg-hold" };

/** How much of a countable thing is behind us. */
export function ProgressBar({ value, max, label, tone = "run", className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={`${value} of ${max}`}
      className={clsx("h-1.5 overflow-hidden rounded-xs bg-line", className)}
    >
      <div className={clsx("h-full rounded-xs transition-[width]", fills[tone])} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
