import { set } from "../kernel/change.ts";
import type { Collection, OpenItem, RowChange } from "../kernel/collection.ts";
import { everyRowIn } from "../kernel/room.ts";
import { type PlanRoom, roomShapes } from "../room.ts";
import type { Role } from "./rows.ts";

const collections: readonly Collection[] = [roomShapes.plan.head, ...roomShapes.plan.collections];

/** What goes when a role goes: the rows that no longer name it, or the sentence of the first that cannot do without. */
export function withoutRole(room: PlanRoom, role: Role): RowChange[] | string {
  const rows: RowChange[] = [];
  for (const of of collections) {
    for (const row of of.roles ? everyRowIn(room, of) : []) {
      const left = of.roles?.without(row, role) ?? null;
      if (typeof left === "string") return left;
      if (left) rows.push(set(of.name, String(row.id), left));
    }
  }
  return rows;
}

/** What waits for whoever acts in a role: what a handover hands over. */
export function openItems(room: PlanRoom, roleId: string): OpenItem[] {
  return collections.flatMap((of) => (of.roles ? everyRowIn(room, of) : []).flatMap((row) => of.roles?.waits(row, roleId, room) ?? []));
}

/** The rows that change when a person has left the workspace. */
export function withoutPerson(room: PlanRoom, userId: string): { of: Collection; change: RowChange }[] {
  return collections.flatMap((of) =>
    (of.people ? everyRowIn(room, of) : []).flatMap((row) => {
      const left = of.people?.without(row, userId);
      return left ? [{ of, change: set(of.name, String(row.id), left) }] : [];
    }),
  );
}
