import * as z from "zod";
import { incidentsOf } from "../../../domain/incidents/status.ts";
import { openIncident } from "../../../domain/incidents/verbs.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const incidentAnswer = z.strictObject({
  ...{ id, title: z.string(), severity: z.string(), state: z.enum(["open", "resolved"]), since: instant, openedBy: z.string() },
  dueAt: instant.nullable().meta({ description: "By when somebody is to take it." }),
  ...{ takenBy: z.string().nullable(), cause: z.string().nullable(), resolvedAt: instant.nullable() },
});

export const incidentRoutes = {
  readIncidents: planRoute({
    method: "GET",
    path: "/plans/:slug/incidents",
    summary: "What went wrong during the run: what is open first, then the newest",
    answers: { status: 200, says: "Incidents", schema: z.array(incidentAnswer) },
    answer: ({ response, room }) =>
      sendJson(
        response,
        200,
        incidentsOf(room).map(({ id, title, severity, openedAt, openedBy, dueAt, takenBy, cause, resolvedAt }) => {
          const state = resolvedAt ? ("resolved" as const) : ("open" as const);
          const who = { openedBy: openedBy.name, takenBy: takenBy?.name ?? null };
          return { id, title, severity, state, since: openedAt, ...who, dueAt, cause, resolvedAt } satisfies z.infer<typeof incidentAnswer>;
        }),
      ),
  }),
  openIncident: planRoute({
    method: "POST",
    path: "/plans/:slug/incidents",
    summary: "Open an incident: it stands on every screen until somebody resolves it",
    body: { "application/json": z.strictObject({ title: z.string().min(1).max(500), severity: z.string().max(60).optional() }) },
    answers: { status: 200, says: "Opened", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, openIncident, body),
  }),
};
