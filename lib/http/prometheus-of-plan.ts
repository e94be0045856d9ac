import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { userActor } from "../auth/actors.ts";
import { can } from "../domain/access.ts";
import { forbidden, invalid } from "../domain/kernel/errors.ts";
import { all } from "../domain/kernel/room.ts";
import { fields } from "../domain/kernel/schema.ts";
import type { Tried } from "../domain/metrics/prometheus.ts";
import { metricProbe } from "../domain/metrics/rows.ts";
import { prometheusServers } from "../domain/prometheus/rows.ts";
import { readRoom } from "../journal/rooms.ts";
import { tryQuery } from "../prometheus/read-metric.ts";
import { openPlan } from "../queries/find-plan.ts";
import { sendJson } from "./reply.ts";
import { signedIn } from "./who.ts";

/**
 * `GET /live/:planId/prometheus`: the servers that metrics of a plan can be read from; with `server` and `query`, what that query gives now, for
 * whoever may edit the plan.
 */
export async function servePrometheus(
  request: IncomingMessage,
  response: ServerResponse,
  planId: string,
  params: URLSearchParams,
): Promise<void> {
  const user = await signedIn(request);
  const { room, actor } = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
  const { workspaceId } = room.plan;
  const [server, query] = [params.get("server"), params.get("query")];
  if (server === null || query === null) {
    const servers = all(await readRoom("workspace", workspaceId), prometheusServers);
    sendJson(
      response,
      200,
      servers.map(({ name, host }) => ({ name, host })),
    );
    return;
  }
  const may = can(actor, "plan:edit", room);
  if (!may.ok) throw forbidden(may.reason);
  const probe = metricProbe(fields).safeParse({ read: "prometheus", server, query, everySeconds: 30 });
  if (!probe.success || probe.data.read !== "prometheus") throw invalid(z.prettifyError(probe.error ?? new z.ZodError([])));
  const found = await tryQuery(workspaceId, probe.data);
  const tried: Tried = typeof found === "number" ? { value: found } : { why: found };
  sendJson(response, 200, tried);
}
