import { pause } from "./audience.ts";
import type { Target } from "./target.ts";
import { openViewer, type Viewer } from "./viewer.ts";

/** A viewer who comes back whenever the line is lost and says how far they had come, as a browser does. */
export type PersistentViewer = { last: () => number; gaps: () => number; repeats: () => number; returns: () => number; stop: () => void };

export function watchOn(target: Target, after: number): PersistentViewer {
  let last = after;
  let gaps = 0;
  let repeats = 0;
  let returns = -1;
  let stopped = false;
  let current: Viewer | null = null;
  const onEvent = (seq: number) => {
    if (seq === last + 1) last = seq;
    else if (seq <= last) repeats++;
    else {
      gaps += seq - last - 1;
      last = seq;
    }
  };
  const run = async () => {
    while (!stopped) {
      const closed = Promise.withResolvers<void>();
      try {
        current = await openViewer(target.viewPort, target.viewRequest(last), { onEvent, onClose: closed.resolve });
        await current.ready;
        returns++;
        await closed.promise;
      } catch {
        current?.close();
      }
      await pause(200);
    }
  };
  void run();
  return {
    last: () => last,
    gaps: () => gaps,
    repeats: () => repeats,
    returns: () => returns,
    stop: () => {
      stopped = true;
      current?.close();
    },
  };
}
