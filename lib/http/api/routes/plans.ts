import * as z from "zod";
import { can } from "../../../domain/access.ts";
import type { Collection } from "../../../domain/kernel/collection.ts";
import { forbidden, invalid } from "../../../domain/kernel/errors.ts";
import { instant, line, zone } from "../../../domain/kernel/fields.ts";
import { schemaOf } from "../../../domain/kernel/schema.ts";
import { plans } from "../../../domain/plan/rows.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { roomShapes } from "../../../domain/room.ts";
import { importPlan } from "../../../import/import-plan.ts";
import { readRoom } from "../../../journal/rooms.ts";
import { maxBytes } from "../../../runbook/limits.ts";
import { readBody, send, sendJson } from "../../reply.ts";
import { snapshotOf } from "../../snapshot.ts";
import { answerWith, commandIdOf, parse } from "../answer.ts";
import { type ApiRoute, doneSchema, planRoute, type TokenCall } from "../route.ts";
import { anyInstant } from "./forecast.ts";

const collections: readonly Collection[] = roomShapes.plan.collections;

const startsAt = z.union([z.literal("now"), anyInstant]).meta({
  description: "“now” starts the clock now; an instant is the new T0. Left out: T0 stays, and one that is not fixed becomes now.",
});

const createQuery = z.strictObject({
  t0: anyInstant
    .optional()
    .meta({ description: "The moment the plan counts from, ISO 8601 with offset. Left out: read from the document, or open." }),
  zone: zone.optional().meta({ description: "IANA time zone, such as Europe/Berlin. Left out: read from the document, or UTC." }),
  title: line.optional(),
  name: line.optional().meta({ description: "File name of the document." }),
});

const documents = { "text/markdown": z.string(), "text/plain": z.string(), "text/html": z.string(), "text/csv": z.string() };

/** What a document is called that came without a name. */
const documentNames: Record<string, string> = { "text/html": "document.html", "text/csv": "document.csv" };

const createPlan: ApiRoute = {
  ...{ of: "token", method: "POST", path: "/plans", query: createQuery, body: documents },
  summary: "Import a Markdown document, a web page or a run sheet as a plan",
  answers: {
    status: 201,
    says: "The plan",
    schema: z.object({
      ...{ id: z.string(), slug: z.string(), title: z.string(), t0: instant.nullable(), zone, status: z.string() },
      ...{ seq: z.int(), phases: z.int(), steps: z.int() },
    }),
  },
  async answer({ request, response, url, actor, workspaceId }: TokenCall) {
    const allowed = can(actor, "plan:create", await readRoom("workspace", workspaceId));
    if (!allowed.ok) throw forbidden(allowed.reason);
    const type = request.headers["content-type"]?.split(";")[0]?.trim();
    if (!type || !Object.hasOwn(documents, type))
      throw invalid("Send the document as “Content-Type: text/markdown”, “text/html” or “text/csv”.", "content-type");
    const query = parse(createQuery, Object.fromEntries(url.searchParams));
    const bytes = await readBody(request, maxBytes + 1);
    const name = query.name ?? documentNames[type] ?? "document.md";
    const { room, draft } = await importPlan({
      ...{ bytes, mediaType: type, actor, workspaceId, commandId: commandIdOf(request) },
      ...{ ...query, name },
    });
    const { id, slug, title, t0, zone: planZone, status } = room.plan;
    const counts = { seq: room.seq, phases: draft.phases.length, steps: Object.keys(room.steps).length };
    sendJson(response, 201, { id, slug, title, t0, zone: planZone, status, ...counts });
  },
};

export const planRoutes = {
  createPlan,
  readPlan: planRoute({
    method: "GET",
    path: "/plans/:slug",
    summary: "The whole room",
    answers: {
      status: 200,
      says: "Every collection, keyed by id",
      schema: z.object({
        ...{ kind: z.literal("plan"), id: z.string(), seq: z.int(), plan: schemaOf(plans) },
        ...Object.fromEntries(collections.map((of) => [of.name, z.record(z.string(), schemaOf(of))])),
      }),
    },
    answer: ({ response, room }) => send(response, 200, snapshotOf(room)),
  }),
  startPlan: planRoute({
    method: "POST",
    path: "/plans/:slug/start",
    summary: "Start the plan",
    body: { "application/json": z.strictObject({ t0: startsAt.optional() }) },
    answers: { status: 200, says: "Started, or already", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, startPlan, body),
  }),
};
