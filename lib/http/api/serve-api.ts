import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { invalid, notFound } from "../../domain/kernel/errors.ts";
import { must } from "../../domain/kernel/must.ts";
import { findPlan } from "../../queries/find-plan.ts";
import { readJson, sendJson } from "../reply.ts";
import { bearer } from "../who.ts";
import { parse } from "./answer.ts";
import { openApi } from "./openapi.ts";
import type { ApiRoute, Call, Declared } from "./route.ts";
import { apiRoutes, routeOf } from "./routes.ts";

/** Everything under /api/v1: bearer tokens only, the same verbs as the pages. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const call = { request, response, url };
  const path = url.pathname.slice("/api/v1".length);
  if (request.method === "GET" && path === "/openapi.json") return sendJson(response, 200, openApi());
  const found = routeOf(request.method ?? "", path);
  if (!found && url.pathname.split("/")[3] !== "plans") throw noSuchResource();
  const who = await bearer(request);
  if (!found) throw noSuchResource();
  const route: ApiRoute = apiRoutes[found.name];
  if (route.of === "token") return route.answer({ ...call, ...who });
  const plan = await findPlan(must(found.params.slug, "the plan of an address"), async (workspaceId) =>
    workspaceId === who.workspaceId ? who.actor : null,
  );
  const said = await saidWith(route, found.params, call);
  return route.answer({ ...call, ...plan, workspaceId: who.workspaceId, params: found.params }, said as never);
}

const noSuchResource = () => notFound("There is no such resource. /api/v1/openapi.json lists what there is.");

/** What was sent, as the schemas of its route parse it. */
async function saidWith({ params, query, body, raw, mostBytes }: Declared, named: Record<string, string>, { request, url }: Call) {
  const json = raw ? undefined : body?.["application/json"];
  return {
    params: params ? parse(params, named) : undefined,
    query: query ? parse(query, Object.fromEntries(url.searchParams)) : undefined,
    body: json ? parse(json, objectOf(await readJson(request, mostBytes), json)) : undefined,
  };
}

function objectOf(sent: unknown, schema: z.ZodType): unknown {
  const isObject = typeof sent === "object" && sent !== null && !Array.isArray(sent);
  if (schema instanceof z.ZodObject && !isObject) throw invalid('Send a JSON object, such as { "reason": "…" }.', "not-json");
  return sent;
}
