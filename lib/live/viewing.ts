import type { People, Presence } from "../domain/command.ts";
import type { MemberRole } from "../domain/kernel/permissions.ts";
import type { Connection } from "./sse.ts";

/**
 * What a viewer is at this moment; the role is null for those who have none here (a token, the holder of a link). `people` is for those who see who
 * else is in the workspace.
 */
export type Rights = { role: MemberRole | null; people?: People };

export type BeatCheck = {
  /** The sign-in session the view hangs on, if it hangs on one. */
  sessionId: string | null;
  /** The rights the view stands on, by what this process knows (members, tokens, links); null where it must close. */
  rights: () => Promise<Rights | null>;
};

/** Somebody's open view of a room. */
export type Viewing = {
  roomId: string;
  connection: Connection;
  who: Presence | null;
  /** Looked at on every beat: whether this view may stay open. */
  check: BeatCheck;
  /** The stamp of the people its page knows: it is told where they are others by now. */
  knows?: string | null;
  /** While the view is being brought up to date, what happens meanwhile waits here. */
  held: { seq: number; text: string }[] | null;
  /** The newest event it was brought up to date with; what waited for its frame meanwhile may be older. */
  upTo?: number;
};
