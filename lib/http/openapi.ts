import * as z from "zod";
import { createDocument } from "zod-openapi";
import { instant, person, zone } from "../domain/kernel/fields.ts";
import { phases } from "../domain/phases/rows.ts";
import { plans } from "../domain/plan/rows.ts";
import { steps } from "../domain/steps/rows.ts";
import { createPlanQuery, eventsQuery, slotAnswer, slotDoneBody, slotsQuery, startBody, stepVerbName } from "./api-schema.ts";

const problem = z.object({ error: z.object({ code: z.string(), reason: z.string(), message: z.string() }) });
const json = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });
const slug = z.object({ slug: z.string() });
const key = z.object({
  "Idempotency-Key": z.string().max(100).optional().meta({ description: "Sending the same key again gives the first answer again." }),
});
const event = z.object({
  seq: z.int(),
  type: z.string(),
  at: instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string(), role: z.string() }),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
  rows: z.array(z.unknown()),
});
const done = z.union([
  z.object({ seq: z.int(), event }),
  z.object({ already: z.literal(true), by: person.nullable(), at: instant.nullable(), message: z.string() }),
]);
const refusals = {
  401: { description: "No valid token", ...json(problem) },
  403: { description: "The token or its owner may not", ...json(problem) },
  404: { description: "Not there, or not for you", ...json(problem) },
  409: { description: "Not allowed now: the message says why", ...json(problem) },
  422: { description: "The input is not valid", ...json(problem) },
  503: { description: "The database does not answer; send the same again", ...json(problem) },
};

let made: unknown;

/** The API as an OpenAPI document, made of the schemas it is checked with. */
export function openApi(): unknown {
  made ??= createDocument({
    openapi: "3.1.0",
    info: { title: "Holdpoint", version: "1", description: "Run deployment plans from pipelines. Bearer tokens only." },
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    security: [{ token: [] }],
    paths: {
      "/api/v1/plans": {
        post: {
          summary: "Import a Markdown document, a web page or a run sheet as a plan",
          requestParams: { query: createPlanQuery, header: key },
          requestBody: {
            content: { "text/markdown": { schema: z.string() }, "text/html": { schema: z.string() }, "text/csv": { schema: z.string() } },
          },
          responses: {
            201: {
              description: "The plan",
              ...json(
                z.object({
                  id: z.string(),
                  slug: z.string(),
                  title: z.string(),
                  t0: instant.nullable(),
                  zone,
                  status: z.string(),
                  seq: z.int(),
                  phases: z.int(),
                  steps: z.int(),
                }),
              ),
            },
            ...refusals,
          },
        },
      },
      "/api/v1/plans/{slug}": {
        get: {
          summary: "The whole room",
          requestParams: { path: slug },
          responses: {
            200: {
              description: "Every collection keyed by id",
              ...json(
                z.object({
                  seq: z.int(),
                  plan: plans.row,
                  phases: z.record(z.string(), phases.row),
                  steps: z.record(z.string(), steps.row),
                }),
              ),
            },
            ...refusals,
          },
        },
      },
      "/api/v1/plans/{slug}/start": {
        post: {
          summary: "Start the plan",
          requestParams: { path: slug, header: key },
          requestBody: { required: false, content: { "application/json": { schema: startBody } } },
          responses: { 200: { description: "Started, or already", ...json(done) }, ...refusals },
        },
      },
      "/api/v1/plans/{slug}/steps/{id}/{verb}": {
        post: {
          summary: "Work on a step",
          requestParams: { path: z.object({ slug: z.string(), id: z.string(), verb: stepVerbName }), header: key },
          requestBody: {
            required: false,
            content: {
              "application/json": {
                schema: z.object({ reason: z.string().optional(), note: z.string().optional(), withChildren: z.boolean().optional() }),
              },
            },
          },
          responses: { 200: { description: "Done, or already so (and by whom)", ...json(done) }, ...refusals },
        },
      },
      "/api/v1/plans/{slug}/slots": {
        get: {
          summary: "The times of the checks to repeat that have begun, the oldest first",
          requestParams: { path: slug, query: slotsQuery },
          responses: { 200: { description: "Times, each with its state and what was seen", ...json(z.array(slotAnswer)) }, ...refusals },
        },
      },
      "/api/v1/plans/{slug}/slots/{id}/done": {
        post: {
          summary: "Say what was seen at one time of a check to repeat",
          requestParams: { path: z.object({ slug: z.string(), id: z.string() }), header: key },
          requestBody: { required: false, content: { "application/json": { schema: slotDoneBody } } },
          responses: { 200: { description: "Recorded, or already (and by whom)", ...json(done) }, ...refusals },
        },
      },
      "/api/v1/plans/{slug}/events": {
        get: {
          summary: "The journal past a sequence number, as JSON or as server-sent events (by Accept)",
          requestParams: { path: slug, query: eventsQuery },
          responses: {
            200: {
              description: "Events, oldest first, at most 1,000, and the room's newest number",
              content: {
                "application/json": { schema: z.object({ events: z.array(event), head: z.int() }) },
                "text/event-stream": { schema: z.string() },
              },
            },
            ...refusals,
          },
        },
      },
      "/api/health": {
        get: {
          summary: "Whether the server and its database answer",
          security: [],
          responses: { 200: { description: "Healthy" }, 503: { description: "The database does not answer" } },
        },
      },
    },
  });
  return made;
}
