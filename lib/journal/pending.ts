import type { JournalEvent } from "../domain/kernel/event.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { Already, Facts, Refusal, Verb } from "../domain/kernel/verb.ts";
import type { Room } from "../domain/room.ts";

/** A verb somebody asked for, with its input already parsed. */
export type Request = {
  verb: Verb<Room>;
  input: unknown;
  inputDigest: string;
  actor: Actor;
  commandId: string;
  facts: Facts;
  /** The sequence number the person saw when they acted, for commands that may have waited in a queue. */
  seen?: number;
  /** When the person did it, as their browser says. */
  madeAt?: string;
};

/** What became of it. `text` is the event as JSON; `repeated` says that the same command had made this event before. */
export type Outcome = { kind: "done"; event: JournalEvent; text: string; repeated: boolean } | Already | Refusal;

export type Pending = Request & { tries: number; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void };
