import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, planTime, prose, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roleTitle } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import { type Deliverable, deliverableLink, deliverables } from "./rows.ts";
import { dueAt } from "./status.ts";

const mostDeliverables = 500;

const details = () => ({
  title: line,
  phaseId: ref(phases).nullable(),
  at: planTime.nullable(),
  roleId: ref(roles).nullable(),
  link: deliverableLink(fields).nullable(),
});
const example = { title: "Signed-off migration report" };
const titled = () => z.strictObject({ title: z.string() });

/** Adds something that the plan, or a phase of it, hands over. */
export const addDeliverable = planVerbOn({
  on: plans,
  type: "deliverable.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the deliverable ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, deliverables).length >= mostDeliverables)
      return refuse("too-many", `A plan has at most ${mostDeliverables} deliverables. Take one out that nobody needs.`);
    const id = newId();
    const row = deliverables.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, deliverables)), ...input });
    return change(id, { title: row.title }, [set(deliverables, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what is to be delivered, by when, by whom. */
export const editDeliverable = planVerbOn({
  on: deliverables,
  type: "deliverable.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ deliverableId: ref(deliverables), ...z.object(details()).partial().shape }),
  data: () => titled().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["at"] },
  sentence: ({ title = "" }) => ["edited the deliverable ", strong(title)],
  decide(each, { deliverableId, ...edits }, context) {
    const { patch, changed } = patchOf(deliverables, each, edits);
    if (changed.length === 0) return already(`“${each.title}” says that already.`);
    const { room } = context;
    return change(deliverableId, { title: each.title, changed }, [
      set(deliverables, deliverableId, patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

const out = outOfPlan({
  ...{ on: deliverables, by: "deliverableId", type: "deliverable", called: "the deliverable" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  stays({ title, state }, { room }) {
    if (state !== "open") return refuse("settled", `“${title}” was ${state} and stays in the record. Take that back first.`);
    if (room.plan.status !== "after-care") return null;
    return refuse("after-care", `The work is done, and “${title}” is owed. Waive it and say why instead.`);
  },
});

/** Takes a deliverable out of the plan, unless it was delivered or waived. */
export const removeDeliverable = out.remove;

/** Puts a removed deliverable back. */
export const restoreDeliverable = out.restore;

/** Says that something is delivered, and where it lies, or what of it. */
export const deliver = planVerbOn({
  on: deliverables,
  type: "deliverable.delivered",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ deliverableId: ref(deliverables), link: deliverableLink(fields).optional(), note: prose.optional() }),
  data: () => titled().extend({ link: z.string().optional(), note: z.string().optional(), due: z.string().optional() }),
  example: { ...example, link: "https://docs.example.org/report", due: "2026-11-26T13:00:00.000Z" },
  sentence: ({ title = "", link, note }) => [
    toned("delivered", "go"),
    " ",
    strong(title),
    because([link, note].filter(Boolean).join(" · ")),
  ],
  decide(each, { deliverableId, link = each.link ?? undefined, note }, context) {
    if (each.state === "delivered") return settledAlready(each, "delivered");
    const words = note?.trim() ?? "";
    if (!link && !words) return refuse("no-words", "Give the address where it lies, or say in a few words where it is.", "invalid");
    const { title } = each;
    const due = dueAt(context.room, each);
    const said = { title, ...(link && { link }), ...(words && { note: words }), ...(due && { due }) };
    return change(deliverableId, said, [
      set(deliverables, deliverableId, {
        ...{ state: "delivered", link: link ?? null, note: words || null, settledAt: context.now, settledBy: me(context) },
      }),
    ]);
  },
});

/** Takes back that something was delivered, or waived. What was said stays in the journal. */
export const takeBackDeliverable = planVerbOn({
  on: deliverables,
  type: "deliverable.taken_back",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ deliverableId: ref(deliverables), note: prose.optional() }),
  data: () => titled().extend({ was: z.string(), note: z.string().optional() }),
  example: { ...example, was: "delivered", note: "It is last year’s." },
  sentence: ({ title = "", was, note }) => [
    "took back that ",
    strong(title),
    was === "waived" ? " is waived" : " is delivered",
    because(note),
  ],
  decide(each, { deliverableId, note }) {
    if (each.state === "open") return already(`“${each.title}” is open.`);
    const words = note?.trim() ?? "";
    // The address stays: what is delivered anew often lies at the same place.
    return change(deliverableId, { title: each.title, was: each.state, ...(words && { note: words }) }, [
      set(deliverables, deliverableId, { state: "open", note: null, settledAt: null, settledBy: null }),
    ]);
  },
});

/** Says that something will not be delivered any more, and why. */
export const waiveDeliverable = planVerbOn({
  on: deliverables,
  type: "deliverable.waived",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ deliverableId: ref(deliverables), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "The old report says it all." },
  sentence: ({ title = "", reason }) => [toned("waived", "hold"), " the deliverable ", strong(title), because(reason)],
  decide(each, { deliverableId, reason }, context) {
    if (each.state === "waived") return settledAlready(each, "waived");
    if (each.state === "delivered")
      return refuse("delivered", `“${each.title}” was delivered by ${each.settledBy?.name ?? "somebody"}. Take that back first.`);
    return change(deliverableId, { title: each.title, reason }, [
      set(deliverables, deliverableId, { state: "waived", note: reason, settledAt: context.now, settledBy: me(context) }),
    ]);
  },
});

/** Notes that something was to be delivered by now and is not there, and who answers for it. Once for each time it was to be. */
export const noteDeliverableLate = planVerbOn({
  on: deliverables,
  type: "deliverable.came_late",
  may: "plan:run",
  system: true,
  during: "edit",
  input: () => z.strictObject({ deliverableId: ref(deliverables), due: instant }),
  data: () => titled().extend({ due: z.string(), owner: z.string().optional() }),
  example: { ...example, due: "2026-11-26T13:00:00.000Z", owner: "QA · Ana Novak" },
  sentence: ({ title = "", due, owner }, { when }) => [
    "saw the time of ",
    strong(title),
    due ? ` pass at ${when(due)}, ` : " pass, ",
    toned("not delivered", "hold"),
    owner ? `; ${owner} answers for it` : "; nobody is named to answer for it",
  ],
  decide(each, { deliverableId, due }, { room, now }) {
    const { title, state, roleId } = each;
    if (state !== "open") return already(`“${title}” was ${state} in time.`, each.settledBy, each.settledAt);
    if (dueAt(room, each) !== due) return already("Its time was moved meanwhile.");
    if (now < due) return refuse("too-early", "Its time has not come yet.");
    const role = roleId ? room.roles[roleId] : undefined;
    const owner = role && !role.removedAt ? { owner: [roleTitle(room, role.id), role.holderName].filter(Boolean).join(" · ") } : {};
    return change(deliverableId, { title, due, ...owner }, []);
  },
});

const settledAlready = ({ title, settledBy, settledAt }: Deliverable, word: string) =>
  already(`${settledBy?.name ?? "Somebody"} has ${word} “${title}” already.`, settledBy, settledAt);

/** What a person may do with deliverables, by name. */
export const deliverableVerbs = {
  addDeliverable,
  editDeliverable,
  removeDeliverable,
  restoreDeliverable,
  deliver,
  takeBackDeliverable,
  waiveDeliverable,
} as const;
