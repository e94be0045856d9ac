import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OpenFeature } from "@openfeature/server-sdk";
import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import type { Member } from "./kit/people.ts";
import { planOfFile, push } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;
const day = 24 * 60;

let site: ClockedSite;
let t0: number;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
  t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute;
});

const at = (minutes: number) => site.moveClock(t0 + minutes * minute + 1000);
const rollout = (page: Page) => page.getByRole("region", { name: "Rollout", exact: true });

async function begin(lead: Member, document: string, title: string): Promise<string> {
  const slug = await planOfFile(lead, document, { title });
  await visit(lead.page, `/plans/${slug}`);
  await dropGates(lead.page);
  return slug;
}

/** The gates of a real runbook have deciders who are not here; a plan without them is walked alone. */
async function dropGates(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: /^More (?:for|about) the gate/ });
  for (let left = await more.count(); left > 0; left--) {
    await more.first().click();
    await page.getByRole("menuitem", { name: /Remove gate/ }).click();
    await expect(more).toHaveCount(left - 1);
  }
}

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
  await page.waitForURL(/\/room$/);
}

test("a release goes from 10 over 50 to 100 %, each stage soaks its minutes, and what is early asks a lead why", async ({ browser }) => {
  const document = seed("001");
  test.setTimeout(180_000);
  await at(0);
  const lead = await site.admin(browser);
  const { page } = lead;
  const slug = await begin(lead, document, "Release by stages");
  await expect(rollout(page).getByRole("listitem")).toHaveCount(3);
  await expect(rollout(page)).toContainText("soaks 5 min");
  await rollout(page)
    .getByRole("button", { name: /^Edit / })
    .first()
    .click();
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await dialog.getByRole("button", { name: "Add a number" }).click();
  await dialog.getByLabel("What number 1 is read from").selectOption({ label: "Error rate" });
  await dialog.getByLabel("Limit of number 1").fill("1");
  await dialog.getByRole("button", { name: "Add a number" }).click();
  await dialog.getByLabel("What number 2 is read from").selectOption({ label: "somebody reads it" });
  await dialog.getByLabel("What number 2 is", { exact: true }).fill("Queue under 1,000 jobs");
  await dialog.getByLabel("Limit of number 2").fill("1000");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rollout(page)).toContainText("to leave: Queue under 1,000 jobs");
  await start(page);
  await expect(rollout(page)).toContainText("Nobody has the change yet");
  await rollout(page).getByRole("button", { name: "Enter 10 %" }).click();
  await expect(rollout(page)).toContainText("Stage 1 of 3");
  await expect(rollout(page)).toContainText("Soaking");
  await at(3);
  await rollout(page).getByRole("button", { name: "Promote to 50 %…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await at(6);
  const criteria = rollout(page).getByRole("list", { name: /^To leave / });
  await expect(criteria).toContainText("never measured");
  await criteria.getByRole("textbox", { name: "What was read: Queue under 1,000 jobs" }).fill("240");
  await criteria.getByRole("button", { name: "Record: Queue under 1,000 jobs" }).click();
  await expect(criteria).toContainText("240 · Ada Admin");
  await push(lead, slug, "Error rate", 5.6);
  await expect(criteria).toContainText("Not met", { timeout: 30_000 });
  await push(lead, slug, "Error rate", 0.4);
  await expect(criteria).not.toContainText("Not met", { timeout: 30_000 });
  await rollout(page).getByRole("button", { name: "Promote to 50 %", exact: true }).click();
  await expect(rollout(page)).toContainText("Stage 2 of 3");
  await rollout(page).getByRole("button", { name: "Hold the rollout…" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("We look into the errors");
  await page.getByRole("alertdialog").getByRole("button", { name: "Hold" }).click();
  await expect(rollout(page)).toContainText("On hold");
  await at(9);
  await rollout(page).getByRole("button", { name: "Resume the rollout" }).click();
  await expect(rollout(page)).not.toContainText("On hold");
  await at(12);
  await rollout(page).getByRole("button", { name: "Promote to 100 %", exact: true }).click();
  await expect(rollout(page)).toContainText("Stage 3 of 3");
  await rollout(page).getByRole("button", { name: "Abort to 50 %…" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("5.6 % of the requests fail");
  await page.getByRole("alertdialog").getByRole("button", { name: "Abort to 50 %" }).click();
  await expect(rollout(page)).toContainText("Stage 2 of 3");
  await at(15.5);
  await rollout(page).getByRole("button", { name: "Promote to 100 %", exact: true }).click();
  await expect(rollout(page)).toContainText("Stage 3 of 3");
  await at(23);
  await rollout(page).getByRole("button", { name: "Accept the rollout", exact: true }).click();
  await expect(rollout(page)).toContainText("Accepted");
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `/plans/${slug}/room`);
  await expect(rollout(page)).toContainText("Accepted");
});

test("a real OpenFeature client follows the cohorts of a release, hour by hour, and is off again at its first question after each abort; the room says who follows", {
  tag: "@long",
}, async ({ browser }) => {
  const document = seed("003");
  test.setTimeout(240_000);
  await at(12_000);
  const lead = await site.admin(browser);
  const { page } = lead;
  const slug = await begin(lead, document, "Release by cohorts");

  await test.step("a flag is made that follows the plan", async () => {
    await visit(page, "/settings/flags");
    await page.getByRole("button", { name: "Add flag" }).first().click();
    const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
    await dialog.getByLabel("Key").fill("collectives");
    await dialog.getByLabel("Follows the rollout of").selectOption({ label: "Release by cohorts" });
    await dialog.getByRole("button", { name: "Add flag" }).click();
    await expect(page.getByText("Follows Release by cohorts")).toBeVisible();
  });

  const token = await site.ask("token", { account: lead.account });
  await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: site.address, headers: [["authorization", `Bearer ${token}`]] }));
  const client = OpenFeature.getClient();
  const names = ["Internal Team", "Power Users", "Collective Owners", "All Users"];
  const on = async () => {
    const asked = names.map((cohort, nth) =>
      client.getBooleanValue("collectives", false, { targetingKey: `user-${nth}`, cohort, instance: `gateway-${nth % 2}` }),
    );
    return (await Promise.all(asked)).filter(Boolean).length;
  };
  await visit(page, `/plans/${slug}`);
  await start(page);
  expect(await on()).toBe(0);
  await rollout(page)
    .getByRole("button", { name: /^Enter 5 %/ })
    .click();
  await expect(rollout(page)).toContainText("Stage 1 of 4");
  expect(await on()).toBe(1);
  for (const [hours, percent, inside] of [
    [6, 15, 2],
    [12, 40, 3],
    [24, 100, 4],
  ] as const) {
    await at(12_000 + hours * 60 + 1);
    await rollout(page)
      .getByRole("button", { name: `Promote to ${percent} %`, exact: true })
      .click();
    await expect(rollout(page).getByRole("figure", { name: `Rollout at ${percent} %` })).toBeVisible();
    expect(await on()).toBe(inside);
    const follows = rollout(page).getByRole("region", { name: "Who follows" });
    await expect(follows).toContainText(`2 of 2 told ${percent} %`);
    await expect(follows).toContainText("by the flag collectives");
  }
  for (const [percent, inside] of [
    [40, 3],
    [15, 2],
    [5, 1],
    [0, 0],
  ] as const) {
    await rollout(page)
      .getByRole("button", { name: `Abort to ${percent} %…` })
      .click();
    await page.getByRole("alertdialog").getByRole("textbox").fill("Posts are shown twice");
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: `Abort to ${percent} %` })
      .click();
    if (percent > 0) await expect(rollout(page).getByRole("figure", { name: `Rollout at ${percent} %` })).toBeVisible();
    else await expect(rollout(page)).toContainText("Nobody has the change yet");
    expect(await on()).toBe(inside);
  }
  expect(lead.complaints).toEqual([]);
});

test("“after 48 hours” is asked once, and then soaks for days", { tag: "@long" }, async ({ browser }) => {
  const document = seed("004");
  test.setTimeout(180_000);
  await at(60);
  const lead = await site.admin(browser);
  const { page } = lead;
  await begin(lead, document, "Release by days");
  await expect(rollout(page)).toContainText("From when do the waits count?");
  await rollout(page).getByRole("button", { name: "From the start of the rollout" }).click();
  await expect(rollout(page)).not.toContainText("From when do the waits count?");
  await start(page);
  await rollout(page).getByRole("button", { name: "Enter 10 %" }).click();
  for (const [days, percent] of [
    [1, 25],
    [2, 50],
    [3, 100],
  ] as const) {
    await at(60 + days * day - 30);
    await expect(rollout(page).getByRole("button", { name: `Promote to ${percent} %…` })).toBeVisible();
    await at(60 + days * day + 1);
    await rollout(page)
      .getByRole("button", { name: `Promote to ${percent} %`, exact: true })
      .click();
    await expect(rollout(page).getByRole("figure", { name: `Rollout at ${percent} %` })).toBeVisible();
  }
});

test("the four trees of a release are walked, and a STOP holds everybody until a lead releases it with a reason", { tag: "@long" }, async ({
  browser,
}) => {
  const document = seed("001");
  test.setTimeout(180_000);
  await at(6000);
  const lead = await site.admin(browser);
  const { page } = lead;
  await begin(lead, document, "Walked release");
  await start(page);
  const trees = page.getByRole("region", { name: "Decision trees", exact: true });
  const walk = page.locator("[data-walk]:visible");
  await expect(trees.getByRole("button", { name: /^Walk it: “/ })).toHaveCount(4);
  await trees.getByRole("button", { name: /^Walk it: “.*Build Fails/ }).click();
  await walk.getByRole("button", { name: "Done" }).click();
  await expect(walk.getByRole("listitem")).toHaveCount(2);
  await walk.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("The decision tree says STOP")).toBeVisible();
  await expect(rollout(page).getByRole("button", { name: "Enter 10 %…" })).toBeVisible();
  await walk.getByRole("button", { name: "Release the STOP…" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("The build is green again");
  await page.getByRole("alertdialog").getByRole("button", { name: "Release the STOP" }).click();
  await expect(page.getByText("The decision tree says STOP")).toBeHidden();
  await walk.getByRole("button", { name: "Done" }).click();
  await expect(trees.getByText("Walked before · 1")).toBeVisible();
  for (const [tree, answer] of [
    [/Canary Metrics Red/, /If widespread/],
    [/Progressive Rollout Errors/, /If environmental/],
  ] as const) {
    await trees.getByRole("button", { name: new RegExp(`^Walk it: “.*${tree.source}`) }).click();
    while (!(await walk.getByRole("button", { name: answer }).isVisible())) {
      const settled = await walk.getByRole("listitem").count();
      await walk.getByRole("button", { name: "Done" }).click();
      await expect(walk.getByRole("listitem")).toHaveCount(settled + 1);
    }
    await walk.getByRole("button", { name: answer }).click();
    await walk.getByRole("button", { name: "Done" }).click();
    await expect(walk).toHaveCount(0);
  }
  await trees.getByRole("button", { name: /^Walk it: “.*Staging Tests Fail/ }).click();
  await walk.getByRole("button", { name: "Break off…" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("It was the wrong tree");
  await page.getByRole("alertdialog").getByRole("button", { name: "Break off" }).click();
  await expect(trees.getByText("Walked before · 4")).toBeVisible();
  expect(lead.complaints).toEqual([]);
});
