import { all } from "../domain/kernel/room.ts";
import { tellsContacts } from "../domain/messages/measured-by.ts";
import type { PlanRoom } from "../domain/room.ts";
import { members } from "../domain/workspace/rows.ts";
import { copyOf } from "./rooms.ts";

/**
 * The phones and pagers that people of a plan's workspace gave, by their accounts. Only for whoever is one of them, or acts for one: nobody else is told a
 * number.
 */
export async function contactsAround({ plan }: PlanRoom): Promise<Record<string, string>> {
  const workspace = await copyOf(plan.workspaceId);
  if (workspace?.room.kind !== "workspace") return {};
  return Object.fromEntries(all(workspace.room, members).flatMap(({ userId, contact }) => (contact ? [[userId, contact]] : [])));
}

/** The same as part of what messages are filled with, where one of the plan tells a number; nothing where none does. */
export const contactsTold = async (room: PlanRoom): Promise<{ contacts?: Record<string, string> }> =>
  tellsContacts(room) ? { contacts: await contactsAround(room) } : {};
