import { expect } from "@playwright/test";
import { findings } from "./kit/findings.ts";
import { admin, firstAdmin } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = "# Kiln\n\n## Fire\n\n- [ ] Load the kiln\n- [ ] Light it\n\n## Cool\n\n- [ ] Open the door\n";

test("a gate is put before a step by keyboard, refused with what was typed kept, moved, removed and put back", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, complaints } = lead;
  await visit(page, `/plans/${await newPlan(lead, runbook)}`);
  const dialog = page.getByRole("alertdialog", { name: /gate/i });
  const gate = page.getByRole("region", { name: "Gate: Light it?" });

  await test.step("G on a step opens it; the questions and a new role go in with it", async () => {
    await page.getByRole("button", { name: "Load the kiln", exact: true }).focus();
    await page.keyboard.press("j");
    await page.keyboard.press("g");
    await expect(dialog.getByLabel("In that phase, before").locator("option:checked")).toHaveText("Light it");
    await dialog.getByLabel("Title").fill("Light it?");
    await dialog.getByRole("textbox", { name: "Question 1" }).fill("Is the kiln closed?");
    await dialog.getByRole("button", { name: "Add a question" }).click();
    await expect(dialog.getByRole("textbox", { name: "Question 2" })).toBeFocused();
    await page.keyboard.type("Is the yard empty?");
    await dialog.getByLabel("Another role").fill("Fire watch");
    await dialog.getByRole("button", { name: "Add and poll" }).click();
    await expect(dialog.getByRole("checkbox", { name: /^Fire watch/ })).toBeChecked();
  });

  await test.step("a quorum nobody can reach is refused, and everything typed is still there", async () => {
    await dialog.getByLabel("How many must say go").selectOption("At least");
    await dialog.getByLabel("How many people").fill("3");
    await dialog.getByRole("button", { name: "Add gate" }).click();
    await expect(dialog.getByText(/3 of 1 cannot say go/)).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: "Question 2" })).toHaveValue("Is the yard empty?");
    expect(await findings(page)).toEqual([]);
    await dialog.getByLabel("How many people").fill("1");
    await dialog.getByRole("button", { name: "Add gate" }).click();
    await expect(dialog).toBeHidden();
    await expect(gate.getByRole("list", { name: "Questions" })).toContainText("Is the yard empty?");
    await expect(gate.getByText("polls Fire watch · 1 of 1 must say go", { exact: false })).toBeVisible();
  });

  await test.step("it moves to the end of the plan and loses a question", async () => {
    await gate.getByRole("button", { name: "Light it?", exact: true }).click();
    await dialog.getByLabel("Stands before").selectOption("The end of the plan");
    await dialog.getByRole("button", { name: "Remove question 1" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(gate.getByText("Is the kiln closed?")).toBeHidden();
    // Behind every phase: what follows it there is no part of the work.
    const parts = page.getByRole("tabpanel").getByRole("region", { name: /^(?:Gate: |Fire|Cool)/ });
    await expect(parts.last()).toHaveAccessibleName("Gate: Light it?");
  });

  await test.step("removed, it can be put back", async () => {
    await gate.getByRole("button", { name: /^More for the gate/ }).click();
    await page.getByRole("menuitem", { name: /Remove gate/ }).click();
    await expect(gate).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(gate).toBeVisible();
  });

  await test.step("starting warns of what nobody could pass, leads there, and does not refuse", async () => {
    await page.getByRole("button", { name: /^Start/ }).click();
    const start = page.getByRole("alertdialog", { name: /^Start/ });
    await expect(start.getByText("“Light it?” has no director.", { exact: false })).toBeVisible();
    await start.getByRole("button", { name: "Fire watch is polled, and nobody holds it." }).click();
    await expect(page.getByLabel("Who holds Fire watch")).toBeInViewport();
    await page.getByRole("button", { name: "Start…" }).click();
    await start.getByRole("button", { name: "Start the plan" }).click();
    await page.waitForURL(/\/room$/);
  });

  await test.step("the timeline tells each save in one line, with what is asked since", async () => {
    const lines = page.getByRole("listitem").filter({ hasText: /the gate “Light it\?”/ });
    await expect(lines.filter({ hasText: "added the gate" })).toHaveText(/, which asks “Is the kiln closed\?”, “Is the yard empty\?”$/);
    await expect(lines.filter({ hasText: "changed the gate" })).toHaveText(/; it asks no more: “Is the kiln closed\?”$/);
    await expect(lines).toHaveCount(4);
  });
  expect(complaints).toEqual([]);
});

test("a gate that has been polled says why it cannot change", async ({ browser }) => {
  const { page, complaints } = await firstAdmin(browser);
  await visit(page, "/plans");
  const room = (await page.getByRole("link", { name: /Ledger 4/ }).getAttribute("href")) ?? "";
  await visit(page, room.replace(/\/room$/, ""));
  await page.getByRole("button", { name: "Go or no-go: let traffic in?", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Gate" });
  await expect(dialog.getByText(/has been polled. What was asked and of whom stays/).first()).toBeVisible();
  await expect(dialog.getByLabel("Title")).toBeDisabled();
  await expect(dialog.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
  expect(complaints).toEqual([]);
});
