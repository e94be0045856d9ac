import * as z from "zod";
import { type MemberRole, type TokenScope, tokenScopes } from "#lib/domain/kernel/permissions.ts";
import type { Account } from "../account.ts";
import type { VisitorName } from "../policy.ts";
import type { Site } from "../site.ts";
import { call } from "./call.ts";
import type { Knocking } from "./knock.ts";
import { Rows } from "./rows.ts";
import { makePlan, type TriedPlan } from "./tried-plan.ts";

export type Visitor = Knocking & { name: VisitorName; statusSecret: string };

/** Everything the matrix is tried on: plans, people, and what they hold. */
export type House = {
  /** The database it stands in. */
  rows: Rows;
  plans: { draft: TriedPlan; running: TriedPlan; restricted: TriedPlan };
  visitors: Record<VisitorName, Visitor>;
  /** Somebody to be changed and taken out. */
  bystander: { id: string; email: string };
  member: { id: string; email: string; name: string };
  /** The address of somebody who was taken out. */
  departedEmail: string;
  invite: { id: string; secret: string };
  tokenId: string;
  outsiderSessionId: string;
};

/** Builds it behind the pages of a site and through the API; what is given out once, as its pages give it. */
export async function buildHouse(site: Site): Promise<House> {
  const host = await site.ask("firstAdmin", {});
  const join = async (name: string, role: MemberRole) => {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
    return { ...(await site.ask("join", { host, name, email, role })), email };
  };
  const viewer = await join("Vera Viewer", "viewer");
  const member = await join("Max Member", "member");
  const lead = await join("Lena Lead", "lead");
  const unnamed = await join("Nora Unnamed", "lead");
  const bystander = await join("Bea Bystander", "viewer");
  const departed = await join("Dora Departed", "member");
  const outside = await site.ask("found", { name: "Olga Outside", email: "olga.outside@example.org" });

  const base = site.address;
  const by = ({ cookie }: Account): Knocking => ({ base, headers: { cookie: `next-auth.session-token=${cookie}` } });
  const asAdmin = by(host);
  const api = bearing(base, await newToken(asAdmin, tokenScopes));
  const [draft, running, restricted] = [await makePlan("draft", api), await makePlan("running", api), await makePlan("restricted", api)];
  const foreign = await newToken(asAdmin, tokenScopes, (await makePlan("elsewhere", api)).id);
  await command(running, "startPlan", {}, asAdmin);
  await command(running, "shareAttachment", { attachmentId: running.fileId, shared: true }, asAdmin);
  await command(restricted, "restrictPlan", { restricted: true }, asAdmin);

  const share = (label: string) => made("url", "share.makeShareLink", [running.id, { label, expiresAt: null }], asAdmin, running);
  const [link, revoked] = [lastPart(await share("open")), lastPart(await share("revoked"))];
  const rows = new Rows(site);
  const linkId = await rows.newest('SELECT id FROM "ShareLink" WHERE label = $1 ORDER BY "createdAt" DESC', "revoked");
  await command(running, "revokeShareLink", { linkId }, asAdmin);
  const { value: invited } = await call("invite.invite", [{ role: "viewer", emails: [], planId: null, hours: 1 }], asAdmin, (page) => page);
  const invite = invites.parse(invited).made[0].url;

  const departedId = await rows.newest('SELECT id FROM "Member" WHERE "userId" = $1', departed.userId);
  await call("workspace.takeOut", [departedId], asAdmin, (page) => page);

  const known = (account: Account) => ({ ...by(account), statusSecret: neverGiven });
  const visitors = {
    anonymous: { base, headers: {}, statusSecret: neverGiven },
    link: { ...bearing(base, link), statusSecret: link },
    revoked: { ...bearing(base, revoked), statusSecret: revoked },
    outsider: known(outside),
    viewer: known(viewer),
    member: known(member),
    lead: known(lead),
    admin: known(host),
    unnamed: known(unnamed),
    token: { ...api, statusSecret: neverGiven },
    foreign: { ...bearing(base, foreign), statusSecret: neverGiven },
  };
  return {
    rows,
    plans: { draft, running, restricted },
    visitors: Object.fromEntries(Object.entries(visitors).map(([name, visitor]) => [name, { ...visitor, name }])) as House["visitors"],
    bystander: { id: await rows.newest('SELECT id FROM "Member" WHERE "userId" = $1', bystander.userId), email: bystander.email },
    member: { id: await rows.newest('SELECT id FROM "Member" WHERE "userId" = $1', member.userId), email: member.email, name: member.name },
    departedEmail: departed.email,
    invite: {
      id: await rows.newest('SELECT id FROM "Invite" WHERE "acceptedAt" IS NULL ORDER BY "createdAt" DESC'),
      secret: lastPart(invite),
    },
    tokenId: await rows.newest('SELECT id FROM "Token" ORDER BY "createdAt" DESC'),
    outsiderSessionId: await rows.newest('SELECT id FROM "Session" WHERE "userId" = $1 ORDER BY "createdAt" DESC', outside.userId),
  };
}

const invites = z.object({ made: z.tuple([z.object({ url: z.string() })]) });
const neverGiven = `hps_${"x".repeat(43)}`;
/** Whoever sends this secret as a bearer token. */
export const bearing = (base: string, secret: string): Knocking => ({ base, headers: { authorization: `Bearer ${secret}` } });
const lastPart = (url: string) => url.split("/").at(-1) ?? "";

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
