import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addPrometheus, readdressPrometheus, removePrometheus } from "../../../domain/prometheus/verbs.ts";
import { createWorkspace } from "../../../domain/workspace/verbs.ts";
import { type Chapter, Stage } from "./stage.ts";

const founder: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "admin" };

/** A server that metrics are read from: added, given another address, taken out. */
export const prometheusChapter: Chapter = {
  name: "prometheus",
  async play(before) {
    const stage = new Stage("workspace", "golden-prometheus", before);
    await stage.act("prometheus-createWorkspace", createWorkspace, founder, {
      name: "Parcels",
      founder: { userId: "sofia", name: "Sofia Brandt", email: "sofia@example.org" },
    });
    await stage.act("addPrometheus", addPrometheus, founder, { name: "prod", host: "prometheus.internal:9090", auth: "none" });
    const serverId = "addPrometheus-1";
    await stage.act("readdressPrometheus", readdressPrometheus, founder, { serverId, host: "prometheus.example.org", auth: "bearer" });
    await stage.act("removePrometheus", removePrometheus, founder, { serverId });
    return stage.roomId;
  },
};
