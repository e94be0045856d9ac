import { expect, test } from "@playwright/test";
import { actions as rules } from "#lib/domain/kernel/permissions.ts";
import { planVerbs } from "#lib/domain/verbs.ts";
import { ClockedSite } from "./kit/clocked-site.ts";
import { actions, addresses } from "./kit/entry-points.ts";
import { actionTries, draftOf } from "./kit/matrix/action-tries.ts";
import { bodyOf, planOf, written } from "./kit/matrix/address-tries.ts";
import { call } from "./kit/matrix/call.ts";
import { buildHouse, type House, type Visitor } from "./kit/matrix/house.ts";
import { knock } from "./kit/matrix/knock.ts";
import { triedVerbs, tryOf } from "./kit/matrix/verb-tries.ts";
import { type Wrong, wrongCells } from "./kit/matrix/wrong-cells.ts";
import { wrongScopes } from "./kit/matrix/wrong-scopes.ts";
import { wrongVerbs } from "./kit/matrix/wrong-verbs.ts";
import { wrongWords } from "./kit/matrix/wrong-words.ts";
import { actionPolicy, addressPolicy, verbPolicy, visitorNames } from "./kit/policy.ts";

// Every address, action and verb as everybody: thousands of requests.
test.describe.configure({ timeout: 300_000 });

/** One house for all of it, in a product that nobody else writes to. Each test leaves it as the next one needs it. */
let site: ClockedSite;
let house: House;
test.beforeAll(async () => {
  site = await ClockedSite.start();
  house = await buildHouse(site);
});
test.afterAll(async () => {
  await house.rows.leave();
  await site.stop();
});

/** The actions after which nobody is signed in any more. */
const endings = ["account.signOutEverywhere", "sign-out.signOut"];

const table = (wrong: readonly Wrong[]) => wrong.join("\n");

/** Which of these the other side does not know, as sentences. */
function missing(names: Iterable<string>, known: Iterable<string>, sentence: (name: string) => string): string[] {
  const there = new Set(known);
  return [...new Set(names)].filter((name) => !there.has(name)).map(sentence);
}

const askAction = (entry: string, visitor: Visitor) => {
  const args = actionTries[entry]?.(house, visitor) ?? [];
  const fill = (page: string) => written(page, house, visitor).replace(planOf(house, visitor).slug, draftOf(house, visitor).slug);
  return call(entry, args, visitor, fill);
};

const somePlan = {
  ...{ id: "plan", slug: "plan", workspaceId: "workspace", title: "Plan", step: "Step" },
  ...{ stepId: "step", phaseId: "phase", watchId: "watch", messageId: "message", checkId: "c", deliverableId: "d" },
  ...{ tripwireId: "tripwire", fileId: "f" },
};

test("whatever the code answers has a line in the policy, and whatever has a line is in the code", () => {
  const lines = [...addressPolicy.keys()].map((line) => line.split("?")[0] ?? "");
  const noLine = (name: string) => `“${name}” is in the code and has no line in e2e/kit/policy.ts: say there who may.`;
  const noCode = (name: string) => `“${name}” has a line in e2e/kit/policy.ts and is not in the code any more: take the line out.`;
  const noTry = (name: string) => `“${name}” has nothing to be tried with: say in e2e/kit/matrix what it is sent.`;
  expect([
    ...missing(addresses(), lines, noLine),
    ...missing(lines, addresses(), noCode),
    ...missing(actions(), actionPolicy.keys(), noLine),
    ...missing(actionPolicy.keys(), actions(), noCode),
    ...missing(actionPolicy.keys(), Object.keys(actionTries), noTry),
    ...missing(Object.keys(rules), verbPolicy.keys(), noLine),
    ...missing(verbPolicy.keys(), Object.keys(rules), noCode),
    ...triedVerbs.filter((verb) => !planVerbs[verb].input.safeParse(tryOf(verb, somePlan)).success).map(noTry),
  ]).toEqual([]);
});

test("the rules give nobody more than the policy, and nobody less", () => {
  const said = Object.entries(rules).map(([action, { role, scope }]) => [action, [role, scope ?? "-"]]);
  const policy = [...verbPolicy].map(([action, { draft, scope }]) => [action, [draft, scope]]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(policy));
});

test("every address lets in whom it should, turns away everybody else, and shows those no word of a plan", async () => {
  const wrong: Wrong[] = [];
  for (const entry of addressPolicy.keys())
    wrong.push(...(await wrongCells(addressPolicy, entry, house, (entry, who) => knock(written(entry, house, who), who, bodyOf(entry)))));
  expect(table(wrong)).toBe("");
});

test("every server action does its work for whom it should, and for nobody else changes or tells anything", async () => {
  const wrong: Wrong[] = [];
  for (const entry of actionPolicy.keys())
    if (!endings.includes(entry)) wrong.push(...(await wrongCells(actionPolicy, entry, house, askAction)));
  expect(table(wrong)).toBe("");
  // Nobody could sign anybody else out.
  for (const name of ["outsider", "viewer", "member", "lead", "admin"] as const)
    expect([name, (await knock("GET /settings/account", house.visitors[name])).cell]).toEqual([name, "yes"]);
});

test("a token does what its scopes say and no more", async () => {
  expect(table(await wrongScopes(house))).toBe("");
});

test("every verb is refused to who has no leave for it: in a draft, while it runs, and at a plan restricted to others", async () => {
  const wrong = [
    ...(await wrongVerbs(house, "draft")),
    ...(await wrongVerbs(house, "running")),
    ...(await wrongVerbs(house, "restricted")),
  ];
  expect(table(wrong)).toBe("");
});

test("whatever an action is sent is refused in words, or done", { tag: "@fuzz" }, async () => {
  // What ends sessions would end that of whoever tries.
  const entries = [...actionPolicy.keys()].filter((entry) => !endings.includes(entry) && entry !== "account.endSessions");
  expect(table(await wrongWords(house, entries))).toBe("");
});

test("signing out sends everybody to the door, and there they stay", async () => {
  for (const entry of endings) expect(table(await wrongCells(actionPolicy, entry, house, askAction))).toBe("");
  for (const name of visitorNames) expect([name, (await knock("GET /plans", house.visitors[name])).cell]).toEqual([name, "door"]);
});
