import * as z from "zod";
import { set } from "../kernel/change.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { fields } from "../kernel/schema.ts";
import { countOf } from "../kernel/sentence.ts";
import { already, change, refuse, touch } from "../kernel/verb.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { planDraft } from "./draft.ts";
import { newDocument } from "./new-document.ts";
import { planDiff } from "./plan-diff.ts";
import { planPatch, revisionRows } from "./revision/apply.ts";
import { type Difference, isProposed, stampOf } from "./revision/difference.ts";
import { documentOf } from "./revision/old-plan.ts";
import { documents } from "./rows.ts";

/**
 * Takes a new version of the plan's document over: what of it, a person chose from the diff. From then on the plan follows
 * the new version; what was left counts as changed here by hand. Refuses where the plan has moved on in the meantime so that
 * the diff is another one than the person saw; ticks change none, unless they are on a step that was to be removed.
 */
export const revisePlan = planVerbOn({
  on: plans,
  type: "plan.revised",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      document: newDocument(fields),
      draft: planDraft(fields),
      /** What the document it replaces is read as; null for a plan that has none. */
      base: planDraft(fields).nullable(),
      /** The digest of that document. */
      replaces: z.string().max(64).nullable(),
      /** The sequence number the diff was made on. */
      seq: z.int().nonnegative(),
      /** The diff the person saw: every key with its stamp. */
      seen: z.array(z.tuple([z.string().max(2000), z.string().max(2000)])).max(50_000),
      /** The keys to take over; without, all that is proposed. */
      take: z.array(z.string().max(2000)).max(50_000).optional(),
    }),
  data: () =>
    z.strictObject({
      ...{ document: z.string(), added: z.number(), changed: z.number(), removed: z.number() },
      /** What was proposed and not taken over. */
      left: z.number(),
    }),
  example: { document: "parcel-move.md", added: 2, changed: 1, removed: 0, left: 0 },
  sentence: ({ document, added = 0, changed = 0, removed = 0 }) => [
    "brought in a new version of the document",
    document ? `, ${document}` : "",
    listed([
      added > 0 ? `${countOf(added, "step")} added` : "",
      changed > 0 ? `${changed} changed` : "",
      removed > 0 ? `${countOf(removed, "step")} removed` : "",
    ]),
  ],
  decide(plan, { document, draft, base, replaces, seq, seen, take }, context) {
    const { room, now, newId, actor } = context;
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
    const rows = revisionRows({ room, diff, draft, taken, origin, touched: touch(context), leads: isAtLeast(actor, "lead") });
    const patch = planPatch(room, draft, taken, rows);
    const count = (kind: Difference["kind"]) =>
      chosen.filter((each) => each.kind === kind && each.of === "step").length +
      chosen.filter((each) => each.kind === kind && (kind === "added" || kind === "removed")).reduce((sum, { under }) => sum + under, 0);
    const changed = new Set(chosen.filter(({ kind }) => kind === "changed" || kind === "moved").map(({ id, key }) => id ?? key));
    const data = { document: document.name, added: count("added"), changed: changed.size, removed: count("removed") };
    return change(plan.id, { ...data, left: diff.differences.filter(isProposed).filter(({ key }) => !taken.has(key)).length }, [
      ...(present ? [set(documents, present.id, { supersededAt: now })] : []),
      set(documents, documentId, { ...document, id: documentId, planId: room.id, supersededAt: null }),
      ...rows,
      set(plans, plan.id, { ...patch, ...revised(plan, context) }),
    ]);
  },
});

function listed(parts: readonly string[]): string {
  const told = parts.filter(Boolean);
  return told.length > 0 ? `: ${told.join(", ")}` : "";
}

const movedOn = (what: string) => refuse("moved-on", `${what} Look at the differences again; nothing was changed.`, "conflict");

function isAsSeen(differences: readonly Difference[], seen: readonly (readonly [string, string])[]): boolean {
  const before = new Map(seen);
  return before.size === differences.length && differences.every((each) => before.get(each.key) === stampOf(each));
}
