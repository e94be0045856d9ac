import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { Collection, RowOf } from "../kernel/collection.ts";
import type { Action } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { strong, type Telling } from "../kernel/sentence.ts";
import { already, type Change, type Context, change, type Refusal } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { revised } from "./revised.ts";
import { plans } from "./rows.ts";
import type { During } from "./statuses.ts";
import { type PlanVerb, planVerbOn } from "./verb.ts";

const titledData = () => z.strictObject({ title: z.string() });
type Titled = { title: string; removedAt: string | null };
type InPlan = Context & { room: PlanRoom };

type Asked<C extends Collection, Id extends string, D extends z.ZodObject> = {
  on: C;
  /** What names the row in the input: `treeId`. */
  by: Id;
  /** The noun of the events: `tree` for `tree.removed` and `tree.restored`. */
  type: string;
  /** What sentences call it: “the decision tree”. */
  called: string;
  may: Action;
  during: During;
  example: z.infer<D>;
  /** Taking one out, or putting it back, is an edit of the plan and under way a new revision. */
  revises: boolean;
  /** What the events tell of a row, where that is not its title alone. */
  tells?: { data: () => D; of: (row: RowOf<C>, room: PlanRoom) => z.infer<D> };
  /** What the sentence names, where that is not `called` and the title. */
  named?: (data: Partial<z.infer<D>>) => Telling;
  /** The row as the beginning of a sentence, where that is not its title in quotes. */
  it?: string;
  /** Why this one stays in the plan, where it does. */
  stays?: (row: RowOf<C>, context: InPlan) => Refusal | null;
  /** Why this one cannot come back, where it cannot. */
  staysOut?: (row: RowOf<C>, context: InPlan) => Refusal | null;
  /** Adds the timers that hang on it. */
  timed?: (made: Change<z.infer<D>>, context: InPlan) => Change<z.infer<D>>;
};

type OfRow<Id extends string> = PlanVerb<Record<Id, string>>;

/**
 * The two verbs that take a row of a plan out of it, and put it back as it was: `remove` refuses what `stays`, `restore` what `staysOut`, and both
 * answer “already” where it is so. Rows that take others with them (phases, steps) have verbs of their own.
 */
export function outOfPlan<C extends Collection, Id extends string, D extends z.ZodObject = ReturnType<typeof titledData>>(
  asked: Asked<C, Id, D>,
): { remove: OfRow<Id>; restore: OfRow<Id> } {
  const { on, by, type, called, may, during, example, revises, tells, stays, staysOut } = asked;
  // A schema whose only key is a parameter: its type is said, as it cannot be inferred.
  const input = () => z.strictObject({ [by]: ref(on, { removed: true }) }) as unknown as z.ZodType<Record<Id, string>>;
  // Only what is asked says that the rows of a generic collection have these columns, and that events tell the title where nothing else is said.
  const titled = (row: RowOf<C>) => row as unknown as Titled;
  const data = tells?.data ?? (titledData as unknown as () => D);
  const told = (row: RowOf<C>, room: PlanRoom) => tells?.of(row, room) ?? ({ title: titled(row).title } as z.infer<D>);
  const named = asked.named ?? ((said: { title?: string }): Telling => [`${called} `, strong(said.title ?? "")]);
  const it = (row: RowOf<C>) => asked.it ?? `“${titled(row).title}”`;
  const common = { on, may, during, input, data, example };
  const put = (row: RowOf<C>, rowId: string, removedAt: string | null, context: InPlan) => {
    const revision = revises ? [set(plans, context.room.id, revised(context.room.plan, context))] : [];
    const made = change(rowId, told(row, context.room), [set(on.name, rowId, { removedAt }), ...revision]);
    return asked.timed?.(made, context) ?? made;
  };
  const remove = planVerbOn({
    ...common,
    type: `${type}.removed`,
    sentence: (said) => ["took out ", ...named(said)],
    decide(row, said, context) {
      const { removedAt } = titled(row);
      if (removedAt) return already(`${it(row)} is not in the plan any more.`, null, removedAt);
      return stays?.(row, context) ?? put(row, said[by], context.now, context);
    },
  });
  const restore = planVerbOn({
    ...common,
    type: `${type}.restored`,
    sentence: (said) => ["put back ", ...named(said)],
    decide(row, said, context) {
      if (!titled(row).removedAt) return already(`${it(row)} is in the plan.`);
      return staysOut?.(row, context) ?? put(row, said[by], null, context);
    },
  });
  return { remove, restore };
}
