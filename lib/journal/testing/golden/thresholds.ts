import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { addMetric } from "../../../domain/metrics/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import {
  acknowledgeBreach,
  addThreshold,
  editThreshold,
  noteBreach,
  noteCalm,
  removeThreshold,
  restoreThreshold,
  silenceThreshold,
} from "../../../domain/thresholds/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
/** A limit of a metric, breached, taken on, over, and silenced. */
export const thresholdsChapter: Chapter = {
  name: "thresholds",
  async play(before) {
    const stage = new Stage("plan", "golden-thresholds", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const thresholdId = "addThreshold-1";
    await stage.act("thresholds-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "limits", title: "Limits" });
    await stage.act("thresholds-addMetric", addMetric, sofia, { title: "Error rate", unit: "%" });
    const rule = { metricId: "thresholds-addMetric-1", comparator: ">", limit: 5, opensDecision: true, responseMinutes: 5 } as const;
    await stage.act("addThreshold", addThreshold, sofia, rule);
    await stage.act("editThreshold", editThreshold, sofia, { thresholdId, seconds: 60 });
    await stage.act("removeThreshold", removeThreshold, sofia, { thresholdId });
    await stage.act("restoreThreshold", restoreThreshold, sofia, { thresholdId });
    await stage.act("thresholds-startPlan", startPlan, sofia, {});
    const cause: [number, number][] = [
      [1_795_680_600_000, 5.6],
      [1_795_680_660_000, 5.9],
    ];
    await stage.act("noteBreach", noteBreach, system, { thresholdId, at: "2026-11-26T08:11:00.000Z", cause });
    await stage.act("acknowledgeBreach", acknowledgeBreach, sofia, { thresholdId });
    await stage.act("noteCalm", noteCalm, system, { thresholdId, at: "2026-11-26T08:15:00.000Z" });
    await stage.act("silenceThreshold", silenceThreshold, sofia, { thresholdId, minutes: 15, reason: "The pool restarts." });
    await stage.act("silenceThreshold-end", silenceThreshold, sofia, { thresholdId, minutes: 0, reason: "It has restarted." });
    return stage.roomId;
  },
};
