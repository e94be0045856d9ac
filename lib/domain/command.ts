import * as z from "zod";
import type { JournalEvent } from "./kernel/event.ts";
import { instant, type Person } from "./kernel/fields.ts";
import type { Actor } from "./kernel/permissions.ts";
import { type PlanVerbName, planVerbs } from "./verbs.ts";

/** What a browser sends: which verb, with what, under an id that makes it safe to send again. */
export const command = z.strictObject({
  id: z.string().min(8).max(64),
  verb: z.enum(Object.keys(planVerbs) as [PlanVerbName, ...PlanVerbName[]]),
  input: z.unknown(),
  /** The sequence number on the sender's screen when they acted. */
  seen: z.int().nonnegative(),
  /** When they acted, by their clock as the server set it: a command may wait long in a browser without a network. */
  madeAt: instant.optional(),
});
export type Command = z.infer<typeof command>;

/** What a sender is told: it is done, it was so already (and by whom), or why it cannot be. */
export type CommandAnswer =
  | { id: string; status: "done"; event: JournalEvent }
  | { id: string; status: "already"; message: string; by: Person | null; at: string | null }
  | { id: string; status: "refused"; message: string; reason: string }
  /** Nothing was decided: the database or the server is away. Send the same command again. */
  | { id: string; status: "later"; message: string };

/** Who looks at a page, as the page needs to know it. */
export type Viewer = { actor: Actor; zone: string | null };

/** Somebody who has the room open. */
export type Presence = Person;
