import type { Command, Presence, Viewer } from "../domain/command.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { newId } from "../domain/kernel/id.ts";
import type { PlanRoom } from "../domain/room.ts";
import type { Measures } from "../domain/thresholds/status.ts";
import type { PlanVerbName } from "../domain/verbs.ts";
import { Meant } from "./meant.ts";
import type { Outbox } from "./outbox.ts";
import type { Answered, Told } from "./outcome.ts";
import type { Names } from "./present-names.ts";
import { RoomCopy } from "./room-copy.ts";
import type { RoomView, Shown } from "./room-view.ts";
import type { Rules } from "./rules.ts";
import { soon } from "./soon.ts";
import type { Message } from "./stream.ts";
import { type Line, Wire } from "./wire.ts";

type Options = {
  /** The room as the server rendered it, and its newest events, oldest first. */
  initial: PlanRoom;
  events: readonly JournalEvent[];
  viewer: Viewer;
  /** How the people of the workspace are called now. */
  names?: Names;
  /** The server's time in epoch ms. */
  now: () => number;
  /** Asks for the room anew; what comes goes to `reset`. */
  readAgain: () => void;
  /** The verbs, which are sent after the page. Until they are there, of what is laid over the room there are only the ticks. */
  rules: { there: () => Rules | null; fetch: () => Promise<Rules> };
};

/**
 * One plan's room in a browser: a copy of the room in the database, and laid over it what this browser means to do and has not been
 * told is done. Knows no React and no network of its own.
 */
export class RoomStore implements RoomView {
  private readonly copy: RoomCopy;
  private readonly meant = new Meant();
  private viewer: Viewer;
  private names: Names;
  private present: readonly Presence[] = [];
  private presentCalled: readonly Presence[] = [];
  private measuresNow: Measures | null = null;
  private outbox: Outbox | null = null;
  private shownNow: Shown;
  private later: RoomView | null = null;
  /** What was shown first: what the server has drawn. */
  readonly first: Shown;
  private readonly wire = new Wire(() => this.tell());
  private readonly listeners = new Set<() => void>();
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.viewer = options.viewer;
    this.names = options.names ?? new Map();
    this.copy = new RoomCopy(options.initial, options.events, this.names, options.readAgain);
    this.shownNow = this.show();
    this.first = this.shownNow;
  }

  get now(): RoomStore {
    return this;
  }

  /** The same a moment later. */
  get soon(): RoomView {
    this.later ??= soon(this);
    return this.later;
  }

  /** Calls `listener` after every change, until the function given back is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly shown = (): Shown => this.shownNow;
  /** How the line to the server is. */
  readonly line = (): Line => this.wire.line();
  /** What metrics measured lately; null until the server has told. No part of what is shown of the room: it changes with every sample. */
  readonly measures = (): Measures | null => this.measuresNow;
  /** The number of the newest event this browser has applied. */
  readonly seq = (): number => this.copy.seq;

  /** Takes the outbox into use, and waits for the line; gives back what ends both. */
  start(outbox: Outbox): () => void {
    this.outbox = outbox;
    this.wire.wait();
    outbox.flush();
    void this.learn();
    return () => {
      this.outbox = null;
      this.copy.leave();
      this.wire.leave();
    };
  }

  /** What the outbox holds, whenever that has changed. */
  readonly wait = (waiting: readonly Command[]): void => {
    this.meant.wait(waiting);
    this.changed();
    void this.learn();
  };

  /** Why a verb would not do this now, as far as this browser knows; null where it would. */
  readonly whyNot = (verb: PlanVerbName, input: unknown): string | null => {
    const { room, viewer } = this.shownNow;
    return this.options.rules.there()?.whyNot(room, viewer.actor, verb, input, this.time()) ?? null;
  };

  /** Where something waits to be sent, the verbs are wanted at once: what was meant is shown as soon as they are there. */
  private async learn(): Promise<void> {
    const { rules } = this.options;
    if (this.meant.count === 0 || rules.there()) return;
    try {
      await rules.fetch();
      this.changed();
    } catch {
      // Without a line: asked for again with the next word from the server or the next act.
    }
  }

  /** A word from the server, or about the line to it. */
  readonly hear = (message: Message): void => {
    if (message.kind === "refused") this.wire.refused(message.why);
    else if (message.kind === "cut") this.wire.cut();
    else this.alive(message);
  };

  private alive(message: Message): void {
    this.wire.heard();
    if (message.kind === "event") this.take(message.event);
    else if (message.kind === "presence") this.meet(message.people);
    else if (message.kind === "samples") this.measure(message.measures);
    else if (message.kind === "resync") this.options.readAgain();
    else if (message.kind === "beat") this.beat();
  }

  private beat(): void {
    this.outbox?.flush();
    void this.learn();
  }

  /** The browser says that it has no network, or that it has one again. */
  network(there: boolean): void {
    if (there) this.outbox?.flush();
    else this.wire.lost();
  }

  /** Somebody's rights, zone or name have changed, or the server has rendered the page anew. */
  look(viewer: Viewer): void {
    if (viewer === this.viewer) return;
    this.viewer = viewer;
    this.changed();
  }

  /** Somebody may be called something else by now. */
  call(names: Names): void {
    if (names === this.names) return;
    this.names = names;
    this.copy.call(names);
    this.presentCalled = calledNow(this.present, names);
    this.changed();
  }

  /** The room read anew, with its newest events: what was missed is in both. An older one than this browser has is put aside. */
  reset(room: PlanRoom, events: readonly JournalEvent[]): void {
    this.copy.reset(room, events);
    this.changed();
  }

  /** Does something: the screen changes at once, the promise tells what the server said. Without a line it waits in the outbox. */
  readonly act = async (verb: PlanVerbName, input: unknown): Promise<Told> => {
    const { zone } = this.copy.called.plan;
    if (!this.outbox)
      return { id: "", status: "refused", reason: "loading", message: "The page is still loading. Try again in a moment.", zone };
    return { ...(await this.outbox.put({ id: newId(), verb, input, seen: this.copy.seq, madeAt: this.time() })), zone };
  };

  /** What the server said to a command of this browser. */
  readonly answered = (command: Command, answer: Answered): void => {
    if (answer.status !== "done") return;
    this.meant.done(command, answer.event.seq);
    this.take(answer.event);
  };

  private take(event: JournalEvent): void {
    if (this.copy.take(event)) this.changed();
  }

  private meet(people: readonly Presence[]): void {
    this.present = people;
    this.presentCalled = calledNow(people, this.names);
    this.changed();
  }

  private measure(measures: Measures): void {
    this.measuresNow = measures;
    this.tell();
  }

  private changed(): void {
    this.shownNow = this.show();
    this.tell();
  }

  private show(): Shown {
    const { viewer, copy, meant, presentCalled: present } = this;
    const { room, unsaved } = meant.over(copy.called, copy.seq, viewer, this.options.rules.there(), this.time());
    return { room, viewer, events: copy.events, present, unsaved, waiting: meant.count };
  }

  /** The server's time, ISO 8601. */
  private time(): string {
    return new Date(this.options.now()).toISOString();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The same people as they are called now. */
const calledNow = (people: readonly Presence[], names: Names): readonly Presence[] =>
  people.map((person) => ({ ...person, name: names.get(person.id) ?? person.name }));
