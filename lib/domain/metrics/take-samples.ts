import * as z from "zod";
import { fields } from "../kernel/schema.ts";
import { inUnit } from "../kernel/units.ts";
import type { PlanRoom } from "../room.ts";
import { minutesText } from "../schedule/format-time.ts";
import { longestName, metricName } from "./name.ts";
import { measured } from "./rows.ts";
import { metricNamed } from "./samples.ts";

/** A sender's clock may be this far ahead, in ms; what is further in the future was not measured. */
const aheadMs = 60_000;
/** What is older than a year belongs to no deployment under way. In ms. */
const oldestMs = 366 * 86_400_000;

const measuredValue = measured(fields);

/** One sample as it is sent. `at` is ISO 8601 with an offset; without it, the sample is of now. */
export const sentSample = z.strictObject({
  metric: z.string().min(1).max(longestName),
  segment: z.string().trim().max(60).optional(),
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
    if (issue?.path[0] === "value") return "value is no finite number; write one like 5.6, without quotes.";
    if (issue?.path[0] === "at") return "at is no time; write one like 2026-11-26T13:05:00Z.";
    return `${issue?.path.join(".") || "It"} is not valid: { metric, segment?, value, at?, unit? } is.`;
  }
  const { metric: title, segment, value: said, at, unit = "" } = parsed.data;
  const metric = metricNamed(room, metricName({ title: title.trim(), segment }));
  if (!metric) return "There is no metric of this name in the plan. GET …/metrics lists them.";
  const value = inUnit(said, unit, metric.unit);
  if (value === null)
    return `“${unit}” does not fit: “${metricName(metric)}” is counted in ${metric.unit ? `“${metric.unit}”` : "no unit"}.`;
  if (!measuredValue.safeParse(value).success) return "value is too large: at most 1e15, either way.";
  const when = at === undefined ? now : Date.parse(at);
  if (when > now + aheadMs)
    return `at is ${minutesText(Math.round((when - now) / 60_000))} in the future. Set the clock of whatever sends it.`;
  if (when < now - oldestMs) return "at is more than a year ago.";
  return { metricId: metric.id, at: when, value };
}
