import type { Presence, Viewer } from "../domain/command.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { PlanRoom } from "../domain/room.ts";
import type { Measures } from "../domain/thresholds/status.ts";
import type { PlanVerbName } from "../domain/verbs.ts";
import type { Told } from "./outcome.ts";
import type { Line } from "./wire.ts";

/** What the screen shows. The same object until something of it has changed; a heartbeat changes nothing of it. */
export type Shown = {
  /** The room of the database with the viewer's own unsent acts laid over it. */
  readonly room: PlanRoom;
  readonly viewer: Viewer;
  /** The newest events, oldest first; a few hundred at most. */
  readonly events: readonly JournalEvent[];
  /** Who else has the room open. */
  readonly present: readonly Presence[];
  /** The ids of rows with an act that is not saved yet. */
  readonly unsaved: ReadonlySet<string>;
  /** How many acts wait to be sent. */
  readonly waiting: number;
};

/** What parts of a page read of a room and do in it. */
export type RoomView = {
  /** Calls `listener` after every change, until the function given back is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly shown: () => Shown;
  /** What was shown first: what the server has drawn. */
  readonly first: Shown;
  /** How the line to the server is. */
  readonly line: () => Line;
  /** What metrics measured lately; null until the server has told. */
  readonly measures: () => Measures | null;
  readonly act: (verb: PlanVerbName, input: unknown) => Promise<Told>;
  /** Why a verb would not do this now, as far as this browser knows; null where it would. */
  readonly whyNot: (verb: PlanVerbName, input: unknown) => string | null;
  /** The room without any delay, and a moment later. */
  readonly now: RoomView;
  readonly soon: RoomView;
};
