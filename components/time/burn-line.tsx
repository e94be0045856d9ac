import { deadlineLook } from "#components/time/deadline-look.ts";
import type { BurnDown } from "#lib/domain/schedule/burn-down.ts";

const [width, height] = [96, 20];

/** How the open steps of a phase became fewer, beside the straight way to none at the deadline. A drawing: the words beside it say the same. */
export function BurnLine({ burn, now }: { burn: BurnDown; now: number }) {
  const { points, deadlineAt, total, open, state } = burn;
  const [first] = points ?? [];
  if (!points || !first || total === 0) return null;
  const last = open === 0 ? (points.at(-1)?.at ?? now) : now;
  const end = Math.max(deadlineAt, last);
  if (end <= first.at) return null;
  const x = (at: number) => Math.round(((Math.min(Math.max(at, first.at), end) - first.at) / (end - first.at)) * width * 10) / 10;
  const y = (left: number) => Math.round((1 - left / total) * height * 10) / 10;
  const steps = points.slice(1).map(({ at, open: left }) => `H${x(at)}V${y(left)}`);
  return (
    <svg aria-hidden viewBox={`-1 -1 ${width + 2} ${height + 2}`} className="h-5 w-24 overflow-visible" fill="none">
      <path d={`M0 0L${x(deadlineAt)} ${height}`} className="stroke-edge" strokeWidth={1} strokeDasharray="2 2" />
      <path d={`M${x(deadlineAt)} 0V${height}`} className="stroke-edge" strokeWidth={1} />
      <path d={`M0 ${y(first.open)}${steps.join("")}H${x(last)}`} className={deadlineLook[state].line} strokeWidth={1.5} />
    </svg>
  );
}
