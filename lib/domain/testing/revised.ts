import type { PlanDraft } from "../document/draft.ts";
import { type PlanDiff, planDiff } from "../document/plan-diff.ts";
import { revisePlan } from "../document/revise-plan.ts";
import { stampOf } from "../document/revision/difference.ts";
import { sofia } from "./people.ts";
import { TestRoom } from "./room.ts";

const documentOf = (name: string) => ({
  name,
  mediaType: "text/markdown",
  size: 1,
  sha256: name.padEnd(64, "0"),
  corrections: [],
  repaired: false,
});

/** A plan for tests that is made of a document, and its next versions. `read` is what reads them. */
export class RevisedPlan extends TestRoom {
  version = "a";
  present: string;
  readonly #read: (text: string) => PlanDraft;

  constructor(read: (text: string) => PlanDraft, present: string) {
    super(read(present), { document: documentOf("a") });
    this.#read = read;
    this.present = present;
  }

  diff(next: string): PlanDiff {
    return planDiff(this.room, this.#read(this.present), this.#read(next));
  }
  /** Each difference in a line: `step “A” title: A → B (both)`. */
  said(next: string): string[] {
    return this.diff(next).differences.map(({ kind, of, title, field, from, to, made, under, blocked }) => {
      const what = field ? `${field}: ${from} → ${to}` : under > 0 ? `${kind} with ${under}` : kind;
      return `${of} “${title}” ${what}${made === "document" ? "" : ` (${made})`}${blocked ? " (stays)" : ""}`;
    });
  }
  revise(next: string, take?: (key: string, title: string) => boolean, seq = this.room.seq, seen = this.diff(next).differences) {
    const decision = this.do(
      revisePlan,
      {
        document: documentOf(`${this.version}b`),
        draft: this.#read(next),
        base: this.#read(this.present),
        replaces: documentOf(this.version).sha256,
        seq,
        seen: seen.map((each): [string, string] => [each.key, stampOf(each)]),
        take: take && seen.filter((each) => take(each.key, each.title)).map(({ key }) => key),
      },
      sofia,
    );
    if (decision.kind === "change") {
      this.version = `${this.version}b`;
      this.present = next;
    }
    return decision;
  }
  id = (title: string) => this.step(title).id;
}
