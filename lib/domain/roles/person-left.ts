import * as z from "zod";

import { accountId, line } from "../kernel/fields.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { steps } from "../steps/rows.ts";
import { roleTitle } from "./acting.ts";
import { withoutPerson } from "./hang-on.ts";
import { roles } from "./rows.ts";

/**
 * Lets go of everything a person who was taken out of the workspace had in this plan: the roles they held, stood in for or
 * were offered, and their open steps. What they did stays in the record; a gate they would have spoken at says that nobody does.
 */
export const letGoOfPerson = planVerb({
  type: "plan.person_left",
  input: z.strictObject({ userId: accountId, name: line }),
  may: "workspace:manage",
  decide(room, { userId, name }) {
    if (room.plan.endedAt) return refuse("ended", "The plan has ended; its record does not change any more.");
    const left = withoutPerson(room, userId);
    if (left.length === 0) return already(`${name} has nothing in this plan.`);
    const titles = left.flatMap(({ of, change }) => (of.name === roles.name ? [roleTitle(room, change.id)] : []));
    // The roles come first, as they always have in this event.
    const rows = left.toSorted((a, b) => Number(b.of.name === roles.name) - Number(a.of.name === roles.name)).map((each) => each.change);
    const open = left.filter(({ of }) => of.name === steps.name).length;
    return change(room.id, { name, roles: titles.join(", "), steps: open }, rows);
  },
});
