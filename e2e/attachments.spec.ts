import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcels are moved

Dashboard: https://grafana.example.com/d/parcels

## Deploy

Runbook: https://wiki.example.com/parcels

- [ ] Switch the traffic

## Communication templates

### Progress update

~~~
We are at [X of Y steps complete].
~~~
`;

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Holds a file over an element and lets it fall, or pastes it there. */
async function give(page: Page, how: "drop" | "paste", to: string, name: string, words: string): Promise<void> {
  await page.getByRole("region", { name: to, exact: true }).evaluate(
    (element, { how, name, words }) => {
      const data = new DataTransfer();
      data.items.add(new File([words], name, { type: "text/plain" }));
      const event =
        how === "drop"
          ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
          : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
      element.dispatchEvent(event);
    },
    { how, name, words },
  );
}

test("links and files are attached by picker, drop and paste, opened, shown to stakeholders, and taken out", async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  const { page } = lead;
  await visit(page, `/plans/${slug}`);
  const plan = section(page, "Links and files");

  await test.step("what the document names is there, with where it leads", async () => {
    await expect(plan.getByRole("link", { name: "Dashboard" })).toHaveAttribute("href", "https://grafana.example.com/d/parcels");
    await expect(plan).toContainText("grafana.example.com · from the document");
    await expect(section(page, "Links and files of “Deploy”").getByRole("link", { name: "Runbook" })).toBeVisible();
  });

  await test.step("a file is chosen, by keyboard alone; one that is not taken stays, with why", async () => {
    await plan.getByRole("button", { name: "Attach a link or file" }).press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Attach to the plan" });
    await dialog.getByLabel("Files to attach").setInputFiles([
      { name: "network.png", mimeType: "image/png", buffer: png },
      { name: "tool.exe", mimeType: "image/png", buffer: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]) },
    ]);
    const files = dialog.getByRole("list", { name: "Chosen files" });
    await expect(files.getByRole("listitem").filter({ hasText: "network.png" })).toContainText("Attached");
    await expect(files.getByRole("listitem").filter({ hasText: "tool.exe" })).toContainText("whatever its name says");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog).toContainText("One file was not sent");
    await dialog.getByRole("button", { name: "Take “tool.exe” off the list" }).click();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog).toBeHidden();
    await expect(plan).toContainText("PNG image · 70 B");
  });

  await test.step("a link is added, and one of another scheme refused where it was typed", async () => {
    await plan.getByRole("button", { name: "Attach a link or file" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Attach to the plan" });
    await dialog.getByLabel("Or a link").fill("javascript:alert(1)");
    await dialog.getByRole("button", { name: "Attach the link" }).click();
    await expect(dialog).toContainText("begin with https:// or http://");
    await dialog.getByLabel("Or a link").fill("https://intranet.example.com/faq");
    await dialog.getByLabel("What it is called").fill("Questions and answers");
    await dialog.getByRole("button", { name: "Attach the link" }).click();
    await expect(plan.getByRole("link", { name: "Questions and answers" })).toHaveAttribute("rel", "noreferrer");
  });

  await test.step("what is dropped on the list, or pasted into it, is sent", async () => {
    for (const [how, name] of [
      ["drop", "dropped.log"],
      ["paste", "pasted.csv"],
    ] as const) {
      await give(page, how, "Links and files", name, `${name} of this test\n`);
      const dialog = page.getByRole("alertdialog", { name: "Attach to the plan" });
      await expect(dialog.getByRole("listitem").filter({ hasText: name })).toContainText("Attached");
      await dialog.getByRole("button", { name: "Done" }).click();
    }
    const saving = page.waitForEvent("download");
    await plan.getByRole("link", { name: "dropped.log" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("dropped.log");
    expect(readFileSync(await saved.path(), "utf8")).toBe("dropped.log of this test\n");
  });

  await test.step("a lead puts one on the status page, and nobody reads the others there", async () => {
    await plan.getByRole("button", { name: "More about “dropped.log”" }).click();
    await page.getByRole("menuitem", { name: "Put it on the status page" }).click();
    await expect(plan.getByRole("listitem").filter({ hasText: "dropped.log" })).toContainText("On the status page");
    await page.getByRole("button", { name: /^Share/ }).click();
    await page.getByLabel("Who it is for").fill("Everyone");
    await page.getByRole("button", { name: "Make a link" }).click();
    const url = (await page.getByRole("status").locator("code").textContent()) ?? "";
    const still = await browser.newContext({ javaScriptEnabled: false });
    const reader = await still.newPage();
    await reader.goto(url);
    const shown = reader.getByRole("region", { name: "Links and files" });
    await expect(shown.getByRole("listitem")).toHaveText([/dropped\.log Text · \d+ B/]);
    const saving = reader.waitForEvent("download");
    await shown.getByRole("link", { name: "dropped.log" }).click();
    expect((await saving).suggestedFilename()).toBe("dropped.log");
    await still.close();
  });

  await test.step("one is taken out and put back", async () => {
    await page.getByRole("tab", { name: "Plan", exact: true }).click();
    await plan.getByRole("button", { name: "More about “pasted.csv”" }).click();
    await page.getByRole("menuitem", { name: "Take out" }).click();
    await expect(plan.getByRole("link", { name: "pasted.csv" })).toBeHidden();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(plan.getByRole("link", { name: "pasted.csv" })).toBeVisible();
  });

  await test.step("a message says what goes with it and who cannot open it", async () => {
    await visit(page, `/plans/${slug}/messages`);
    await give(page, "drop", "What goes with it", "notes.txt", "notes\n");
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("listitem").filter({ hasText: "notes.txt" })).toContainText("Attached");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(section(page, "As it arrives")).toContainText("notes.txt");
  });

  await test.step("a member attaches what they see in the room, where everybody finds it", async () => {
    await startAndEnter(lead, slug);
    await visit(member.page, `/plans/${slug}/room`);
    await give(member.page, "drop", "Links and files", "seen.log", "timeouts\n");
    const dialog = member.page.getByRole("alertdialog");
    await expect(dialog.getByRole("listitem").filter({ hasText: "seen.log" })).toContainText("Attached");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(section(page, "Links and files").getByRole("link", { name: "seen.log" })).toBeVisible();
  });
  await expectWholeRecord(lead, slug);
});
