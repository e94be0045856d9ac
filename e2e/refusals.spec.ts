import { spawnSync } from "node:child_process";
import { expect } from "@playwright/test";
import { holdpoint } from "./kit/holdpoint.ts";
import { admin, somebody } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/markdown", buffer });

test("documents that cannot be read are refused with a sentence, and those that can be read all the same are read", async ({ browser }) => {
  const { page } = await admin(browser);
  await visit(page, "/plans/import");
  const drop = page.getByLabel("Runbook file");
  for (const [name, buffer, said] of [
    ["empty.md", Buffer.from("  \n"), /empty/i],
    ["picture.md", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /text/i],
    ["large.md", Buffer.alloc(8 * 1024 * 1024 + 1, "x"), /larger than 8 MB/],
  ] as const) {
    await drop.setInputFiles(file(name, buffer));
    await expect(page.getByRole("alert").getByText(said)).toBeVisible();
  }
  await drop.setInputFiles(file("windows.md", Buffer.from("\uFEFF# Umzug\r\n\r\n## Tun\r\n\r\n- [ ] Gr\u00fc\u00dfe senden\r\n", "utf8")));
  await expect(page.getByText("Gr\u00fc\u00dfe senden").first()).toBeVisible();
});

test("a mutation that another site sends is turned away", async ({ browser }) => {
  const { page } = await admin(browser);
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    {},
  ];
  for (const headers of foreign) {
    const answer = await page.request.fetch("/plans", { method: "POST", headers, data: "x" });
    expect(answer.status()).toBe(403);
  }
});

test("every page sends whoever is not signed in to the door", async ({ browser }) => {
  const { page } = await somebody(browser);
  for (const path of [
    "/",
    "/plans",
    "/plans/import",
    "/plans/any",
    "/plans/any/room",
    "/settings/people",
    "/settings/channels",
    "/settings/tokens",
    "/settings/account",
  ]) {
    await visit(page, path);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
  expect((await page.request.get("/live/any")).status()).toBe(401);
  expect((await page.request.get("/live/any/room")).status()).toBe(401);
});

test("a wrong password and an unknown address get the same answer, and what was typed stays", async ({ browser }) => {
  const { page } = await somebody(browser);
  await visit(page, "/signin");
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("That address and password do not go together.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.org");
});

test("the command line says what a document holds, and why one cannot be read", async () => {
  const read = (...args: string[]) => holdpoint("read", ...args);
  expect(read("examples/dns-move.md")).toMatch(/lines kept/);
  const said = JSON.parse(read("examples/dns-move.md", "--json"));
  expect(said).toMatchObject({ title: expect.any(String), phases: expect.any(Array), coverage: { lost: [] } });
  expect(() => read("no-such-file.md")).toThrow(/There is no file “no-such-file.md”/);
  expect(() => read("examples")).toThrow(/is a folder/);
});

test("a setting that cannot be right is refused at the start, in a sentence", () => {
  const start = (name: string, value: string) => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "./scripts/check-node.mjs", "scripts/start.ts"], {
      encoding: "utf8",
      env: { ...process.env, [name]: value, DATABASE_URL: "" },
    });
    return [status, stdout.trim().split("\n").at(-1)];
  };
  expect(start("HOLDPOINT_PROXIES", "abc")).toEqual([1, expect.stringContaining("HOLDPOINT_PROXIES is “abc”, which is no whole number")]);
  expect(start("HOLDPOINT_URL", "ftp://plans.example")).toEqual([1, expect.stringContaining("It must begin with https://")]);
  expect(start("HOLDPOINT_STREAMS", "-1")).toEqual([1, expect.stringContaining("HOLDPOINT_STREAMS is “-1”")]);
  expect(start("HOLDPOINT_KEY", "short")).toEqual([1, expect.stringContaining("A key in HOLDPOINT_KEY is shorter than 32 characters")]);
  expect(start("DATABASE_OWNER_URL", "postgres://a:b@localhost/c")).toEqual([
    1,
    expect.stringContaining("and DATABASE_URL is not. Set both"),
  ]);
});

test("guessing passwords ends after ten, for an account that exists and for one that does not", async ({ browser }) => {
  const page = await browser.newPage();
  await visit(page, "/signin");
  for (let guess = 0; guess < 11; guess++) {
    await page.getByLabel("E-mail").fill("nobody-here@example.org");
    await page.getByLabel("Password").fill(`guess number ${guess}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    const said =
      guess < 10
        ? "That address and password do not go together."
        : /Too many wrong passwords: no password is looked at from here for 1[45] minutes, until \d/;
    await expect(page.getByText(said)).toBeVisible();
  }
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody-here@example.org");
  await page.close();
});
