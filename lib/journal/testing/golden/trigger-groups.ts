import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMetric } from "../../../domain/metrics/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addTripwire, pullTripwire } from "../../../domain/rollback/tripwires.ts";
import { addThreshold } from "../../../domain/thresholds/verbs.ts";
import { addTriggerGroup, editTriggerGroup, removeTriggerGroup, restoreTriggerGroup } from "../../../domain/trigger-groups/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A plan whose triggers ask together: with the second of them that holds, the question is open. */
export const triggerGroupsChapter: Chapter = {
  name: "trigger-groups",
  async play(before) {
    const stage = new Stage("plan", "golden-trigger-groups", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("groups-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "groups", title: "Groups" });
    await stage.act("groups-addMetric", addMetric, sofia, { title: "Error rate", unit: "%" });
    await stage.act("groups-addThreshold", addThreshold, sofia, { metricId: "groups-addMetric-1", comparator: ">", limit: 5 });
    await stage.act("groups-addSignIn", addTripwire, sofia, { title: "Nobody can sign in" });
    await stage.act("groups-addLost", addTripwire, sofia, { title: "Bookings are missing" });
    const [signIn, lost] = ["groups-addSignIn-1", "groups-addLost-1"];
    const members = { thresholdIds: ["groups-addThreshold-1"], tripwireIds: [signIn] };
    await stage.act("addTriggerGroup", addTriggerGroup, sofia, { title: "The service is not usable", needs: 1, ...members });
    const groupId = "addTriggerGroup-1";
    const more = { needs: 2, tripwireIds: [signIn, lost], severity: "P1", responseMinutes: 5 };
    await stage.act("editTriggerGroup", editTriggerGroup, sofia, { groupId, ...members, ...more });
    await stage.act("removeTriggerGroup", removeTriggerGroup, sofia, { groupId });
    await stage.act("restoreTriggerGroup", restoreTriggerGroup, sofia, { groupId });
    await stage.act("groups-startPlan", startPlan, sofia, {});
    await stage.act("groups-pullFirst", pullTripwire, sofia, { tripwireId: signIn, reason: "Three desks." });
    await stage.act("groups-pullSecond", pullTripwire, sofia, { tripwireId: lost, reason: "Four are gone." });
    return stage.roomId;
  },
};
