import * as z from "zod";
import { set } from "../kernel/change.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, type Refusal, refuse, touch } from "../kernel/verb.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { descendantsOf } from "./outline.ts";
import { predecessorsOf, wayAfter } from "./predecessors.ts";
import { mostPredecessors, type Step, steps } from "./rows.ts";

const named = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(", ");

/** Says which steps a step comes after, in any phase; none: it comes after those above it again, as every other step. */
export const orderStep = planVerbOn({
  on: steps,
  type: "step.ordered",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ stepId: ref(steps), afterIds: z.array(ref(steps)).max(mostPredecessors) }),
  data: () => z.strictObject({ title: z.string(), after: z.array(z.string()) }),
  example: { title: "Shift the traffic", after: ["Warm the cache", "Run the migration"] },
  sentence: ({ title = "", after = [] }) =>
    after.length > 0
      ? ["said that ", strong(title), ` comes after ${named(after)}`]
      : ["said that ", strong(title), " waits for no step by name"],
  decide(step, { stepId, afterIds }, context) {
    const { room } = context;
    const wanted = [...new Set(afterIds)].flatMap((id) => live(room, steps, id) ?? []);
    const ids = wanted.map(({ id }) => id);
    const now = predecessorsOf(room, step).map(({ id }) => id);
    if (ids.length === now.length && ids.every((id) => now.includes(id)))
      return already(ids.length > 0 ? "It comes after these already." : "It waits for no step by name.");
    for (const each of wanted) {
      const refusal = whyNotAfter(room, step, each);
      if (refusal) return refusal;
    }
    return change(stepId, { title: step.title, after: wanted.map(({ title }) => title) }, [
      set(steps, stepId, { afterIds: ids, ...touch(context) }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Why a step cannot come after another one: it would never begin. */
function whyNotAfter(room: PlanRoom, step: Step, before: Step): Refusal | null {
  if (step.id === before.id) return refuse("circle", `“${step.title}” cannot come after itself.`, "invalid");
  if (descendantsOf(room, step).some(({ id }) => id === before.id) || descendantsOf(room, before).some(({ id }) => id === step.id))
    return refuse("circle", `“${before.title}” and “${step.title}” stand under each other; they go together.`, "invalid");
  const back = (each: Step) => room.phases[each.phaseId]?.kind === "rollback";
  if (back(before) !== back(step))
    return refuse(
      "way-back",
      `“${(back(before) ? before : step).title}” leads back; what leads on does not hang on it, nor it on that.`,
      "invalid",
    );
  const way = wayAfter(room, before, step);
  if (!way) return null;
  const through = way.slice(1, -1).map(({ title }) => title);
  const by = through.length > 0 ? `, through ${named(through)}` : "";
  return refuse(
    "circle",
    `“${before.title}” comes after “${step.title}” already${by}. In a circle none of them would ever begin.`,
    "invalid",
  );
}
