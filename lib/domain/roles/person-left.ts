import * as z from "zod";
import { set } from "../kernel/change.ts";
import { id, line } from "../kernel/fields.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { isClosed } from "../steps/rows.ts";
import type { Role } from "./rows.ts";
import { heldBy } from "./rows.ts";

/**
 * Lets go of everything a person who was taken out of the workspace had in this plan: the roles they held, stood in for or
 * were offered, and their open steps. What they did stays in the record; a gate they would have spoken at says that nobody does.
 */
export const letGoOfPerson = planVerb({
  type: "plan.person_left",
  input: z.strictObject({ userId: id, name: line }),
  may: "workspace:manage",
  decide(room, { userId, name }) {
    if (room.plan.endedAt) return refuse("ended", "The plan has ended; its record does not change any more.");
    const roles = Object.values(room.roles).flatMap((role) => {
      const patch = role.removedAt ? {} : withoutPerson(role, userId);
      return Object.keys(patch).length > 0 ? [{ role, patch }] : [];
    });
    const steps = Object.values(room.steps).filter((step) => step.assigneeId === userId && !step.removedAt && !isClosed(step));
    if (roles.length + steps.length === 0) return already(`${name} has nothing in this plan.`);
    return change(room.id, { name, roles: roles.map(({ role }) => role.title).join(", "), steps: steps.length }, [
      ...roles.map(({ role, patch }) => set("roles", role.id, patch)),
      ...steps.map((step) => set("steps", step.id, { assigneeId: null })),
    ]);
  },
});

function withoutPerson(role: Role, userId: string): Partial<Role> {
  return {
    ...(role.holderId === userId ? heldBy(null) : {}),
    ...(role.standIn?.id === userId ? { standIn: null, standInSince: null } : {}),
    ...(role.backup?.id === userId ? { backup: null } : {}),
    ...(role.handover?.to.id === userId ? { handover: null } : {}),
  };
}
