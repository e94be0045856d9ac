import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse, touch } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { steps } from "../steps/rows.ts";
import { checkCommand, checks, expectation, validation } from "./rows.ts";

export const mostChecks = 2000;

const details = () => ({
  title: line,
  stepId: ref(steps).nullable(),
  command: checkCommand(fields).nullable(),
  expected: expectation(fields),
  validate: validation(fields).nullable(),
});
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Error rate of the interface" };

/** Adds something to check: a command with what it should answer, or a test in words. */
export const addCheck = planVerbOn({
  on: plans,
  type: "check.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true, expected: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the check ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, checks).length >= mostChecks)
      return refuse("too-many", `A plan has at most ${mostChecks} checks. Take one out that nobody needs.`);
    const id = newId();
    const row = checks.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, checks)), ...input });
    return change(id, { title: row.title }, [set(checks, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what is checked, and what is expected. What came of it stays only where neither command nor expectation changes. */
export const editCheck = planVerbOn({
  on: checks,
  type: "check.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ checkId: ref(checks), ...z.object(details()).partial().shape }),
  data: () => titled().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["expected"] },
  sentence: ({ title = "" }) => ["edited the check ", strong(title)],
  decide(check, { checkId, ...edits }, context) {
    const { patch, changed } = patchOf(checks, check, edits);
    if (changed.length === 0) return already(`“${check.title}” says that already.`);
    const otherwise = changed.some((field) => field === "expected" || field === "command");
    if (otherwise && check.verdict === "fail")
      return refuse("failed", `“${check.title}” failed. Run it again, or say what became of it, before something else is expected.`);
    const { room } = context;
    const afresh = otherwise ? { verdict: null, why: null, output: null, note: null, resultAt: null, resultBy: null } : {};
    return change(checkId, { title: check.title, changed }, [
      set(checks, checkId, { ...patch, ...afresh, ...touch(context) }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

const checkOut = outOfPlan({
  ...{ on: checks, by: "checkId", type: "check", called: "the check" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  stays: ({ title, verdict }) => (verdict ? refuse("was-run", `“${title}” was run, and stays in the record.`) : null),
});

/** Takes a check out of the plan, unless something came of it. */
export const removeCheck = checkOut.remove;

/** Puts a removed check back. */
export const restoreCheck = checkOut.restore;
