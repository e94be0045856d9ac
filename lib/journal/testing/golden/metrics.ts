import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMetric, editMetric, removeMetric, restoreMetric } from "../../../domain/metrics/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A number to watch, changed, taken out and put back. Its samples are no part of the journal. */
export const metricsChapter: Chapter = {
  name: "metrics",
  async play(before) {
    const stage = new Stage("plan", "golden-metrics", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const metricId = "addMetric-1";
    await stage.act("metrics-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "numbers", title: "Numbers" });
    await stage.act("addMetric", addMetric, sofia, { title: "Error rate", unit: "%", better: "down", baseline: 0.04 });
    await stage.act("editMetric", editMetric, sofia, { metricId, silentMinutes: 3 });
    await stage.act("removeMetric", removeMetric, sofia, { metricId });
    await stage.act("restoreMetric", restoreMetric, sofia, { metricId });
    return stage.roomId;
  },
};
