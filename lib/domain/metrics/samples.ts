import * as z from "zod";
import { all, memo } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { type Metric, measured, metrics, type Point } from "./rows.ts";

/** What screens hold of metrics, by their ids: the last minutes, thinned out and oldest first, and the newest value of all. */
export type Series = Readonly<Record<string, { readonly points: readonly Point[]; readonly last: Point }>>;

/** How far back screens look, in ms. */
export const shownMs = 20 * 60_000;

/** A sender's clock may be this far ahead, in ms; what is further in the future was not measured. */
const aheadMs = 60_000;
/** What is older than a year belongs to no deployment under way. In ms. */
const oldestMs = 366 * 86_400_000;

/** The metrics of a plan, in order. */
export const metricsOf = (room: PlanRoom): readonly Metric[] => all(room, metrics);

/** The metric of that name, whatever its case, or of that id. */
export function metricNamed(room: PlanRoom, name: string): Metric | undefined {
  const known = memo(
    byName,
    room.metrics,
    () =>
      new Map(
        metricsOf(room).flatMap((metric) => [
          [metric.title.toLowerCase(), metric],
          [metric.id, metric],
        ]),
      ),
  );
  return known.get(name) ?? known.get(name.trim().toLowerCase());
}

// Every sample asks for its metric.
const byName = new WeakMap<object, Map<string, Metric>>();

/** Units that say the same in other sizes, by kind: how much one of each is. */
const sizes: readonly Readonly<Record<string, number>>[] = [
  { µs: 0.001, us: 0.001, ms: 1, s: 1000, sec: 1000, min: 60_000, h: 3_600_000 },
  { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4 },
  { "%": 1, ratio: 100 },
];

/** A value in another unit; null where the two do not measure the same. Without a unit of its own it is in the other already. */
export function inUnit(value: number, from: string, to: string): number | null {
  const [own, other] = [from.trim().toLowerCase(), to.trim().toLowerCase()];
  if (own === "" || own === other) return value;
  const kind = sizes.find((each) => Object.hasOwn(each, own) && Object.hasOwn(each, other));
  return kind ? (value * (kind[own] ?? 1)) / (kind[other] ?? 1) : null;
}

/** One sample as it is sent. `at` is ISO 8601 with an offset; without it, the sample is of now. */
export const sentSample = z.strictObject({
  metric: z.string().min(1).max(500),
  value: z.number(),
  at: z.iso.datetime({ offset: true }).max(40).optional(),
  unit: z.string().max(20).optional(),
});

export type Taken = { metricId: string; at: number; value: number };

/** Each sample on its own: what is taken, and what is refused, by its place, with the reason. Of two of one time the later in the list counts. */
export function takeSamples(room: PlanRoom, sent: readonly unknown[], now: number) {
  const taken = new Map<string, Taken>();
  const refused: { index: number; reason: string }[] = [];
  let accepted = 0;
  for (const [index, each] of sent.entries()) {
    const sample = takeSample(room, each, now);
    if (typeof sample === "string") refused.push({ index, reason: sample });
    else {
      accepted += 1;
      taken.set(`${sample.metricId} ${sample.at}`, sample);
    }
  }
  return { accepted, taken: [...taken.values()], refused };
}

/** The sample, or why it is refused. */
function takeSample(room: PlanRoom, sent: unknown, now: number): Taken | string {
  const parsed = sentSample.safeParse(sent);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue?.path[0] === "value") return "value is no finite number.";
    if (issue?.path[0] === "at") return "at is no time; write one like 2026-11-26T13:05:00Z.";
    return `${issue?.path.join(".") || "It"} is not valid: { metric, value, at?, unit? } is.`;
  }
  const { metric: name, value: said, at, unit = "" } = parsed.data;
  const metric = metricNamed(room, name);
  if (!metric) return "There is no metric of this name in the plan. GET …/metrics lists them.";
  const value = inUnit(said, unit, metric.unit);
  if (value === null) return `“${unit}” does not fit: “${metric.title}” is counted in ${metric.unit ? `“${metric.unit}”` : "no unit"}.`;
  if (!measured.safeParse(value).success) return "value is too large: at most 1e15, either way.";
  const when = at === undefined ? now : Date.parse(at);
  if (when > now + aheadMs) return `at is ${Math.round((when - now) / 1000)} s in the future. Set the clock of whatever sends it.`;
  if (when < now - oldestMs) return "at is more than a year ago.";
  return { metricId: metric.id, at: when, value };
}

/** `never`: nothing was ever measured. `silent`: nothing since `last`, for longer than the metric may say nothing. Neither is fine. */
export type MetricState = "never" | "silent" | "measured";

/** How a metric stands now. */
export function metricState({ silentMinutes }: Metric, last: Point | undefined, now: number): MetricState {
  if (!last) return "never";
  return now - last[0] > silentMinutes * 60_000 ? "silent" : "measured";
}
