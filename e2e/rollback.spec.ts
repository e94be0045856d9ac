import { expect, type Page } from "@playwright/test";
import { decide, openDecision, question } from "./kit/decision.ts";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcels move

## Deploy

- [ ] Switch the traffic

## Rollback triggers

- Parcels are missing from the totals
- Data corruption is reported

## Rollback

- [ ] Switch back

  \`\`\`sh
  parcelctl traffic back
  \`\`\`
- [ ] Look at the totals again
`;

const together = `# Bookings move

## Deploy

- [ ] Switch the traffic

## Rollback triggers

Roll back once two of these hold:

- Error rate above 5 %
- Nobody can sign in
- Bookings are missing
`;

const inParts = `# Ledger moves

## Deploy

- [ ] Switch the traffic
- [ ] Drop the old column

## Rollback triggers

- Bookings are missing

## Rollback

### Traffic

- [ ] Flag to 0 % (3 min)
- [ ] Drain the new ledger (2 min)

### Data

- [ ] Replay the bookings (18 min)
`;

test("the plan says who decides and where no return is; the question says what is lost and how long, and the parts of the way back go side by side", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const second = await colleague(browser, lead, "Lara Zweig", "lead");
  const slug = await newPlan(lead, inParts);
  await visit(lead.page, `/plans/${slug}`);
  const triggers = lead.page.getByRole("region", { name: "Rollback triggers" });
  await expect(triggers).toContainText("Any lead decides.");
  await triggers.getByRole("button", { name: "Who decides, and the point of no return" }).click();
  await lead.page
    .getByRole("alertdialog")
    .getByLabel(/^Point of no return/)
    .selectOption({ label: "Drop the old column" });
  await lead.page.getByLabel("What is lost past it").fill("31 drafts");
  await lead.page.getByRole("button", { name: "Save" }).click();
  await expect(triggers).toContainText("Point of no return: “Drop the old column”, not passed; past it is lost: 31 drafts.");
  await startAndEnter(lead, slug);
  await visit(second.page, `/plans/${slug}/room`);
  const track = second.page.getByRole("navigation", { name: "Phases" });
  await expect(track.getByTitle("Point of no return: “Drop the old column”, not passed")).toBeVisible();
  for (const name of [/^Switch the traffic/, /^Drop the old column/]) {
    await lead.page.getByRole("checkbox", { name }).click();
    await expect(lead.page.getByRole("checkbox", { name })).toBeChecked();
  }
  await expect(track.getByTitle("Point of no return: “Drop the old column”, passed")).toBeVisible();
  await second.page.getByRole("button", { name: "Pull… “Bookings are missing”" }).click();
  await second.page.getByLabel("What did you see?").fill("Four are gone");
  await second.page.getByRole("button", { name: "Pull the cord" }).click();
  const ways = await openDecision(second.page);
  const back = ways.getByRole("radio", { name: /^Roll back all/ });
  await expect(back).toHaveAccessibleName(/3 steps in 2 parts at once.*31 drafts; no return is passed.*18 min/);
  // Nothing was let out by stages, so no stage is offered.
  await expect(ways.getByRole("radio")).toHaveCount(4);
  await back.check();
  const opened = second.page.getByRole("region", { name: "What comes with it" });
  await expect(opened).toContainText("2 done");
  await expect(opened).toContainText("Drop the old column");
  await expect(second.page.getByRole("region", { name: "Rollback", exact: true })).toContainText("decided now, back by");
  await decide(second.page, /^Roll back all/, "We cannot tell how many");
  await second.page.getByRole("link", { name: "Work the way back" }).click();
  const way = lead.page.getByRole("region", { name: "The way back" });
  await expect(way.getByRole("heading", { level: 3 })).toHaveText(["Traffic", "Data"]);
  await way.getByRole("checkbox", { name: /^Replay the bookings/ }).click();
  await second.page
    .getByRole("region", { name: "The way back" })
    .getByRole("checkbox", { name: /^Flag to 0 %/ })
    .click();
  await expect(way.getByRole("progressbar", { name: "Data: 1 of 1 steps back" })).toBeVisible();
  await expect(way.getByRole("progressbar", { name: "Traffic: 1 of 2 steps back" })).toBeVisible();
  expect([...lead.complaints, ...second.complaints]).toEqual([]);
});

test("triggers that ask together: one that is pulled opens nothing, the second of three does, under the name of their group", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, together);
  await visit(lead.page, `/plans/${slug}`);
  const triggers = (page: Page) => page.getByRole("region", { name: "Rollback triggers" });
  const group = (page: Page) => triggers(page).getByRole("listitem").filter({ hasText: "asks when" }).first();
  await expect(group(lead.page)).toContainText("Roll back once two of these hold");
  await expect(group(lead.page)).toContainText("asks when 2 of 3 hold");

  await test.step("the lead says how grave that is, and by when it is decided", async () => {
    await group(lead.page)
      .getByRole("button", { name: /^More about/ })
      .click();
    await lead.page.getByRole("menuitem", { name: "Edit…" }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByLabel(/^What it means/).fill("Nobody can book");
    await expect(dialog.getByRole("checkbox", { name: "Error rate above 5 %" })).toBeChecked();
    await dialog.getByLabel("Severity").fill("P1");
    await dialog.getByLabel(/^Decided within/).fill("5");
    await shots(lead.page, "trigger-group-dialog");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(group(lead.page)).toContainText("asks when 2 of 3 hold · P1 · decided within 5 min");
    await expect(triggers(lead.page)).toContainText("0 of 1 fired");
  });

  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);
  const pull = async (name: string) => {
    await member.page.getByRole("button", { name: `Pull… “${name}”` }).click();
    await member.page.getByLabel("What did you see?").fill("Three desks say so");
  };

  await test.step("the first says that it does not open the question yet, and does not", async () => {
    await pull("Nobody can sign in");
    await expect(member.page.getByRole("alertdialog")).toContainText("1 of 2 hold with it, so the question does not open yet");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    await expect(group(lead.page)).toContainText("1 of 2 hold", { timeout: 30_000 });
    await expect(group(lead.page).getByRole("list", { name: "Triggers of “Nobody can book”" })).toContainText("holds since");
    await expect(question(lead.page)).toHaveCount(0);
  });

  await test.step("the second does, on both screens", async () => {
    await pull("Bookings are missing");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    for (const { page } of [lead, member]) {
      await expect(question(page)).toContainText("Nobody can book", { timeout: 30_000 });
      await expect(question(page)).toContainText("P1");
      await expect(question(page)).toContainText("to be decided by");
    }
    await expect(triggers(lead.page)).toContainText("1 of 1 fired", { timeout: 30_000 });
    await shots(lead.page, "trigger-group");
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

test("a member pulls the cord, the question is on every screen, a lead decides, the way back is worked, and the plan ends rolled back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  await expect(lead.page.getByRole("region", { name: "Rollback triggers" })).toContainText("0 of 2 pulled");
  await test.step("rehearsed before it is needed: its length is learned, and no step of the plan is ticked", async () => {
    const rehearsal = member.page.getByRole("region", { name: "Rehearsal of the way back" });
    await visit(member.page, `/plans/${slug}`);
    await expect(rehearsal).toContainText("never rehearsed whole");
    await rehearsal.getByRole("button", { name: "Begin a rehearsal" }).click();
    await expect(rehearsal.getByText("parcelctl traffic back")).toBeVisible();
    for (const title of ["Switch back", "Look at the totals again"]) {
      const box = rehearsal.getByRole("checkbox", { name: `Rehearsed: ${title}` });
      await box.click();
      await expect(box).toBeChecked();
    }
    await expect(rehearsal).toContainText("2 of 2 steps");
    await rehearsal.getByRole("button", { name: "End the rehearsal…" }).click();
    await member.page.getByRole("button", { name: "End it" }).click();
    await expect(lead.page.getByRole("region", { name: "Rollback triggers" })).toContainText("Rollback takes 1 min, as rehearsed.", {
      timeout: 30_000,
    });
  });
  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);

  await test.step("what leads back cannot be ticked before it is decided, and says so", async () => {
    const { page } = member;
    const phase = (name: RegExp) => page.getByRole("menuitem", { name });
    await page.getByRole("button", { name: "Phase 1 of 1" }).filter({ visible: true }).click();
    await phase(/Rollback/).click();
    const box = page.getByRole("checkbox", { name: "Switch back: Waiting" });
    await expect(box).toHaveAttribute("aria-disabled", "true");
    await expect(box).toHaveAttribute("title", /going back is not decided/);
  });

  await test.step("the cord is pulled, and decides nothing", async () => {
    await member.page.getByRole("button", { name: "Pull… “Parcels are missing from the totals”" }).click();
    await member.page.getByLabel("What did you see?").fill("Four are gone");
    await member.page.getByRole("button", { name: "Pull the cord", exact: true }).click();
    for (const { page } of [lead, member]) {
      await expect(question(page)).toContainText("Parcels are missing from the totals: Four are gone");
      await expect(question(page)).toContainText("Petra Fuchs");
    }
  });

  await test.step("by one key everybody is where it is decided; who may not decide reads why, and all else", async () => {
    await expect(member.page.getByRole("alertdialog")).toBeHidden();
    await member.page.keyboard.press("r");
    const ways = member.page.getByRole("region", { name: "Ways on" });
    await expect(member.page).toHaveURL(/\/decision$/);
    await expect(member.page.getByRole("figure")).toContainText("Four are gone");
    await ways.getByRole("radio", { name: /^Hold/ }).check();
    await expect(ways.getByRole("button", { name: "Hold" })).toHaveAttribute("aria-disabled", "true");
    await visit(member.page, `/plans/${slug}/messages`);
    await expect(question(member.page)).toContainText("Parcels are missing from the totals");
    // The banner came with the page, and its key is there once it is awake.
    await expect(async () => {
      await member.page.keyboard.press("r");
      await expect(ways).toBeVisible({ timeout: 2000 });
    }).toPass();
  });

  await test.step("nothing is chosen before the lead chooses; the choice says what it costs", async () => {
    const { page } = lead;
    await page.keyboard.press("r");
    const ways = page.getByRole("region", { name: "Ways on" });
    await expect(ways.getByRole("radio").first()).toBeFocused();
    await expect(ways.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(ways.getByRole("radio", { name: /^Roll back all/ })).toHaveAccessibleName(/2 steps.*in rehearsal/);
    await shots(page, "decision");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(ways.getByRole("radio", { name: /^Roll back all/ })).toBeChecked();
    await shots(page, "decision-roll-back");
    await page.keyboard.press("Tab");
    await page.keyboard.type("We cannot tell how many");
    await page.keyboard.press("Control+Enter");
    // Whoever looks at the question sees how it was answered.
    for (const each of [lead, member])
      await expect(each.page.getByRole("region", { name: "The answer" })).toContainText("We cannot tell how many");
    for (const each of [lead, member]) await expect(each.page.getByText("ROLLING BACK").first()).toBeVisible();
    await shots(page, "decision-answered");
    for (const each of [lead, member]) await each.page.getByRole("link", { name: "Work the way back" }).click();
  });

  await test.step("the way back is at hand with its command, and is worked", async () => {
    const { page } = member;
    await expect(page.getByRole("checkbox", { name: /^Switch back/ })).toBeVisible();
    await expect(page.getByText("parcelctl traffic back").filter({ visible: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy command" }).filter({ visible: true })).toHaveCount(1);
    await page.getByRole("checkbox", { name: /^Switch back/ }).click();
    await page.getByRole("checkbox", { name: /^Look at the totals again/ }).click();
    await expect(lead.page.getByText("2 of 2 steps back")).toBeVisible();
  });

  await test.step("the plan ends rolled back, on every screen", async () => {
    await lead.page.getByRole("button", { name: "It is rolled back…" }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: "It is rolled back" }).click();
    for (const { page } of [lead, member]) await expect(page.getByText(/Rolled back/).first()).toBeVisible();
  });

  await test.step("how it was decided can be read again", async () => {
    await visit(member.page, `/plans/${slug}/decision`);
    await expect(member.page.getByRole("region", { name: "The answer" })).toContainText("We cannot tell how many");
    await expect(member.page.getByRole("figure")).toContainText("Four are gone");
  });
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});
