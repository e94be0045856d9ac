import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { holdpoint } from "./holdpoint.ts";
import { visit } from "./visit.ts";

/** Somebody at a browser of their own. What the page complains about on its console fails the journey. */
export type Somebody = { page: Page; context: BrowserContext; complaints: string[] };

export async function somebody(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Somebody> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** The first admin, signed in by a one-time link. */
export async function admin(browser: Browser): Promise<Somebody> {
  const person = await somebody(browser);
  const { page } = person;
  await visit(page, holdpoint("sign-in-link"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/(welcome|plans)$/);
  return person;
}

/** Invites somebody as the admin, to a plan where one is named by its title, and returns the link. */
export async function inviteLink(page: Page, role: string, plan?: string): Promise<string> {
  await visit(page, "/settings/people");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Invite people" });
  await dialog.getByLabel("Role").selectOption(role);
  if (plan) await dialog.getByLabel("Plan", { exact: true }).selectOption({ label: plan });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  return (await dialog.getByRole("status").locator("code").textContent()) ?? "";
}

/** A colleague who joins by an invite of the admin with a new account. */
export async function colleague(
  browser: Browser,
  host: Page,
  name: string,
  role = "member",
  /** Where they join, if it is not the site of the other journeys. */
  baseURL?: string,
): Promise<Somebody & { link: string; password: string }> {
  const link = await inviteLink(host, role);
  const person = await somebody(browser, baseURL ? { baseURL } : {});
  const { page } = person;
  const password = "correct horse battery";
  await visit(page, link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase().replaceAll(" ", ".")}.${Date.now()}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Plans" })).toBeVisible();
  return { ...person, link, password };
}

/** Imports a document as a plan and returns its slug. */
export async function importDocument(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer } | string,
  title?: string,
): Promise<string> {
  await visit(page, "/plans/import");
  await page.getByLabel("Runbook file").setInputFiles(file);
  const create = page.getByRole("button", { name: "Create plan" });
  await expect(create).toBeVisible({ timeout: 30_000 });
  if (title) await page.getByLabel("Title").fill(title);
  // A document that gives the day but no time is asked for it.
  if (await page.getByLabel("Start date").inputValue()) await page.getByLabel("Start time").fill("13:00");
  await create.click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/, { timeout: 30_000 });
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
