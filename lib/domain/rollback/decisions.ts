import * as z from "zod";
import { openHold } from "../holds/status.ts";
import { endedHold, held } from "../holds/verbs.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { line, prose, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { because, countOf, strong, toned } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { already, type Context, change, me, refuse } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { type Plan, plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { withRolloutTimer } from "../stages/timers.ts";
import { oneStageBack, withdrawnRollout } from "../stages/withdraw.ts";
import { steps } from "../steps/rows.ts";
import { matrixOf } from "./matrix.ts";
import { openedDecision } from "./open.ts";
import { decidedBack, partsInHand, partsShut, rollbackBlocks, wayBack } from "./parts.ts";
import { mostParts, rollbackDecisions, rollbackOutcomes } from "./rows.ts";
import { deciderOf, goesBack, openDecision } from "./status.ts";

const outcomeWords: Record<(typeof rollbackOutcomes)[number], string> = {
  "go-on": "to go on",
  hold: "to hold",
  "previous-stage": "to go back to the stage before",
  "roll-back": "to roll back",
  "fix-forward": "to fix it on the way",
};

/** Asks whether to go back, where no trigger says it. It decides nothing. */
export const askRollback = planVerbOn({
  on: plans,
  type: "rollback.asked",
  may: "step:work",
  during: "work",
  measured: "all",
  input: () => z.strictObject({ reason }),
  data: () => z.strictObject({ reason: z.string() }),
  example: { reason: "Nobody can sign in any more." },
  sentence: ({ reason }) => [toned("asks to roll back", "nogo"), because(reason)],
  decide: (plan, { reason }, context) => asked(plan, { reason, text: line.parse(cutText(reason, 500)) }, context),
});

/** Asks to abort the rollout, for pipelines that let the change out: people decide whether it goes back. */
export const askAbort = planVerbOn({
  on: plans,
  type: "rollout.abort_asked",
  may: "rollout:work",
  during: "work",
  measured: "all",
  input: () => z.strictObject({ reason }),
  data: () => z.strictObject({ reason: z.string() }),
  example: { reason: "The canary fails its checks." },
  sentence: ({ reason }) => [toned("asks to abort the rollout", "nogo"), because(reason)],
  decide: (plan, { reason }, context) => asked(plan, { reason, text: "Abort the rollout" }, context),
});

/** The change in which a person opens the question, where it is not open and not answered. */
function asked(plan: Plan, { reason, text }: { reason: string; text: string }, context: Context & { room: PlanRoom }) {
  const { room } = context;
  const open = openDecision(room);
  if (open) return already("The question is open already.", open.openedBy, open.openedAt);
  if (goesBack(room)) return refuse("rolling-back", "The plan is being rolled back already.");
  return change(plan.id, { reason }, openedDecision(room, { kind: "person", id: null, text }, { reason, responseMinutes: null }, context));
}

/** Answers the question: go on, hold, roll back, or fix it on the way; with the reason. Rolling back makes the steps that lead back workable. */
export const decideRollback = planVerbOn({
  on: rollbackDecisions,
  type: "rollback.decided",
  may: "rollback:decide",
  during: "work",
  immediate: true,
  input: () =>
    z.strictObject({
      decisionId: ref(rollbackDecisions),
      outcome: z.enum(rollbackOutcomes),
      rationale: reason,
      /** The row of the plan's decision matrix it is decided by, in its words. */
      matrixRow: line.optional(),
      /** With rolling back: the parts of the way back that are chosen. Without it, all of them. */
      partIds: partIds().optional(),
    }),
  data: () =>
    z.strictObject({
      cause: z.string(),
      outcome: z.enum(rollbackOutcomes),
      rationale: z.string(),
      matrixRow: z.string().optional(),
      /** The parts that were chosen, in their words, where it is not all of them. */
      parts: z.array(z.string()).optional(),
    }),
  example: { cause: "Bookings are missing", outcome: "roll-back", rationale: "We cannot tell how many.", parts: ["Traffic", "Data"] },
  sentence: ({ cause = "", outcome, rationale, matrixRow, parts }) => [
    "decided ",
    toned(outcome ? outcomeWords[outcome] : "", outcome === "roll-back" ? "nogo" : "go"),
    ...namedParts(parts),
    " on ",
    strong(cause),
    matrixRow ? `, by “${matrixRow}”` : "",
    because(rationale),
  ],
  decide(decision, { decisionId, outcome, rationale, matrixRow, partIds }, context) {
    const { room, now } = context;
    if (decision.outcome)
      return already(
        `${decision.decidedBy?.name ?? "Somebody"} has decided ${outcomeWords[decision.outcome]} already.`,
        decision.decidedBy,
        decision.decidedAt,
      );
    const decider = deciderOf(room, decision);
    if (decider && decider.person.id !== context.actor.userId && Date.parse(now) < decider.until)
      return refuse(
        "anothers",
        `${decider.person.name} decides this. After ${room.rollbackRules[decider.ruleId]?.standInMinutes} minutes without an answer any lead may.`,
      );
    if (matrixRow && !matrixOf(room).some(({ text }) => text === matrixRow))
      return refuse("no-row", "The plan’s matrix has no such row any more. Choose another, or none.", "conflict");
    const hold = openHold(room);
    if (outcome === "hold" && hold) return refuse("held", "The deployment is on hold already. Decide what comes of it.");
    if (partIds && outcome !== "roll-back")
      return refuse("no-parts", "Parts are chosen only where the plan rolls back. Leave them out, or roll back.", "invalid");
    const chosen = chosenParts(room, partIds);
    if (chosen === "gone") return partGone();
    const named = matrixRow ? { matrixRow } : {};
    const answer = { outcome, rationale, ...named, partIds: chosen?.ids ?? null, decidedAt: now, decidedBy: me(context) };
    const rows: RowChange[] = [set(rollbackDecisions, decisionId, answer)];
    if (outcome === "hold") rows.push(...(held(room, rationale, context) ?? []));
    if (outcome === "previous-stage") {
      const gone = oneStageBack(rationale, context);
      if (!gone?.back) return refuse("no-stage-before", "There is no stage before the one the rollout is in. Roll back all, or hold.");
      rows.push(...gone.rows);
    }
    if (outcome === "roll-back") {
      // A hold ends with the decision: going back waits for nobody.
      if (hold) rows.push(endedHold(hold, "rolled back", context));
      rows.push(set(plans, room.id, { status: "rolling-back" }), ...withdrawnRollout(room, rationale, context));
    }
    const data = { cause: decision.cause.text, outcome, rationale, ...named, ...(chosen ? { parts: chosen.titles } : {}) };
    return withRolloutTimer(change(decisionId, data, rows), context);
  },
});

/** While the plan goes back by some of its parts: goes back by more of them, too. */
export const addRollbackParts = planVerbOn({
  on: plans,
  type: "rollback.extended",
  may: "rollback:decide",
  during: "always",
  immediate: true,
  input: () => z.strictObject({ partIds: partIds(), reason }),
  data: () => z.strictObject({ parts: z.array(z.string()), reason: z.string() }),
  example: { parts: ["Data"], reason: "Bookings are missing after all." },
  sentence: ({ parts, reason }) => [toned("also rolls back", "nogo"), ...namedParts(parts), because(reason)],
  decide(plan, { partIds, reason }, { room }) {
    const decided = decidedBack(room);
    if (!decided) return refuse("not-rolling-back", "Going back is not decided, so no part can be added to it.");
    const asked = new Set(partIds);
    const known = new Set(rollbackBlocks(room).map(({ id }) => id));
    if (partIds.some((each) => !known.has(each))) return partGone();
    const added = partsShut(room).filter(({ id }) => asked.has(id));
    if (added.length === 0) return already("The plan goes back by that already.", decided.decidedBy, decided.decidedAt);
    const chosen = chosenParts(
      room,
      [...partsInHand(room), ...added].map(({ id }) => id),
    );
    if (chosen === "gone") return partGone();
    const row = set(rollbackDecisions, decided.id, { partIds: chosen?.ids ?? null });
    return change(plan.id, { parts: added.map(({ title }) => title), reason }, [row]);
  },
});

/** A part is a phase, or a step with steps below. */
const partIds = () =>
  z
    .array(ref(phases, { or: steps }))
    .min(1)
    .max(mostParts);
const partGone = () =>
  refuse("no-part", "A part of the way back that was chosen is not in the plan any more. Look at the parts and choose again.", "conflict");
const namedParts = (parts: readonly string[] | undefined) =>
  (parts ?? []).flatMap((part, index) => [index === 0 ? ": " : ", ", strong(part)]);

/** The parts that are named, in the plan's order; null where it is all of them, and “gone” where one is not in the plan. */
function chosenParts(room: PlanRoom, partIds: readonly string[] | undefined): { ids: string[]; titles: string[] } | null | "gone" {
  if (!partIds) return null;
  const all = rollbackBlocks(room);
  const named = all.filter(({ id }) => partIds.includes(id));
  if (named.length < new Set(partIds).size) return "gone";
  return named.length === all.length ? null : { ids: named.map(({ id }) => id), titles: named.map(({ title }) => title) };
}

/** Ends a plan that has gone back: everything is as before. With steps still open on the way back it asks first. */
export const completeRollback = planVerbOn({
  on: plans,
  type: "rollback.completed",
  may: "rollback:decide",
  during: "always",
  immediate: true,
  input: () => z.strictObject({ leaveOpen: z.boolean().optional(), note: prose.optional() }),
  data: () => z.strictObject({ title: z.string(), open: z.number(), note: z.string().optional(), parts: z.array(z.string()).optional() }),
  example: { title: "Parcels move", open: 0, note: "Back in 18 minutes." },
  sentence: ({ open = 0, note, parts }) => [
    toned("rolled the plan back", "nogo"),
    ...namedParts(parts),
    open > 0 ? ` with ${countOf(open, "step")} of the way back left open` : "",
    because(note),
  ],
  decide(plan, { leaveOpen, note }, context) {
    if (plan.status === "rolled-back") return already("The plan is rolled back already.", null, plan.endedAt);
    if (plan.status !== "rolling-back") return refuse("not-rolling-back", "Going back was not decided, so it cannot be completed.");
    const { open } = wayBack(context.room);
    if (open.length > 0 && !leaveOpen)
      return refuse(
        "open-steps",
        `${countOf(open.length, "step")} of the way back ${open.length === 1 ? "is" : "are"} open. Close them, or complete it all the same.`,
      );
    const words = note?.trim() || null;
    const ended = { status: "rolled-back" as const, endedAt: context.now, endReason: words };
    const some = partsShut(context.room).length > 0 ? { parts: partsInHand(context.room).map(({ title }) => title) } : {};
    const data = { title: plan.title, open: open.length, ...(words ? { note: words } : {}), ...some };
    return withRolloutTimer(change(plan.id, data, [set(plans, plan.id, ended)]), context);
  },
});

/** Stops going back: the plan goes on forward again. */
export const resumeForward = planVerbOn({
  on: plans,
  type: "rollback.stopped",
  may: "rollback:decide",
  during: "always",
  immediate: true,
  input: () => z.strictObject({ reason }),
  data: () => z.strictObject({ reason: z.string() }),
  example: { reason: "The second zone is back." },
  sentence: ({ reason }) => [toned("stopped rolling back", "run"), "; the plan goes on", because(reason)],
  decide(plan, { reason }, context) {
    if (plan.status === "running") return already("The plan goes on already.");
    if (plan.status !== "rolling-back") return refuse("not-rolling-back", "The plan is not being rolled back.");
    return withRolloutTimer(change(plan.id, { reason }, [set(plans, plan.id, { status: "running" })]), context);
  },
});
