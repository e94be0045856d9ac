import { must } from "#lib/domain/kernel/must.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import type { PlanVerb } from "#lib/domain/plan/verb.ts";
import { draftOf, sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";

type Outline = Parameters<typeof draftOf>[0];

/** A room in which a day is acted out by the product's own verbs. What a verb refuses is a mistake of the day, and thrown. */
export class DayRoom extends TestRoom {
  readonly #t0: number;

  /** `t0` in epoch ms. */
  constructor(outline: Outline, title: string, t0: number) {
    super(draftOf(outline, title), { t0: new Date(t0).toISOString(), zone: "Europe/Berlin" });
    this.#t0 = t0;
  }

  /** The instant so many minutes after T0. */
  at = (minutes: number): string => new Date(this.#t0 + minutes * 60_000).toISOString();

  /** Performs a verb and answers the id of what it is about. */
  act = <I>(verb: PlanVerb<I>, input: unknown, actor: Actor = sofia, facts = {}): string => {
    const made = this.do(verb, verb.input.parse(input), actor, facts);
    if (made.kind !== "change") throw new Error(`${verb.type}: ${made.message}`);
    return made.subject;
  };

  phase = (title: string): string => this.phaseId(title);

  stepId = (title: string): string => this.step(title).id;

  roleId = (title: string): string =>
    must(
      Object.values(this.room.roles).find((role) => role.title === title),
      "a role",
    ).id;
}
