import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcels are moved

## Deploy

- [ ] Count the parcels

  \`\`\`sh
  parcelctl count
  # Should be: 412
  \`\`\`
- [ ] Switch the traffic

## Rollback decision matrix

| Issue severity | Response time | Action |
| --- | --- | --- |
| Critical (app down) | <5 minutes | Emergency rollback |
| Low (UX issues) | <2 hours | Hot fix |
`;

test("an incident is opened by a key in one line, taken, noted on, told, resolved with its cause, and followed up", async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);
  const log = lead.page.getByRole("region", { name: "Incidents", exact: true });
  const banner = (title: string) => lead.page.getByRole("status").filter({ hasText: title });

  await test.step("by the key, with the severity of the plan’s own matrix and its clock", async () => {
    await expect(member.page.getByRole("button", { name: /^Open an incident…/ })).toBeVisible();
    await member.page.keyboard.press("i");
    await member.page.getByLabel("What went wrong").fill("Nobody can sign in");
    await member.page.getByLabel("Severity").selectOption("Critical (app down)");
    await member.page.getByRole("button", { name: "Open it" }).click();
    await expect(banner("Nobody can sign in")).toContainText("nobody has it yet");
    await expect(banner("Nobody can sign in")).toContainText("to be taken by");
    await expect(banner("Nobody can sign in")).toContainText("Critical (app down)");
  });

  await test.step("taken by the lead: its clock stops for everybody", async () => {
    await banner("Nobody can sign in")
      .getByRole("button", { name: /^I have it/ })
      .click();
    await expect(member.page.getByRole("status").filter({ hasText: "Nobody can sign in" })).not.toContainText("to be taken by");
    await log.getByRole("button", { name: "Note… on the incident “Nobody can sign in”" }).click();
    await lead.page.getByRole("alertdialog").getByLabel("Note").fill("The session store is full");
    await lead.page.getByRole("button", { name: "Add the note" }).click();
    await log.getByText("1 line of its timeline").click();
    await expect(log).toContainText("The session store is full");
  });

  await test.step("a check that failed offers one, which names the check", async () => {
    const checks = member.page.getByRole("region", { name: "Checks", exact: true });
    await checks.getByRole("button", { name: /^What came…/ }).click();
    await checks.getByRole("textbox", { name: /^What came/ }).fill("411");
    await checks.getByRole("button", { name: /^Match it/ }).click();
    await checks.getByRole("button", { name: /^Open an incident…/ }).click();
    await member.page.getByRole("button", { name: "Open it" }).click();
    const second = log.getByRole("listitem").filter({ hasText: "is not = 412" });
    await expect(second.first()).toContainText("check Count the parcels");
  });

  await test.step("told in the words a lead gives, and followed up", async () => {
    await log.getByRole("button", { name: "More about the incident “Nobody can sign in”" }).click();
    await lead.page.getByRole("menuitem", { name: "Tell stakeholders…" }).click();
    await lead.page.getByLabel("What they read on the status page").fill("Signing in is slow.");
    await lead.page.getByRole("button", { name: "Tell them" }).click();
    await log.getByRole("button", { name: "More about the incident “Nobody can sign in”" }).click();
    await lead.page.getByRole("menuitem", { name: "Make a follow-up…" }).click();
    await lead.page.getByLabel("What is to be done").fill("Give the store more room");
    await lead.page.getByRole("button", { name: "Make the follow-up" }).click();
    await expect(log).toContainText("Follow-up: Give the store more room");
  });

  await test.step("resolved with its cause: it leaves the screens and stays in the log", async () => {
    await log.getByRole("button", { name: "Resolve… “Nobody can sign in”" }).click();
    await lead.page.getByLabel("What caused it?").fill("The store had no room");
    await lead.page.getByRole("button", { name: "Resolve it" }).click();
    await expect(banner("Nobody can sign in")).toHaveCount(0);
    await expect(log).toContainText("The store had no room");
    await expect(log).toContainText("1 open · 2 in all");
    await visit(member.page, `/plans/${slug}`);
    await expect(member.page.getByRole("region", { name: "Incidents", exact: true })).toContainText("The store had no room");
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});
