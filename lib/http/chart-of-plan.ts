import type { IncomingMessage, ServerResponse } from "node:http";
import { userActor } from "../auth/actors.ts";
import { now } from "../clock.ts";
import { invalid, notFound } from "../domain/kernel/errors.ts";
import { live } from "../domain/kernel/room.ts";
import { chartRanges, chartSpan } from "../domain/metrics/chart.ts";
import { metrics } from "../domain/metrics/rows.ts";
import { readChart } from "../measured/chart.ts";
import { openPlan } from "../queries/find-plan.ts";
import { sendJson } from "./reply.ts";
import { signedIn } from "./who.ts";

/** `GET /live/:planId/chart?metric=&range=`: what a metric was over a time, in no more points than a screen draws. */
export async function serveChart(
  request: IncomingMessage,
  response: ServerResponse,
  planId: string,
  params: URLSearchParams,
): Promise<void> {
  const user = await signedIn(request);
  const { room } = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
  const range = chartRanges.find((each) => each === params.get("range"));
  if (!range) throw invalid(`range is one of ${chartRanges.join(", ")}.`);
  const metric = live(room, metrics, params.get("metric") ?? "");
  if (!metric) throw notFound("That metric is not in the plan any more.");
  const span = chartSpan(room, range, now());
  if (!span) throw invalid("T0 has not come yet.");
  sendJson(response, 200, await readChart(metric.id, span));
}
