import * as z from "zod";
import { set } from "../kernel/change.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { countOf, strong } from "../kernel/sentence.ts";
import { already, change, refuse, touch } from "../kernel/verb.ts";
import { mostBlanks, planBlank, plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { hasBlank, planBlanks } from "./blanks.ts";
import { isClosed, steps } from "./rows.ts";
import { unconfirmed } from "./unconfirmed.ts";

const blank = () => planBlank(fields).shape;

/**
 * Answers once for the plan what stands for a blank of its commands (`<host>`); without a value it is open again. A blank that is meant as it stands
 * stands for itself. What a second person confirmed was another command: it is confirmed anew.
 */
export const fillBlank = planVerbOn({
  on: plans,
  type: "plan.blank_filled",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ gap: blank().gap, value: blank().value.nullable() }),
  data: () =>
    z.strictObject({
      gap: z.string(),
      value: z.string().optional(),
      /** Steps whose confirmation does not hold for what they say now. */
      unconfirmed: z.array(z.string()).optional(),
    }),
  example: { gap: "<host>", value: "db-7" },
  sentence: ({ gap = "", value, unconfirmed: anew = [] }) => [
    ...(value === undefined ? ["opened the blank ", strong(gap), " again"] : ["filled the blank ", strong(gap), `: ${value}`]),
    anew[0] ? `; “${anew[0]}”${anew.length > 1 ? ` and ${countOf(anew.length - 1, "other step")}` : ""} must be confirmed anew` : "",
  ],
  decide(plan, { gap, value }, context) {
    const { room } = context;
    const before = plan.blanks.find((each) => each.gap === gap);
    if ((before?.value ?? null) === value) return already("It says that already.");
    if (value !== null && !planBlanks(room).some((each) => each.gap === gap))
      return refuse("no-gap", `No step or check of “${plan.title}” has the blank ${gap} any more. Look at it again.`, "conflict");
    const others = plan.blanks.filter((each) => each.gap !== gap);
    if (value !== null && others.length >= mostBlanks)
      return refuse("too-many", `A plan has answers for ${mostBlanks} blanks at most. Write the others into the steps.`);
    const blanks = value === null ? others : [...others, { gap, value }];
    const reads = (before?.value ?? gap) !== (value ?? gap);
    const stale = all(room, steps).filter((step) => reads && step.confirmedBy && !isClosed(step) && hasBlank(step, gap));
    const told = { gap, ...(value !== null && { value }), ...(stale.length > 0 && { unconfirmed: stale.map(({ title }) => title) }) };
    return change(plan.id, told, [
      set(plans, plan.id, { blanks }),
      ...stale.map(({ id }) => set(steps, id, { ...unconfirmed, ...touch(context) })),
    ]);
  },
});
