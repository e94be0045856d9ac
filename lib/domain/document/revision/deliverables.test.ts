import { expect, it } from "vitest";
import { draftFrom } from "../../../runbook/testing.ts";
import { planMarkdown } from "../../../runbook/write/plan-markdown.ts";
import { deliver, editDeliverable } from "../../deliverables/verbs.ts";
import { RevisedPlan } from "../../testing/revised.ts";

const document = (...items: string[]) =>
  `# Move\n\n## Deploy\n\n- [ ] Run the migration\n\n**Deliverables:**\n\n${items.map((each) => `- ${each}\n`).join("")}`;
const planOf = (text: string) => new RevisedPlan(draftFrom, text);
const said = (plan: RevisedPlan, next: string) => plan.said(next).filter((each) => each.startsWith("deliverable"));
const one = (plan: RevisedPlan, title: string) =>
  Object.values(plan.room.deliverables).find((each) => each.title === title) ?? expect.fail();

it("brings in what a new version hands over, by whom, by when and where, and leaves what was delivered as it is", () => {
  const plan = planOf(document("Report (Owner: QA)", "Handbook", "Minutes"));
  plan.do(deliver, { deliverableId: one(plan, "Minutes").id, link: "https://docs.example.org/m" });
  const next = document("Report (Owner: Docs, due T-2 days): https://docs.example.org/r", "Dashboard", "Minutes (due T+1 h)");
  expect(said(plan, next)).toEqual([
    "deliverable “Report” due:  → T−2 d",
    "deliverable “Report” owner: QA → Docs",
    "deliverable “Report” link:  → https://docs.example.org/r",
    "deliverable “Dashboard” added",
    "deliverable “Minutes” due:  → T+1 h (stays)",
    "deliverable “Minutes” link: https://docs.example.org/m →  (here) (stays)",
    "deliverable “Handbook” removed",
  ]);
  plan.revise(next);
  expect(one(plan, "Report")).toMatchObject({ at: { kind: "offset", minutes: -2880 }, link: "https://docs.example.org/r" });
  expect(one(plan, "Minutes")).toMatchObject({ state: "delivered", at: null, link: "https://docs.example.org/m" });
  expect(one(plan, "Handbook").removedAt).not.toBeNull();
});

it("is written back as the document has it, and told below it where people changed it", () => {
  const plan = planOf(document("Report (Owner: QA, due T-2 days)"));
  expect(planMarkdown(plan.room)).not.toContain("holdpoint:");
  plan.do(editDeliverable, {
    deliverableId: one(plan, "Report").id,
    at: { kind: "offset", minutes: -60 },
    link: "https://docs.example.org/r",
  });
  expect(planMarkdown(plan.room)).toContain("https\\://docs.example.org/r");
  expect(draftFrom(planMarkdown(plan.room)).deliverables).toMatchObject([
    { title: "Report", owner: "QA", at: { kind: "offset", minutes: -60 }, link: "https://docs.example.org/r" },
  ]);
});
