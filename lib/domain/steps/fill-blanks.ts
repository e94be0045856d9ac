import * as z from "zod";
import { set } from "../kernel/change.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { mostBlanks, planBlank, plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { planBlanks } from "./blanks.ts";

const blank = () => planBlank(fields).shape;

/** Answers once for the plan what stands for a blank of its commands (`<host>`); without a value it is open again. A blank that is meant as it stands stands for itself. */
export const fillBlank = planVerbOn({
  on: plans,
  type: "plan.blank_filled",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ gap: blank().gap, value: blank().value.nullable() }),
  data: () => z.strictObject({ gap: z.string(), value: z.string().optional() }),
  example: { gap: "<host>", value: "db-7" },
  sentence: ({ gap = "", value }) =>
    value === undefined ? ["opened the blank ", strong(gap), " again"] : ["filled the blank ", strong(gap), `: ${value}`],
  decide(plan, { gap, value }, { room }) {
    const before = plan.blanks.find((each) => each.gap === gap);
    if ((before?.value ?? null) === value) return already("It says that already.");
    if (value !== null && !planBlanks(room).some((each) => each.gap === gap))
      return refuse("no-gap", `No step or check of “${plan.title}” has the blank ${gap} any more. Look at it again.`, "conflict");
    const others = plan.blanks.filter((each) => each.gap !== gap);
    if (value !== null && others.length >= mostBlanks)
      return refuse("too-many", `A plan has answers for ${mostBlanks} blanks at most. Write the others into the steps.`);
    const blanks = value === null ? others : [...others, { gap, value }];
    return change(plan.id, { gap, ...(value === null ? {} : { value }) }, [set(plans, plan.id, { blanks })]);
  },
});
