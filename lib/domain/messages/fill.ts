import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { find } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { metricName } from "../metrics/name.ts";
import { metrics } from "../metrics/rows.ts";
import { phases } from "../phases/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { steps } from "../steps/rows.ts";
import { askedAgain, isOver } from "./changeable.ts";
import { aboutOf, factNames } from "./facts.ts";
import { fieldsOf, mostFields } from "./fields.ts";
import { tooManyFields } from "./most.ts";
import { insideOnly } from "./outside.ts";
import { messageField, messages } from "./rows.ts";

const example = { title: "Deployment has started" };

/**
 * Answers for a field of a message: with a fact of the run, which is read when the message is sent, or with words, which confirm a result where they are
 * those that stand there. Neither opens it again.
 */
export const fillMessage = planVerbOn({
  on: messages,
  type: "message.filled",
  may: "step:work",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      gap: messageField(fields).shape.gap,
      fact: z.enum(factNames).nullable(),
      /** The step, phase, role or metric the fact is about. */
      stepId: ref(steps).optional(),
      phaseId: ref(phases).optional(),
      roleId: ref(roles).optional(),
      metricId: ref(metrics).optional(),
      value: z.string().trim().max(4000).nullable(),
      /** Where a count was read; those that a person types are not sent without. */
      source: line.optional(),
    }),
  data: () =>
    z.strictObject({
      title: z.string(),
      gap: z.string(),
      fact: z.string().optional(),
      about: z.string().optional(),
      value: z.string().optional(),
      confirmed: z.boolean().optional(),
      source: z.string().optional(),
    }),
  example: { ...example, gap: "[TIME]", fact: "forecast-end" },
  sentence: ({ title = "", gap = "", fact, about, value, confirmed, source }) => [
    ...(fact ? [`bound ${gap} in `, strong(title), ` to the run (${fact}${about ? `: ${about}` : ""})`] : []),
    ...(!fact && value && confirmed ? [`confirmed “${value}” in `, strong(title)] : []),
    ...(!fact && value && !confirmed ? [`filled ${gap} in `, strong(title), `: ${value}${source ? `, read at ${source}` : ""}`] : []),
    ...(!fact && !value ? [`opened ${gap} in `, strong(title), " again"] : []),
  ],
  decide(message, { messageId, gap, fact, value, source: read, ...about }, { room }) {
    const problem = isOver(message);
    if (problem) return problem;
    const field = fieldsOf(message).find((each) => each.gap === gap);
    if (!field) return refuse("no-gap", `“${message.title}” has no field ${gap} any more. Look at it again.`, "conflict");
    const needs = fact ? aboutOf(fact) : null;
    const of = (needs ? about[`${needs}Id`] : undefined) ?? null;
    if (needs && !of) return refuse("no-row", `Say which ${needs} it is about.`, "invalid");
    const kept = insideOnly(room, message, { fact, of });
    if (kept) return refuse("inside-only", kept);
    const words = fact ? null : value || null;
    const source = words !== null && field.kind === "count" ? read : undefined;
    if (words !== null && field.kind === "count" && !source)
      return refuse("no-source", `Say where ${words} was read, too: a count is sent with its source, or bound to the run.`, "invalid");
    const before = message.fields.find((each) => each.gap === gap);
    if ((before?.fact ?? null) === fact && (before?.of ?? null) === of && (before?.value ?? null) === words && before?.source === source)
      return already("It says that already.");
    const rest = message.fields.filter((each) => each.gap !== gap);
    if ((fact || words) && rest.length >= mostFields) return tooManyFields(message.title);
    const fields = fact || words ? [...rest, { gap, fact, ...(of && { of }), value: words, ...(source && { source }) }] : rest;
    const metric = find(room, metrics, of);
    const aboutWhat = metric ? metricName(metric) : (find(room, steps, of) ?? find(room, phases, of) ?? find(room, roles, of))?.title;
    const data = {
      ...{
        title: message.title,
        gap,
        ...(fact ? { fact } : {}),
        ...(of && aboutWhat ? { about: aboutWhat } : {}),
        ...(words ? { value: words } : {}),
        ...(source ? { source } : {}),
      },
      ...(field.kind === "literal" && words === field.text ? { confirmed: true } : {}),
    };
    return change(messageId, data, [set(messages, messageId, { fields, ...askedAgain(message) })]);
  },
});
