import { audiencesOf, isFor } from "../audiences/rhythm.ts";
import { waysOf } from "../audiences/ways.ts";
import { find } from "../kernel/room.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { doorFacts, facts, insideFacts, isFact } from "./facts.ts";
import type { Message } from "./rows.ts";

type Told = Pick<Message, "title" | "audience" | "channels" | "onStatusPage">;
type Bound = { fact: string | null; of?: string | null };

/** Who of those a message is for is not in the house, as the rest of a sentence; null where all of them are. Of whom nobody said it, nobody knows it. */
function outsiders(room: PlanRoom, message: Told): string | null {
  if (waysOf(room, message).onStatusPage) return "stands on the status page";
  const told = audiencesOf(room).filter((audience) => isFor(audience, message));
  const outside = told.find(({ reach }) => reach === "external");
  if (outside) return `goes to “${outside.title}”, who are outside`;
  const unsaid = told.find(({ reach }) => reach === "");
  if (unsaid) return `goes to “${unsaid.title}”, of whom nobody has said under Audiences whether they are inside`;
  return message.audience && told.length === 0 ? `goes to “${message.audience}”, who are not under Audiences` : null;
}

/**
 * Why a message may not tell what this field is bound to, with what to do; null where it may. Phones, pagers and where the team talks stay inside the
 * house.
 */
export function insideOnly(room: PlanRoom, message: Told, { fact, of = null }: Bound): string | null {
  if (fact === null || !isFact(fact) || !insideFacts.includes(fact)) return null;
  const who = outsiders(room, message);
  if (!who) return null;
  const what = `${facts[fact].words}${of ? ` “${find(room, roles, of)?.title ?? ""}”` : ""}`;
  return `“${message.title}” ${who}. It may not tell the ${what}: bind that field to something else, or say it in words that everybody may know.`;
}

/** What is said beside a field that leads to a page of ours which its readers cannot open; null where they can. */
export function closedDoor(room: PlanRoom, message: Told, { fact }: Bound): string | null {
  if (fact === null || !doorFacts.includes(fact)) return null;
  const who = outsiders(room, message);
  return who ? `This message ${who}. People without an account here cannot open this address; the status page is for them.` : null;
}
