import { expect, type Page } from "@playwright/test";
import { openDecision, question } from "./kit/decision.ts";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Shop moves

## Deploy

- [ ] Copy the orders
- [ ] Switch the traffic

## Rollback triggers

- Database corruption is reported

## Rollback

### Traffic

- [ ] Flag to 0 % (3 min)
- [ ] Drain the new shop (2 min)

### Database

- [ ] Replay the orders (18 min)

  \`\`\`sh
  shopctl orders replay
  \`\`\`

### Mail

- [ ] Old mail server on (5 min)

### Customers

- [ ] Tell the branches (1 min)
`;

test("of four parts of the way back two are chosen, the others stay shut with the reason, and one is added on the way", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Nora Lind");
  const slug = await newPlan(lead, runbook);
  await startAndEnter(lead, slug);
  const { page } = lead;
  await visit(member.page, `/plans/${slug}/room`);
  await member.page.getByRole("button", { name: "Pull… “Database corruption is reported”" }).click();
  await member.page.getByLabel("What did you see?").fill("Four rows differ");
  await member.page.getByRole("button", { name: "Pull the cord" }).click();
  await expect(question(page)).toBeVisible();

  const ways = await openDecision(page);
  const back = ways.getByRole("radio", { name: /^Roll back/ });
  const parts = ways.getByRole("group", { name: "Which parts" });

  await test.step("nothing is chosen; with rolling back come its parts, of which the question suggests one", async () => {
    await expect(ways.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(parts).toHaveCount(0);
    await expect(back).toHaveAccessibleName(/^Roll back 1 of 4 parts.*“Database”.*18 min/);
    await back.check();
    await expect(parts).toBeVisible();
    await expect(ways).toContainText("Suggested by “Database corruption is reported”");
    await expect(parts.getByRole("checkbox", { checked: true })).toHaveCount(1);
    await expect(parts.getByRole("checkbox", { name: /^Database/ })).toBeChecked();
    await expect(page.getByRole("region", { name: "What comes with it" })).toContainText("shopctl orders replay");
  });

  await test.step("one is taken too, by keyboard; none at all is no answer", async () => {
    await parts.getByRole("checkbox", { name: /^Database/ }).uncheck();
    await ways.getByLabel("Why").fill("Orders first");
    await ways.locator("button[type=submit]").click();
    await expect(ways).toContainText("Choose which parts are rolled back.");
    for (const name of [/^Database/, /^Traffic/]) await parts.getByRole("checkbox", { name }).press("Space");
    await expect(back).toHaveAccessibleName(/^Roll back 2 of 4 parts.*“Traffic”, “Database”/);
    await shots(page, "rollback-parts-chosen");
    await ways.getByRole("button", { name: "Roll back 2 of 4 parts" }).click();
    await expect(page.getByRole("region", { name: "The answer" })).toContainText("“Traffic”, “Database” · 2 of 4 parts");
    await shots(page, "rollback-parts-answered");
  });

  const way = (of: Page) => of.getByRole("region", { name: "The way back" });
  await test.step("only these go live, for everybody", async () => {
    await page.getByRole("link", { name: "Work the way back" }).click();
    for (const each of [page, member.page]) {
      await expect(way(each).getByRole("heading", { level: 3 })).toHaveText(["Traffic", "Database"]);
      await expect(way(each)).toContainText("Not chosen, and stay as they are: Mail, Customers.");
      await expect(each.getByText("0 of 3 steps back")).toBeVisible();
    }
    await expect(way(member.page).getByRole("button", { name: "Also roll back…" })).toHaveAttribute("aria-disabled", "true");
    await way(member.page)
      .getByRole("checkbox", { name: /^Replay the orders/ })
      .click();
    await expect(page.getByText("1 of 3 steps back")).toBeVisible();
  });

  await test.step("what is shut says why, in the list of the phase and to the API", async () => {
    const headers = { authorization: `Bearer ${await lead.site.ask("token", { account: lead.account })}` };
    const told = await page.request.get(`/api/v1/plans/${slug}/rollback/decisions`, { headers });
    expect(await told.json()).toMatchObject([{ outcome: "roll-back", parts: [{ title: "Traffic" }, { title: "Database" }] }]);
    const { parts } = (await (await page.request.get(`/api/v1/plans/${slug}/rollback/way`, { headers })).json()) as {
      parts: { title: string; shut: boolean }[];
    };
    expect(parts.map(({ title, shut }) => [title, shut])).toEqual([
      ["Traffic", false],
      ["Database", false],
      ["Mail", true],
      ["Customers", true],
    ]);
  });

  await test.step("the lead adds one, with a reason; the plan ends when these are done", async () => {
    await way(page).getByRole("button", { name: "Also roll back…" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("checkbox", { name: /^Mail/ }).check();
    await shots(page, "rollback-parts-more");
    await dialog.getByLabel("Why this, too?").fill("Mail loops");
    await dialog.getByRole("button", { name: "Roll back, too" }).click();
    for (const each of [page, member.page])
      await expect(way(each).getByRole("heading", { level: 3 })).toHaveText(["Traffic", "Database", "Mail"]);
    await expect(way(page)).toContainText("Not chosen, and stay as they are: Customers.");
    for (const name of [/^Flag to 0 %/, /^Drain the new shop/, /^Old mail server on/])
      await way(member.page).getByRole("checkbox", { name }).click();
    await expect(page.getByText("4 of 4 steps back")).toBeVisible();
    await page.getByRole("button", { name: "It is rolled back…" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("Every step of the way back is closed.");
    await page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    await expect(member.page.getByText(/Rolled back/).first()).toBeVisible();
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});
