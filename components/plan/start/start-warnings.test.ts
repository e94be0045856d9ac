import { expect, it } from "vitest";
import { addGate } from "#lib/domain/gates/edit-gates.ts";
import { addRole } from "#lib/domain/roles/edit-roles.ts";
import { draftOf, sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { draftFrom } from "#lib/runbook/testing.ts";
import { planFindings } from "#lib/runbook/write/plan-findings.ts";
import { findingsAtStart, startWarnings } from "./start-warnings.ts";

it("names seats that nobody holds, gates without a director, and gates that poll nobody", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["One"] }));
  plan.do(addRole, { title: "Database" }, sofia);
  const [roleId = ""] = Object.keys(plan.room.roles);
  const gate = { before: { phaseId: null, stepId: null } };
  plan.do(addGate, { ...gate, title: "Go live?", voterRoleIds: [roleId] }, sofia);
  plan.do(addGate, { ...gate, title: "Open again?", questions: ["Is it calm?"] }, sofia);
  const said = startWarnings(plan.room).map(({ text }) => text);
  expect(said).toContain("Database is polled, and nobody holds it.");
  expect(said).toContain("“Open again?” polls nobody: its director decides on the answers alone.");
  expect(said.filter((text) => text.includes("has no director"))).toHaveLength(2);
});

it("names gaps that are open and what cannot be true, each at its place, and leaves hints alone", () => {
  const text = "# Move\n\n## Switch\n\n1. [ ] Restore the copy\n   ```bash\n   restore --host <db-host>\n   ```\n";
  const plan = new TestRoom(draftFrom(text));
  const said = findingsAtStart(planFindings(plan.room));
  expect(said).toHaveLength(1);
  expect(said[0]?.text).toContain("<db-host>");
  expect(said[0]?.place).toEqual({ view: "plan", id: `step-${plan.step("Restore the copy").id}` });
  const wrong = { rule: "weekday-wrong", level: "error" as const, message: "It is a Friday.", line: 1, phaseId: null, stepId: null };
  expect(findingsAtStart([wrong])).toEqual([{ text: "It is a Friday.", place: { view: "plan", id: "outline" } }]);
});
