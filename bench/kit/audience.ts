import type { Target } from "./target.ts";
import { openViewer, type Viewer } from "./viewer.ts";

/** Everybody who looks on at a target, and what each of them has seen. */
export type Audience = {
  /** Per viewer who reads, when each event came, in the order of their numbers from `first`. */
  arrivals: number[][];
  first: number;
  /** Events that came twice or out of turn, over all viewers who read. */
  outOfTurn: () => number;
  /** Waits until everybody who reads has seen this number; answers how many events are missing after the time is up. */
  missingUntil: (seq: number, timeoutMs?: number) => Promise<number>;
  leave: () => void;
};

/** Opens this many views; this share of them stops reading at once, like a laptop that was closed. */
export async function gather(target: Target, viewers: number, asleep = 0): Promise<Audience> {
  const head = await target.head();
  const sleepers = Math.round(viewers * asleep);
  const arrivals: number[][] = Array.from({ length: viewers - sleepers }, () => []);
  let wrong = 0;
  const all: Viewer[] = [];
  // A hundred at a time: joining is not what is measured here.
  for (let from = 0; from < viewers; from += 100) {
    const some = Array.from({ length: Math.min(100, viewers - from) }, async (_, index) => {
      const seen = arrivals[from + index];
      const onEvent = (seq: number, at: number) => {
        if (!seen) return;
        if (seq === head + seen.length + 1) seen.push(at);
        else wrong++;
      };
      const viewer = await openViewer(target.viewPort, target.viewRequest(head), { onEvent });
      await viewer.ready;
      if (!seen) viewer.socket.pause();
      return viewer;
    });
    all.push(...(await Promise.all(some)));
  }
  return {
    arrivals,
    first: head + 1,
    outOfTurn: () => wrong,
    async missingUntil(seq, timeoutMs = 15_000) {
      const missing = () => arrivals.reduce((sum, { length }) => sum + (seq - head - length), 0);
      for (const end = performance.now() + timeoutMs; missing() > 0 && performance.now() < end; ) await pause(20);
      return missing();
    },
    leave: () => {
      for (const viewer of all) viewer.close();
    },
  };
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
