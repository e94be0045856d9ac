import { beforeAll, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { decideGate, secondDecision, withdrawDecision } from "../domain/gates/decisions.ts";
import { addGate } from "../domain/gates/edit-gates.ts";
import { openPoll } from "../domain/gates/polls.ts";
import { castVote } from "../domain/gates/votes.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import { addRole, assignRole } from "../domain/roles/edit-roles.ts";
import { coveredDigest } from "../domain/sign-offs/content.ts";
import { addSignOff, sign } from "../domain/sign-offs/verbs.ts";
import { editStep } from "../domain/steps/edit.ts";
import { ana, jonas, mira, sofia } from "../domain/testing/people.ts";
import type { Performed } from "./perform.ts";
import { verifyRoom } from "./replay.ts";
import { type TestPlan, testPlan } from "./testing/plan.ts";

beforeAll(async () => {
  await freshDatabase();
});

const covers = { phaseId: null, basis: "plan" } as const;

/** A running plan with a gate before its phase: Ana speaks for Database, Sofia directs, Jonas signs as QA. */
async function gated() {
  const plan = await testPlan({ Switch: ["Freeze"] });
  for (const [title, holder] of [
    ["Database", ana],
    ["QA", jonas],
    ["Director", sofia],
  ] as const) {
    await plan.act(addRole, { title }, sofia);
    await plan.act(assignRole, { roleId: await roleId(plan, title), holder: { id: holder.id, name: holder.name } }, sofia);
  }
  const room = await plan.room();
  const before = { phaseId: Object.keys(room.phases)[0], stepId: null };
  const [voter, director] = [await roleId(plan, "Database"), await roleId(plan, "Director")];
  await plan.act(addGate, { title: "Go live?", before, voterRoleIds: [voter], directorRoleId: director }, sofia);
  await plan.act(addSignOff, { roleId: await roleId(plan, "QA"), gateId: null, ...covers, statement: "I approve." }, sofia);
  const gateId = Object.keys((await plan.room()).gates)[0] ?? "";
  return { plan, gateId, voter, signOffId: Object.keys((await plan.room()).signOffs)[0] ?? "" };
}

const roleId = async (plan: TestPlan, title: string) =>
  Object.values((await plan.room()).roles).find((role) => role.title === title)?.id ?? "";

type Told = { done: number } | { reason: string; message: string };

/** What each of two who act at the same moment is told: the number of their event, or why not. */
async function both(...acts: Promise<Performed>[]): Promise<Told[]> {
  return Promise.all(
    acts.map((act) =>
      act.then(
        (performed): Told => (performed.already ? { reason: "already", message: performed.message } : { done: performed.event.seq }),
        (error: unknown): Told => {
          if (!isProblem(error)) throw error;
          return { reason: error.reason, message: error.message };
        },
      ),
    ),
  );
}

test("200 pairs that contradict each other leave one order, and both sides are told the truth", async () => {
  const { plan, gateId, voter, signOffId } = await gated();
  const stepId = await plan.stepId("Freeze");
  const seen = async () => {
    const { pollId, decisionId } = (await plan.room()).gates[gateId] ?? { pollId: null, decisionId: null };
    return { gateId, pollId, decisionId };
  };
  const counts = { decide: 0, vote: 0, second: 0, sign: 0 };
  for (let pair = 0; pair < 200; pair++) {
    await plan.act(openPoll, { gateId }, sofia);
    const at = await seen();
    const late = pair % 8 >= 4;
    const inOrder = <T>(first: T, second: T) => (late ? [second, first] : [first, second]);
    if (pair % 4 === 0) {
      // Two directors' calls from two screens.
      const call = (outcome: string) => plan.act(decideGate, { ...at, outcome, rationale: `call ${pair}` }, sofia);
      const told = await both(...inOrder("go", "no-go").map(call));
      expect(told.filter((each) => "done" in each)).toHaveLength(1);
      expect(told.find((each) => "reason" in each)).toMatchObject({
        reason: "decided",
        message: expect.stringContaining("Sofia Brandt has decided"),
      });
      counts.decide++;
    } else if (pair % 4 === 1) {
      // A no-go and the call: either the call knew of it, or the vote came too late and says so.
      const vote = () => plan.act(castVote, { gateId, pollId: at.pollId, roleId: voter, vote: "no-go", reason: "red" }, ana);
      const call = () => plan.act(decideGate, { ...at, outcome: "go", rationale: `call ${pair}` }, sofia);
      const told = await both(...inOrder(vote, call).map((act) => act()));
      const voted = told[late ? 1 : 0];
      const decision = (await plan.room()).decisions[(await seen()).decisionId ?? ""];
      if (voted && "done" in voted) expect(decision?.against).toContain("Database said NO-GO");
      else {
        expect(voted).toMatchObject({ reason: "decided" });
        expect(decision?.against).toContain("Database has not voted");
      }
      counts.vote++;
    } else if (pair % 4 === 2) {
      // A second person and whoever takes the decision back.
      await plan.act(decideGate, { ...at, outcome: "go", rationale: `call ${pair}` }, sofia);
      const { decisionId } = await seen();
      const acts = [() => plan.act(secondDecision, { decisionId }, mira), () => plan.act(withdrawDecision, { decisionId }, sofia)];
      const told = await both(...inOrder(acts[0], acts[1]).flatMap((act) => (act ? [act()] : [])));
      const gate = (await plan.room()).gates[gateId];
      expect(told.filter((each) => "done" in each)).toHaveLength(1);
      const decision = (await plan.room()).decisions[decisionId ?? ""];
      expect(gate?.decisionId === decisionId).toBe(decision?.secondedBy !== null);
      if (gate?.decisionId === null) await plan.act(decideGate, { ...(await seen()), outcome: "hold", rationale: "x" }, sofia);
      counts.second++;
    } else {
      // A signature and an edit of what is signed: what is signed is what was read, or nothing is.
      const digest = coveredDigest(await plan.room(), covers);
      const put = () =>
        plan.act(sign, { signOffId, digest, statement: "I approve." }, jonas, undefined, {
          proof: { at: new Date().toISOString(), by: "password" },
        });
      const edit = () => plan.act(editStep, { stepId, title: `Freeze ${pair}` }, sofia);
      const told = await both(...inOrder(put, edit).map((act) => act()));
      const signed = told[late ? 1 : 0];
      const newest = Object.values((await plan.room()).signatures).find((each) => each.digest === digest);
      if (signed && "done" in signed) expect(newest?.signer.id).toBe("jonas");
      else expect(signed).toMatchObject({ reason: "content-changed" });
      await plan.act(decideGate, { ...(await seen()), outcome: "hold", rationale: "x" }, sofia);
      counts.sign++;
    }
  }
  expect(counts).toEqual({ decide: 50, vote: 50, second: 50, sign: 50 });
  expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
}, 120_000);

test("gates, votes, signatures and holds come back from the database as they were", async () => {
  const { plan, gateId, voter } = await gated();
  await plan.act(openPoll, { gateId }, sofia);
  const { pollId } = (await plan.room()).gates[gateId] ?? {};
  const conditions = [{ text: "backup checked", owner: null, dueAt: "2026-11-26T12:00:00.000Z" }];
  await plan.act(castVote, { gateId, pollId, roleId: voter, vote: "conditional", conditions }, ana);
  await plan.act(decideGate, { gateId, pollId, decisionId: null, outcome: "go", rationale: "ready" }, sofia);
  expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
});
