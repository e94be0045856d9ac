import { expect } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Told move

**Time zone:** UTC

## Deploy

- [ ] Stop writes
- [ ] Copy the data

## Communication templates

### Progress update (1 hour after)

\`\`\`
Subject: [X of Y steps complete]

We are at [X of Y steps complete]. Known issues: [None / list any]
\`\`\`
`;

test("a message of a document is filled from the run, refused while a gap is open, sent by hand, and kept as it was sent", async ({
  browser,
}) => {
  const host = await admin(browser);
  const mara = await colleague(browser, host, "Mara Lindqvist", "lead");
  const { page } = mara;
  const slug = await newPlan(mara, runbook);
  await visit(page, `/plans/${slug}`);
  await page.getByRole("link", { name: "Messages" }).click();
  const words = page.getByRole("region", { name: "Progress update" });
  const sent = words.getByRole("button", { name: "I have sent it" });
  await expect(words.getByText("It cannot leave yet: 2 gaps are open.")).toBeVisible();
  await expect(sent).toHaveAttribute("aria-disabled", "true");

  await words.getByRole("button", { name: "Bind to x of y steps" }).click();
  await expect(words.getByText("We are at 0 of 2 steps complete. Known issues: [None / list any]")).toBeVisible();
  await words.getByRole("textbox", { name: "What stands for Known issues: [None / list any]" }).fill("none");
  await page.keyboard.press("Enter");
  await expect(words.getByText("We are at 0 of 2 steps complete. Known issues: none")).toBeVisible();
  await shots(page, "messages");
  await sent.click();
  await expect(words.getByText("Sent by hand by")).toBeVisible();

  await visit(page, `/plans/${slug}/messages`);
  await expect(words.getByText("We are at 0 of 2 steps complete. Known issues: none")).toBeVisible();
  await expect(words.getByText("Sent", { exact: true })).toBeVisible();
});

test("a sender says other words for this once, by keyboard; the template, its owner and its time stay for the next", async ({
  browser,
}) => {
  const host = await admin(browser);
  const mara = await colleague(browser, host, "Mara Lindqvist", "lead");
  const { page } = mara;
  const slug = await newPlan(mara, runbook.replace("- [ ] Stop writes", "- [ ] Stop writes (Owner: Release lead)"));
  await visit(page, `/plans/${slug}/messages`);
  const words = page.getByRole("region", { name: "Progress update" });
  await words.getByLabel("Who sends it").selectOption({ label: "Release lead" });

  await words.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Message" });
  await dialog.getByLabel("When").selectOption({ label: "At a time of the plan" });
  await dialog.getByRole("textbox", { name: /^Time/ }).fill("T-7 days soon");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Cannot read “T-7 days soon” as a time.")).toBeVisible();
  await dialog.getByRole("textbox", { name: /^Time/ }).fill("T-7 d 09:00");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(words.getByText("Day −7 09:00")).toBeVisible();

  await words.getByRole("button", { name: "Edit words for this once" }).press("Enter");
  await expect(words.getByLabel("Words for this once")).toBeFocused();
  await expect(words.getByRole("button", { name: "I have sent it" })).toHaveAttribute("aria-disabled", "true");
  await words.getByLabel("Subject").fill("Nearly there");
  await words.getByLabel("Words for this once").fill("We are nearly there, all is well.");
  await expect(page.getByRole("region", { name: "As it arrives" }).getByText("We are nearly there, all is well.")).toBeVisible();
  await shots(page, "message-own-words");
  await words.getByRole("button", { name: "I have sent it" }).press("Enter");
  await expect(words.getByText("Sent by hand by")).toBeVisible();
  await expect(words.getByText("We are nearly there, all is well.")).toBeVisible();
});
