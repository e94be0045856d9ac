import type { IncomingMessage, ServerResponse } from "node:http";
import type * as z from "zod";
import { tokenActorOf } from "../auth/actors.ts";
import { pool } from "../db/pool.ts";
import { can } from "../domain/access.ts";
import { forbidden, invalid, notFound } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import { must } from "../domain/kernel/must.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { live } from "../domain/kernel/room.ts";
import { startPlan } from "../domain/plan/verbs.ts";
import type { PlanRoom } from "../domain/room.ts";
import { steps } from "../domain/steps/rows.ts";
import { stepVerbs } from "../domain/verbs.ts";
import { readWatches } from "../domain/watches/verbs.ts";
import { importPlan } from "../import/import-plan.ts";
import { chance } from "../journal/chance.ts";
import { type Performed, perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { unseal } from "../journal/seal.ts";
import { readEvents as eventsAfter } from "../journal/store.ts";
import { watchRoom } from "../live/watch-room.ts";
import { findPlan } from "../queries/find-plan.ts";
import { maxBytes } from "../runbook/limits.ts";
import { addressOf } from "./address-of.ts";
import { type ApiRouteName, apiRoutes, routeOf } from "./api-routes.ts";
import { openApi } from "./openapi.ts";
import { readBody, readJson, send, sendJson } from "./reply.ts";
import { slotNamed, slotsOf } from "./slots.ts";
import { snapshotOf } from "./snapshot.ts";
import { bearer } from "./who.ts";

type Call = { request: IncomingMessage; response: ServerResponse; url: URL };
type OfPlan = Call & { room: PlanRoom; actor: Actor; params: Record<string, string> };

/** Everything under /api/v1: bearer tokens only, the same verbs as the pages. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const call = { request, response, url };
  const route = routeOf(request.method ?? "", url.pathname.slice("/api/v1".length));
  if (route?.name === "describeApi") return sendJson(response, 200, openApi());
  if (!route && url.pathname.split("/")[3] !== "plans") throw noSuchResource();
  const who = await bearer(request);
  if (!route) throw noSuchResource();
  const { name, params } = route;
  if (name === "createPlan") return createPlan(call, who);
  const found = await findPlan(must(params.slug, "the plan of an address"), async (workspaceId) =>
    workspaceId === who.workspaceId ? who.actor : null,
  );
  return ofPlan[name]({ ...call, ...found, params });
}

const ofPlan: Record<Exclude<ApiRouteName, "describeApi" | "createPlan">, (call: OfPlan) => Promise<void>> = {
  readPlan: async ({ response, room }) => send(response, 200, snapshotOf(room)),
  readEvents,
  workOnStep,
  readSlot,
  async readSlots({ response, url, room }) {
    const asked = parse(apiRoutes.readSlots.query, Object.fromEntries(url.searchParams));
    sendJson(response, 200, slotsOf(room, asked, Date.parse(chance.now())));
  },
  async startPlan({ request, response, room, actor }) {
    const input = parse(apiRoutes.startPlan.body["application/json"], await readJson(request));
    answer(response, await perform({ verb: startPlan, roomId: room.id, input, actor, commandId: keyOf(request) }));
  },
};

const noSuchResource = () => notFound("There is no such resource. /api/v1/openapi.json lists what there is.");

async function workOnStep({ request, response, room, actor, params }: OfPlan): Promise<void> {
  const verb = stepVerbs[parse(apiRoutes.workOnStep.params.shape.verb, params.verb)];
  const body = await readJson(request);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalid('Send a JSON object, such as { "reason": "…" }.', "not-json");
  if (!live(room, steps, params.id)) throw notFound("There is no such step in this plan.");
  answer(response, await perform({ verb, roomId: room.id, input: { ...body, stepId: params.id }, actor, commandId: keyOf(request) }));
}

async function readSlot({ request, response, room, actor, params }: OfPlan): Promise<void> {
  const { reading, note, fine } = parse(apiRoutes.readSlot.body["application/json"], await readJson(request));
  const { watch, slot } = slotNamed(room, must(params.id, "the slot of an address"));
  const said = {
    watchId: watch.id,
    slot,
    verdict: fine ? "fine" : "not-fine",
    ...(reading ? { value: reading } : {}),
    ...(note ? { note } : {}),
  };
  answer(response, await perform({ verb: readWatches, roomId: room.id, input: { readings: [said] }, actor, commandId: keyOf(request) }));
}

/** What a document is called that came without a name. */
const documentNames: Record<string, string> = { "text/html": "document.html", "text/csv": "document.csv" };

async function createPlan({ request, response, url }: Call, { actor, workspaceId }: { actor: Actor; workspaceId: string }) {
  const allowed = can(actor, "plan:create", await readRoom("workspace", workspaceId));
  if (!allowed.ok) throw forbidden(allowed.reason);
  const type = request.headers["content-type"]?.split(";")[0]?.trim();
  if (!type || !Object.hasOwn(apiRoutes.createPlan.body, type))
    throw invalid("Send the document as “Content-Type: text/markdown”, “text/html” or “text/csv”.", "content-type");
  const query = parse(apiRoutes.createPlan.query, Object.fromEntries(url.searchParams));
  const bytes = await readBody(request, maxBytes + 1);
  const { room, draft } = await importPlan({
    bytes,
    name: query.name ?? documentNames[type] ?? "document.md",
    mediaType: type,
    actor,
    workspaceId,
    commandId: keyOf(request),
    ...query,
  });
  const { id, slug, title, t0, zone, status } = room.plan;
  sendJson(response, 201, {
    id,
    slug,
    title,
    t0,
    zone,
    status,
    seq: room.seq,
    phases: draft.phases.length,
    steps: Object.keys(room.steps).length,
  });
}

async function readEvents({ request, response, url, room, actor }: OfPlan): Promise<void> {
  const { after } = parse(apiRoutes.readEvents.query, Object.fromEntries(url.searchParams));
  if (request.headers.accept?.includes("text/event-stream")) {
    const from = Number(request.headers["last-event-id"] ?? after) || 0;
    const rights = async () => {
      const now = await tokenActorOf(room.plan.workspaceId, actor.id);
      return now && can(now, "plan:see", await readRoom("plan", room.id)).ok ? { role: null } : null;
    };
    return watchRoom(
      response,
      room.id,
      from,
      null,
      { sessionId: null, rights },
      { holder: `token ${actor.id}`, address: addressOf(request) },
    );
  }
  const found = await eventsAfter(pool(), room.id, after);
  sendJson(response, 200, { events: found.map(unseal), head: room.seq });
}

function answer(response: ServerResponse, performed: Performed): void {
  if (performed.already) {
    const { by, at, message } = performed;
    sendJson(response, 200, { already: true, by, at, message });
  } else {
    const { event, text } = performed;
    send(response, 200, `{"seq":${event.seq},"event":${text}}`);
  }
}

/** The sender's name for this intent. Without one, sending twice means twice. */
function keyOf(request: IncomingMessage): string {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && key ? key : newId();
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") ? `${issue.path.join(".")}: ` : ""}${issue?.message ?? "not valid"}`);
}
