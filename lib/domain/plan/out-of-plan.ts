import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { Collection, RowOf } from "../kernel/collection.ts";
import type { Action } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { strong } from "../kernel/sentence.ts";
import { already, type Context, change, type Refusal } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { revised } from "./revised.ts";
import { plans } from "./rows.ts";
import type { During } from "./statuses.ts";
import { type PlanVerb, planVerbOn } from "./verb.ts";

type Titled = { title: string; removedAt: string | null };

type Asked<C extends Collection, Id extends string> = {
  on: C;
  /** What names the row in the input: `treeId`. */
  by: Id;
  /** The noun of the events: `tree` for `tree.removed` and `tree.restored`. */
  type: string;
  /** What sentences call it: “the decision tree”. */
  called: string;
  may: Action;
  during: During;
  example: { title: string };
  /** Taking one out, or putting it back, is an edit of the plan and under way a new revision. */
  revises: boolean;
  /** Why this one stays in the plan, where it does. */
  stays?: (row: RowOf<C>, context: Context & { room: PlanRoom }) => Refusal | null;
  /** Why this one cannot come back, where it cannot. */
  staysOut?: (row: RowOf<C>, context: Context & { room: PlanRoom }) => Refusal | null;
};

type OfRow<Id extends string> = PlanVerb<Record<Id, string>>;

/** The two verbs that take a titled row of a plan out of it, and put it back as it was. */
export function outOfPlan<C extends Collection, Id extends string>(asked: Asked<C, Id>): { remove: OfRow<Id>; restore: OfRow<Id> } {
  const { on, by, type, called, may, during, example, revises, stays, staysOut } = asked;
  // A schema whose only key is a parameter: its type is said, as it cannot be inferred.
  const input = z.strictObject({ [by]: ref(on, { removed: true }) }) as unknown as z.ZodType<Record<Id, string>>;
  const common = { on, may, during, input, data: z.strictObject({ title: z.string() }), example };
  // Only what is asked says that the rows of a generic collection have these two columns.
  const titled = (row: RowOf<C>) => row as unknown as Titled;
  const put = (row: RowOf<C>, rowId: string, removedAt: string | null, context: Context & { room: PlanRoom }) =>
    change(rowId, { title: titled(row).title }, [
      set(on.name, rowId, { removedAt }),
      ...(revises ? [set(plans, context.room.id, revised(context.room.plan, context))] : []),
    ]);
  const remove = planVerbOn({
    ...common,
    type: `${type}.removed`,
    sentence: ({ title = "" }) => [`took out ${called} `, strong(title)],
    decide(row, said, context) {
      const { title, removedAt } = titled(row);
      if (removedAt) return already(`“${title}” is not in the plan any more.`, null, removedAt);
      return stays?.(row, context) ?? put(row, said[by], context.now, context);
    },
  });
  const restore = planVerbOn({
    ...common,
    type: `${type}.restored`,
    sentence: ({ title = "" }) => [`put back ${called} `, strong(title)],
    decide(row, said, context) {
      const { title, removedAt } = titled(row);
      if (!removedAt) return already(`“${title}” is in the plan.`);
      return staysOut?.(row, context) ?? put(row, said[by], null, context);
    },
  });
  return { remove, restore };
}
