import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Move with risks

## Risks

| Risk | Impact | Mitigation |
| --- | --- | --- |
| The replica falls behind | High | Pause the import |

## Deploy

- [ ] Switch the traffic
`;

test("a member says that a risk has fired; the lead sees it at once, with what to do about it, and it is closed", async ({ browser }) => {
  test.setTimeout(180_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);

  // The lead says which step it is about, on the plan page.
  const register = lead.page.getByRole("region", { name: "Risks" });
  await expect(register).toContainText("level High");
  await register.getByRole("button", { name: "More about “The replica falls behind”" }).click();
  await lead.page.getByRole("menuitem", { name: "Edit…" }).click();
  await lead.page.getByRole("checkbox", { name: /Switch the traffic/ }).check();
  await lead.page.getByRole("button", { name: "Save" }).click();
  await expect(register).toContainText("about “Switch the traffic”");

  await startAndEnter(lead, slug);

  await visit(member.page, `/plans/${slug}/room`);
  await member.page.getByRole("button", { name: "It has fired… “The replica falls behind”" }).click();
  await member.page.getByLabel("What did you see?").fill("It is 40 s behind");
  await member.page.getByRole("button", { name: "It has fired", exact: true }).click();

  const banner = lead.page.getByRole("status").filter({ hasText: "Risk has fired" });
  await expect(banner).toContainText("It is 40 s behind");
  await expect(banner).toContainText("What to do: Pause the import");
  await expect(banner).toContainText("Petra Fuchs");

  await lead.page.getByRole("button", { name: "Close “The replica falls behind”…" }).click();
  await lead.page.getByLabel("What was done about it?").fill("It has caught up");
  await lead.page.getByRole("button", { name: "Close the risk" }).click();
  await expect(member.page.getByRole("region", { name: "Risks" })).toContainText("Closed");
  await expect(member.page.getByRole("status").filter({ hasText: "Risk has fired" })).toHaveCount(0);
});
