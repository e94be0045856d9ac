import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMetric, editMetric, takeBaseline } from "../../../domain/metrics/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** What metrics are when all is well, taken by a press, and written down anew. */
export const baselinesChapter: Chapter = {
  name: "baselines",
  async play(before) {
    const stage = new Stage("plan", "golden-baselines", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("baselines-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "baselines", title: "Baselines" });
    await stage.act("baselines-addMetric", addMetric, sofia, { title: "Error rate", unit: "%", baseline: 0.05 });
    const metricId = "baselines-addMetric-1";
    await stage.act("takeBaseline", takeBaseline, sofia, { minutes: 20, values: [{ metricId, value: 0.04 }] });
    await stage.act("baselines-editMetric", editMetric, sofia, { metricId, baseline: 0.06 });
    return stage.roomId;
  },
};
