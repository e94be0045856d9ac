import * as z from "zod";
import { set } from "../kernel/change.ts";
import { accountId, line, type Person } from "../kernel/fields.ts";
import { marked } from "../kernel/member.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { strong } from "../kernel/sentence.ts";
import { already, type Context, change, me } from "../kernel/verb.ts";
import { planMembers, plans } from "./rows.ts";
import { planVerbOn } from "./verb.ts";

/** Opens a plan to its whole workspace, or restricts it to the people named in it. */
export const restrictPlan = planVerbOn({
  on: plans,
  type: "plan.restricted",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ restricted: z.boolean() }),
  data: () => z.strictObject({ restricted: z.boolean() }),
  example: { restricted: true },
  sentence: ({ restricted }) => [restricted ? "restricted the plan to named people" : "opened the plan to the workspace"],
  decide(plan, { restricted }, context) {
    if (plan.restricted === restricted) return already(restricted ? "The plan is restricted already." : "The plan is open already.");
    const rows = restricted ? [namePlanMember(plan.id, me(context), context)] : [];
    return change(plan.id, { restricted }, [set(plans, plan.id, { restricted }), ...rows]);
  },
});

const named = () => z.strictObject({ name: z.string() });

/** Lets a person of the workspace see a restricted plan. */
export const addPlanMember = planVerbOn({
  on: plans,
  type: "plan.member_added",
  may: "plan:share",
  during: "always",
  input: () => marked(z.strictObject({ userId: accountId, name: line }), { id: "userId", name: "name" }),
  data: named,
  example: { name: "Jonas Ott" },
  sentence: ({ name = "" }) => ["let ", strong(name), " see the plan"],
  decide(plan, { userId, name }, context) {
    if (all(context.room, planMembers).some((each) => each.userId === userId)) return already(`${name} is in the plan already.`);
    const row = namePlanMember(plan.id, { id: userId, name }, context);
    return change(row.id, { name }, [row]);
  },
});

/** Takes that away again; open pages close within seconds. */
export const removePlanMember = planVerbOn({
  on: planMembers,
  type: "plan.member_removed",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ planMemberId: ref(planMembers, { removed: true }) }),
  data: named,
  example: { name: "Jonas Ott" },
  sentence: ({ name = "" }) => ["took ", strong(name), " out of the plan"],
  decide(member, { planMemberId }, { now }) {
    if (member.removedAt) return already(`${member.name} is not in the plan any more.`, null, member.removedAt);
    return change(planMemberId, { name: member.name }, [set(planMembers, planMemberId, { removedAt: now })]);
  },
});

function namePlanMember(planId: string, { id: userId, name }: Person, { newId, now }: Context) {
  const id = newId();
  return set(planMembers, id, { id, planId, userId, name, addedAt: now, removedAt: null });
}
