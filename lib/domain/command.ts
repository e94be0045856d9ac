import type { JournalEvent } from "./kernel/event.ts";
import type { Person } from "./kernel/fields.ts";
import type { Actor, MemberRole } from "./kernel/permissions.ts";
import type { ReminderSettings } from "./reminders/settings.ts";
import type { PlanVerbName } from "./verbs.ts";

/** What a browser sends: which verb, with what, under an id that makes it safe to send again. */
export type Command = {
  /** 8 to 64 characters. */
  id: string;
  verb: PlanVerbName;
  input: unknown;
  /** The sequence number on the sender's screen when they acted. */
  seen: number;
  /** When they acted, by their clock as the server set it: a command may wait long in a browser without a network. */
  madeAt?: string | undefined;
};

/** What a sender is told: it is done, it was so already (and by whom), or why it cannot be. */
export type CommandAnswer =
  | { id: string; status: "done"; event: JournalEvent }
  | { id: string; status: "already"; message: string; by: Person | null; at: string | null }
  | { id: string; status: "refused"; message: string; reason: string }
  /** Nothing was decided: the database or the server is away. Send the same command again. */
  | { id: string; status: "later"; message: string };

/** Who looks at a page, as the page needs to know it. */
export type Viewer = { actor: Actor; zone: string | null; reminders?: ReminderSettings };

/** Somebody who has the room open. */
export type Presence = Person;

/** A person of the workspace who can be given a role or let in, what they may do there, and their phone or pager. */
export type Member = { readonly userId: string; readonly name: string; readonly role: MemberRole; readonly contact: string | null };

/** Everybody of a workspace as they are called now, and who left it; `stamp` is another whenever something of it is. */
export type People = {
  readonly stamp: string;
  readonly members: readonly Member[];
  readonly former: readonly Pick<Member, "userId" | "name">[];
};
