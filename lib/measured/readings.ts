import { troubleOf, unavailableFor } from "../db/trouble.ts";
import { noReadings, type Readings } from "../domain/kernel/readings.ts";
import { toldBy } from "../domain/messages/measured-by.ts";
import { metricsOf } from "../domain/metrics/samples.ts";
import type { PlanRoom } from "../domain/room.ts";
import { measuredBy } from "../domain/stages/measured-by.ts";
import { judgements } from "./judgements.ts";
import { newestSamples } from "./samples.ts";

/**
 * What the criteria of a rollout are read from and messages tell, or all metrics of the plan, as it was measured last before `at` (epoch ms), and where
 * links lead. Asks nothing where nobody reads a number.
 */
export async function readingsOf(room: PlanRoom, at: number, all = false): Promise<Readings> {
  const metricIds = new Set(all ? metricsOf(room).map(({ id }) => id) : [...measuredBy(room), ...toldBy(room)]);
  const here = process.env.HOLDPOINT_URL ? { site: process.env.HOLDPOINT_URL.replace(/\/$/, "") } : {};
  if (metricIds.size === 0) return { ...noReadings, ...here };
  try {
    const [series, standings] = await Promise.all([newestSamples([...metricIds]), judgements(room, at, { of: metricIds })]);
    return { series, standings, ...here };
  } catch (error) {
    throw unavailableFor(troubleOf(error) ?? "no-answer");
  }
}
