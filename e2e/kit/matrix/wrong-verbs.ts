import * as z from "zod";
import { type PlanVerbName, planVerbs } from "#lib/domain/verbs.ts";
import { type VisitorName, verbPolicy, visitorNames } from "../policy.ts";
import { call } from "./call.ts";
import type { House, Visitor } from "./house.ts";
import { cellOf } from "./policy-table.ts";
import type { TriedPlan } from "./tried-plan.ts";
import { triedVerbs, tryOf } from "./verb-tries.ts";
import type { Wrong } from "./wrong-cells.ts";

const ranks = ["viewer", "member", "lead", "admin"];
const answers = z
  .array(z.object({ id: z.string(), status: z.string(), reason: z.string().optional(), message: z.string().optional() }))
  .nullable();

/** What a plan's state is called in the policy; at the restricted one nobody but its admins is let in. */
export type PlanState = "draft" | "running" | "restricted";

/** How an answer to a command is called: told nothing, a plan that is not there, no leave, or let in. */
type Word = "signed out" | "no plan" | "no leave" | "in" | "not understood";

/**
 * Sends every verb as everybody to a plan, first all that must be refused, after which nothing may have been written, then
 * the others in turn.
 */
export async function wrongVerbs(house: House, state: PlanState): Promise<Wrong[]> {
  const plan = house.plans[state];
  const names = visitorNames.filter((name) => name !== "unnamed");
  const wrong: Wrong[] = [];
  const send = async (name: VisitorName, letIn: boolean) => {
    const chosen = triedVerbs.filter((verb) => (expected(name, verb, state) === "in") === letIn);
    if (chosen.length === 0) return;
    const words = await sent(house.visitors[name], plan, chosen);
    for (const [at, verb] of chosen.entries()) {
      const [should, was] = [expected(name, verb, state), words[at] ?? "not understood"];
      if (should !== was) wrong.push(`${verb}, ${state} | ${name} | expected ${should} | was ${was}`);
    }
  };
  const before = await house.rows.whole();
  for (const name of names) await send(name, false);
  if ((await house.rows.whole()) !== before) wrong.push(`verbs, ${state} | the refused | expected nothing written | was written`);
  for (const name of names) await send(name, true);
  return wrong;
}

function expected(name: VisitorName, verb: PlanVerbName, state: PlanState): Word {
  if (["anonymous", "link", "revoked", "token", "foreign"].includes(name)) return "signed out";
  if (name === "outsider" || (state === "restricted" && name !== "admin")) return "no plan";
  const least = cellOf(verbPolicy, planVerbs[verb].may, state === "running" ? "running" : "draft");
  return ranks.indexOf(name) < ranks.indexOf(least) ? "no leave" : "in";
}

/** As many as a browser sends at once. */
const atOnce = 50;

async function sent(visitor: Visitor, plan: TriedPlan, verbs: readonly PlanVerbName[]): Promise<Word[]> {
  const words: Word[] = [];
  for (let from = 0; from < verbs.length; from += atOnce)
    words.push(...(await sentTogether(visitor, plan, verbs.slice(from, from + atOnce))));
  return words;
}

async function sentTogether(visitor: Visitor, plan: TriedPlan, verbs: readonly PlanVerbName[]): Promise<Word[]> {
  const commands = verbs.map((verb) => ({ id: crypto.randomUUID(), verb, input: tryOf(verb, plan), seen: 0 }));
  const args = [{ planId: plan.id, commands }];
  const { value } = await call("send-commands.sendCommands", args, visitor, (page) => page.replace("[slug]", plan.slug));
  const said = answers.safeParse(value);
  if (!said.success) return [];
  const byId = new Map(said.data?.map((answer) => [answer.id, answer]));
  return commands.map(({ id }) => (said.data === null ? "signed out" : wordOf(byId.get(id))));
}

function wordOf(answer: { status: string; reason?: string | undefined; message?: string | undefined } | undefined): Word {
  if (!answer || answer.status === "later" || answer.reason === "invalid") return "not understood";
  if (answer.status !== "refused") return "in";
  if (answer.reason === "forbidden") return "no leave";
  return answer.message?.startsWith("There is nothing here") ? "no plan" : "in";
}
