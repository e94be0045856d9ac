import { newId } from "../../lib/domain/kernel/id.ts";
import { metricsOf } from "../../lib/domain/metrics/samples.ts";
import { addMetric } from "../../lib/domain/metrics/verbs.ts";
import { addThreshold } from "../../lib/domain/thresholds/verbs.ts";
import { perform } from "../../lib/journal/perform.ts";
import { readRoom } from "../../lib/journal/rooms.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";

/** Gives a plan so many metrics, each with a threshold that opens nothing. Answers their ids. */
export async function withMetrics(planId: string, count: number): Promise<string[]> {
  const admin = await firstAdmin();
  if (!admin) throw new Error("there is no admin yet");
  const act = { roomId: planId, actor: admin.actor };
  for (let nth = 0; nth < count; nth++) await perform({ ...act, verb: addMetric, input: { title: `Metric ${nth}` }, commandId: newId() });
  const ids = metricsOf(await readRoom("plan", planId)).map(({ id }) => id);
  for (const metricId of ids)
    await perform({ ...act, verb: addThreshold, input: { metricId, comparator: ">", limit: 1e9, seconds: 300 }, commandId: newId() });
  return ids;
}
