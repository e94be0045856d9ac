import * as z from "zod";
import { accountId, line } from "../kernel/fields.ts";
import { countOf, strong } from "../kernel/sentence.ts";
import { already, change } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { steps } from "../steps/rows.ts";
import { roleTitle } from "./acting.ts";
import { withoutPerson } from "./hang-on.ts";
import { roles } from "./rows.ts";

/**
 * Lets go of everything a person who was taken out of the workspace had in this plan: the roles they held, stood in for or
 * were offered, and their open steps. What they did stays in the record; a gate they would have spoken at says that nobody does.
 */
export const letGoOfPerson = planVerbOn({
  on: plans,
  type: "plan.person_left",
  may: "workspace:manage",
  during: "edit",
  input: () => z.strictObject({ userId: accountId, name: line }),
  data: () => z.strictObject({ name: z.string(), roles: z.string(), steps: z.number() }),
  example: { name: "Jonas Ott", roles: "Database, QA", steps: 2 },
  sentence: ({ name = "", roles = "", steps = 0 }) => [
    "took ",
    strong(name),
    " out of the workspace",
    roles ? `; vacant now: ${roles}` : "",
    steps > 0 ? `; ${countOf(steps, "open step")} with nobody` : "",
  ],
  decide(plan, { userId, name }, { room }) {
    const left = withoutPerson(room, userId);
    if (left.length === 0) return already(`${name} has nothing in this plan.`);
    const titles = left.flatMap(({ of, change }) => (of.name === roles.name ? [roleTitle(room, change.id)] : []));
    // The roles come first, as they always have in this event.
    const rows = left.toSorted((a, b) => Number(b.of.name === roles.name) - Number(a.of.name === roles.name)).map((each) => each.change);
    const open = left.filter(({ of }) => of.name === steps.name).length;
    return change(plan.id, { name, roles: titles.join(", "), steps: open }, rows);
  },
});
