import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { must } from "#lib/domain/kernel/must.ts";
import type { MemberRole } from "#lib/domain/kernel/permissions.ts";
import { type Account, password } from "./account.ts";
import { type Site, theSite } from "./site.ts";
import { visit } from "./visit.ts";

/** Somebody at a browser of their own. What the page complains about on its console fails the journey. */
export type Somebody = { page: Page; context: BrowserContext; complaints: string[] };

/** Somebody who is signed in at a site. */
export type Member = Somebody & { account: Account; site: Site };

/** Who is signed in at which page. */
const atPages = new WeakMap<Page, Member>();

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

/** The admin of a workspace that this journey has for itself. They came by a link: there is no address and no password yet. */
export async function admin(browser: Browser, site = theSite()): Promise<Member> {
  return signedIn(browser, site, await site.ask("found", { name: "Ada Admin" }));
}

/** The first admin of the installation, who has the sample plans. */
export async function firstAdmin(browser: Browser, site = theSite()): Promise<Member> {
  return signedIn(browser, site, await site.ask("firstAdmin", {}));
}

/** A colleague who has joined by an invite of the host (or of whoever has this page) with a new account, and just signed in with its password. */
export async function colleague(
  browser: Browser,
  by: Member | Page,
  name: string,
  role: MemberRole = "member",
): Promise<Member & { email: string; password: string }> {
  const { account: host, site } = "account" in by ? by : must(atPages.get(by), "a host who is signed in");
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${crypto.randomUUID().slice(0, 8)}@example.org`;
  const account = await site.ask("join", { host, name, email, role });
  return { ...(await signedIn(browser, site, account)), email, password };
}

async function signedIn(browser: Browser, site: Site, account: Account): Promise<Member> {
  const person = await somebody(browser, { baseURL: site.address });
  await person.context.addCookies([
    { name: "next-auth.session-token", value: account.cookie, url: site.address, httpOnly: true, sameSite: "Lax" },
  ]);
  const member = { ...person, account, site };
  atPages.set(person.page, member);
  await site.meet(person.page);
  return member;
}

/** Invites somebody as the admin does, to a plan where one is named by its title, and returns the link. */
export async function inviteLink(page: Page, role: string, plan?: string): Promise<string> {
  await visit(page, "/settings/people");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Invite people" });
  await dialog.getByLabel("Role").selectOption(role);
  if (plan) await dialog.getByLabel("Plan", { exact: true }).selectOption({ label: plan });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  return (await dialog.getByRole("status").locator("code").textContent()) ?? "";
}

/** Joins by an invite with a new account, as people do. */
export async function joinByLink(browser: Browser, link: string, name: string): Promise<Somebody> {
  const person = await somebody(browser);
  const { page } = person;
  await visit(page, link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase().replaceAll(" ", ".")}.${Date.now()}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Plans" })).toBeVisible();
  return person;
}

/** Imports a document in the browser as a plan and returns its slug. */
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
  // A document that gives the day but no time leaves T0 open, unless somebody says it.
  if (await page.getByLabel("Start date").inputValue()) await page.getByLabel("Start time").fill("13:00");
  await create.click();
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/, { timeout: 30_000 });
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
