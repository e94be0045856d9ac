"use client";
import { createContext, use } from "react";
import { can } from "#lib/domain/access.ts";
import type { CommandAnswer, Presence, Viewer } from "#lib/domain/command.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import type { Action, Answer } from "#lib/domain/kernel/permissions.ts";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { PlanVerbName, planVerbs } from "#lib/domain/verbs.ts";

type InputOf<N extends PlanVerbName> = (typeof planVerbs)[N] extends PlanVerb<infer I> ? I : never;

/**
 * Does something in the room. The screen changes at once; the promise tells what the server said. Without a connection it
 * stays in the outbox (`pending`), and the promise settles when it has been sent.
 */
export type Act = <N extends PlanVerbName>(verb: N, input: InputOf<N>) => Promise<CommandAnswer>;

/** `live`: heard from within 12 s. `stale`: not, and since when is in `heardAt`. */
export type Connection = "connecting" | "live" | "stale";

export type LiveRoom = {
  /** What the screen shows: the room of the database with the viewer's own unsent acts laid over it. */
  room: PlanRoom;
  viewer: Viewer;
  act: Act;
  /** The newest events, oldest first; a few hundred at most. */
  events: readonly JournalEvent[];
  /** Who else has the room open. */
  present: readonly Presence[];
  connection: Connection;
  /** Why the live line is refused for now, where it is. */
  refusal: string | null;
  /** When the server was last heard, in epoch milliseconds. */
  heardAt: number;
  /** The ids of steps with an act that is not saved yet. */
  unsaved: ReadonlySet<string>;
  /** How many acts wait to be sent. */
  waiting: number;
};

export const RoomContext = createContext<LiveRoom | null>(null);

/** The room this page shows; only under a RoomProvider. */
export function useLiveRoom(): LiveRoom {
  const live = use(RoomContext);
  if (!live) throw new Error("useLiveRoom is used outside a RoomProvider");
  return live;
}

/** Whether the viewer may do this here, and why not. */
export function useMay(action: Action): Answer {
  const { room, viewer } = useLiveRoom();
  return can(viewer.actor, action, room);
}
