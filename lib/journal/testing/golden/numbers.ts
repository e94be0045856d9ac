import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMetric, editMetric } from "../../../domain/metrics/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addThreshold, editThreshold } from "../../../domain/thresholds/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** Metrics and thresholds as a document says them: goals, what is done, and who answers for it. */
export const numbersChapter: Chapter = {
  name: "numbers",
  async play(before) {
    const stage = new Stage("plan", "golden-numbers", before);
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const lines = { line: 40, endLine: 40 };
    const metric = { title: "Error rate", unit: "%", better: "down", goal: { comparator: "<", limit: 0.1 }, about: "", ...lines } as const;
    const rule = { metric: "Error rate", comparator: ">", limit: 5, relative: false, kind: "sustained", seconds: 300, n: 1, m: 1 } as const;
    const call = { level: "Critical", opensDecision: true, responseMinutes: 0, action: "Call the lead", owner: "Database" } as const;
    const said = { ...draft, phases: [], gates: [], signOffs: [], metrics: [metric], thresholds: [{ ...rule, ...call, ...lines }] };
    await stage.act("numbers-createPlan", createPlan, sofia, { ...plan, draft: said, slug: "limits-told", title: "Limits told" });
    await stage.act("numbers-addMetric", addMetric, sofia, { title: "Latency", unit: "ms", goal: { comparator: "<=", limit: 300 } });
    const metricId = "numbers-addMetric-1";
    await stage.act("numbers-editMetric", editMetric, sofia, { metricId, about: "p95 of all requests" });
    const roleId = "numbers-createPlan-2";
    await stage.act("numbers-addThreshold", addThreshold, sofia, { metricId, comparator: ">", limit: 800, action: "Scale out", roleId });
    await stage.act("numbers-editThreshold", editThreshold, sofia, { thresholdId: "numbers-addThreshold-1", roleId, responseMinutes: 15 });
    return stage.roomId;
  },
};
