import * as z from "zod";
import type { Collection } from "../domain/kernel/collection.ts";
import { instant, line, person, zone } from "../domain/kernel/fields.ts";
import { must } from "../domain/kernel/must.ts";
import { plans } from "../domain/plan/rows.ts";
import { roomShapes } from "../domain/room.ts";
import { stepVerbs } from "../domain/verbs.ts";
import { slotAnswer, slotDoneBody, slotsQuery } from "./slot-schema.ts";

/** One address of the API. What it takes is checked with these schemas, described by them, and told of in `docs/api.md`. */
export type ApiRoute = {
  method: "GET" | "POST";
  /** Below /api/v1; a part that begins with a colon stands for one name. */
  path: string;
  summary: string;
  /** Whether it answers without a token. */
  open?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** What is sent, by media type. */
  body?: Readonly<Record<string, z.ZodType>>;
  answers: { status: 200 | 201; says: string; schema: z.ZodType; stream?: true };
};

const stepVerbNames = Object.keys(stepVerbs) as [keyof typeof stepVerbs, ...(keyof typeof stepVerbs)[]];

const event = z.object({
  seq: z.int(),
  type: z.string(),
  at: instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string(), role: z.string() }),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
  rows: z.array(z.unknown()),
});

/** What a command is answered with: its event, or that it was so already. */
const done = z.union([
  z.object({ seq: z.int(), event }),
  z.object({ already: z.literal(true), by: person.nullable(), at: instant.nullable(), message: z.string() }),
]);

const collections: readonly Collection[] = roomShapes.plan.collections;

export const apiRoutes = {
  describeApi: {
    method: "GET",
    path: "/openapi.json",
    summary: "This description",
    open: true,
    answers: { status: 200, says: "The API as an OpenAPI document", schema: z.object({ openapi: z.string() }) },
  },
  createPlan: {
    method: "POST",
    path: "/plans",
    summary: "Import a Markdown document, a web page or a run sheet as a plan",
    query: z.strictObject({
      t0: z.iso
        .datetime({ offset: true })
        .transform((text) => new Date(text).toISOString())
        .pipe(instant)
        .optional()
        .meta({ description: "The moment the plan counts from, ISO 8601 with offset. Left out: read from the document, or open." }),
      zone: zone.optional().meta({ description: "IANA time zone, such as Europe/Berlin. Left out: read from the document, or UTC." }),
      title: line.optional(),
      name: line.optional().meta({ description: "File name of the document." }),
    }),
    body: { "text/markdown": z.string(), "text/plain": z.string(), "text/html": z.string(), "text/csv": z.string() },
    answers: {
      status: 201,
      says: "The plan",
      schema: z.object({
        ...{ id: z.string(), slug: z.string(), title: z.string(), t0: instant.nullable(), zone, status: z.string() },
        ...{ seq: z.int(), phases: z.int(), steps: z.int() },
      }),
    },
  },
  readPlan: {
    method: "GET",
    path: "/plans/:slug",
    summary: "The whole room",
    answers: {
      status: 200,
      says: "Every collection, keyed by id",
      schema: z.object({
        ...{ kind: z.literal("plan"), id: z.string(), seq: z.int(), plan: plans.row },
        ...Object.fromEntries(collections.map(({ name, row }) => [name, z.record(z.string(), row)])),
      }),
    },
  },
  startPlan: {
    method: "POST",
    path: "/plans/:slug/start",
    summary: "Start the plan",
    body: { "application/json": z.strictObject({}) },
    answers: { status: 200, says: "Started, or already", schema: done },
  },
  workOnStep: {
    method: "POST",
    path: "/plans/:slug/steps/:id/:verb",
    summary: "Work on a step",
    params: z.object({ verb: z.enum(stepVerbNames) }),
    body: {
      "application/json": z.object({ reason: z.string().optional(), note: z.string().optional(), withChildren: z.boolean().optional() }),
    },
    answers: { status: 200, says: "Done, or already so (and by whom)", schema: done },
  },
  readSlots: {
    method: "GET",
    path: "/plans/:slug/slots",
    summary: "The times of the checks to repeat that have begun, the oldest first",
    query: slotsQuery,
    answers: { status: 200, says: "Times, each with its state and what was seen", schema: z.array(slotAnswer) },
  },
  readSlot: {
    method: "POST",
    path: "/plans/:slug/slots/:id/done",
    summary: "Say what was seen at one time of a check to repeat",
    body: { "application/json": slotDoneBody },
    answers: { status: 200, says: "Recorded, or already (and by whom)", schema: done },
  },
  readEvents: {
    method: "GET",
    path: "/plans/:slug/events",
    summary: "The journal past a sequence number, as JSON or as server-sent events (by Accept)",
    query: z.strictObject({
      after: z.coerce
        .number()
        .int()
        .nonnegative()
        .max(2 ** 31 - 1)
        .default(0),
    }),
    answers: {
      status: 200,
      says: "Events, oldest first, at most 1,000, and the room's newest number",
      schema: z.object({ events: z.array(event), head: z.int() }),
      stream: true,
    },
  },
} as const satisfies Record<string, ApiRoute>;

export type ApiRouteName = keyof typeof apiRoutes;

const split = (path: string) => path.split("/").slice(1);
const routes = (Object.entries(apiRoutes) as [ApiRouteName, ApiRoute][]).map(([name, { method, path }]) => ({
  name,
  method,
  parts: split(path),
}));

/** The route of a request, with the names that stand in its address; null where there is none. One slash may stand at the end. */
export function routeOf(method: string, path: string): { name: ApiRouteName; params: Record<string, string> } | null {
  const parts = split(path.endsWith("/") ? path.slice(0, -1) : path);
  const fits = (expected: readonly string[]) =>
    expected.length === parts.length && expected.every((part, at) => (part.startsWith(":") ? parts[at] : parts[at] === part));
  const found = routes.find((route) => route.method === method && fits(route.parts));
  if (!found) return null;
  return {
    name: found.name,
    params: Object.fromEntries(
      found.parts.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), must(parts[at], "a part of the address")]] : [])),
    ),
  };
}
