import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { measureText } from "#components/metrics/number-text.ts";
import { useSize } from "#components/numbers/use-size.ts";
import { find, live } from "#lib/domain/kernel/room.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { metrics, type Point } from "#lib/domain/metrics/rows.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import type { RollbackDecision } from "#lib/domain/rollback/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { type Threshold, thresholds } from "#lib/domain/thresholds/rows.ts";
import { ruleOf, thresholdText } from "#lib/domain/thresholds/status.ts";
import { triggerGroups } from "#lib/domain/trigger-groups/rows.ts";

/** So many values are written out; the picture has all of them. */
const mostWritten = 12;

/** The samples that raised the question, as they were then: what was measured since does not change them. Nothing where people raised it. */
export function FrozenEvidence({ decision }: { decision: RollbackDecision }) {
  const { room } = useLiveRoom();
  const moment = useMoment();
  const threshold = measuredCause(room, decision);
  const metric = threshold && live(room, metrics, threshold.metricId);
  const [first, last] = [threshold?.cause[0], threshold?.cause.at(-1)];
  if (!metric || !threshold || !first || !last) return null;
  const { cause } = threshold;
  return (
    <figure className="-mx-5 -mt-1 border-b border-line px-5 pb-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="caption">Frozen at {moment(last[0])}</span>
        <span className="text-xs text-muted">
          <b className="font-semibold text-nogo">
            {metricName(metric)} {measureText(last[1], metric.unit)}
          </b>
          , {thresholdText(threshold, metric.unit)} · {cause.length === 1 ? "1 sample" : `${cause.length} samples`}
        </span>
      </figcaption>
      <Picture points={cause} limit={ruleOf(threshold, metric)?.limit ?? null} />
      <p className="num mt-1 flex justify-between gap-3 text-caption text-muted">
        <span className="shrink-0">{moment(first[0])}</span>
        <span className="truncate">
          {cause
            .slice(-mostWritten)
            .map(([, value]) => shortNumber(value))
            .join("  ")}
        </span>
        <span className="shrink-0">{moment(last[0])}</span>
      </p>
    </figure>
  );
}

/** The limit whose samples speak: the one that raised the question, or the first of its group that holds. */
function measuredCause(room: PlanRoom, { cause: { kind, id } }: RollbackDecision): Threshold | null {
  if (kind === "threshold") return find(room, thresholds, id) ?? null;
  const group = kind === "group" ? find(room, triggerGroups, id) : null;
  return group?.thresholdIds.map((each) => find(room, thresholds, each) ?? null).find((each) => each?.breachedAt) ?? null;
}

/** Each sample as a dot on its line, over the limit. */
function Picture({ points, limit }: { points: readonly Point[]; limit: number | null }) {
  const [ref, size] = useSize<SVGSVGElement>();
  const { width, height } = size ?? { width: 0, height: 0 };
  const values = [...points.map(([, value]) => value), ...(limit === null ? [] : [limit])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  const [edge, top] = [4, 10];
  const x = (at: number) => (to === from ? width / 2 : edge + ((at - from) / (to - from)) * (width - 2 * edge));
  const y = (value: number) => (high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - edge - top));
  const path = points.map(([at, value], index) => `${index === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  return (
    <svg ref={ref} aria-hidden className="mt-1.5 block h-16 w-full border-b border-line text-caption text-nogo">
      {size === null ? null : (
        <>
          {limit === null ? null : (
            <>
              <path d={`${path}L${x(to)} ${y(limit)}L${x(from)} ${y(limit)}Z`} fill="currentColor" opacity="0.15" />
              <path d={`M0 ${y(limit)}H${width}`} stroke="currentColor" strokeDasharray="4 3" />
            </>
          )}
          <path d={path} fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinejoin="round" />
          {points.map(([at, value]) => (
            <circle key={at} cx={x(at)} cy={y(value)} r={2.5} fill="currentColor" />
          ))}
        </>
      )}
    </svg>
  );
}
