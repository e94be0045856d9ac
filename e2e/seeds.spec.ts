import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { admin, importDocument } from "./kit/people.ts";

const folder = join(process.env.HOLDPOINT_SHARED ?? "../shared", "seeds");
const documents = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

test("real runbooks come in by the browser with every line kept", async ({ browser }) => {
  test.skip(documents.length === 0, `no real runbooks in ${folder}; set HOLDPOINT_SHARED to the folder that has them`);
  test.slow();
  const { page } = await admin(browser);
  for (const name of documents) {
    await page.goto("/plans/import");
    await page.getByLabel("Runbook file").setInputFiles(join(folder, name));
    await expect(page.getByText(/every one of \d+ lines kept/)).toBeVisible({ timeout: 30_000 });
    const slug = await importDocument(page, join(folder, name));
    await expect(page.getByRole("button", { name: /^Start/ })).toBeVisible();
    expect(slug).not.toBe("");
  }
});
