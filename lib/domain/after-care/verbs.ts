import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, lengthCounts, line, prose } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { type Plan, plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { partOfDay as partOfWorkday } from "../schedule/part-of-day.ts";
import { closePlan } from "./close.ts";
import { type CareCheck, careChecks, careKinds, careMinutes, careVerdicts } from "./rows.ts";
import { dueAfter } from "./status.ts";

const mostChecks = 500;

const details = () => ({
  title: line,
  kind: z.enum(careKinds),
  target: line.nullable(),
  afterMinutes: careMinutes(fields).nullable(),
  afterCounts: lengthCounts,
  dueAt: instant.nullable(),
  roleId: ref(roles).nullable(),
});
const example = { title: "Error rate over the first day" };

/** Adds something that is asked, or done, once the work is over. */
export const addCareCheck = planVerbOn({
  on: plans,
  type: "care.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: () => z.strictObject({ title: z.string(), kind: z.string() }),
  example: { ...example, kind: "check" },
  sentence: ({ title = "", kind }) => [kind === "action" ? "added the follow-up " : "added the after-care check ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, careChecks).length >= mostChecks)
      return refuse("too-many", `A plan has at most ${mostChecks} after-care checks. Take one out that nobody needs.`);
    if (!input.dueAt && (input.afterMinutes ?? null) === null)
      return refuse("no-date", "Say when it is due: so long after the deployment, or on a day.", "invalid");
    const id = newId();
    // Once the work is over, everything has a date.
    const { afterMinutes = null, afterCounts = null } = input;
    const dueAt = input.dueAt ?? dueFrom(plan, { afterMinutes, afterCounts });
    const row = careChecks.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, careChecks)), ...input, dueAt });
    const problem = partOfDay(row);
    if (problem) return problem;
    return change(id, { title: row.title, kind: row.kind }, [set(careChecks, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what is asked after the deployment, by when, of whom. */
export const editCareCheck = planVerbOn({
  on: careChecks,
  type: "care.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ checkId: ref(careChecks), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["target"] },
  sentence: ({ title = "" }) => ["edited the after-care check ", strong(title)],
  decide(check, { checkId, ...edits }, context) {
    const { room } = context;
    const end = room.plan.workEndedAt;
    // Another length after the end of the work is another date, unless that is said as well.
    const said = { ...check, ...edits };
    const moved = said.afterMinutes !== check.afterMinutes || said.afterCounts !== check.afterCounts;
    const dated = end && moved && said.afterMinutes !== null && edits.dueAt === undefined ? { dueAt: dueFrom(room.plan, said) } : {};
    const { patch, changed } = patchOf(careChecks, check, { ...edits, ...dated });
    if (changed.length === 0) return already(`“${check.title}” says that already.`);
    const next = { ...check, ...patch };
    const problem = partOfDay(next);
    if (problem) return problem;
    if (!next.dueAt && next.afterMinutes === null)
      return refuse("no-date", "Say when it is due: so long after the deployment, or on a day.", "invalid");
    return change(checkId, { title: check.title, changed }, [
      set(careChecks, checkId, patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

const checkOut = outOfPlan({
  ...{ on: careChecks, by: "checkId", type: "care", called: "the after-care check" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  stays({ title, verdict }, { room }) {
    if (verdict) return refuse("answered", `“${title}” has a verdict and stays in the record.`);
    if (room.plan.status !== "after-care") return null;
    return refuse("after-care", `The work is done, and “${title}” is owed. Say why it is not measured instead.`);
  },
});

/** Takes an after-care check out of the plan, unless it has a verdict. */
export const removeCareCheck = checkOut.remove;

/** Puts a removed after-care check back. */
export const restoreCareCheck = checkOut.restore;

/** Writes down what a check shows so far, without a verdict. */
export const readCareCheck = planVerbOn({
  on: careChecks,
  type: "care.read",
  may: "step:work",
  during: "measure",
  input: () => z.strictObject({ checkId: ref(careChecks), reading: line.max(200) }),
  data: () => z.strictObject({ title: z.string(), reading: z.string() }),
  example: { ...example, reading: "0.05 % so far" },
  sentence: ({ title = "", reading = "" }) => ["read ", strong(title), `: ${reading}`],
  decide(check, { checkId, reading }, context) {
    if (check.verdict) return refuse("answered", `“${check.title}” has a verdict. Take it back first.`);
    if (check.reading === reading) return already("It says that already.", check.readBy, check.readAt);
    return change(checkId, { title: check.title, reading }, [set(careChecks, checkId, readBy(reading, context))]);
  },
});

/** Says what came of an after-care check: met or missed, or why nobody measures it. A missed target says what follows. */
export const answerCareCheck = planVerbOn({
  on: careChecks,
  type: "care.answered",
  may: "step:work",
  during: "measure",
  input: () =>
    z.strictObject({
      checkId: ref(careChecks),
      verdict: z.enum(careVerdicts),
      reading: line.max(200).optional(),
      note: prose.optional(),
    }),
  data: () =>
    z.strictObject({
      title: z.string(),
      kind: z.string(),
      verdict: z.string(),
      reading: z.string().optional(),
      note: z.string().optional(),
    }),
  example: { ...example, kind: "check", verdict: "met", reading: "0.05 %" },
  sentence: ({ title = "", kind, verdict = "", reading, note }) => [
    kind === "action" ? "said of the follow-up " : "said of the after-care check ",
    strong(title),
    reading ? ` (${reading}): ` : ": ",
    verdictWord(kind, verdict),
    because(note),
  ],
  decide(check, { checkId, verdict, reading, note }, context) {
    if (check.verdict === verdict)
      return already(`${check.answeredBy?.name ?? "Somebody"} has said so already.`, check.answeredBy, check.answeredAt);
    if (check.verdict)
      return refuse("answered", `${check.answeredBy?.name ?? "Somebody"} has given “${check.title}” another verdict. Take it back first.`);
    const words = note?.trim() ?? "";
    if (verdict === "not-measured" && !words)
      return refuse("no-words", check.kind === "action" ? "Say why it is not done." : "Say why it is not measured.", "invalid");
    if (verdict === "missed" && !words) return refuse("no-words", "Say what follows from the missed target, in a few words.", "invalid");
    const { title, kind } = check;
    return change(checkId, { title, kind, verdict, ...(reading ? { reading } : {}), ...(words ? { note: words } : {}) }, [
      set(careChecks, checkId, {
        ...(reading && reading !== check.reading ? readBy(reading, context) : {}),
        ...{ verdict, note: words || null, answeredAt: context.now, answeredBy: me(context) },
      }),
    ]);
  },
});

/** Takes a verdict back. What was said stays in the journal. */
export const reopenCareCheck = planVerbOn({
  on: careChecks,
  type: "care.reopened",
  may: "step:work",
  during: "measure",
  input: () => z.strictObject({ checkId: ref(careChecks) }),
  data: () => z.strictObject({ title: z.string(), was: z.string() }),
  example: { ...example, was: "met" },
  sentence: ({ title = "" }) => ["took back the verdict on ", strong(title)],
  decide(check, { checkId }) {
    if (!check.verdict) return already(`“${check.title}” has no verdict.`);
    return change(checkId, { title: check.title, was: check.verdict }, [
      set(careChecks, checkId, { verdict: null, note: null, answeredAt: null, answeredBy: null }),
    ]);
  },
});

const readBy = (reading: string, context: Parameters<typeof me>[0]): Partial<CareCheck> => ({
  ...{ reading, readAt: context.now, readBy: me(context) },
});

function verdictWord(kind: string | undefined, verdict: string) {
  if (verdict === "met") return toned(kind === "action" ? "done" : "met", "go");
  if (verdict === "missed") return toned("missed", "nogo");
  return toned(kind === "action" ? "not done" : "not measured", "hold");
}

/** When a check is due that counts from the end of the work; null while that is not known, or where it counts from nothing. */
function dueFrom(plan: Plan, check: Pick<CareCheck, "afterMinutes" | "afterCounts">): string | null {
  const due = plan.workEndedAt === null ? null : dueAfter(check, Date.parse(plan.workEndedAt), plan);
  return due === null ? null : new Date(due).toISOString();
}

const partOfDay = ({ afterMinutes, afterCounts }: Pick<CareCheck, "afterMinutes" | "afterCounts">): Refusal | null =>
  partOfWorkday({ durationMin: afterMinutes, durationMax: null, lengthCounts: afterCounts });

/** What a person may do with the after-care, by name. */
export const careVerbs = {
  addCareCheck,
  editCareCheck,
  removeCareCheck,
  restoreCareCheck,
  readCareCheck,
  answerCareCheck,
  reopenCareCheck,
  closePlan,
} as const;
