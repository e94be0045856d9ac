import { readFileSync } from "node:fs";
import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OpenFeature } from "@openfeature/server-sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../db/testing/fresh-database.ts";
import { addFlag, followPlan, retireFlag } from "../../domain/flags/verbs.ts";
import { newId } from "../../domain/kernel/id.ts";
import { cancelPlan } from "../../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../../domain/plan/verb.ts";
import { abortStage } from "../../domain/stages/hold-stages.ts";
import { promoteStage } from "../../domain/stages/promote-stages.ts";
import type { WorkspaceVerb } from "../../domain/workspace/verb.ts";
import { perform } from "../../journal/perform.ts";
import { sharedFiles, skipped } from "../../testing/shared.ts";
import { atTheDoor, type Door } from "../testing/at-the-door.ts";
import { bucketOf } from "./bucket.ts";
import { followersOf } from "./followers.ts";

const runbook = `# Let out

## Rollout

**Hour 0-6: Internal Team (5% of users)**

- Enable for the team

**Hour 6-12: Power Users (15% of users)**

- Enable for more

**Hour 12-24: Owners (40% of users)**

- Enable for owners

**Hour 24-48: All Users (100% rollout)**

- Enable for all

## Deploy

- [ ] Switch
`;

const [seed] = sharedFiles("seeds", /^003/);

let door: Door;
let secret: string;
let tokenId: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret, id: tokenId } = await door.token());
});

const inWorkspace = async <I>(verb: WorkspaceVerb<I>, input: unknown) => {
  const made = await perform({ verb, roomId: door.workspaceId, input, actor: door.admin, commandId: newId() });
  return made.already ? "" : made.event.subject;
};
const inPlan = <I>(planId: string, verb: PlanVerb<I>, input: unknown) =>
  perform({ verb, roomId: planId, input, actor: door.admin, commandId: newId() });

async function letOut(key: string, document = runbook) {
  const made = await door.call("POST", "/api/v1/plans?zone=UTC", { token: secret, markdown: document });
  const [id, slug] = [String(made.body.id), String(made.body.slug)];
  await door.call("POST", `/api/v1/plans/${slug}/start`, { token: secret });
  const flagId = await inWorkspace(addFlag, { key, planId: id });
  return { id, slug, flagId };
}

const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${door.base}/ofrep/v1/evaluate/flags${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get("etag"), body: text ? JSON.parse(text) : null };
};

describe("the OpenFeature remote evaluation protocol", () => {
  // It asks more than a thousand times, which a busy machine takes its time for.
  it("lets a real OpenFeature client follow the stages, and go back at its next question", { timeout: 120_000 }, async () => {
    const { id, slug } = await letOut("new-ledger");
    await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: door.base, headers: [["authorization", `Bearer ${secret}`]] }));
    const client = OpenFeature.getClient();
    const of = (context: Record<string, string>) => client.getBooleanValue("new-ledger", false, { instance: "gateway-1", ...context });
    const inside = async () => {
      const people = Array.from({ length: 200 }, (_, index) => `user-${index}`);
      const on = await Promise.all(people.map((targetingKey) => of({ targetingKey })));
      return new Set(people.filter((_, index) => on[index]));
    };
    expect((await inside()).size).toBe(0);
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    expect(await of({ targetingKey: "a", cohort: "internal team" })).toBe(true);
    expect(await of({ targetingKey: "a", cohort: "Power Users" })).toBe(false);
    const five = await inside();
    for (const percent of [15, 40]) {
      await inPlan(id, promoteStage, { reason: "the test has no hours" });
      const more = await inside();
      expect([...five].every((each) => more.has(each))).toBe(true);
      expect(more.size).toBeGreaterThan(five.size);
      expect(Math.abs(more.size / 2 - percent)).toBeLessThan(12);
    }
    expect(await of({ targetingKey: "a", cohort: "Power Users" })).toBe(true);
    await inPlan(id, promoteStage, { reason: "the test has no hours" });
    expect((await inside()).size).toBe(200);
    await inPlan(id, abortStage, { reason: "errors" });
    await inPlan(id, abortStage, { reason: "errors" });
    expect(await of({ targetingKey: "a", cohort: "Owners" })).toBe(false);
    await inPlan(id, abortStage, { reason: "errors" });
    await inPlan(id, abortStage, { reason: "errors" });
    expect((await inside()).size).toBe(0);
  });

  it.skipIf(!seed)(`follows the cohorts of a real runbook ${skipped}`, async () => {
    const { id, slug } = await letOut("real-cohorts", readFileSync(seed ?? "", "utf8"));
    const shares = async (): Promise<unknown> => {
      const { body } = await ask("/real-cohorts", { context: { targetingKey: "x" } });
      return body.metadata.percent;
    };
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    const seen = [await shares()];
    for (let stage = 0; stage < 3; stage++) {
      await inPlan(id, promoteStage, { reason: "the test has no hours" });
      seen.push(await shares());
    }
    await inPlan(id, abortStage, { reason: "errors" });
    expect([...seen, await shares()]).toEqual([5, 15, 40, 100, 40]);
  });

  it("tells the new value at the first question after each change, and knows who follows", async () => {
    const { id, slug, flagId } = await letOut("each-time");
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    for (const percent of [15, 40, 100]) {
      await inPlan(id, promoteStage, { reason: "next" });
      const { body } = await ask("/each-time", { context: { targetingKey: "x", instance: "worker-7" } });
      expect(body).toMatchObject({ key: "each-time", metadata: { percent } });
    }
    expect(await followersOf([flagId])).toMatchObject([{ tokenId, instance: "worker-7", percent: 100 }]);
  });

  it("keeps the last value after the plan has ended, until a person retires the flag", async () => {
    const { id, slug, flagId } = await letOut("kept");
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    await inPlan(id, cancelPlan, { reason: "called off" });
    expect((await ask("/kept", { context: { targetingKey: "x" } })).body).toMatchObject({ metadata: { percent: 5 } });
    await inWorkspace(retireFlag, { flagId });
    expect(await ask("/kept", { context: { targetingKey: "x" } })).toMatchObject({
      status: 404,
      body: { key: "kept", errorCode: "FLAG_NOT_FOUND" },
    });
  });

  it("answers many flags with an ETag, and 304 while nothing has changed for whoever asks", async () => {
    const { slug, flagId } = await letOut("bulk");
    const context = { targetingKey: "x" };
    const first = await ask("", { context });
    expect(first).toMatchObject({ status: 200, etag: expect.stringMatching(/^".+"$/) });
    expect(first.body.flags).toContainEqual(expect.objectContaining({ key: "bulk", value: false, variant: "off", reason: "STATIC" }));
    expect(await ask("", { context }, { "if-none-match": String(first.etag) })).toMatchObject({ status: 304, body: null });
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    const second = await ask("", { context }, { "if-none-match": String(first.etag) });
    expect(second.status).toBe(200);
    expect(second.etag).not.toBe(first.etag);
    await inWorkspace(followPlan, { flagId, planId: null });
  });

  it("refuses in the words of the protocol", async () => {
    const { slug } = await letOut("refused");
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    expect(await ask("/refused", { context: {} })).toMatchObject({
      status: 400,
      body: { key: "refused", errorCode: "TARGETING_KEY_MISSING" },
    });
    expect(await ask("/refused", "{")).toMatchObject({ status: 400, body: { key: "refused", errorCode: "PARSE_ERROR" } });
    expect(await ask("/refused", { context: [] })).toMatchObject({ status: 400, body: { errorCode: "INVALID_CONTEXT" } });
    expect(await ask("/nobody-knows", { context: {} })).toMatchObject({
      status: 404,
      body: { key: "nobody-knows", errorCode: "FLAG_NOT_FOUND" },
    });
    expect(await ask("/refused", {}, { authorization: "Bearer no" })).toMatchObject({ status: 401 });
    const { secret: working } = await door.token(["step:work"]);
    expect(await ask("/refused", {}, { authorization: `Bearer ${working}` })).toMatchObject({ status: 403 });
    const { secret: foreign } = await door.token(["plan:read"], "another");
    expect(await ask("/refused", {}, { authorization: `Bearer ${foreign}` })).toMatchObject({ status: 404 });
  });

  it("never answers of a live plan under the key of a rehearsal", async () => {
    await letOut("rehearsal:new-ledger");
    expect(await ask("/rehearsal:new-ledger", { context: { targetingKey: "x" } })).toMatchObject({ status: 404 });
  });

  it("says in the API where the rollout stands, in exactly six words", async () => {
    const { slug } = await letOut("six");
    const before = await door.call("GET", `/api/v1/plans/${slug}/rollout`, { token: secret });
    expect(before.body).toEqual({ stage: null, percent: 0, cohort: null, since: null, soakUntil: null, state: "waiting" });
    await door.call("POST", `/api/v1/plans/${slug}/rollout/enter`, { token: secret, body: {} });
    const { body } = await door.call("GET", `/api/v1/plans/${slug}/rollout`, { token: secret });
    expect(body).toMatchObject({ percent: 5, cohort: "Internal Team", state: "soaking" });
    expect(Date.parse(String(body.soakUntil)) - Date.parse(String(body.since))).toBe(6 * 3_600_000);
    const early = await door.call("POST", `/api/v1/plans/${slug}/rollout/promote`, { token: secret, body: { reason: "now" } });
    expect(early).toMatchObject({ status: 409, body: { error: { reason: "not-clear" } } });
    const abort = await door.call("POST", `/api/v1/plans/${slug}/rollout/abort`, { token: secret, body: { reason: "The canary fails" } });
    expect(abort).toMatchObject({ status: 200, body: { event: { type: "rollout.abort_asked" } } });
    // It asks; the rollout stands where it stood until people decide.
    expect((await door.call("GET", `/api/v1/plans/${slug}/rollback`, { token: secret })).body).toMatchObject({
      reason: "The canary fails",
    });
  });
});

it("spreads people evenly, each flag in its own order", () => {
  const buckets = Array.from({ length: 10_000 }, (_, index) => bucketOf("a", `user-${index}`));
  for (const share of [1, 10, 50, 90]) expect(buckets.filter((each) => each < share).length / 100).toBeCloseTo(share, -0.5);
  expect(bucketOf("a", "user-1")).toBe(bucketOf("a", "user-1"));
  expect(bucketOf("a", "user-1")).not.toBe(bucketOf("b", "user-1"));
});
