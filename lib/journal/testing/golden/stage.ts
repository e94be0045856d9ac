import * as z from "zod";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import type { Facts, Verb } from "../../../domain/kernel/verb.ts";
import { emptyRoom, type Room, type RoomKind, type Rooms } from "../../../domain/room.ts";
import { chance } from "../../chance.ts";
import { perform, performFirst } from "../../perform.ts";
import { readRoom } from "../../rooms.ts";

/** What is about to be done: in which room as it stands, and with what. */
export type Asked = { name: string; room: Room; verb: Verb; input: unknown; actor: Actor; facts: Facts; now: string };

/** A room of the golden files, acted from its first event on. Gives the id of the room. `before` is told of each act. */
export type Chapter = { name: string; play: (before?: (asked: Asked) => void) => Promise<string> };

const start = Date.parse("2026-11-26T08:00:00.000Z");

/** Where a chapter is acted: clock, ids and salts follow from the names of its acts and their order, and from nothing else. */
export class Stage<K extends RoomKind> {
  now = new Date(start).toISOString();
  readonly roomId: string;
  readonly #kind: K;
  readonly #before: ((asked: Asked) => void) | undefined;
  /** The room as it stands before the act. */
  #seen: Room;
  readonly #names = new Set<string>();

  constructor(kind: K, roomId: string, before?: (asked: Asked) => void) {
    this.#kind = kind;
    this.roomId = roomId;
    this.#before = before;
    this.#seen = emptyRoom[kind](roomId);
  }

  get room(): Promise<Rooms[K]> {
    return readRoom(this.#kind, this.roomId);
  }

  /** Performs one verb, which must make an event. `name` is in its ids, so no other act of any chapter has it. */
  act<I>(name: string, verb: Verb<Rooms[K], I>, actor: Actor, input: NoInfer<I>, facts?: Facts): Promise<void> {
    return this.together(name, [() => this.#perform(name, verb, actor, input, facts)]);
  }

  /** Performs verbs that arrive at once, and so are written by one statement. */
  async together(name: string, acts: (() => Promise<void>)[]): Promise<void> {
    if (this.#names.has(name)) throw new Error(`two acts are called ${name}`);
    this.now = new Date(start + this.#names.size * 60_000).toISOString();
    this.#names.add(name);
    let [ids, salts] = [0, 0];
    Object.assign(chance, { now: () => this.now, madeIds: () => () => `${name}-${++ids}`, newSalt: () => `salt-${name}-${++salts}` });
    if (this.#names.size > 1) this.#seen = await this.room;
    await Promise.all(acts.map((act) => act()));
  }

  /** One of the acts that go together. */
  one<I>(name: string, verb: Verb<Rooms[K], I>, actor: Actor, input: NoInfer<I>): () => Promise<void> {
    return () => this.#perform(name, verb, actor, input);
  }

  async #perform<I>(name: string, verb: Verb<Rooms[K], I>, actor: Actor, input: I, facts: Facts = {}): Promise<void> {
    this.#before?.({ name, room: this.#seen, verb, input, actor, facts, now: this.now });
    const send = this.#names.size === 1 ? performFirst : perform;
    // What people are called is part of what is frozen, and not asked of a workspace: to `perform` this input names nobody.
    const given = { ...verb, input: z.unknown().transform((raw) => verb.input.parse(raw)) };
    const answer = await send({ verb: given, roomId: this.roomId, input, actor, commandId: name, facts });
    if (answer.already) throw new Error(`${name} changed nothing: ${answer.message}`);
  }
}

/** The id of the one row for which this is so. */
export function idOf<Row extends { id: string }>(rows: Readonly<Record<string, Row>>, is: (row: Row) => boolean): string {
  const found = Object.values(rows).filter(is);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} rows are meant`);
  return found[0].id;
}
