import { perProcess } from "./per-process.ts";

// How far the clock of deployments is ahead of the machine's, in ms: 0, but in a test that moves it.
const kept = perProcess("clock", () => ({ ahead: 0 }));

/**
 * The time deployments go by, in epoch ms: what verbs write, what heartbeats tell browsers, and what pages are rendered with. Sessions,
 * links and other secrets live by the machine's own clock.
 */
export const now = (): number => Date.now() + kept.ahead;

/** Whoever started this process may move its clock, over the channel between the two: `{ clock: epoch ms }`, answered with the same. */
export function letParentMoveClock(): void {
  if (!process.send) return;
  process.on("message", (message) => {
    if (typeof message !== "object" || message === null || !("clock" in message) || typeof message.clock !== "number") return;
    kept.ahead = message.clock - Date.now();
    process.send?.({ clock: message.clock });
  });
}
