"use client";

import { Moment, useMoment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { useSize } from "#components/numbers/use-size.ts";
import type { Point } from "#lib/domain/metrics/rows.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { evidenceOf } from "#lib/domain/rollback/evidence.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import { secondsText } from "#lib/domain/schedule/format-time.ts";

/** So many values are written out; the picture has all of them. */
const mostWritten = 11;

type Evidence = NonNullable<RollbackDecision["evidence"]>;

/** What raised the question, as it was then: the samples with their limit, or what people saw. What was measured since does not change it. */
export function FrozenEvidence({ decision }: { decision: RollbackDecision }) {
  const { room } = useLiveRoom();
  const evidence = decision.evidence ?? evidenceOf(room, decision.cause);
  return evidence ? <Measured evidence={evidence} zone={room.plan.zone} /> : <Seen decision={decision} />;
}

function Measured({ evidence, zone }: { evidence: Evidence; zone: string }) {
  const moment = useMoment();
  const { metric, unit, rule, points } = evidence;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <figure className="border-b border-line">
      <figcaption>
        <Head
          title={
            <>
              Frozen at <span className="num">{secondsText(last[0], zone)}</span>
            </>
          }
          beside={points.length === 1 ? "1 sample" : `${points.length} samples`}
        />
        <p className="px-4 pt-2.5 text-xs text-muted wrap-anywhere sm:px-6">
          <b className="font-semibold text-nogo">
            {metric} {measureText(last[1], unit)}
          </b>
          , {rule}
        </p>
      </figcaption>
      <div className="px-4 pb-3 sm:px-6">
        <Picture evidence={evidence} />
        <p className="num mt-1 flex justify-between gap-2 overflow-hidden text-caption">
          {points.slice(-mostWritten).map(([at, value]) => (
            <span key={at}>{shortNumber(value)}</span>
          ))}
        </p>
        <p className="num flex justify-between gap-3 text-caption text-muted">
          <span>{moment(first[0])}</span>
          {points.length > mostWritten ? <span className="font-sans">the last {mostWritten} in figures</span> : null}
          <span>{secondsText(last[0], zone)}</span>
        </p>
      </div>
    </figure>
  );
}

/** What people saw, in their words. */
function Seen({ decision: { reason, cause, openedAt, openedBy } }: { decision: RollbackDecision }) {
  return (
    <figure className="border-b border-line">
      <Head title="What was seen" beside={<Moment at={openedAt} />} />
      <blockquote className="px-4 pt-3 text-base wrap-anywhere sm:px-6">“{reason}”</blockquote>
      <figcaption className="px-4 pt-1 pb-3.5 text-xs text-muted wrap-anywhere sm:px-6">
        {openedBy.name}
        {cause.kind === "person" || reason === cause.text ? "" : `, on the trigger “${cause.text}”`}
      </figcaption>
    </figure>
  );
}

const Head = ({ title, beside }: { title: React.ReactNode; beside: React.ReactNode }) => (
  <div className="flex h-9 items-center justify-between gap-3 border-b border-line px-4 sm:px-6">
    <h3 className="caption">{title}</h3>
    <span className="num text-caption text-muted">{beside}</span>
  </div>
);

/** Each sample as a dot on its line, over the limit and how long it was beyond it. */
function Picture({ evidence: { points, limit } }: { evidence: Evidence }) {
  const [ref, size] = useSize<SVGSVGElement>();
  return (
    <svg ref={ref} aria-hidden className="mt-1 block h-36 w-full border-b border-line text-nogo lg:h-44">
      {size === null ? null : <Lines points={points} limit={limit} {...size} />}
    </svg>
  );
}

type LinesProps = { points: readonly Point[]; limit: number | null; width: number; height: number };

function Lines({ points, limit, width, height }: LinesProps) {
  const values = [...points.map(([, value]) => value), ...(limit === null ? [] : [limit])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  // Room for the words above the line, and below it.
  const [side, top, foot] = [5, 22, 20];
  const x = (at: number) => (to === from ? width / 2 : side + ((at - from) / (to - from)) * (width - 2 * side));
  const y = (value: number) => (high === low ? height / 2 : height - foot - ((value - low) / (high - low)) * (height - foot - top));
  const path = points.map(([at, value], index) => `${index === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  return (
    <>
      {limit === null ? null : (
        <>
          <path d={`${path}L${x(to)} ${y(limit)}L${x(from)} ${y(limit)}Z`} fill="currentColor" opacity="0.18" />
          <path d={`M0 ${y(limit)}H${width}`} stroke="currentColor" strokeDasharray="4 3" />
          <text
            x={width - side}
            y={y(limit) + 13 < height ? y(limit) + 13 : y(limit) - 4}
            textAnchor="end"
            fill="currentColor"
            className="text-caption font-medium"
          >
            limit {shortNumber(limit)}
          </text>
        </>
      )}
      {to > from ? (
        <g stroke="currentColor" fill="none">
          <path d={`M${x(from)} 4V${height}M${x(to)} 4V${height}`} opacity="0.4" />
          <path d={`M${x(from)} 9H${x(to)}m-5 -3.5l5 3.5l-5 3.5M${x(from) + 5} 5.5l-5 3.5l5 3.5`} />
        </g>
      ) : null}
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinejoin="round" />
      {points.map(([at, value]) => (
        <circle key={at} cx={x(at)} cy={y(value)} r={2.5} fill="currentColor" />
      ))}
    </>
  );
}
