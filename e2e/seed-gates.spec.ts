import { expect, type Page } from "@playwright/test";
import { admin, colleague, type Somebody } from "./kit/people.ts";
import { expectWholeRecord, planOfFile } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const gate = (page: Page) => page.getByRole("region", { name: /^Gate:/ });

/** Names who holds which roles, on the plan page. */
async function give(page: Page, slug: string, holders: Record<string, string>): Promise<void> {
  await visit(page, `/plans/${slug}`);
  await page.getByRole("tab", { name: /^People/ }).click();
  for (const [role, label] of Object.entries(holders)) {
    await page.getByLabel(`Who holds ${role}`, { exact: true }).selectOption({ label });
    await expect(page.getByLabel(`Who holds ${role}`, { exact: true }).locator("option:checked")).toHaveText(label);
  }
}

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Start/ }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Start/ })
    .last()
    .click();
  await page.waitForURL(/\/room$/);
}

async function poll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the poll…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Open the poll" }).click();
}

async function vote({ page }: Somebody, word: "GO"): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${word}( ⇧[GNC])?$`) })
    .filter({ visible: true })
    .first()
    .click();
}

async function decide(page: Page, outcome: "GO" | "RESCHEDULE", why: string): Promise<void> {
  await page.getByRole("button", { name: "Decide…" }).filter({ visible: true }).click();
  const dialog = page.getByRole("alertdialog", { name: /^Director’s call/ });
  await dialog.getByRole("radio", { name: outcome, exact: true }).check();
  await dialog.getByLabel("Why?").fill(why);
  await dialog.getByRole("button", { name: `Decide ${outcome}` }).click();
  await expect(dialog).toBeHidden();
}

/** Answers every question of the gate on the screen with yes. */
async function answerAll(page: Page, count: number): Promise<void> {
  const open = gate(page).getByRole("button", { name: /^Yes: /, pressed: false });
  for (let left = count; left > 0; left--) {
    await expect(open).toHaveCount(left);
    await open.first().click();
  }
  await expect(gate(page).getByText(`${count} of ${count} yes`)).toBeVisible();
}

async function sign({ page }: Somebody, slug: string, roles: readonly string[]): Promise<void> {
  await visit(page, `/plans/${slug}/sign-offs`);
  for (const role of roles) {
    await page.getByRole("button", { name: `Sign as ${role}`, exact: true }).click();
    const dialog = page.getByRole("alertdialog", { name: /^Sign as/ });
    await dialog.getByRole("button", { name: /^Sign as/ }).click();
    await expect(dialog).toBeHidden();
  }
}

/** Work before the gate is open, which speaks against its GO: a second lead stands behind it. */
async function second(page: Page, open: RegExp): Promise<void> {
  await expect(gate(page)).toContainText(open);
  await gate(page).getByRole("button", { name: "Second it" }).click();
}

test("two lists of questions: the first is answered and passed by three people, the second reschedules the plan", async ({ browser }) => {
  const document = seed("001");
  test.slow();
  const lead = await admin(browser);
  const dora = await colleague(browser, lead, "Dora Ops", "lead");
  const quim = await colleague(browser, lead, "Quim Test");
  const slug = await planOfFile(lead, document, { title: "Day" });
  await give(lead.page, slug, { "Deployment Lead": "Dora Ops", QA: "Quim Test", DevOps: "Dora Ops" });

  await test.step("both gates stand in the plan, with their questions, and get their seats", async () => {
    await lead.page.getByRole("tab", { name: "Plan", exact: true }).click();
    for (const [title, questions] of [
      ["Go/No-Go Decision", 5],
      ["Final Go/No-Go Decision", 4],
    ] as const) {
      const row = lead.page.getByRole("region", { name: `Gate: ${title}`, exact: true });
      await expect(row.getByRole("list", { name: "Questions" }).getByRole("listitem")).toHaveCount(questions);
      await row.getByRole("button", { name: title, exact: true }).click();
      const dialog = lead.page.getByRole("alertdialog", { name: /gate/i });
      await expect(dialog.getByLabel("Director").locator("option:checked")).toHaveText(/^Deployment Lead/);
      for (const role of ["QA", "DevOps"]) await dialog.getByRole("checkbox", { name: new RegExp(`^${role}(?! Lead)`) }).check();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toBeHidden();
    }
    await lead.page
      .locator("details", { hasText: /PROCEED/ })
      .first()
      .locator("summary")
      .first()
      .click();
    await expect(lead.page.getByText(/PROCEED/).first()).toBeVisible();
  });

  await test.step("the deployment waits for the first, which three people release", async () => {
    await start(lead.page);
    for (const { page } of [dora, quim]) await visit(page, `/plans/${slug}/room`);
    await expect(gate(dora.page)).toContainText("Go/No-Go Decision");
    await poll(dora.page);
    await answerAll(quim.page, 5);
    await vote(quim, "GO");
    await vote(dora, "GO");
    await expect(gate(lead.page)).toContainText("2 of 2 polled");
    await decide(dora.page, "GO", "Five times yes");
    await second(lead.page, /\d+ steps before it are open/);
    await expect(gate(lead.page)).toContainText("Final Go/No-Go Decision");
  });

  await test.step("the second ends in RESCHEDULE, and everybody sees it", async () => {
    await poll(dora.page);
    await expect(gate(quim.page)).toContainText("0 of 2 polled");
    await decide(dora.page, "RESCHEDULE", "The smoke tests are red");
    for (const { page } of [lead, dora, quim]) await expect(page.getByText("Rescheduled", { exact: true }).first()).toBeVisible();
    await visit(lead.page, `/plans/${slug}`);
    await expect(lead.page.getByText("Rescheduled", { exact: true }).first()).toBeVisible();
  });
  await expectWholeRecord(lead, slug);
});

test("a box that is a decision holds what follows it, and four roles that are on no team list sign for the outcome", {
  tag: "@long",
}, async ({ browser }) => {
  const document = seed("002");
  test.slow();
  const lead = await admin(browser);
  const dora = await colleague(browser, lead, "Dina Ops", "lead");
  const quim = await colleague(browser, lead, "Quentin Test");
  const slug = await planOfFile(lead, document, { title: "Checklist" });
  await give(lead.page, slug, {
    "Deployment Lead": "Dina Ops",
    "QA Lead": "Quentin Test",
    "Project Manager": "Quentin Test",
    "Technical Director": "Dina Ops",
  });
  await start(lead.page);
  for (const { page } of [dora, quim]) await visit(page, `/plans/${slug}/room`);

  await test.step("the step behind the decision is held until the director has made it", async () => {
    await expect(gate(quim.page)).toContainText("Go/No-Go decision from stakeholders obtained");
    await quim.page
      .getByRole("navigation", { name: "Phases" })
      .getByRole("button", { name: /^Deployment Process/ })
      .click();
    const behind = quim.page.getByRole("checkbox", { name: /^Announce maintenance window/ });
    await expect(behind).toHaveAttribute("aria-disabled", "true");
    await decide(dora.page, "GO", "All stakeholders said yes by phone");
    await expect(behind).toHaveAttribute("aria-disabled", "true");
    await second(lead.page, /\d+ steps before it are open/);
    await expect(gate(quim.page).getByText("GO", { exact: true }).first()).toBeVisible();
    await expect(behind).not.toHaveAttribute("aria-disabled", "true");
  });

  await test.step("four roles sign what happened, each in their own name", async () => {
    await sign(dora, slug, ["Deployment Lead", "Technical Director"]);
    await sign(quim, slug, ["QA Lead", "Project Manager"]);
    await visit(lead.page, `/plans/${slug}/sign-offs`);
    await expect(lead.page.getByText("4 of 4 signed", { exact: false })).toBeVisible();
  });

  await test.step("a tick after that makes them stale: they signed how it went", async () => {
    await visit(quim.page, `/plans/${slug}/room`);
    // The first row is the parent of those below it.
    await quim.page.getByRole("checkbox").nth(1).click();
    await expect(lead.page.getByText("STALE", { exact: true }).first()).toBeVisible();
  });
  await expectWholeRecord(lead, slug);
});

test("an approval of eight checks and five signatures opens the rollout, once somebody is named to decide", { tag: "@long" }, async ({
  browser,
}) => {
  const document = seed("004");
  test.slow();
  const lead = await admin(browser);
  const dora = await colleague(browser, lead, "Doris Ops", "lead");
  const quim = await colleague(browser, lead, "Quirin Test");
  const slug = await planOfFile(lead, document, { title: "Rollout" });
  await give(lead.page, slug, {
    "Engineering Lead": "Doris Ops",
    "Product Manager": "Quirin Test",
    "QA Lead": "Quirin Test",
    "Operations Lead": "Doris Ops",
    "Security Lead": "Doris Ops",
  });

  await test.step("without a director the start warns, and the gate takes one", async () => {
    await lead.page.getByRole("button", { name: /^Start/ }).click();
    await expect(lead.page.getByRole("alertdialog").getByText("“Approval” has no director.", { exact: false })).toBeVisible();
    await lead.page.keyboard.press("Escape");
    await lead.page.getByRole("tab", { name: "Plan", exact: true }).click();
    await lead.page.getByRole("region", { name: "Gate: Approval" }).getByRole("button", { name: "Approval", exact: true }).click();
    const dialog = lead.page.getByRole("alertdialog", { name: /gate/i });
    const director = dialog.getByLabel("Director");
    await director.selectOption(await director.locator("option", { hasText: "Engineering Lead" }).textContent());
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await start(lead.page);
  });

  await test.step("eight checks are answered, five signatures given by two people, and the director opens it", async () => {
    for (const { page } of [dora, quim]) await visit(page, `/plans/${slug}/room`);
    await expect(gate(dora.page)).toContainText("Approval");
    await answerAll(quim.page, 8);
    await sign(quim, slug, ["Product Manager", "QA Lead"]);
    await visit(dora.page, `/plans/${slug}/room`);
    await expect(gate(dora.page).getByText("things speak against a GO", { exact: false })).toBeVisible();
    await sign(dora, slug, ["Engineering Lead", "Operations Lead", "Security Lead"]);
    await visit(dora.page, `/plans/${slug}/room`);
    await decide(dora.page, "GO", "Checked and signed");
    await second(lead.page, /\d+ steps before it are open/);
    await expect(gate(lead.page).getByText("GO", { exact: true }).first()).toBeVisible();
    await expect(gate(lead.page)).not.toContainText("Waits for a second person");
  });
  await expectWholeRecord(lead, slug);
});
