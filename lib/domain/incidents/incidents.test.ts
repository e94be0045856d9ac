import { describe, expect, it } from "vitest";
import { careOf } from "../after-care/status.ts";
import { addCheck } from "../checks/edit-checks.ts";
import { checksOf } from "../checks/status.ts";
import { granted } from "../kernel/permissions.ts";
import { addMessage } from "../messages/edit.ts";
import { risksOf } from "../risks/status.ts";
import { addRisk } from "../risks/verbs.ts";
import { addTripwire } from "../rollback/tripwires.ts";
import { ana, draftOf, jonas, sofia, vera } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { aboutOf } from "./about.ts";
import { incidentsOf, openIncidents, severitiesOf } from "./status.ts";
import {
  editIncident,
  followUpIncident,
  noteIncident,
  openIncident,
  reopenIncident,
  resolveIncident,
  takeIncident,
  tellIncident,
} from "./verbs.ts";

/** A plan with the matrix of a document: two severities, each with its time. */
function running() {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch", "Check"] }));
  plan.do(addTripwire, { title: "App down", severity: "Critical (app down)", responseMinutes: 5 }, sofia);
  plan.do(addTripwire, { title: "Errors", severity: "High (error rate >10%)", responseMinutes: 15 }, sofia);
  plan.do(addTripwire, { title: "More errors", severity: "High (error rate >10%)", responseMinutes: 30 }, sofia);
  plan.do(addTripwire, { title: "Anything else" }, sofia);
  plan.start();
  return plan;
}

function withIncident(severity = "critical") {
  const plan = running();
  plan.do(openIncident, { title: "Nobody can sign in", severity }, ana);
  const incident = () => incidentsOf(plan.room)[0] ?? expect.fail("there is none");
  return { plan, incident, incidentId: incident().id };
}

const later = (from: string, minutes: number) => new Date(Date.parse(from) + minutes * 60_000).toISOString();

describe("an incident", () => {
  it("is opened in one line while the plan runs, and has the clock that the plan’s own matrix gives its severity", () => {
    expect(severitiesOf(running().room)).toEqual([
      { name: "Critical (app down)", responseMinutes: 5 },
      { name: "High (error rate >10%)", responseMinutes: 15 },
    ]);
    const { plan, incident } = withIncident();
    expect(incident()).toMatchObject({
      severity: "Critical (app down)",
      dueAt: later(plan.now, 5),
      openedBy: { name: ana.name },
      takenBy: null,
    });
    plan.do(openIncident, { title: "A label is cut" }, ana);
    expect(openIncidents(plan.room)[0]).toMatchObject({ severity: "", dueAt: null });
    plan.do(openIncident, { title: "Something new", severity: "SEV-9" }, ana);
    expect(openIncidents(plan.room)[0]).toMatchObject({ severity: "SEV-9", dueAt: null });
    const draft = new TestRoom(draftOf({ Deploy: ["Switch"] }));
    expect(draft.do(openIncident, { title: "Too early" }, ana)).toMatchObject({ kind: "refusal", reason: "not-started" });
  });

  it("counts from its opening when it turns out graver, and the timeline says so", () => {
    const { plan, incident, incidentId } = withIncident("high");
    const opened = incident().openedAt;
    plan.do(editIncident, { incidentId, severity: "Critical" }, jonas);
    expect(incident()).toMatchObject({ severity: "Critical (app down)", dueAt: later(opened, 5) });
    expect(incident().entries).toMatchObject([{ kind: "severity", text: "Critical (app down)", by: { name: jonas.name } }]);
    expect(plan.do(editIncident, { incidentId, severity: "critical" }, jonas)).toMatchObject({ kind: "already" });
  });

  it("is somebody’s once they take it, also from another", () => {
    const { plan, incident, incidentId } = withIncident();
    plan.do(takeIncident, { incidentId }, ana);
    expect(plan.do(takeIncident, { incidentId }, ana)).toMatchObject({ kind: "already" });
    plan.do(takeIncident, { incidentId }, jonas);
    expect(incident().takenBy?.name).toBe(jonas.name);
  });

  it("names what it is about, as long as that is in the plan", () => {
    const plan = running();
    plan.do(addCheck, { title: "Error rate", expected: "< 1%" }, sofia);
    plan.do(addRisk, { title: "Replica lag" }, sofia);
    plan.do(addMessage, { title: "We are at it", body: "Signing in is slow." }, sofia);
    const [message = ""] = Object.keys(plan.room.messages);
    const [check, risk] = [checksOf(plan.room)[0]?.id ?? "", risksOf(plan.room)[0]?.id ?? ""];
    plan.do(
      openIncident,
      { title: "Errors", stepIds: [plan.step("Check").id], checkIds: [check], riskIds: [risk], messageIds: [message] },
      ana,
    );
    const [incident] = incidentsOf(plan.room);
    if (!incident) throw new Error("there is none");
    expect(aboutOf(plan.room, incident).map(({ kind, title }) => [kind, title])).toEqual([
      ["step", "Check"],
      ["check", "Error rate"],
      ["risk", "Replica lag"],
      ["message", "We are at it"],
    ]);
    expect(plan.do(openIncident, { title: "Errors", stepIds: ["none"] }, ana)).toMatchObject({ kind: "refusal", code: "not-found" });
  });

  it("is resolved with its cause, once, and opened again with a reason; its timeline keeps both", () => {
    const { plan, incident, incidentId } = withIncident();
    plan.do(noteIncident, { incidentId, note: "The session store is full." }, ana);
    plan.do(resolveIncident, { incidentId, cause: "No room" }, ana);
    expect(incident()).toMatchObject({ cause: "No room", resolvedBy: { name: ana.name } });
    expect(openIncidents(plan.room)).toEqual([]);
    expect(plan.do(resolveIncident, { incidentId, cause: "Me too" }, jonas)).toMatchObject({ kind: "already", by: { name: ana.name } });
    expect(plan.do(takeIncident, { incidentId }, jonas)).toMatchObject({ kind: "refusal", reason: "resolved" });
    plan.do(reopenIncident, { incidentId, reason: "It is back." }, jonas);
    expect(incident()).toMatchObject({ cause: null, resolvedAt: null });
    expect(incident().entries.map(({ kind }) => kind)).toEqual(["note", "resolved", "reopened"]);
  });

  it("becomes a follow-up of the after-care, once", () => {
    const { plan, incident, incidentId } = withIncident();
    expect(plan.do(followUpIncident, { incidentId, followUp: "More room" }, ana)).toMatchObject({ kind: "refusal", reason: "no-date" });
    plan.do(followUpIncident, { incidentId, followUp: "More room", afterMinutes: 1440 }, ana);
    expect(careOf(plan.room)).toMatchObject([{ id: incident().followUpId, title: "More room", kind: "action", afterMinutes: 1440 }]);
    expect(plan.do(followUpIncident, { incidentId, followUp: "Again", afterMinutes: 1 }, jonas)).toMatchObject({ kind: "already" });
  });

  it("is told to stakeholders in the words that a lead gives, and in no others", () => {
    const { plan, incident, incidentId } = withIncident();
    plan.do(tellIncident, { incidentId, words: "Signing in is slow." }, sofia);
    expect(Object.values(plan.room.updates).map(({ headline }) => headline)).toEqual(["Signing in is slow."]);
    expect(incident().entries).toMatchObject([{ kind: "told" }]);
    expect(granted(ana, tellIncident.may, "plan").ok).toBe(false);
    expect(granted(ana, openIncident.may, "plan").ok).toBe(true);
    expect(granted(vera, openIncident.may, "plan").ok).toBe(false);
  });
});
