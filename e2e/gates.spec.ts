import { expect } from "@playwright/test";
import { expectFineLooks, sizes } from "./kit/looks.ts";
import { admin, colleague, type Somebody } from "./kit/people.ts";
import { expectWholeRecord, newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Orchard switch

**Date:** 2026-11-26

## Roles

- Release manager: Noa Perez
- Database: Dana Weir
- QA: Quinn Hart

## Prepare

- [ ] Tell the growers

## Go/no-go before the switch

Decision makers: Release manager, Database, QA

- Is the backup restored somewhere else?

## Switch

- [ ] Point the gateway at the new orchard
- [ ] Drain the old queue

## Go/no-go for the public

Decision makers: Release manager, Database, QA

- Is the error rate under one percent?

## Open

- [ ] Take the notice down
- [ ] Thank the growers
`;

/** Board and room at every size in both themes. */
async function looksRight({ page }: Somebody, slug: string, moment: string) {
  for (const name of ["board", "room"]) {
    await visit(page, `/plans/${slug}/${name}`);
    await expect(page.getByRole("main")).toBeVisible();
    await expectFineLooks(page, `gate-${moment}-${name}`);
  }
}

test("three people release one gate with a condition, hold and resume, and pass the next one against the poll", async ({ browser }) => {
  test.setTimeout(300_000);
  const noa = await admin(browser);
  const dana = await colleague(browser, noa, "Dana Weir", "lead");
  const quinn = await colleague(browser, noa, "Quinn Hart");
  const slug = await newPlan(noa, runbook);
  const everybody = [noa, dana, quinn];
  const cell = ({ page }: Somebody, role: string) => page.getByRole("region", { name: /^Gate:/ }).locator(`[data-seat="${role}"]`);
  const box = ({ page }: Somebody, title: string) => page.getByRole("checkbox", { name: new RegExp(`^${title}:`) });
  const vote = ({ page }: Somebody, word: string) =>
    page.getByRole("button", { name: new RegExp(`^${word}( ⇧[GNC])?$`) }).filter({ visible: true });

  await test.step("roles are given and the plan starts", async () => {
    await visit(noa.page, `/plans/${slug}`);
    await noa.page.getByRole("tab", { name: "People" }).click();
    for (const [role, label] of [
      ["Database", "Dana Weir"],
      ["QA", "Quinn Hart"],
    ] as const)
      await noa.page.getByLabel(`Who holds ${role}`).selectOption({ label });
    await noa.page.getByLabel("Who holds Release manager").selectOption({ index: 1 });
    await noa.page.getByRole("button", { name: /^Start/ }).click();
    await noa.page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
    await noa.page.waitForURL(/\/room$/);
    await quinn.page.setViewportSize(sizes.phone);
    for (const { page } of [dana, quinn]) await visit(page, `/plans/${slug}/room`);
  });

  await test.step("the step behind the gate is held and says by what", async () => {
    await box(noa, "Tell the growers").click();
    await expect(box(noa, "Point the gateway at the new orchard")).toHaveAttribute("aria-disabled", "true");
    await box(noa, "Point the gateway at the new orchard").click({ force: true });
    await expect(noa.page.getByText("Behind the gate “Go/no-go before the switch”, which has no GO yet.").first()).toBeVisible();
    await expect(noa.page.getByText("Hold point", { exact: true })).toBeVisible();
    await expect(noa.page.getByRole("list", { name: "Hold points" })).toContainText("Go/no-go before the switch: Not polled yet");
  });

  await test.step("what was not asked speaks against a GO, and each leads to its place", async () => {
    const against = noa.page.getByRole("region", { name: "What speaks against a GO" }).filter({ visible: true });
    await against.getByText("3 roles have not been polled").click();
    await expect(against.getByRole("link", { name: "Quinn Hart" })).toHaveCount(0);
    await against.getByRole("link", { name: "QA", exact: true }).click();
    await expect(cell(noa, "QA")).toBeFocused();
    await against.getByRole("link", { name: /is not answered/ }).click();
    await expect(noa.page.getByRole("button", { name: "Yes: Is the backup restored somewhere else?" })).toBeFocused();
    await expect(noa.page.getByText("Nothing speaks against a GO.")).toHaveCount(0);
  });

  await test.step("a poll opens on every screen; on a phone GO is one tap on what is shown first", async () => {
    await noa.page.getByRole("button", { name: "Open the poll…" }).click();
    await noa.page.getByRole("alertdialog").getByRole("button", { name: "Open the poll" }).click();
    for (const { page } of everybody)
      await expect(page.getByText("Poll open", { exact: true }).filter({ visible: true }).first()).toBeVisible();
    await vote(quinn, "GO").click();
    await expect(cell(noa, "QA")).toContainText("GO");
    await expect(cell(noa, "QA")).toContainText("Quinn Hart");
  });

  await test.step("a key votes, and does not while somebody types", async () => {
    await noa.page.locator("body").press("Shift+G");
    await expect(cell(dana, "Release manager")).toContainText("GO");
  });

  await test.step("a NO-GO asks why and is red on all screens at once", async () => {
    await dana.page.locator("body").press("Shift+N");
    const dialog = dana.page.getByRole("alertdialog", { name: "NO-GO for Database" });
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await dialog.getByRole("button", { name: "Say NO-GO" }).click();
    await expect(dialog.getByText("Write a reason first")).toBeVisible();
    await dialog.getByRole("textbox").pressSequentially("Running on an old copy");
    await dialog.getByRole("textbox").press("Control+Enter");
    for (const { page } of everybody) await expect(page.getByRole("alert").filter({ hasText: "Running on an old copy" })).toBeVisible();
    await looksRight(noa, slug, "no-go");
  });

  await test.step("the vote becomes GO, IF with a condition", async () => {
    await vote(dana, "GO, IF").click();
    const dialog = dana.page.getByRole("alertdialog", { name: "GO, IF for Database" });
    await dialog.getByLabel("Condition").fill("Fresh copy in place");
    await dialog.getByRole("button", { name: "Say GO, IF" }).click();
    await expect(cell(noa, "Database")).toContainText("1 condition open");
    for (const { page } of everybody) await expect(page.getByRole("alert").filter({ hasText: "NO-GO" })).toHaveCount(0);
  });

  await test.step("the director says GO, which waits for the condition", async () => {
    await visit(noa.page, `/plans/${slug}/room`);
    await noa.page.getByRole("button", { name: "Yes: Is the backup restored somewhere else?" }).click();
    await expect(noa.page.getByText("Nothing speaks against a GO.")).toBeVisible();
    await noa.page.getByRole("button", { name: "Decide…" }).filter({ visible: true }).click();
    const dialog = noa.page.getByRole("alertdialog", { name: /^Director’s call/ });
    await dialog.getByRole("radio", { name: "GO", exact: true }).check();
    await dialog.getByLabel("Why?").fill("Two say go, one with a copy to come");
    await dialog.getByRole("button", { name: "Decide GO" }).click();
    await expect(noa.page.getByRole("region", { name: /^Gate:/ })).toContainText("GO waits for 1 condition");
    await expect(box(noa, "Point the gateway at the new orchard")).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("the condition is met, and the steps go on", async () => {
    await dana.page.getByRole("button", { name: "Met: Fresh copy in place" }).filter({ visible: true }).click();
    await dana.page.getByRole("alertdialog").getByRole("button", { name: "It is met" }).click();
    await expect(box(noa, "Point the gateway at the new orchard")).not.toHaveAttribute("aria-disabled", "true");
    await expect(noa.page.getByRole("region", { name: "The call before" })).toContainText("Two say go");
    await box(noa, "Point the gateway at the new orchard").click();
    await expect(box(dana, "Point the gateway at the new orchard")).toBeChecked();
  });

  await test.step("anybody holds everything, a lead resumes it", async () => {
    await quinn.page.getByRole("navigation", { name: "Parts of the room" }).getByRole("button", { name: "Board" }).click();
    await quinn.page.getByRole("button", { name: "Hold…" }).filter({ visible: true }).click();
    await quinn.page.getByRole("alertdialog").getByRole("textbox").fill("The orchard smokes");
    await quinn.page.getByRole("alertdialog").getByRole("button", { name: "Hold everything" }).click();
    await expect(noa.page.getByText("The orchard smokes").first()).toBeVisible();
    await expect(box(noa, "Drain the old queue")).toHaveAttribute("aria-disabled", "true");
    await noa.page.getByRole("button", { name: "Resume…" }).click();
    await noa.page.getByRole("alertdialog").getByRole("button", { name: "Resume" }).click();
    await expect(box(noa, "Drain the old queue")).not.toHaveAttribute("aria-disabled", "true");
    await box(noa, "Drain the old queue").click();
    await expect(box(noa, "Take the notice down")).toHaveAttribute("aria-disabled", "true");
  });

  await test.step("a GO against the poll says so and needs a second lead", async () => {
    await noa.page.getByRole("button", { name: "Open the poll…" }).click();
    await noa.page.getByRole("alertdialog").getByRole("button", { name: "Open the poll" }).click();
    await noa.page.getByRole("button", { name: "Decide…" }).filter({ visible: true }).click();
    const dialog = noa.page.getByRole("alertdialog", { name: /^Director’s call/ });
    await dialog.getByRole("radio", { name: "GO", exact: true }).check();
    await expect(dialog.getByText("QA has not voted")).toBeVisible();
    await dialog.getByLabel("Why?").fill("The growers wait");
    await dialog.getByRole("button", { name: "Decide GO" }).click();
    await expect(noa.page.getByText("Waits for a second person. Nothing passes yet.").filter({ visible: true })).toBeVisible();
    await expect(box(noa, "Take the notice down")).toHaveAttribute("aria-disabled", "true");
    await dana.page.getByRole("button", { name: "Second it" }).filter({ visible: true }).click();
    await box(noa, "Take the notice down").click();
    await expect(box(dana, "Take the notice down")).toBeChecked();
    await looksRight(noa, slug, "decided");
  });

  await test.step("the record holds", () => expectWholeRecord(noa, slug));
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
});
