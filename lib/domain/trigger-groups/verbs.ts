import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { tripwires } from "../rollback/rows.ts";
import type { PlanRoom } from "../room.ts";
import { thresholds } from "../thresholds/rows.ts";
import { mostMembers, type TriggerGroup, triggerGroups } from "./rows.ts";
import { membersOf, needsText } from "./status.ts";

const most = 50;
const columns = () => schemaOf(triggerGroups).shape;
const details = () => ({
  title: line,
  needs: columns().needs,
  thresholdIds: z.array(ref(thresholds)).max(mostMembers),
  tripwireIds: z.array(ref(tripwires)).max(mostMembers),
  severity: columns().severity,
  responseMinutes: columns().responseMinutes,
});
const titled = () => z.strictObject({ title: z.string() });
const told = () => titled().extend({ text: z.string() });
const example = { title: "Nobody can book" };
const inWords = { ...example, text: "2 of 3" };

/** Why these are no group, if they are none. */
function senseless(room: PlanRoom, group: TriggerGroup) {
  const { thresholdIds, tripwireIds } = group;
  if (new Set(thresholdIds).size + new Set(tripwireIds).size < thresholdIds.length + tripwireIds.length)
    return refuse("twice", "A trigger is named twice. It counts once.", "invalid");
  const count = membersOf(room, group).length;
  if (count < 2) return refuse("too-few", "A group is of two triggers at least. One asks by itself.", "invalid");
  return group.needs !== null && group.needs > count
    ? refuse("senseless", `${group.needs} of ${count} can never hold. Say fewer, or add triggers.`, "invalid")
    : null;
}

const wordsOf = (room: PlanRoom, group: TriggerGroup) => ({
  title: group.title,
  text: needsText(group.needs, membersOf(room, group).length),
});

/** Says that triggers ask to roll back together: any of them, all, or so many. */
export const addTriggerGroup = planVerbOn({
  on: plans,
  type: "trigger-group.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: told,
  example: inWords,
  sentence: ({ title = "", text = "" }) => ["added a group of rollback triggers, ", text, ": ", strong(title)],
  decide(plan, input, { room, newId }) {
    if (all(room, triggerGroups).length >= most)
      return refuse("too-many", `A plan has at most ${most} groups of triggers. Take one out first.`);
    const id = newId();
    const order = orderAtEnd(all(room, triggerGroups));
    const row = triggerGroups.make({ id, planId: plan.id, originId: id, order, ...input }) as TriggerGroup;
    const refused = senseless(room, row);
    return refused ?? change(id, wordsOf(room, row), [set(triggerGroups, id, row)]);
  },
});

/** Changes which triggers ask together, how many of them must hold, how grave that is and how soon it is to be decided. */
export const editTriggerGroup = planVerbOn({
  on: triggerGroups,
  type: "trigger-group.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ groupId: ref(triggerGroups), ...z.object(details()).partial().shape }),
  data: () => told().extend({ changed: z.array(z.string()) }),
  example: { ...inWords, changed: ["needs"] },
  sentence: ({ title = "", text = "" }) => ["edited the group of rollback triggers ", strong(title), `, ${text}`],
  decide(group, { groupId, ...edits }, { room }) {
    const { patch, changed } = patchOf(triggerGroups, group, edits);
    if (changed.length === 0) return already(`“${group.title}” says that already.`);
    const next: TriggerGroup = { ...group, ...patch };
    const refused = senseless(room, next);
    return refused ?? change(groupId, { ...wordsOf(room, next), changed }, [set(triggerGroups, groupId, patch)]);
  },
});

const groupOut = outOfPlan({
  ...{ on: triggerGroups, by: "groupId", type: "trigger-group", called: "the group of rollback triggers" },
  ...{ may: "plan:edit", during: "edit", example, revises: false },
  staysOut: (group, { room }) => senseless(room, group),
});

/** Takes a group apart: its triggers stay, and each asks by itself again. */
export const removeTriggerGroup = groupOut.remove;

/** Puts a group back, unless too few of its triggers are left in the plan for it to hold ever. */
export const restoreTriggerGroup = groupOut.restore;

/** What a person may do with groups of triggers, by name. */
export const triggerGroupVerbs = { addTriggerGroup, editTriggerGroup, removeTriggerGroup, restoreTriggerGroup } as const;
