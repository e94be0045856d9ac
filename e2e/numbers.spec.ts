import { expect } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { decide, openDecision } from "./kit/decision.ts";
import { expectFineLooks } from "./kit/looks.ts";
import { measured, wholeMinute } from "./kit/measured.ts";
import { colleague } from "./kit/people.ts";
import { expectWholeRecord, planOfFile, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

test("a real runbook brings its own limits: its error rate crosses 5 % for 5 minutes, the decision is on every screen, and the plan is rolled back", async ({
  browser,
}) => {
  const file = seed("001");
  test.setTimeout(300_000);
  const start = wholeMinute();
  await site.moveClock(start);
  const lead = await site.admin(browser);
  const member = await colleague(browser, lead, "Nora Lind");
  const slug = await planOfFile(lead, file);
  await visit(lead.page, `/plans/${slug}`);
  const { clock, push: pushAll } = await measured(site, lead, slug, start);
  const push = (value: number) => pushAll({ metric: "error rate", value });
  const { page } = lead;

  await test.step("its alerts are limits of its metrics, of its six triggers four are measured and two are pulled", async () => {
    await expect(page.getByRole("list", { name: "Thresholds of “Error rate”" })).toContainText("above 5 % for 5 min");
    const triggers = page.getByRole("region", { name: "Rollback triggers" });
    await expect(triggers).toContainText("0 of 6 fired");
    await expect(triggers).toContainText("Database connection failures above 10 in 5 min");
    await expect(triggers).toContainText("Data corruption detected");
  });

  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/numbers`);
  const board = member.page.getByRole("region", { name: "Metrics" });

  await test.step("what was never measured is named, and what is pushed is on the board at once", async () => {
    await expect(board).toContainText("Never measured");
    await push(0.04);
    await expect(board.getByRole("article", { name: "Error rate" })).toContainText("0.04");
    await expect(page.getByRole("region", { name: "Numbers" })).toContainText("0 of 6 triggers");
  });

  await test.step("it rises: pending with its clock, then a breach, and the question on both screens", async () => {
    await clock(1);
    await push(5.6);
    await expect(board.getByRole("article", { name: "Error rate" })).toContainText(/Pending|Warning/);
    for (const minutes of [3, 5]) {
      await clock(minutes);
      await push(5.8);
    }
    await clock(6.5);
    await push(5.9);
    for (const each of [page, member.page])
      await expect(each.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toContainText("Error rate above 5 % for 5 min");
    await expect(board.getByRole("article", { name: "Error rate" })).toContainText("Breached");
    await expect(page.getByRole("region", { name: "Numbers" })).toContainText("1 of 6 triggers");
  });

  await test.step("the board can be read at every size in both themes", async () => {
    await visit(member.page, `/plans/${slug}/numbers`);
    await expect(board.getByRole("article", { name: "Error rate" })).toContainText("5.9");
    await expectFineLooks(member.page, "numbers");
  });

  await test.step("what somebody sees besides is pulled on the board, by its own large button, and counts for everybody", async () => {
    await member.page.getByRole("button", { name: "Pull… “Data corruption detected”" }).click();
    await member.page.getByLabel("What did you see?").fill("Three files have the notes of others");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    await expect(page.getByRole("region", { name: "Numbers" })).toContainText("2 of 6 triggers");
    const pulled = page.getByRole("region", { name: "Rollback triggers" }).getByRole("listitem").filter({ hasText: "Data corruption" });
    await expect(pulled).toContainText("Nora Lind");
    await expect(pulled).toContainText("Three files have the notes of others");
    // It speaks to the question that is open; nobody is asked twice.
    for (const each of [page, member.page]) await expect(each.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toHaveCount(1);
  });

  await test.step("the lead decides, with nothing chosen before, and the command of the document is at hand for everybody", async () => {
    await visit(member.page, `/plans/${slug}/room`);
    const ways = await openDecision(page);
    await expect(ways.getByRole("radio", { checked: true })).toHaveCount(0);
    const evidence = page.getByRole("figure");
    await expect(evidence).toContainText("Error rate 5.9 %, above 5 % for 5 min");
    await expect(evidence).toContainText("5.65.85.85.9");
    await expectFineLooks(page, "decision");
    await decide(page, /^Roll back all/, "Six in a hundred fail");
    await page.getByRole("link", { name: "Work the way back" }).click();
    for (const each of [page, member.page]) {
      await expect(each.getByText("ROLLING BACK").first()).toBeVisible();
      await expect(each.getByText("./scripts/rollback.sh production --to-previous-version").filter({ visible: true })).toBeVisible();
      await expect(each.getByRole("button", { name: "Copy command" }).filter({ visible: true }).first()).toBeVisible();
    }
    await member.page.getByRole("checkbox", { name: /^Run the rollback command/ }).click();
    await expect(page.getByText("1 of 1 steps back")).toBeVisible();
  });

  await test.step("the plan ends rolled back", async () => {
    await page.getByRole("button", { name: "It is rolled back…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    for (const each of [page, member.page]) await expect(each.getByText(/Rolled back/).first()).toBeVisible();
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});
