import { expect } from "@playwright/test";
import { admin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";

const runbook = `# Keys

## Do

- [ ] Move the data
  - [ ] Copy the table

    \`\`\`bash
    copy-table --all
    \`\`\`
  - [ ] Swap the names

    \`\`\`bash
    swap-names
    \`\`\`
- [ ] Tell everybody
  - [ ] Tell the team
  - [ ] Tell support
`;

test("the space bar, pressed twice in a hurry, ticks nothing that was not looked at", async ({ browser }) => {
  const lead = await admin(browser);
  const { page } = lead;
  await startAndEnter(lead, await newPlan(lead, runbook));
  const box = (title: string) => page.getByRole("checkbox", { name: new RegExp(`^${title}:`) });
  await expect(box("Move the data")).toBeVisible();
  const stand = (title: string) => page.locator("[data-step-title]", { hasText: title }).first().focus();

  await test.step("what has a command is never ticked along with its parent", async () => {
    await stand("Move the data");
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    for (const title of ["Move the data", "Copy the table", "Swap the names"]) await expect(box(title)).not.toBeChecked();
    await page.keyboard.press("Escape");
  });

  await test.step("where it asks, the wide answer has to be chosen", async () => {
    await stand("Tell everybody");
    await page.keyboard.press("Space");
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Space");
    await expect(dialog).toBeHidden();
    for (const title of ["Tell everybody", "Tell the team", "Tell support"]) await expect(box(title)).not.toBeChecked();
  });

  await test.step("and is then done as asked", async () => {
    await page.keyboard.press("Space");
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    for (const title of ["Tell everybody", "Tell the team", "Tell support"]) await expect(box(title)).toBeChecked();
  });

  await test.step("Ctrl and Enter send a dialog that only asks", async () => {
    await stand("Tell support");
    await page.keyboard.press("Space");
    await expect(box("Tell everybody")).not.toBeChecked();
    await stand("Tell everybody");
    await page.keyboard.press("Space");
    await expect(page.getByRole("alertdialog").getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    for (const title of ["Tell everybody", "Tell the team", "Tell support"]) await expect(box(title)).toBeChecked();
  });

  await test.step("a key that cannot act says so before it asks for words", async () => {
    await stand("Tell support");
    await page.keyboard.press("f");
    await expect(page.getByText("“Tell support” is done. Reopen it first.")).toBeVisible();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await page.keyboard.press("Shift+N");
    await expect(page.getByText("No poll asks you now.")).toBeVisible();
    await expect(page.getByRole("alertdialog")).toBeHidden();
  });

  await test.step("without a network a dialog does not spin: what was written is kept, said to be unsent, and sent on return", async () => {
    await stand("Copy the table");
    await page.keyboard.press("f");
    await page.getByRole("alertdialog").getByRole("textbox").fill("The disk is full");
    await page.context().setOffline(true);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(page.getByText("Not sent yet. It is kept here")).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByRole("checkbox", { name: "Copy the table: Failed", exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("checkbox", { name: "Copy the table: Failed", exact: true })).toBeVisible();
  });

  await test.step("the sheet has all keys, and one line for each", async () => {
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await expect(sheet.getByText("NO-GO, with the reason")).toBeVisible();
    await expect(sheet.getByText("Gate before it")).toBeVisible();
  });
});
