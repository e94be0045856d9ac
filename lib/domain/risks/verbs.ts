import * as z from "zod";
import { set } from "../kernel/change.ts";
import { date, line, prose, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { steps } from "../steps/rows.ts";
import { type Risk, type RiskState, riskLevel, risks } from "./rows.ts";

const mostRisks = 500;

const details = () => ({
  title: line,
  level: riskLevel(fields),
  mitigation: prose.nullable(),
  roleId: ref(roles).nullable(),
  stepIds: z.array(ref(steps)).max(50),
  reviewOn: date.nullable(),
});
const titled = () => z.strictObject({ title: z.string() });
const noted = () => z.strictObject({ title: z.string(), note: z.string().optional() });
const example = { title: "The replica falls behind" };
const ofRisk = () => z.strictObject({ riskId: ref(risks), note: prose.optional() });

/** Adds something that may go wrong. */
export const addRisk = planVerbOn({
  on: plans,
  type: "risk.added",
  may: "plan:run",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the risk ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, risks).length >= mostRisks)
      return refuse("too-many", `A plan has at most ${mostRisks} risks. Take one out that is none any more.`);
    const id = newId();
    const row = risks.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, risks)), ...input });
    return change(id, { title: row.title }, [set(risks, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what the plan says of a risk. */
export const editRisk = planVerbOn({
  on: risks,
  type: "risk.edited",
  may: "plan:run",
  during: "edit",
  input: () => z.strictObject({ riskId: ref(risks), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["mitigation"] },
  sentence: ({ title = "" }) => ["edited the risk ", strong(title)],
  decide(risk, { riskId, ...edits }, context) {
    const { patch, changed } = patchOf(risks, risk, edits);
    if (changed.length === 0) return already(`“${risk.title}” says that already.`);
    const { room } = context;
    return change(riskId, { title: risk.title, changed }, [set(risks, riskId, patch), set(plans, room.id, revised(room.plan, context))]);
  },
});

const riskOut = outOfPlan({
  ...{ on: risks, by: "riskId", type: "risk", called: "the risk" },
  ...{ may: "plan:run", during: "edit", example, revises: true },
  stays: ({ title, firedAt }) => (firedAt ? refuse("fired", `“${title}” has fired and stays in the record. Close it instead.`) : null),
});

/** Takes a risk out of the plan, unless it has fired. */
export const removeRisk = riskOut.remove;

/** Puts a removed risk back. */
export const restoreRisk = riskOut.restore;

/** Says that a risk has come true, and what was seen of it. */
export const fireRisk = planVerbOn({
  on: risks,
  type: "risk.fired",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ riskId: ref(risks), seen: reason }),
  data: () => z.strictObject({ title: z.string(), seen: z.string() }),
  example: { ...example, seen: "It is 40 s behind, and the gap grows." },
  sentence: ({ title = "", seen }) => ["said that the risk ", strong(title), " has ", toned("fired", "nogo"), because(seen)],
  decide(risk, { riskId, seen }, context) {
    if (risk.state === "fired") return already(`${risk.firedBy?.name ?? "Somebody"} has said so already.`, risk.firedBy, risk.firedAt);
    return change(riskId, { title: risk.title, seen }, [
      set(risks, riskId, {
        ...{ state: "fired", seen, firedAt: context.now, firedBy: me(context) },
        ...{ note: null, settledAt: null, settledBy: null },
      }),
    ]);
  },
});

/** Closes a risk: it cannot come true any more, or what came of it is dealt with. One that has fired is closed with a word. */
export const closeRisk = planVerbOn({
  on: risks,
  type: "risk.closed",
  may: "step:work",
  during: "edit",
  input: ofRisk,
  data: noted,
  example: { ...example, note: "It has caught up." },
  sentence: ({ title = "", note }) => [toned("closed", "go"), " the risk ", strong(title), because(note)],
  decide(risk, { riskId, note }, context) {
    if (risk.state === "closed") return alreadySettled(risk, "closed");
    if (risk.state === "fired" && !note?.trim()) return refuse("no-words", "Say what was done about it, in a few words.", "invalid");
    return settled(risk, riskId, "closed", note, context);
  },
});

/** Accepts a risk: it is known, and nothing more is done against it. */
export const acceptRisk = planVerbOn({
  on: risks,
  type: "risk.accepted",
  may: "plan:run",
  during: "edit",
  input: ofRisk,
  data: noted,
  example,
  sentence: ({ title = "", note }) => [toned("accepted", "hold"), " the risk ", strong(title), because(note)],
  decide(risk, { riskId, note }, context) {
    if (risk.state === "accepted") return alreadySettled(risk, "accepted");
    if (risk.state === "fired") return refuse("fired", `“${risk.title}” has fired. Close it, or open it again.`);
    return settled(risk, riskId, "accepted", note, context);
  },
});

/** Opens a risk again: it may come true, still or once more. */
export const reopenRisk = planVerbOn({
  on: risks,
  type: "risk.reopened",
  may: "step:work",
  during: "edit",
  input: ofRisk,
  data: noted,
  example,
  sentence: ({ title = "", note }) => ["opened the risk ", strong(title), " again", because(note)],
  decide(risk, { riskId, note }, context) {
    if (risk.state === "open") return already(`“${risk.title}” is open.`);
    return settled(risk, riskId, "open", note, context);
  },
});

const alreadySettled = ({ settledBy, settledAt, title }: Risk, word: string) =>
  already(`${settledBy?.name ?? "Somebody"} has ${word} “${title}” already.`, settledBy, settledAt);

function settled({ title }: Risk, riskId: string, state: RiskState, note: string | undefined, context: Parameters<typeof me>[0]) {
  const words = note?.trim() ?? "";
  return change(riskId, { title, ...(words ? { note: words } : {}) }, [
    set(risks, riskId, { state, note: words || null, settledAt: context.now, settledBy: me(context) }),
  ]);
}

/** What a person may do with risks, by name. */
export const riskVerbs = { addRisk, editRisk, removeRisk, restoreRisk, fireRisk, closeRisk, acceptRisk, reopenRisk } as const;
