import { execFileSync } from "node:child_process";
import type { Browser, BrowserContext } from "@playwright/test";
import { type TokenScope, tokenScopes } from "#lib/domain/kernel/permissions.ts";
import { admin, colleague, inviteLink, type Somebody, somebody } from "../people.ts";
import type { VisitorName } from "../policy.ts";
import { visit } from "../visit.ts";
import { call } from "./call.ts";
import type { Knocking } from "./knock.ts";
import { makePlan, type TriedPlan } from "./tried-plan.ts";
import { databaseUrl, rowsOf } from "./whole-database.ts";

export type Visitor = Knocking & { name: VisitorName; statusSecret: string };

/** Everything the matrix is tried on: plans, people, and what they hold. */
export type House = {
  plans: { draft: TriedPlan; running: TriedPlan; restricted: TriedPlan };
  visitors: Record<VisitorName, Visitor>;
  /** Somebody to be changed and taken out. */
  bystander: { id: string; email: string };
  member: { id: string; email: string; name: string };
  invite: { id: string; secret: string };
  tokenId: string;
  outsiderSessionId: string;
};

/** The password of everybody but the admin, who came by a link. */
export const password = "correct horse battery";

/** Builds it by the ways people have: invites, links, tokens, the API. Only the other workspace is founded at the database. */
export async function buildHouse(browser: Browser): Promise<House> {
  const host = await admin(browser);
  // Each on a page of the host's own, so that they need not wait for one another.
  const join = async (name: string, role: string) => colleague(browser, await host.context.newPage(), name, role);
  const [viewer, member, lead, unnamed, outside] = await Promise.all([
    join("Vera Viewer", "viewer"),
    join("Max Member", "member"),
    join("Lena Lead", "lead"),
    join("Nora Unnamed", "lead"),
    outsider(browser),
    join("Bea Bystander", "viewer"),
  ]);

  const asAdmin = { headers: await cookiesOf(host.context) };
  const token = await newToken(asAdmin, tokenScopes);
  const api = bearing(token);
  const [draft, running, restricted] = [await makePlan("draft", api), await makePlan("running", api), await makePlan("restricted", api)];
  const foreign = await newToken(asAdmin, tokenScopes, (await makePlan("elsewhere", api)).id);
  await command(running, "startPlan", {}, asAdmin);
  await command(restricted, "restrictPlan", { restricted: true }, asAdmin);

  const share = (label: string) => made("url", "share.makeShareLink", [running.id, { label, expiresAt: null }], asAdmin, running);
  const [link, revoked] = [lastPart(await share("open")), lastPart(await share("revoked"))];
  const linkId = await newest('SELECT id FROM "ShareLink" WHERE label = $1 ORDER BY "createdAt" DESC', "revoked");
  await command(running, "revokeShareLink", { linkId }, asAdmin);
  const invite = await inviteLink(host.page, "viewer");

  const known = async ({ context }: { context: BrowserContext }): Promise<Omit<Visitor, "name">> => ({
    statusSecret: neverGiven,
    headers: await cookiesOf(context),
  });
  const visitors = {
    anonymous: { statusSecret: neverGiven, headers: {} },
    link: { ...bearing(link), statusSecret: link },
    revoked: { ...bearing(revoked), statusSecret: revoked },
    outsider: await known(outside),
    viewer: await known(viewer),
    member: await known(member),
    lead: await known(lead),
    admin: await known(host),
    unnamed: await known(unnamed),
    token: { ...api, statusSecret: neverGiven },
    foreign: { ...bearing(foreign), statusSecret: neverGiven },
  };
  return {
    plans: { draft, running, restricted },
    visitors: Object.fromEntries(Object.entries(visitors).map(([name, visitor]) => [name, { ...visitor, name }])) as House["visitors"],
    bystander: await memberNamed("Bea Bystander"),
    member: { ...(await memberNamed("Max Member")), name: "Max Member" },
    invite: { id: await newest('SELECT id FROM "Invite" ORDER BY "createdAt" DESC'), secret: lastPart(invite) },
    tokenId: await newest('SELECT id FROM "Token" ORDER BY "createdAt" DESC'),
    outsiderSessionId: await newest(
      'SELECT s.id FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.email = $1 ORDER BY s."createdAt" DESC',
      outside.email,
    ),
  };
}

const neverGiven = `hps_${"x".repeat(43)}`;
/** Whoever sends this secret as a bearer token. */
export const bearing = (secret: string): Knocking => ({ headers: { authorization: `Bearer ${secret}` } });
const lastPart = (url: string) => url.split("/").at(-1) ?? "";

async function cookiesOf(context: BrowserContext): Promise<Record<string, string>> {
  return { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ") };
}

/** The admin of another workspace on the same server. */
async function outsider(browser: Browser): Promise<Somebody & { email: string }> {
  const email = `olga.outside.${Date.now()}@example.org`;
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  execFileSync(process.execPath, ["e2e/kit/matrix/found-workspace.ts", email, password], { env });
  const person = await somebody(browser);
  const { page } = person;
  await visit(page, "/signin");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/plans$/);
  return { ...person, email };
}

/** The secret of a new token of this person, for one plan or for all. */
export function newToken(owner: Knocking, scopes: readonly TokenScope[], planId: string | null = null): Promise<string> {
  return made("secret", "workspace.makeToken", [{ name: "Matrix", scopes, planId, days: 1 }], owner);
}

/** Does something by an action and returns what it gave out under `key`. Throws what it said where it gave nothing. */
async function made(key: string, action: string, args: unknown[], who: Knocking, plan?: TriedPlan): Promise<string> {
  const { value, text } = await call(action, args, who, (page) => page.replace("[slug]", plan?.slug ?? ""));
  const given: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  if (typeof given !== "string") throw new Error(`${action} gave nothing: ${text}`);
  return given;
}

async function command(plan: TriedPlan, verb: string, input: unknown, who: Knocking): Promise<void> {
  const sent = { planId: plan.id, commands: [{ id: crypto.randomUUID(), verb, input, seen: 0 }] };
  const { text } = await call("send-commands.sendCommands", [sent], who, (page) => page.replace("[slug]", plan.slug));
  if (!text.includes('"status":"done"')) throw new Error(`${verb} was not done: ${text}`);
}

async function newest(query: string, ...values: string[]): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(`${query} LIMIT 1`, values);
  return row?.id ?? "";
}

async function memberNamed(name: string): Promise<{ id: string; email: string }> {
  const [row] = await rowsOf<{ id: string; email: string }>('SELECT id, email FROM "Member" WHERE name = $1 ORDER BY "joinedAt" DESC', [
    name,
  ]);
  if (!row) throw new Error(`${name} has not joined.`);
  return row;
}
