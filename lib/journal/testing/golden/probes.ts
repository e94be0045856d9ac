import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMetric, editMetric } from "../../../domain/metrics/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A number that is read from an address, and then from another place of its answer. */
export const probesChapter: Chapter = {
  name: "probes",
  async play(before) {
    const stage = new Stage("plan", "golden-probes", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("probes-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "probes", title: "Probes" });
    const probe = { url: "https://example.org/queue", read: "text", at: "open:", everySeconds: 30 } as const;
    await stage.act("probes-addMetric", addMetric, sofia, { title: "Queue", unit: "jobs", probe });
    const metricId = "probes-addMetric-1";
    await stage.act("probes-editMetric", editMetric, sofia, { metricId, probe: { ...probe, read: "json", at: "$.open" } });
    const query = { read: "prometheus", server: "prod", query: "sum(queue_open)", everySeconds: 15 } as const;
    await stage.act("probes-editMetric-query", editMetric, sofia, { metricId, probe: query });
    return stage.roomId;
  },
};
