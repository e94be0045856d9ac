"use client";
import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore } from "react";
import { can } from "#lib/domain/access.ts";
import { type Action, type Answer, no, yes } from "#lib/domain/kernel/permissions.ts";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import type { Measures } from "#lib/domain/thresholds/status.ts";
import type { PlanVerbName, planVerbs } from "#lib/domain/verbs.ts";
import type { Told } from "#lib/live-client/outcome.ts";
import type { RoomView, Shown } from "#lib/live-client/room-view.ts";
import { firstLine, type Line } from "#lib/live-client/wire.ts";

type InputOf<N extends PlanVerbName> = (typeof planVerbs)[N] extends PlanVerb<infer I> ? I : never;

/**
 * Does something in the room. The screen changes at once; the promise tells what the server said. Without a connection it
 * stays in the outbox, and the promise settles when it has been sent.
 */
export type Act = <N extends PlanVerbName>(verb: N, input: InputOf<N>) => Promise<Told>;

export type LiveRoom = Shown & { act: Act };

export const RoomContext = createContext<RoomView | null>(null);

export function useStore(): RoomView {
  const store = use(RoomContext);
  if (!store) throw new Error("a room is used outside a RoomProvider");
  return store;
}

/** One part of what this page shows of its room; renders again only when that part is another. It must be a part, not made anew. */
export function useRoom<T>(part: (shown: Shown) => T): T {
  return usePart(useStore(), part);
}

/** The same without any delay, where the room around it is shown a moment later. */
export function useRoomNow<T>(part: (shown: Shown) => T): T {
  return usePart(useStore().now, part);
}

function usePart<T>(store: RoomView, part: (shown: Shown) => T): T {
  // What comes to life later than the page begins as the server has drawn it, whatever has happened since.
  return useSyncExternalStore(
    store.subscribe,
    () => part(store.shown()),
    () => part(store.first),
  );
}

/** A step as it is by now, for a part that was handed it a moment ago. */
export function useStepNow(given: Step): Step {
  return useRoomNow(({ room }) => room.steps[given.id]) ?? given;
}

/** The room this page shows, whole; only under a RoomProvider. Renders again with everything that happens in it. */
export function useLiveRoom(): LiveRoom {
  return { ...useRoom((shown) => shown), act: useAct() };
}

/**
 * What this page shows of its room, a moment later: for parts that are much work to draw and need not answer a key in the same frame. It never
 * keeps the browser from painting what `useRoom` shows, and gives way to the next key.
 */
export function useShownSoon(): Shown {
  const store = useStore();
  const begin = useSyncExternalStore(noChange, store.shown, () => store.first);
  const [shown, setShown] = useState(begin);
  useEffect(() => {
    const follow = () => startTransition(() => setShown(store.shown()));
    follow();
    return store.subscribe(follow);
  }, [store]);
  return shown;
}

const noChange = () => () => {};

/** Asks what is shown now, for whoever acts: it renders nothing again. */
export function useShownNow(): () => Shown {
  return useStore().now.shown;
}

/** What does something in the room; the same function for as long as the page. */
export function useAct(): Act {
  return useStore().act;
}

/** How the line to the server is. */
export function useLine(): Line {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.line, () => firstLine);
}

/** What metrics measured lately, and how their thresholds stand; null until the server has told. */
export function useMeasures(): Measures | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.measures, () => null);
}

/** A part of what metrics measured lately: a word or a number, so that it renders again only where that is another. */
export function useMeasured<T extends string | number | null>(part: (measures: Measures | null) => T): T {
  const store = useStore();
  return useSyncExternalStore(
    store.subscribe,
    () => part(store.measures()),
    () => part(null),
  );
}

/** Whether the viewer may do this here, and why not. */
export function useMay(action: Action): Answer {
  const reason = useRoom(({ room, viewer }) => {
    const answer = can(viewer.actor, action, room);
    return answer.ok ? null : answer.reason;
  });
  return reason === null ? yes : no(reason);
}
