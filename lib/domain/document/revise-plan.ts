import * as z from "zod";
import { set } from "../kernel/change.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import { whenEnded } from "../steps/edit.ts";
import { planDraft } from "./draft.ts";
import { planDiff } from "./plan-diff.ts";
import { planPatch, revisionRows } from "./revision/apply.ts";
import { type Difference, isProposed, stampOf } from "./revision/difference.ts";
import { documentOf } from "./revision/old-plan.ts";
import { newDocument } from "./rows.ts";

/**
 * Takes a new version of the plan's document over: what of it, a person chose from the diff. From then on the plan follows
 * the new version; what was left counts as changed here by hand. Refuses where the plan has moved on in the meantime so that
 * the diff is another one than the person saw; ticks change none, unless they are on a step that was to be removed.
 */
export const revisePlan = planVerb({
  type: "plan.revised",
  input: z.strictObject({
    document: newDocument,
    draft: planDraft,
    /** What the document it replaces is read as; null for a plan that has none. */
    base: planDraft.nullable(),
    /** The digest of that document. */
    replaces: z.string().max(64).nullable(),
    /** The sequence number the diff was made on. */
    seq: z.int().nonnegative(),
    /** The diff the person saw: every key with its stamp. */
    seen: z.array(z.tuple([z.string().max(2000), z.string().max(2000)])).max(50_000),
    /** The keys to take over; without, all that is proposed. */
    take: z.array(z.string().max(2000)).max(50_000).optional(),
  }),
  may: "plan:edit",
  decide(room, { document, draft, base, replaces, seq, seen, take }, context) {
    const { now, newId, seq: next, actor } = context;
    const ended = whenEnded(room);
    if (ended) return ended;
    const present = documentOf(room);
    if ((present?.sha256 ?? null) !== replaces) return movedOn("Somebody has imported another version of the document meanwhile.");
    const diff = planDiff(room, base, draft);
    if (room.seq !== seq && !isAsSeen(diff.differences, seen)) return movedOn("The plan has changed since you opened this page.");
    const wanted = take && new Set(take);
    const chosen = diff.differences.filter((each) => (wanted ? wanted.has(each.key) && !each.blocked : isProposed(each)));
    if (chosen.length === 0) return already("Nothing of the new version changes the plan.");

    const documentId = newId();
    const taken = new Set(chosen.map(({ key }) => key));
    const origin = { planId: room.id, documentId, now, newId };
    const patch = planPatch(room, draft, taken);
    const rows = revisionRows({ room, diff, draft, taken, origin, touched: { touchedSeq: next, touchedBy: actor.id } });
    const count = (kind: Difference["kind"]) =>
      chosen.filter((each) => each.kind === kind && each.of === "step").length +
      chosen.filter((each) => each.kind === kind && (kind === "added" || kind === "removed")).reduce((sum, { under }) => sum + under, 0);
    const changed = new Set(chosen.filter(({ kind }) => kind === "changed" || kind === "moved").map(({ id, key }) => id ?? key));
    const data = { document: document.name, added: count("added"), changed: changed.size, removed: count("removed") };
    return change(room.id, { ...data, left: diff.differences.filter(isProposed).filter(({ key }) => !taken.has(key)).length }, [
      ...(present ? [set("documents", present.id, { supersededAt: now })] : []),
      set("documents", documentId, { ...document, id: documentId, planId: room.id, supersededAt: null }),
      ...rows,
      set("plan", room.id, { ...patch, ...revised(room.plan, context) }),
    ]);
  },
});

const movedOn = (what: string) => refuse("moved-on", `${what} Look at the differences again; nothing was changed.`, "conflict");

function isAsSeen(differences: readonly Difference[], seen: readonly (readonly [string, string])[]): boolean {
  const before = new Map(seen);
  return before.size === differences.length && differences.every((each) => before.get(each.key) === stampOf(each));
}
