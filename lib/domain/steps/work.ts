import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Person, prose, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { because, countOf, countUnder, toned } from "../kernel/sentence.ts";
import { already, type Context, change, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { beginPhase, unbeginPhase } from "../watches/begin.ts";
import { notWorkable } from "./guards.ts";
import { begun, finished, openAgain } from "./marks.ts";
import { childrenOf, descendantsOf } from "./outline.ts";
import type { Step } from "./rows.ts";
import { isClosed, isTickedAlone, stepStatuses, steps } from "./rows.ts";
import { withoutSecond } from "./unconfirmed.ts";

const titled = () => z.strictObject({ title: z.string() });
const withReason = () => titled().extend({ reason: z.string() });
const example = { title: "Run the migration" };
const failed = { ...example, reason: "the replica lags" };

/** Says that somebody has a step in hand. */
export const startStep = planVerbOn({
  on: steps,
  type: "step.started",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => [`started “${title}”`],
  decide(step, { stepId }, context) {
    const { room } = context;
    if (step.status === "doing") return alreadySo(step, "running", step.startedBy, step.startedAt);
    const closed =
      notWorkable(room, step) ?? (isClosed(step) ? refuse("closed", `“${step.title}” is ${step.status}. Reopen it first.`) : null);
    if (closed) return closed;
    return change(stepId, { title: step.title }, [set(steps, stepId, begun(context)), ...beginPhase(room, step.phaseId, context.now)]);
  },
});

/**
 * Ticks a step. Ticking one that is already done changes nothing and names who did it. Open steps under it are ticked along when
 * that is said; those with a command never are.
 */
export const completeStep = planVerbOn({
  on: steps,
  type: "step.completed",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps), note: prose.optional(), withChildren: z.boolean().optional() }),
  data: () => titled().extend({ note: z.string().optional(), withChildren: z.number().optional() }),
  example: { ...example, note: "took 8 minutes" },
  sentence: ({ title = "", withChildren = 0, note }) => [
    toned("completed", "go"),
    ` “${title}”`,
    countUnder(withChildren, "step"),
    because(note),
  ],
  decide(step, { stepId, note, withChildren }, context) {
    const { room } = context;
    if (step.status === "done") return alreadySo(step, "done", step.finishedBy, step.finishedAt);
    if (step.status === "skipped") return refuse("closed", `${nameOf(step.finishedBy)} skipped “${step.title}”. Reopen it first.`);
    if (isClosed(step)) return refuse("closed", `${nameOf(step.finishedBy)} found “${step.title}” not applicable. Reopen it first.`);
    const open = openBelow(room, step);
    const closed = notWorkable(room, step, open) ?? withoutSecond(step, context);
    if (closed) return closed;
    const alone = open.filter(isTickedAlone);
    if (alone.length > 0) return refuse("own-tick", ownTickSentence(step, alone));
    if (open.length > 0 && !withChildren) {
      return refuse(
        "open-children",
        `${countOf(open.length, "step")} under “${step.title}” ${open.length === 1 ? "is" : "are"} still open.`,
      );
    }
    const data = { title: step.title, ...(note ? { note } : {}), ...(open.length ? { withChildren: open.length } : {}) };
    const rows = close(room, [step, ...open], { status: "done", reason: note ?? null }, context);
    return change(stepId, data, [...rows, ...beginPhase(room, step.phaseId, context.now)]);
  },
});

function ownTickSentence(step: Step, alone: readonly Step[]): string {
  const named = alone.slice(0, 3).map(({ title }) => `“${title}”`);
  const more = alone.length > named.length ? ` and ${alone.length - named.length} more` : "";
  const one = alone.length === 1;
  const have = alone.every(({ commands }) => commands.length === 0)
    ? one
      ? "needs a second person and is"
      : "need a second person and are"
    : one
      ? "has a command and is"
      : "have commands and are";
  return `${named.join(", ")}${more} under “${step.title}” ${have} ticked one by one, once run.`;
}

/** Leaves a step out, for a reason; its open children are left out with it. */
export const skipStep = planVerbOn({
  on: steps,
  type: "step.skipped",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps), reason }),
  data: withReason,
  example: failed,
  sentence: ({ title = "", reason }) => [toned("skipped", "hold"), ` “${title}”`, because(reason)],
  decide(step, { stepId, reason }, context) {
    const { room } = context;
    if (step.status === "skipped") return alreadySo(step, "skipped", step.finishedBy, step.finishedAt);
    if (step.status === "done") return refuse("closed", `${nameOf(step.finishedBy)} did “${step.title}” already. Reopen it first.`);
    if (isClosed(step)) return refuse("closed", `${nameOf(step.finishedBy)} found “${step.title}” not applicable. Reopen it first.`);
    const open = openBelow(room, step);
    const closed = notWorkable(room, step, open);
    if (closed) return closed;
    return change(stepId, { title: step.title, reason }, close(room, [step, ...open], { status: "skipped", reason }, context));
  },
});

/** Says that a step does not apply to this run, for a reason: it was looked at, and nothing was to be done. Its open children go with it. */
export const ruleOutStep = planVerbOn({
  on: steps,
  type: "step.ruled_out",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps), reason }),
  data: withReason,
  example: { title: "Update DNS records if needed", reason: "the address stays" },
  sentence: ({ title = "", reason }) => [`found “${title}” `, toned("not applicable", "hold"), because(reason)],
  decide(step, { stepId, reason }, context) {
    const { room } = context;
    if (step.status === "not-applicable") return alreadySo(step, "not applicable", step.finishedBy, step.finishedAt);
    if (isClosed(step)) return refuse("closed", `“${step.title}” is ${step.status} already. Reopen it first.`);
    const open = openBelow(room, step);
    const closed = notWorkable(room, step, open);
    if (closed) return closed;
    const rows = close(room, [step, ...open], { status: "not-applicable", reason }, context);
    return change(stepId, { title: step.title, reason }, rows);
  },
});

/** Says that a step went wrong, and how. It stays open work: complete, skip or reopen it. */
export const failStep = planVerbOn({
  on: steps,
  type: "step.failed",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps), reason }),
  data: withReason,
  example: failed,
  sentence: ({ title = "", reason }) => [toned("failed", "nogo"), ` “${title}”`, because(reason)],
  decide(step, { stepId, reason }, context) {
    const { room } = context;
    if (step.status === "failed") return alreadySo(step, "failed", step.finishedBy, step.finishedAt);
    const closed =
      notWorkable(room, step) ?? (isClosed(step) ? refuse("closed", `“${step.title}” is ${step.status}. Reopen it first.`) : null);
    if (closed) return closed;
    return change(stepId, { title: step.title, reason }, [
      set(steps, stepId, { ...finished(step, "failed", context), reason }),
      ...beginPhase(room, step.phaseId, context.now),
    ]);
  },
});

/** Takes a tick, skip, failure or start back. What happened stays in the journal; parents that had closed open again. */
export const reopenStep = planVerbOn({
  on: steps,
  type: "step.reopened",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps), reason: reason.optional() }),
  data: () => titled().extend({ was: z.enum(stepStatuses), reason: z.string().optional() }),
  example: { ...failed, was: "done" },
  sentence: ({ title = "", was, reason }) => [
    `reopened “${title}”`,
    was ? `, which was ${was === "doing" ? "running" : was.replace("-", " ")}` : "",
    because(reason),
  ],
  decide(step, { stepId, reason }, context) {
    const { room } = context;
    if (step.status === "todo") return alreadySo(step, "open", null, null);
    const opened = [step, ...closedParents(room, step)];
    return change(stepId, { title: step.title, was: step.status, ...(reason ? { reason } : {}) }, [
      ...opened.map((each) => set(steps, each.id, openAgain(context))),
      ...unbeginPhase(room, step.phaseId, opened),
    ]);
  },
});

const nameOf = (person: Person | null) => person?.name ?? "Somebody";

function alreadySo(step: Step, state: string, by: Person | null, at: string | null) {
  return already(by ? `${by.name} had “${step.title}” ${state} before you.` : `“${step.title}” is ${state} already.`, by, at);
}

const openBelow = (room: PlanRoom, step: Step) => descendantsOf(room, step).filter((child) => !isClosed(child));

/** Finishes a step, which comes first, and what was open below it; the parents that close with them follow. */
function close(
  room: PlanRoom,
  closing: readonly [Step, ...Step[]],
  { status, reason }: { status: "done" | "skipped" | "not-applicable"; reason: string | null },
  context: Context,
): RowChange[] {
  return [
    ...closing.map((each) => set(steps, each.id, { ...finished(each, status, context), reason })),
    ...closeParents(room, closing[0], new Set(closing.map(({ id }) => id)), context),
  ];
}

/** A parent that is not ticked by itself closes with its last child. */
function closeParents(room: PlanRoom, step: Step, closing: Set<string>, context: Context): RowChange[] {
  const parent = live(room, steps, step.parentId);
  if (!parent || isClosed(parent) || isTickedAlone(parent)) return [];
  if (childrenOf(room, parent).some((child) => !isClosed(child) && !closing.has(child.id))) return [];
  closing.add(parent.id);
  return [set(steps, parent.id, finished(parent, "done", context)), ...closeParents(room, parent, closing, context)];
}

function closedParents(room: PlanRoom, step: Step): Step[] {
  const parent = live(room, steps, step.parentId);
  if (!parent || !isClosed(parent)) return [];
  return [parent, ...closedParents(room, parent)];
}
