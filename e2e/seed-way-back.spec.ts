import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { decide, openDecision, question } from "./kit/decision.ts";
import { measured, wholeMinute } from "./kit/measured.ts";
import { colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const live = { timeout: 30_000 };
const triggersOf = (page: Page) => page.getByRole("region", { name: "Rollback triggers" });
const breach = (page: Page, text: string) => page.getByRole("status").filter({ hasText: "Breached" }).filter({ hasText: text });

test("fifteen alerts in three tiers, a matrix with its clock, and triples that pass and fail", { tag: "@long" }, async ({ browser }) => {
  const file = seed("003");
  test.setTimeout(300_000);
  const start = wholeMinute();
  await site.moveClock(start);
  const lead = await site.admin(browser);
  const member = await colleague(browser, lead, "Nora Lind");
  const slug = await newPlan(lead, readFileSync(file, "utf8"), { title: "Collectives" });
  const { clock, push } = await measured(site, lead, slug, start);
  const { page } = lead;

  await test.step("five that are answered at once, five within 30 minutes, five that are only tracked", async () => {
    await visit(page, `/plans/${slug}`);
    const rules = (metric: string) => page.getByRole("list", { name: `Thresholds of “${metric}”` });
    await expect(rules("Error rate")).toContainText("above 5 % for 5 min · Critical · answered at once");
    await expect(rules("Error rate")).toContainText("above 2 % for 15 min · Warning · answered within 30 min");
    await expect(rules("Application downtime")).toContainText("above 1 min · Critical · answered at once");
    await expect(rules("Memory usage")).toContainText("above 90 % · Critical · answered at once");
    await expect(rules("Performance degradation")).toContainText("above 20 % · Warning · answered within 30 min");
    for (const [title, tier] of [
      ["Database connection failures", "Critical"],
      ["Security policy violations", "Critical"],
      ["High support ticket volume", "Warning · decided within 30 min"],
      ["Multi-collective feature failures", "Warning · decided within 30 min"],
      ["Auto-save performance issues", "Warning · decided within 30 min"],
    ] as const)
      await expect(triggersOf(page).getByRole("listitem").filter({ hasText: title })).toContainText(tier);
    const metrics = page.getByRole("region", { name: "Metrics" });
    for (const tracked of ["Feature adoption metrics", "User feedback sentiment", "Performance trend analysis", "Bundle size monitoring"])
      await expect(metrics).toContainText(tracked);
    await expect(metrics).toContainText("Database growth patterns");
    await expect(triggersOf(page)).toContainText("0 of 9 fired");
  });

  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);

  await test.step("a breach says its tier and by when it is to be answered, and an incident is opened from it", async () => {
    await push({ metric: "Performance degradation", value: 25 }, { metric: "Memory usage", value: 95 });
    const slow = breach(member.page, "Performance degradation above 20 %");
    await expect(slow).toContainText("Warning", live);
    await expect(slow).toContainText("to be answered by");
    await expect(breach(page, "Memory usage above 90 %")).toContainText("Critical", live);
    await slow.getByRole("button", { name: /^Open an incident…/ }).click();
    await member.page.getByRole("button", { name: "Open it" }).click();
    await expect(slow.getByRole("button", { name: /^Show the incident/ })).toBeVisible();
    const log = page.getByRole("region", { name: "Incidents", exact: true });
    await expect(log).toContainText("breach “Performance degradation above 20 %”", live);
  });

  await test.step("what its checks should show is tried: one passes, one fails and speaks of an incident", async () => {
    const checks = (of: Page) => of.getByRole("region", { name: "Checks", exact: true });
    const card = (of: Page, title: string) => checks(of).getByRole("listitem").filter({ hasText: title });
    await card(member.page, "Navigate to /posts/new/details")
      .getByRole("button", { name: /^It passes/ })
      .click();
    await expect(card(page, "Navigate to /posts/new/details")).toContainText("Pass", live);
    await card(member.page, "Check role-based access")
      .getByRole("button", { name: /^It fails…/ })
      .click();
    await member.page.getByLabel("What did you see?").fill("Everybody sees every option");
    await member.page.getByRole("button", { name: "Fail", exact: true }).click();
    await expect(card(page, "Check role-based access")).toContainText("Everybody sees every option", live);
    await expect(card(page, "Check role-based access").getByRole("button", { name: /^Open an incident…/ })).toBeVisible();
  });

  await test.step("a row of the matrix is pulled: its severity and its clock stand on both screens, and run out", async () => {
    const row = "Critical (app down) · <5 minutes · Emergency rollback";
    await member.page.getByRole("button", { name: `Pull… “${row}”` }).click();
    await member.page.getByLabel("What did you see?").fill("502 everywhere");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    for (const each of [page, member.page]) {
      await expect(question(each)).toContainText("Critical (app down)", live);
      await expect(question(each)).toContainText("to be decided by");
    }
    await clock(3);
    await expect(question(page)).toContainText(/[23]:\d\d/, live);
    await clock(6);
    for (const each of [page, member.page]) await expect(question(each)).toContainText("was to be decided by", live);
    const ways = await openDecision(page);
    await expect(ways.getByLabel(/^Row of the plan’s matrix/).locator("option:checked")).toHaveText(
      "Critical (app down): Emergency rollback, within 5 min",
    );
    await expect(ways.getByRole("radio", { name: /^Roll back all · the plan’s answer/ })).not.toBeChecked();
    await ways.getByLabel(/^Row of the plan’s matrix/).selectOption({ label: "Low (UX issues): Hot fix deployment, within 2 h" });
    await decide(page, /^Fix forward · the plan’s answer/, "One node; it is out of the pool");
    await expect(page.getByRole("region", { name: "The answer" })).toContainText("Low (UX issues): Hot fix deployment");
    await page.getByRole("link", { name: "War room" }).click();
    for (const each of [page, member.page]) await expect(question(each)).toHaveCount(0, live);
  });

  await test.step("its measured row asks by itself, within its own minutes", async () => {
    await push({ metric: "Error rate", value: 12 });
    await expect(question(member.page)).toContainText("Error rate above 10 %", live);
    await expect(question(member.page)).toContainText("High");
    await expect(question(member.page)).toContainText("to be decided by");
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

test("four conditions, one that holds for an hour, and four parts of the way back worked by four people at once", { tag: "@long" }, async ({
  browser,
}) => {
  const file = seed("004");
  test.setTimeout(420_000);
  const start = wholeMinute();
  await site.moveClock(start);
  const lead = await site.admin(browser);
  const people = [lead, ...(await Promise.all(["Ana Novak", "Jonas Ott", "Lena Fuchs"].map((name) => colleague(browser, lead, name))))];
  const slug = await newPlan(lead, readFileSync(file, "utf8"), { title: "Editor" });
  const { clock, at, push } = await measured(site, lead, slug, start);
  const { page } = lead;

  await test.step("two of its conditions are measured, two are pulled", async () => {
    await visit(page, `/plans/${slug}`);
    await expect(triggersOf(page)).toContainText("0 of 4 fired");
    await expect(triggersOf(page)).toContainText("Error rate above 5 % for 1 h");
    await expect(triggersOf(page)).toContainText("System downtime above 5 min");
  });

  await startAndEnter(lead, slug);
  for (const each of people) if (each !== lead) await visit(each.page, `/plans/${slug}/room`);

  await test.step("for most of an hour it is pending, then it is a breach, and the question is on every screen", async () => {
    const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
    const errors = (from: number, to: number) =>
      push(...minutes(from, to).map((each) => ({ metric: "Error rate", value: 6, at: at(each) })));
    await clock(50);
    await errors(1, 49);
    await expect(triggersOf(page).getByRole("listitem").filter({ hasText: "Error rate above 5 %" })).toContainText("Pending", live);
    await expect(question(page)).toHaveCount(0);
    await clock(62);
    await errors(50, 61);
    for (const each of people) await expect(question(each.page)).toContainText("Error rate above 5 % for 1 h", live);
  });

  await test.step("the lead rolls back", async () => {
    const ways = await openDecision(page);
    await expect(ways.getByRole("radio", { name: /^Roll back all/ })).toHaveAccessibleName(/12 steps in 4 parts at once.*never rehearsed/);
    await expect(page.getByRole("region", { name: "Rollback", exact: true }).getByRole("heading", { level: 3 })).toHaveText([
      ...["Immediate Actions", "Data Recovery", "System Restoration", "Communication"],
    ]);
    await decide(page, /^Roll back all/, "An hour is enough");
    await page.getByRole("link", { name: "Work the way back" }).click();
  });

  const parts = [
    ["Immediate Actions", ["Disable feature flag", "Stop accepting new editor sessions", "Notify team of rollback initiation"]],
    ["Data Recovery", ["Restore database from last clean backup", "Validate data integrity", "Confirm no data loss"]],
    ["System Restoration", ["Revert code deployment", "Restart affected services", "Validate system functionality"]],
    ["Communication", ["Notify users of service restoration", "Provide timeline for feature return", "Apologize for inconvenience"]],
  ] as const;
  const way = (of: Page) => of.getByRole("region", { name: "The way back" });

  await test.step("each of four people takes a part and works it, all at once", async () => {
    await expect(way(page).getByRole("heading", { level: 3 })).toHaveText(
      parts.map(([title]) => title),
      live,
    );
    await Promise.all(
      people.map(async ({ page: own }, index) => {
        const steps = parts[index]?.[1] ?? [];
        await way(own)
          .getByRole("button", { name: new RegExp(`^${steps[0]}`) })
          .click();
        await own.getByRole("button", { name: "Take it" }).filter({ visible: true }).click();
        for (const step of steps) {
          const box = way(own).getByRole("checkbox", { name: new RegExp(`^${step}`) });
          await box.click();
          await expect(box).toBeChecked();
        }
      }),
    );
    for (const { page: each } of people)
      for (const [title] of parts)
        await expect(way(each).getByRole("progressbar", { name: `${title}: 3 of 3 steps back` })).toBeVisible(live);
    const part = (title: string) =>
      way(page)
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: title }) });
    await expect(part("Data Recovery")).toContainText("Ana Novak");
    await expect(part("Communication")).toContainText("Lena Fuchs");
  });

  await test.step("the plan ends rolled back", async () => {
    await expect(page.getByText("12 of 12 steps back")).toBeVisible(live);
    await page.getByRole("button", { name: "It is rolled back…" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    for (const each of people) await expect(each.page.getByText(/Rolled back/).first()).toBeVisible(live);
  });
  await expectWholeRecord(lead, slug);
  expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
});
