import type { PlanDraft } from "../document/draft.ts";
import type { NewDocument } from "../document/new-document.ts";
import { applyChange } from "../kernel/change.ts";
import { madeIds } from "../kernel/made-ids.ts";
import type { Actor } from "../kernel/permissions.ts";
import type { Decision, Facts } from "../kernel/verb.ts";
import { startPlan } from "../plan/start-and-end.ts";
import type { PlanVerb } from "../plan/verb.ts";
import { createPlan } from "../plan/verbs.ts";
import { emptyPlanRoom, type PlanRoom } from "../room.ts";
import { phasesOf, stepsOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";
import { ana, sofia } from "./people.ts";

/** A room for tests that verbs are performed in, one after another. Ids are `i1`, `i2`…; the clock stands where it is put. */
export class TestRoom {
  room: PlanRoom = emptyPlanRoom("plan");
  now = "2026-11-26T12:00:00.000Z";
  /** When the sender did what is done next, where that was before. */
  madeAt: string | undefined;
  #ids = 0;

  constructor(draft: PlanDraft, plan: { t0?: string | null; zone?: string; document?: NewDocument | null } = {}) {
    this.do(
      createPlan,
      {
        workspaceId: "w",
        slug: "p",
        title: draft.title,
        t0: plan.t0 ?? null,
        zone: plan.zone ?? "UTC",
        mode: "live",
        draft,
        document: plan.document ?? null,
      },
      sofia,
    );
  }

  /** Decides a verb and, when it is a change, applies it. With `commandId` new rows are called as the server calls them. */
  do<I>(verb: PlanVerb<I>, input: I, actor: Actor = ana, facts: Facts = {}, commandId?: string): Decision {
    const seq = this.room.seq + 1;
    const newId = commandId ? madeIds(this.room.id, actor.id, commandId) : () => `i${++this.#ids}`;
    const decision = verb.decide(this.room, verb.input.parse(input), {
      actor,
      now: this.now,
      seq,
      newId,
      facts,
      ...(this.madeAt ? { madeAt: this.madeAt } : {}),
    });
    // What an event tells is what its verb says it tells, to the last key.
    if (decision.kind === "change") verb.data.parse(decision.data);
    if (decision.kind === "change") this.room = applyChange(this.room, { seq, rows: decision.rows });
    return decision;
  }

  start(): this {
    this.do(startPlan, {}, sofia);
    return this;
  }

  /** The step with this title. */
  step(title: string): Step {
    const found = Object.values(this.room.steps).find((step) => step.title === title);
    if (!found) throw new Error(`there is no step “${title}”`);
    return found;
  }

  phaseId(title: string): string {
    const found = Object.values(this.room.phases).find((phase) => phase.title === title);
    if (!found) throw new Error(`there is no phase “${title}”`);
    return found.id;
  }

  /** The titles as they stand, children behind their parent in brackets: `["A", "B [B1, B2]"]`. */
  outline(): Record<string, string[]> {
    return Object.fromEntries(phasesOf(this.room).map((phase) => [phase.title, this.#titles(stepsOf(this.room, phase.id))]));
  }

  #titles(steps: readonly Step[]): string[] {
    return steps.map((step) => {
      const below = this.#titles(stepsOf(this.room, step.phaseId, step.id));
      return below.length > 0 ? `${step.title} [${below.join(", ")}]` : step.title;
    });
  }
}
