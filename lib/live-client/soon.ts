import type { RoomView } from "./room-view.ts";

/** A page that nobody looks at has no frames: there what it shows follows after this, in ms. */
const withoutFrames = 100;

/**
 * The same room a moment later: it follows once the frame is out that shows first what has changed, and many changes at once. For all that is
 * much work to draw beside the row that somebody has ticked.
 */
export function soon(store: RoomView): RoomView {
  let shown = store.shown();
  let coming = false;
  let stop = () => {};
  const listeners = new Set<() => void>();
  const follow = () => {
    if (!coming) return;
    coming = false;
    shown = store.shown();
    for (const listener of listeners) listener();
  };
  const hear = () => {
    if (coming) return;
    coming = true;
    requestAnimationFrame(() => setTimeout(follow));
    setTimeout(follow, withoutFrames);
  };
  const { first, line, measures, act, whyNot } = store;
  const view: RoomView = {
    get soon() {
      return view;
    },
    ...{ now: store, first, line, measures, act, whyNot },
    shown: () => shown,
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = store.shown();
        stop = store.subscribe(hear);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
  return view;
}
