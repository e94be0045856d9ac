import type { Command, Viewer } from "../domain/command.ts";
import type { PlanRoom } from "../domain/room.ts";
import { idsIn } from "./ids-in.ts";
import type { Overlay } from "./overlay.ts";
import type { Rules } from "./rules.ts";
import { ticked } from "./ticked.ts";

/** What this browser means to do and does not know to be in the room yet. */
export class Meant {
  /** What the outbox holds. */
  private waiting: readonly Command[] = [];
  /** Commands that are done and whose event has not been applied yet: they stay on the screen until it has. */
  private settling: readonly { command: Command; seq: number }[] = [];

  /** How many acts wait to be sent. */
  get count(): number {
    return this.waiting.length;
  }

  /** What the outbox holds, whenever that has changed. */
  wait(waiting: readonly Command[]): void {
    this.waiting = waiting;
  }

  /** A command was done as the event of this number. */
  done(command: Command, seq: number): void {
    this.settling = [...this.settling, { command, seq }];
  }

  /**
   * Lays all of it over a room, in which every event up to `seq` is applied: by the verbs, and before those have come the ticks alone.
   * `now`: the server's time, ISO 8601.
   */
  over(room: PlanRoom, seq: number, { actor }: Viewer, rules: Rules | null, now: string): Overlay {
    this.settling = this.settling.filter((each) => each.seq > seq);
    const settling = this.settling.map(({ command }) => command);
    const unseen = [...settling, ...this.waiting.filter(({ id }) => !settling.some((each) => each.id === id))];
    if (unseen.length === 0) return { room, unsaved: noneUnsaved };
    if (rules) return rules.overlay(room, unseen, actor, now);
    return { room: ticked(room, unseen, actor, now), unsaved: new Set(unseen.flatMap(({ input }) => idsIn(input))) };
  }
}

const noneUnsaved: ReadonlySet<string> = new Set();
