import { perProcess } from "./per-process.ts";

// How far the clock of deployments is ahead of the machine's, in ms: 0, but in a test that moves it.
const kept = perProcess("clock", () => ({ ahead: 0, moved: new Set<() => Promise<void>>() }));

/**
 * The time deployments go by, in epoch ms: what verbs write, what heartbeats tell browsers, and what pages are rendered with. Sessions,
 * links and other secrets live by the machine's own clock.
 */
export const now = (): number => Date.now() + kept.ahead;

/** Has `tell` called whenever the clock was moved: who shows the time, or waits for one, need not find out by themselves. */
export function whenMoved(tell: () => Promise<void>): void {
  kept.moved.add(tell);
}

/** Whoever started this process may move its clock, over the channel between the two: `{ clock: epoch ms }`, answered with the same. */
export function letParentMoveClock(): void {
  if (!process.send) return;
  process.on("message", (message) => {
    if (typeof message !== "object" || message === null || !("clock" in message) || typeof message.clock !== "number") return;
    const { clock } = message;
    kept.ahead = clock - Date.now();
    void Promise.all([...kept.moved].map((tell) => tell())).then(() => process.send?.({ clock }));
  });
}
