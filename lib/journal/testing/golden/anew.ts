import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { continuePlan, noteSuccessor, repeatPlan, reschedulePlan } from "../../../domain/plan/reschedule.ts";
import { cancelPlan, startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { readRoom } from "../../rooms.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
const t0 = "2027-02-04T12:00:00.000Z";

/** A plan that ends for another time. */
export const movedChapter: Chapter = {
  name: "moved",
  async play(before) {
    const stage = new Stage("plan", "golden-moved", before);
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("moved-createPlan", createPlan, sofia, { ...plan, draft, slug: "moved", title: "Parcel move" });
    await stage.act("moved-startPlan", startPlan, sofia, {});
    await stage.act("reschedulePlan", reschedulePlan, sofia, { reason: "storm", t0, announce: "We begin in February." });
    const successor = { id: "golden-anew", slug: "anew", title: "Parcel move" };
    await stage.act("noteSuccessor", noteSuccessor, system, { successor });
    return stage.roomId;
  },
};

/** A plan that is to be run once more. */
export const repeatedChapter: Chapter = {
  name: "repeated",
  async play(before) {
    const stage = new Stage("plan", "golden-repeated", before);
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    await stage.act("repeated-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "again", title: "Every week" });
    await stage.act("repeated-cancelPlan", cancelPlan, sofia, { reason: "not this week" });
    await stage.act("repeatPlan", repeatPlan, sofia, { t0 });
    return stage.roomId;
  },
};

/** The same plan, made anew for that time. */
export const anewChapter: Chapter = {
  name: "anew",
  async play(before) {
    const stage = new Stage("plan", "golden-anew", before);
    const facts = { before: await readRoom("plan", "golden-moved") };
    await stage.act("continuePlan", continuePlan, system, { slug: "anew", t0, by: { id: "sofia", name: "Sofia Brandt" } }, facts);
    return stage.roomId;
  },
};
