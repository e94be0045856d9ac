import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type Download, expect } from "@playwright/test";
import { command, holdpoint } from "./kit/holdpoint.ts";
import { admin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const title = `Parcel audit </script><b>bold</b> \\u003c ${Date.now()}`;
const runbook = "# Parcel audit\n\n## Deploy\n\n- [ ] Tell support\n";

/** What the command line says of a file where no database is in reach, and whether the file holds. */
function verify(...args: string[]): { holds: boolean; says: string } {
  const env = { ...process.env, HOLDPOINT_DATA: "/nowhere", DATABASE_URL: "postgres://localhost:1/nowhere" };
  try {
    const says = execFileSync(process.execPath, command("verify", ...args), { encoding: "utf8", env, stdio: "pipe" });
    return { holds: true, says };
  } catch (error) {
    return { holds: false, says: error instanceof Error && "stderr" in error ? String(error.stderr) : String(error) };
  }
}

test("the record of a plan is taken away as a page, checked where there is no database, and read by anybody", async ({ browser }, info) => {
  const lead = await admin(browser);
  const { page, context, complaints } = lead;
  const slug = await newPlan(lead, runbook, { title });
  await startAndEnter(lead, slug);
  await page.getByRole("checkbox", { name: /^Tell support:/ }).click();
  await expect(page.getByRole("checkbox", { name: "Tell support: Done" })).toBeChecked();

  await visit(page, `/plans/${slug}`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.getByRole("menuitem", { name: "Audit record" }).click();
  const download: Download = await waiting;
  expect(download.suggestedFilename()).toBe(`${slug}-audit.html`);
  const file = info.outputPath("audit.html");
  await download.saveAs(file);
  const head = /[0-9a-f]{64}$/.exec(holdpoint("verify", slug))?.[0] ?? "";

  await test.step("it holds, and is found out when a word of it is changed", async () => {
    const held = verify(file, "--head", head);
    expect(held).toMatchObject({ holds: true, says: expect.stringContaining(`page as the lines say\nhead ${head}`) });
    const edited = info.outputPath("edited.html");
    writeFileSync(edited, readFileSync(file, "utf8").replace("</b> “Tell support”", "</b> “Tell nobody”"));
    expect(verify(edited)).toMatchObject({ holds: false, says: expect.stringMatching(/in the row of event \d+ .*support.*nobody/) });
  });

  await test.step("the lines alone hold too, and are what the command line prints", async () => {
    const response = await context.request.get(`/plans/${slug}/audit?format=jsonl`);
    const lines = await response.text();
    expect(holdpoint("audit", slug)).toBe(lines.trim());
    expect(response.headers()["cache-control"]).toBe("private, no-store");
    expect(response.headers()["content-security-policy"]).toContain("sandbox");
    const [whole, cut] = [info.outputPath("audit.jsonl"), info.outputPath("cut.jsonl")];
    writeFileSync(whole, lines);
    writeFileSync(cut, lines.slice(0, lines.lastIndexOf("\n", lines.length - 2) + 1));
    expect(verify(whole, "--head", head).holds).toBe(true);
    expect(verify(cut).holds).toBe(true);
    expect(verify(cut, "--head", head)).toMatchObject({ holds: false, says: expect.stringContaining("the end was cut off") });
  });

  await test.step("what is no export is told apart", () => {
    expect(verify("docs").says).toContain("“docs” is a folder");
    expect(verify("README.md").says).toContain("not an audit export");
    writeFileSync(info.outputPath("empty.jsonl"), "");
    expect(verify(info.outputPath("empty.jsonl")).says).toContain("is empty");
  });

  await test.step("opened from the disk it shows every event, and nothing typed into it comes alive", async () => {
    const reader = await context.newPage();
    const heard: string[] = [];
    reader.on("console", (message) => heard.push(message.text()));
    await reader.goto(`file://${file}`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(reader.getByRole("row", { name: /completed “Tell support”/ })).toBeVisible();
    expect(await reader.locator("script").count()).toBe(1);
    await reader.screenshot({ path: "screenshots/audit.png", fullPage: true });
    expect(heard).toEqual([]);
  });

  const anonymous = await browser.newPage();
  expect((await anonymous.request.get(`/plans/${slug}/audit`)).status()).toBe(404);
  expect(complaints).toEqual([]);
});
