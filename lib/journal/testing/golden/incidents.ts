import { addCheck } from "../../../domain/checks/edit-checks.ts";
import {
  editIncident,
  followUpIncident,
  noteIncident,
  openIncident,
  reopenIncident,
  resolveIncident,
  takeIncident,
  tellIncident,
} from "../../../domain/incidents/verbs.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addMessage } from "../../../domain/messages/edit.ts";
import { addMetric } from "../../../domain/metrics/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRisk } from "../../../domain/risks/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { addTripwire } from "../../../domain/rollback/tripwires.ts";
import { addThreshold } from "../../../domain/thresholds/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** An incident from its first word to its follow-up. */
export const incidentsChapter: Chapter = {
  name: "incidents",
  async play(before) {
    const stage = new Stage("plan", "golden-incidents", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("incidents-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "wrong", title: "What goes wrong" });
    await stage.act("incidents-addRole", addRole, sofia, { title: "Operations" });
    await stage.act("incidents-addRisk", addRisk, sofia, { title: "The store is too small" });
    await stage.act("incidents-addCheck", addCheck, sofia, { title: "Sessions", expected: "< 1000" });
    await stage.act("incidents-addMetric", addMetric, sofia, { title: "Sessions" });
    const rule = { metricId: "incidents-addMetric-1", comparator: ">", limit: 1000 } as const;
    await stage.act("incidents-addThreshold", addThreshold, sofia, rule);
    await stage.act("incidents-addTripwire", addTripwire, sofia, { title: "Nobody gets in", severity: "P1", responseMinutes: 15 });
    await stage.act("incidents-startPlan", startPlan, sofia, {});
    const stepIds = Object.keys((await stage.room).steps).slice(0, 1);
    const [roleId, riskIds, checkIds] = ["incidents-addRole-1", ["incidents-addRisk-1"], ["incidents-addCheck-1"]];
    const thresholdIds = ["incidents-addThreshold-1"];
    const opened = { title: "Nobody can sign in", severity: "p1", roleId, stepIds, riskIds, checkIds, thresholdIds };
    await stage.act("openIncident", openIncident, sofia, opened);
    const incidentId = "openIncident-1";
    await stage.act("takeIncident", takeIncident, sofia, { incidentId });
    const edited = { severity: "P2", roleId: null, stepIds: [], riskIds: [], checkIds: [], thresholdIds: [] };
    await stage.act("editIncident", editIncident, sofia, { incidentId, ...edited });
    await stage.act("editIncidentBack", editIncident, sofia, { incidentId, roleId, stepIds, riskIds, checkIds, thresholdIds });
    await stage.act("noteIncident", noteIncident, sofia, { incidentId, note: "The session store is full." });
    await stage.act("tellIncident", tellIncident, sofia, { incidentId, words: "Signing in is slow. Nothing is lost." });
    await stage.act("resolveIncident", resolveIncident, sofia, { incidentId, cause: "It had no room." });
    await stage.act("reopenIncident", reopenIncident, sofia, { incidentId, reason: "It is back." });
    const followUp = { followUp: "Give it more room", afterMinutes: 1440, roleId };
    await stage.act("followUpIncident", followUpIncident, sofia, { incidentId, ...followUp });
    await stage.act("incidents-addMessage", addMessage, sofia, { title: "We are at it", body: "Signing in is slow." });
    const about = { title: "The mails are late", messageIds: ["incidents-addMessage-1"] };
    await stage.act("openIncidentOfMessage", openIncident, sofia, about);
    return stage.roomId;
  },
};
