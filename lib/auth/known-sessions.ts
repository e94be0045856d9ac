import { LRUCache } from "lru-cache";
import type { ChannelListener } from "../db/listen.ts";
import { perProcess } from "../per-process.ts";
import type { SessionUser } from "./session-user.ts";

/** Where the database names, by a trigger, every person whose account or sessions have changed. */
export const accountChannel = "holdpoint_account";

export type LiveSession = { user: SessionUser; expiresAt: Date };

const state = () =>
  perProcess("known-sessions", () => ({
    known: new LRUCache<string, LiveSession>({ max: 5000 }),
    hearing: false,
    /** Counts what was forgotten: what was read across such a moment may be old already. */
    forgotten: 0,
  }));

/**
 * The person of a live session. Kept in memory for as long as the database tells of every change; while it does not, and
 * for whoever is not known, `read` asks it.
 */
export async function knownSession(id: string, read: (id: string) => Promise<LiveSession | null>): Promise<SessionUser | null> {
  const { known, hearing, forgotten } = state();
  const kept = hearing ? known.get(id) : undefined;
  if (kept) return kept.expiresAt.getTime() > Date.now() ? kept.user : null;
  const found = await read(id);
  if (found && state().hearing && state().forgotten === forgotten) known.set(id, found);
  return found?.user ?? null;
}

/** Whoever changes a person's account or sessions says so here, so that in this process it is true at once. */
export function forgetSessionsOf(userId: string): void {
  const { known } = state();
  state().forgotten++;
  for (const [id, { user }] of [...known.entries()]) if (user.userId === userId) known.delete(id);
}

/** Hears of changes that other processes made. */
export const sessionListener: ChannelListener = {
  heard: forgetSessionsOf,
  hearing(yes) {
    state().known.clear();
    Object.assign(state(), { hearing: yes, forgotten: state().forgotten + 1 });
  },
};
