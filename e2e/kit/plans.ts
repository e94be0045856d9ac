import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import * as z from "zod";
import type { Account } from "./account.ts";
import type { Member } from "./people.ts";
import { visit } from "./visit.ts";

const made = z.object({ slug: z.string() });
const tokens = new WeakMap<Account, Promise<string>>();

/** Sends something to the API as this person; throws what was said where it was not done. */
async function send({ account, site }: Member, path: string, type: string, body: string): Promise<unknown> {
  const token = tokens.get(account) ?? site.ask("token", { account });
  tokens.set(account, token);
  const headers = { authorization: `Bearer ${await token}`, "content-type": type };
  const answer = await fetch(`${site.address}/api/v1${path}`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** A plan made of a Markdown document through the API; `t0` is an instant, where the document does not say all of it. Returns its slug. */
export async function newPlan(member: Member, markdown: string, said: { title?: string; t0?: string } = {}): Promise<string> {
  return made.parse(await send(member, `/plans?${new URLSearchParams(said)}`, "text/markdown", markdown)).slug;
}

/** What a metric of a plan is now, pushed as a pipeline does. */
export async function push(member: Member, slug: string, metric: string, value: number): Promise<void> {
  expect(await send(member, `/plans/${slug}/metrics`, "application/json", JSON.stringify({ samples: [{ metric, value }] }))).toMatchObject({
    accepted: 1,
  });
}

/** A plan made of a file on the disk. */
export const planOfFile = (member: Member, path: string, said: { title?: string; t0?: string } = {}): Promise<string> =>
  newPlan(member, readFileSync(path, "utf8"), said);

/** Starts a plan, with T0 now, and opens its war room. */
export async function startAndEnter(member: Member, slug: string): Promise<void> {
  await send(member, `/plans/${slug}/start`, "application/json", '{"t0":"now"}');
  await visit(member.page, `/plans/${slug}/room`);
}

/** A plan with one phase and two steps, started, with its war room open. Returns its slug. */
export async function smallRoom(member: Member, title: string): Promise<string> {
  const slug = await newPlan(member, "# Small\n\n## Do\n\n- [ ] First\n- [ ] Second\n", { title });
  await startAndEnter(member, slug);
  await expect(member.page.getByRole("checkbox", { name: "First: Ready" })).toBeVisible();
  return slug;
}

/** Whether a plan's record holds: its chain, and that it gives the plan's rows. */
export async function expectWholeRecord({ site }: Member, slug: string): Promise<void> {
  expect(await site.ask("verify", { slug })).toMatchObject({ ok: true });
}
