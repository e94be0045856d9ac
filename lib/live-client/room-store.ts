import type { Command, Presence, Viewer } from "../domain/command.ts";
import { applyChange } from "../domain/kernel/change.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { newId } from "../domain/kernel/id.ts";
import type { PlanRoom } from "../domain/room.ts";
import type { Measures } from "../domain/thresholds/status.ts";
import type { PlanVerbName } from "../domain/verbs.ts";
import { idsIn, NewIds } from "./new-ids.ts";
import type { Outbox } from "./outbox.ts";
import type { Answered, Told } from "./outcome.ts";
import { calledAfter, type Names, withPresentNames } from "./present-names.ts";
import type { RoomView, Shown } from "./room-view.ts";
import type { Rules } from "./rules.ts";
import { soon } from "./soon.ts";
import type { Message } from "./stream.ts";
import { ticked } from "./ticked.ts";
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

/** How long an event may wait for the one before it until the room is read again, in ms. */
const gapMs = 1_000;
const keptEvents = 300;

/**
 * One plan's room in a browser: applies what comes down the line in its order, asks for the room where something is missing, and
 * lays over it what this browser means to do and has not been told is done. Knows no React and no network of its own.
 */
export class RoomStore implements RoomView {
  /** The room of the database, as far as this browser knows. */
  private room: PlanRoom;
  /** The same with everybody called what they are called now: what is shown. */
  private called: PlanRoom;
  private events: readonly JournalEvent[];
  private viewer: Viewer;
  private names: Names;
  private present: readonly Presence[] = [];
  private presentCalled: readonly Presence[] = [];
  private measuresNow: Measures | null = null;
  private waiting: readonly Command[] = [];
  /** Commands that are done and whose event has not been applied yet: they stay on the screen until it has. */
  private settling: readonly { command: Command; seq: number }[] = [];
  /** Events that came before the ones they follow. */
  private readonly early = new Map<number, JournalEvent>();
  private readonly ids = new NewIds();
  private outbox: Outbox | null = null;
  private gap: ReturnType<typeof setTimeout> | undefined;
  private shownNow: Shown;
  private later: RoomView | null = null;
  /** What was shown first: what the server has drawn. */
  readonly first: Shown;
  private readonly wire = new Wire(() => this.tell());
  private readonly listeners = new Set<() => void>();
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.room = options.initial;
    this.events = options.events;
    this.viewer = options.viewer;
    this.names = options.names ?? new Map();
    this.called = withPresentNames(this.room, this.names);
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
  readonly seq = (): number => this.room.seq;

  /** Takes the outbox into use, and waits for the line; gives back what ends both. */
  start(outbox: Outbox): () => void {
    this.outbox = outbox;
    this.wire.wait();
    outbox.flush();
    void this.learn();
    return () => {
      this.outbox = null;
      clearTimeout(this.gap);
      this.wire.leave();
    };
  }

  /** What the outbox holds, whenever that has changed. */
  readonly wait = (waiting: readonly Command[]): void => {
    this.waiting = waiting;
    this.changed();
    void this.learn();
  };

  /** Why a verb would not do this now, as far as this browser knows; null where it would. */
  readonly whyNot = (verb: PlanVerbName, input: unknown): string | null => {
    const { room, viewer } = this.shownNow;
    return this.options.rules.there()?.whyNot(room, viewer.actor, verb, input, new Date(this.options.now()).toISOString()) ?? null;
  };

  /** Where something waits to be sent, the verbs are wanted at once: what was meant is shown as soon as they are there. */
  private async learn(): Promise<void> {
    const { rules } = this.options;
    if (this.waiting.length === 0 || rules.there()) return;
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
    this.called = withPresentNames(this.room, names);
    this.presentCalled = calledNow(this.present, names);
    this.changed();
  }

  /** The room read anew, with its newest events: what was missed is in both. An older one than this browser has is put aside. */
  reset(room: PlanRoom, events: readonly JournalEvent[]): void {
    this.events = merged(this.events, events);
    if (room.seq > this.room.seq) {
      this.room = room;
      this.called = withPresentNames(room, this.names);
    }
    for (const seq of this.early.keys()) if (seq <= this.room.seq) this.early.delete(seq);
    this.applyEarly();
    this.changed();
  }

  /** Does something: the screen changes at once, the promise tells what the server said. Without a line it waits in the outbox. */
  readonly act = async (verb: PlanVerbName, input: unknown): Promise<Told> => {
    const { zone } = this.room.plan;
    if (!this.outbox)
      return { id: "", status: "refused", reason: "loading", message: "The page is still loading. Try again in a moment.", zone };
    const madeAt = new Date(this.options.now()).toISOString();
    return { ...(await this.outbox.put({ id: newId(), verb, input, seen: this.room.seq, madeAt })), zone };
  };

  /** What the server said to a command of this browser. */
  readonly answered = (command: Command, answer: Answered): void => {
    if (answer.status !== "done") return;
    this.settling = [...this.settling, { command, seq: answer.event.seq }];
    this.take(answer.event);
  };

  private take(event: JournalEvent): void {
    if (event.seq <= this.room.seq) return;
    this.early.set(event.seq, event);
    this.applyEarly();
    this.changed();
    clearTimeout(this.gap);
    // The answer to one's own act may overtake the stream by a moment; a gap that stays is one.
    if (this.early.size > 0) this.gap = setTimeout(this.options.readAgain, gapMs);
  }

  private applyEarly(): void {
    const next: JournalEvent[] = [];
    for (let each = this.early.get(this.room.seq + 1); each; each = this.early.get(each.seq + 1)) {
      this.early.delete(each.seq);
      next.push(each);
      const before = this.room;
      this.room = applyChange(before, each);
      this.called = calledAfter(this.called, [before, this.room], each.rows, this.names);
    }
    if (next.length > 0) this.events = merged(this.events, next);
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
    this.settling = this.settling.filter(({ seq }) => seq > this.room.seq);
    const settling = this.settling.map(({ command }) => command);
    const unseen = [...settling, ...this.waiting.filter(({ id }) => !settling.some((each) => each.id === id))];
    this.ids.keep(unseen);
    const { room, unsaved } = this.withUnseen(unseen);
    const { viewer, events, presentCalled: present } = this;
    return { room, viewer, events, present, unsaved, waiting: this.waiting.length };
  }

  /** The room with what this browser means to do laid over it: all of it by the verbs, and before they have come the ticks. */
  private withUnseen(unseen: readonly Command[]): Pick<Shown, "room" | "unsaved"> {
    if (unseen.length === 0) return { room: this.called, unsaved: noneUnsaved };
    const { actor } = this.viewer;
    const now = new Date(this.options.now()).toISOString();
    const rules = this.options.rules.there();
    if (rules) return rules.overlay(this.called, unseen, actor, now, this.ids);
    return { room: ticked(this.called, unseen, actor, now), unsaved: new Set(unseen.flatMap(({ input }) => idsIn(input))) };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const noneUnsaved: ReadonlySet<string> = new Set();

/** The same people as they are called now. */
const calledNow = (people: readonly Presence[], names: Names): readonly Presence[] =>
  people.map((person) => ({ ...person, name: names.get(person.id) ?? person.name }));

/** Two runs of events as one, each event once, in order. */
function merged(before: readonly JournalEvent[], more: readonly JournalEvent[]): readonly JournalEvent[] {
  const last = before.at(-1)?.seq ?? 0;
  const first = more[0]?.seq ?? Number.POSITIVE_INFINITY;
  if (first > last) return [...before, ...more].slice(-keptEvents);
  const bySeq = new Map([...more, ...before].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(-keptEvents);
}
