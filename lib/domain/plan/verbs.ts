import * as z from "zod";
import { planDraft } from "../document/draft.ts";
import { rowsOfDraft } from "../document/draft-rows.ts";
import { newDocument } from "../document/rows.ts";
import { isReleased } from "../gates/gate-state.ts";
import { gatesOf, placeOfGate } from "../gates/place.ts";
import { set } from "../kernel/change.ts";
import { accountId, instant, line, prose, reason, roomId, zone } from "../kernel/fields.ts";
import { marked } from "../kernel/member.ts";
import { ref } from "../kernel/ref.ts";
import { find } from "../kernel/room.ts";
import { countOf } from "../kernel/sentence.ts";
import { already, type Context, change, refuse } from "../kernel/verb.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { isOver, watchesOf } from "../watches/slots.ts";
import { type Plan, planMembers } from "./rows.ts";
import { isUnderWay } from "./statuses.ts";
import { planVerb } from "./verb.ts";

/** Makes a plan out of what a document was read as. */
export const createPlan = planVerb({
  type: "plan.created",
  input: z.strictObject({
    workspaceId: roomId,
    slug: z.string().min(1).max(80),
    title: line,
    t0: instant.nullable(),
    zone,
    mode: z.enum(["live", "rehearsal"]).default("live"),
    draft: planDraft,
    document: newDocument.nullable(),
  }),
  may: "plan:create",
  decide(room, { draft, document, ...input }, context) {
    if (room.seq > 0) return refuse("exists", "There is a plan here already.", "conflict");
    const plan: Plan = {
      ...room.plan,
      ...input,
      status: "draft",
      createdAt: context.now,
      createdBy: { id: context.actor.userId, name: context.actor.name },
    };
    const documentId = context.newId();
    return change(room.id, { title: input.title, document: document?.name ?? null }, [
      set("plan", room.id, plan),
      ...(document ? [set("documents", documentId, { ...document, id: documentId, planId: room.id, supersededAt: null })] : []),
      ...rowsOfDraft(draft, { planId: room.id, documentId: document ? documentId : null, now: context.now, newId: context.newId }),
    ]);
  },
});

/** Changes what a plan is called and when it counts from. */
export const editPlan = planVerb({
  type: "plan.edited",
  input: z.strictObject({ title: line.optional(), zone: zone.optional() }),
  may: "plan:edit",
  decide(room, input, context) {
    if (room.plan.endedAt) return refuse("ended", "The plan has ended; its record does not change any more.");
    const { plan } = room;
    if ((input.title ?? plan.title) === plan.title && (input.zone ?? plan.zone) === plan.zone)
      return already("The plan says that already.");
    return change(room.id, { ...input, from: { title: plan.title, zone: plan.zone } }, [
      set("plan", room.id, { title: input.title ?? plan.title, zone: input.zone ?? plan.zone, ...revised(plan, context) }),
    ]);
  },
});

/** Moves T0, and with it every time that counts from it. */
export const moveT0 = planVerb({
  type: "plan.t0_moved",
  input: z.strictObject({ t0: instant.nullable() }),
  may: "plan:edit",
  decide(room, { t0 }, context) {
    if (room.plan.endedAt) return refuse("ended", "The plan has ended; its record does not change any more.");
    if (t0 === room.plan.t0) return already("T0 stands there already.");
    if (t0 === null && room.plan.startedAt) return refuse("running", "A plan that runs needs a T0. Give it another one instead.");
    return change(room.id, { t0, from: room.plan.t0 }, [set("plan", room.id, { t0, ...revised(room.plan, context) })]);
  },
});

/** Starts the plan: the war room opens and steps can be ticked. An unset T0 becomes now. */
export const startPlan = planVerb({
  type: "plan.started",
  input: z.strictObject({}),
  may: "plan:run",
  decide(room, _input, { now, actor }) {
    const { plan } = room;
    if (isUnderWay(plan)) return already(`“${plan.title}” is running already.`, null, plan.startedAt);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended. Import the document again to run it once more.`);
    return change(room.id, { title: plan.title, t0: plan.t0 ?? now, by: actor.name }, [
      set("plan", room.id, { status: "running", startedAt: now, t0: plan.t0 ?? now }),
    ]);
  },
});

/** Ends a plan that ran to its end. With steps still open it asks first. */
export const completePlan = planVerb({
  type: "plan.completed",
  input: z.strictObject({ leaveOpen: z.boolean().optional(), note: prose.optional() }),
  may: "plan:run",
  decide(room, { leaveOpen, note }, { now }) {
    const { plan } = room;
    if (plan.status === "completed") return already("The plan is completed already.", null, plan.endedAt);
    if (plan.status === "held") return refuse("held", `“${plan.title}” is on hold. Resume it first, or cancel it.`);
    if (plan.status !== "running") return refuse("not-running", `“${plan.title}” is not running, so it cannot be completed.`);
    const gate = gatesOf(room).find((each) => !placeOfGate(room, each).phase && !isReleased(room, each));
    if (gate)
      return refuse(
        "gate",
        `“${gate.title}” stands at the end of the plan and has no GO yet. Decide it, or waive it with a second person.`,
      );
    const open = openSteps(room);
    const watched = watchesOf(room).filter((watch) => !isOver(room, watch, Date.parse(now))).length;
    if (open + watched > 0 && !leaveOpen) {
      const what = [open > 0 ? countOf(open, "step") : "", watched > 0 ? `${countOf(watched, "check")} to repeat` : ""].filter(Boolean);
      return refuse(
        "open-steps",
        `${what.join(" and ")} ${open + watched === 1 ? "is" : "are"} still open. Complete the plan all the same?`,
      );
    }
    return change(room.id, { title: plan.title, open, ...(note ? { note } : {}) }, [
      set("plan", room.id, { status: "completed", endedAt: now, endReason: note ?? null }),
    ]);
  },
});

/** Ends a plan before its end, or before its start, for a reason. */
export const cancelPlan = planVerb({
  type: "plan.cancelled",
  input: z.strictObject({ reason }),
  may: "plan:run",
  decide(room, { reason }, { now }) {
    const { plan } = room;
    if (plan.status === "cancelled") return already("The plan is cancelled already.", null, plan.endedAt);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended already.`);
    return change(room.id, { title: plan.title, reason }, [set("plan", room.id, { status: "cancelled", endedAt: now, endReason: reason })]);
  },
});

/** Opens a plan to its whole workspace, or restricts it to the people named in it. */
export const restrictPlan = planVerb({
  type: "plan.restricted",
  input: z.strictObject({ restricted: z.boolean() }),
  may: "plan:share",
  decide(room, { restricted }, context) {
    if (room.plan.restricted === restricted) return already(restricted ? "The plan is restricted already." : "The plan is open already.");
    const rows = restricted ? [namePlanMember(room.id, { id: context.actor.userId, name: context.actor.name }, context)] : [];
    return change(room.id, { restricted }, [set("plan", room.id, { restricted }), ...rows]);
  },
});

/** Lets a person of the workspace see a restricted plan. */
export const addPlanMember = planVerb({
  type: "plan.member_added",
  input: marked(z.strictObject({ userId: accountId, name: line }), { id: "userId", name: "name" }),
  may: "plan:share",
  decide(room, { userId, name }, context) {
    if (Object.values(room.planMembers).some((each) => each.userId === userId && !each.removedAt))
      return already(`${name} is in the plan already.`);
    const row = namePlanMember(room.id, { id: userId, name }, context);
    return change(row.id, { name }, [row]);
  },
});

/** Takes that away again; open pages close within seconds. */
export const removePlanMember = planVerb({
  type: "plan.member_removed",
  input: z.strictObject({ planMemberId: ref(planMembers, { removed: true }) }),
  may: "plan:share",
  decide(room, { planMemberId }, { now }) {
    const member = find(room, planMembers, planMemberId);
    if (!member) return refuse("not-found", "That person is not in this plan.", "not-found");
    if (member.removedAt) return already(`${member.name} is not in the plan any more.`, null, member.removedAt);
    return change(planMemberId, { name: member.name }, [set("planMembers", planMemberId, { removedAt: now })]);
  },
});

function namePlanMember(planId: string, person: { id: string; name: string }, context: Context) {
  const id = context.newId();
  return set("planMembers", id, { id, planId, userId: person.id, name: person.name, addedAt: context.now, removedAt: null });
}

function openSteps(room: Parameters<typeof phasesOf>[0]): number {
  return phasesOf(room)
    .filter((phase) => phase.kind !== "rollback")
    .flatMap((phase) => leavesOf(room, phase.id))
    .filter((step) => !isClosed(step)).length;
}

/** What an edit adds to the plan's row: its author, and while it is under way a new revision of the plan of record. */
export function revised(plan: Plan, { actor }: Context): Partial<Plan> {
  const authors = plan.authors.includes(actor.userId) ? plan.authors : [...plan.authors, actor.userId];
  return { authors, revision: isUnderWay(plan) ? plan.revision + 1 : plan.revision };
}
