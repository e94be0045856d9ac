import * as z from "zod";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { moveT0, setWindow } from "../../../domain/plan/when.ts";
import { hangingOf } from "../../../domain/schedule/critical.ts";
import { worstEnd } from "../../../domain/schedule/learned.ts";
import { planProgress } from "../../../domain/schedule/progress.ts";
import { outsideWindow } from "../../../domain/schedule/window.ts";
import { chance } from "../../../journal/chance.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

/** An instant as pipelines write it, with any offset, in UTC. */
export const anyInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .pipe(instant);

const forecastAnswer = z.strictObject({
  plannedEnd: instant.nullable().meta({ description: "Null while the plan has no T0." }),
  forecastEnd: instant.nullable(),
  worstEnd: instant.nullable().meta({
    description:
      "If every step the end hangs on takes what nine of ten earlier runs of it kept to; where none ran before, with what runs late now added once more.",
  }),
  leansOn: z.strictObject({ steps: z.int().positive(), of: z.int().positive(), runs: z.int().positive() }).nullable().meta({
    description: "How many of the steps the end hangs on ran before, and how often; null where worstEnd leans on no earlier run.",
  }),
  driftMinutes: z.int().nullable(),
  window: z
    .strictObject({
      start: instant,
      end: instant,
      published: z.boolean(),
      outside: z.array(
        z.strictObject({
          what: z.enum(["too-short", "begins-before", "ends-after", "forecast-after", "gone"]),
          minutes: z.int().positive(),
        }),
      ),
    })
    .nullable()
    .meta({ description: "When the work may be done, and what of it does not fit; null where the plan has no window." }),
  critical: z.array(id).meta({ description: "The open steps the end hangs on, in order." }),
  late: z.array(z.strictObject({ stepId: id, minutes: z.int().positive() })),
});

export const forecastRoutes = {
  readForecast: planRoute({
    method: "GET",
    path: "/plans/:slug/forecast",
    summary: "When the plan will end, what that hangs on, and what is late",
    answers: { status: 200, says: "The forecast as of now", schema: forecastAnswer },
    answer({ response, room }) {
      const now = Date.parse(chance.now());
      const progress = planProgress(room, now);
      const { plannedEnd, forecastEnd, driftMinutes, late } = progress;
      const hanging = hangingOf(room, now, progress);
      const worst = worstEnd(room, now, progress, hanging);
      const slipped = forecastEnd === null ? null : forecastEnd + Math.max(0, driftMinutes ?? 0) * 60_000;
      const told: z.infer<typeof forecastAnswer> = {
        ...{ plannedEnd: isoOf(plannedEnd), forecastEnd: isoOf(forecastEnd), worstEnd: isoOf(worst?.end ?? slipped), driftMinutes },
        leansOn: worst && { steps: worst.steps, of: worst.of, runs: worst.runs },
        window: room.plan.window && { ...room.plan.window, outside: outsideWindow(room, now, progress) },
        critical: [...hanging.critical],
        late: late.map(({ step, minutes }) => ({ stepId: step.id, minutes })),
      };
      sendJson(response, 200, told);
    },
  }),
  moveT0: planRoute({
    method: "POST",
    path: "/plans/:slug/t0",
    summary: "Move T0, and with it every time that counts from it",
    body: {
      "application/json": z.strictObject({
        t0: anyInstant,
        reason: z.string().max(4000).optional().meta({ description: "Needed once the plan runs. It stays inside." }),
        announce: z.string().max(500).optional().meta({ description: "A sentence for stakeholders, on the status page." }),
      }),
    },
    answers: { status: 200, says: "Moved, or already there", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, moveT0, body),
  }),
  setWindow: planRoute({
    method: "POST",
    path: "/plans/:slug/window",
    summary: "Say when the work may be done, or take that away",
    body: {
      "application/json": z.strictObject({
        window: z
          .strictObject({ start: anyInstant, end: anyInstant, published: z.boolean().default(false) })
          .nullable()
          .meta({ description: "`published`: people outside go by it. Null takes the window away." }),
      }),
    },
    answers: { status: 200, says: "Set, or so already", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, setWindow, body),
  }),
};

const isoOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
