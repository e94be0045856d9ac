import type { PlanRoom } from "#lib/domain/room.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** Whose a step is: “Database · Ana”, “Database”, “Ana Novak”; null where it is nobody's. `names` are by user id. */
export function ownerText(room: PlanRoom, step: Step, names: ReadonlyMap<string, string>): string | null {
  const role = step.roleId ? room.roles[step.roleId] : undefined;
  const holderId = step.assigneeId ?? (step.status === "doing" ? (step.startedBy?.id ?? null) : null);
  const person = holderId ? (names.get(holderId) ?? "somebody") : null;
  if (!role) return person;
  return person ? `${role.title} · ${person.split(" ")[0]}` : role.title;
}
