import * as z from "zod";
import { refTo } from "#lib/domain/kernel/ref.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { steps } from "#lib/domain/steps/rows.ts";
import { type PlanVerbName, planVerbs } from "#lib/domain/verbs.ts";
import { watches } from "#lib/domain/watches/rows.ts";
import type { TriedPlan } from "./tried-plan.ts";

const last: readonly PlanVerbName[] = ["startPlan", "completePlan", "closePlan", "cancelPlan"];

/** The verbs in the order they are tried: what begins and ends the plan comes last. */
export const triedVerbs: readonly PlanVerbName[] = [
  ...(Object.keys(planVerbs) as PlanVerbName[]).filter((name) => !last.includes(name)),
  ...last,
];

/** What each verb is sent, made of what it says it takes: rows of the plan, rows that are not there, and some words. */
export function tryOf(verb: PlanVerbName, plan: TriedPlan): unknown {
  // The words of a plan that nobody may read stay in its title.
  if (verb === "editPlan") return { title: `${plan.title}, edited` };
  return inputOf(planVerbs[verb].input, plan);
}

/** Words, an id of nothing, an instant, a day, a digest, a zone, an address: the first that a field takes. Leave is asked for before anything is looked up. */
const texts = ["The matrix tries it", "none", "2031-01-01T00:00:00.000Z", "2031-01-01", "0".repeat(64), "UTC", "https://example.org/"];

function inputOf(schema: z.core.$ZodType, plan: TriedPlan): unknown {
  const [of] = refTo(schema);
  if (of) return { [steps.name]: plan.stepId, [phases.name]: plan.phaseId, [watches.name]: plan.watchId }[of.name] ?? "none";
  if (schema instanceof z.ZodNullable) return refTo(schema.unwrap()).length > 0 ? null : inputOf(schema.unwrap(), plan);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNonOptional)
    return inputOf(schema.unwrap(), plan);
  if (schema instanceof z.ZodObject) return fieldsOf(schema, plan);
  if (schema instanceof z.ZodArray) return [inputOf(schema.element, plan)];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item) => inputOf(item, plan));
  if (schema instanceof z.ZodUnion) return schema.options[0] && inputOf(schema.options[0], plan);
  const own = schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
  const value = [...texts, 1, false, ...own].find((each) => z.safeParse(schema, each).success);
  if (value === undefined) throw new Error(`the matrix has nothing that fits ${JSON.stringify(z.toJSONSchema(schema))}`);
  return value;
}

/** What must be there, and of what may be left out the words: an edit that changes nothing tries nothing. */
function fieldsOf({ shape }: z.ZodObject, plan: TriedPlan): Record<string, unknown> {
  const given = Object.entries(shape).filter(([, schema]) => !z.safeParse(schema, undefined).success || isText(schema));
  return Object.fromEntries(given.map(([name, schema]) => [name, inputOf(schema, plan)]));
}

const isText = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodString && refTo(schema.unwrap()).length === 0;
