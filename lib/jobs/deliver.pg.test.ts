import { Webhook } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { httpSink } from "../channels/testing/http-sink.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { must } from "../domain/kernel/must.ts";
import { deliveriesOf } from "../domain/messages/delivered.ts";
import { deliverByHand, sendAgain } from "../domain/messages/deliveries.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import { undeliveredOf } from "../domain/messages/undelivered.ts";
import { addStage } from "../domain/stages/edit-stages.ts";
import { enterStage, promoteStage } from "../domain/stages/promote-stages.ts";
import { tellStages } from "../domain/stages/tell-stages.ts";
import { stageTellings } from "../domain/stages/tellings.ts";
import { sofia } from "../domain/testing/people.ts";
import { verifyRoom } from "../journal/replay.ts";
import { copyOf } from "../journal/rooms.ts";
import { peopledWorkspace, type TestPlan, testPlan } from "../journal/testing/plan.ts";
import { moveChannel, openChannel } from "../outbox/channels.ts";
import { perProcess } from "../per-process.ts";
import { performTimer } from "./perform-timer.ts";
import { freeWorkOfTheDead } from "./the-dead.ts";
import { startWorker, type Worker } from "./worker.ts";

type Sink = Awaited<ReturnType<typeof httpSink>>;

let [sink, worker]: [Sink | null, Worker | null] = [null, null];
beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
});
beforeEach(async () => {
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  sink = await httpSink();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", sink.host);
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  sink?.close();
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  vi.unstubAllEnvs();
});

const peer = () => must(sink, "the peer");
const ids = () => peer().got.map(({ headers }) => headers["webhook-id"]);

/** A channel to the peer of this test, and a plan with a message for it. */
async function ready({
  body = "We have started.",
  channels = 1,
} = {}): Promise<{ plan: TestPlan; messageId: string; channel: { id: string; name: string } }> {
  const chosen: { id: string; name: string }[] = [];
  for (let at = 0; at < channels; at++) {
    const copy = must(await copyOf("w"), "the workspace").room;
    if (copy.kind !== "workspace") throw new Error("no workspace");
    const name = `Hook ${newId()}`;
    const doing = { actor: { ...sofia, role: "admin" as const }, workspace: copy, operator: true };
    const { channelId } = await openChannel(doing, { name, kind: "webhook", address: peer().url });
    chosen.push({ id: channelId, name });
  }
  const plan = await testPlan({ Deploy: ["One"] });
  const made = await plan.act(addMessage, { title: "Start", subject: null, body, channels: chosen }, sofia);
  return { plan, messageId: made.already ? "" : made.event.subject, channel: must(chosen[0], "a channel") };
}

/** A plan whose stages are told to the peer of this test. */
async function letOut(): Promise<{ plan: TestPlan; key: string }> {
  const workspace = must(await copyOf("w"), "the workspace").room;
  if (workspace.kind !== "workspace") throw new Error("no workspace");
  const name = `Router ${newId()}`;
  const doing = { actor: { ...sofia, role: "admin" as const }, workspace, operator: true };
  const { channelId, key } = await openChannel(doing, { name, kind: "webhook", address: peer().url });
  const plan = await testPlan({ Deploy: ["One"] });
  await plan.act(addStage, { title: "A tenth", percent: 10 }, sofia);
  await plan.act(addStage, { title: "Everybody", percent: 100 }, sofia);
  await plan.act(tellStages, { channels: [{ id: channelId, name }] }, sofia);
  return { plan, key: must(key, "the key of the webhook") };
}

const patient = { timeout: 20_000, interval: 50 };
const tellings = async (plan: TestPlan) => stageTellings(await plan.room()).map(({ stage, state }) => [stage?.percent, state]);

describe("a stage of a rollout", () => {
  test("is told to its webhooks, signed, with what GET tells of it, and again until it is taken", async () => {
    const { plan, key } = await letOut();
    peer().answers((_request, response) => response.writeHead(503).end());
    await plan.act(enterStage, {}, sofia);
    worker = startWorker();
    await vi.waitFor(async () => expect(stageTellings(await plan.room())[0]).toMatchObject({ attempts: 1, state: "queued" }), patient);
    peer().answers((_request, response) => response.end("ok"));
    await plan.act(promoteStage, {}, sofia);
    await vi.waitFor(async () => expect(await tellings(plan)).toEqual([[100, "sent"]]), patient);
    const { body, headers } = must(peer().got.at(-1), "a call");
    expect(new Webhook(key).verify(body, headers as Record<string, string>)).toMatchObject({
      type: "stage.changed",
      data: {
        title: "Test plan",
        seq: expect.any(Number),
        stage: "Everybody",
        percent: 100,
        cohort: null,
        since: expect.any(String),
        state: "ready",
      },
    });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  });
});

const states = async (plan: TestPlan, messageId: string) => deliveriesOf(await plan.room(), messageId).map(({ state }) => state);
const becomes = (plan: TestPlan, messageId: string, ...wanted: string[]) =>
  vi.waitFor(async () => expect(await states(plan, messageId)).toEqual(wanted), patient);

describe("a message that is sent", () => {
  test("reaches its channel as it was frozen, under the id of its delivery", async () => {
    const { plan, messageId } = await ready();
    await plan.act(sendMessage, { messageId }, sofia);
    expect(await states(plan, messageId)).toEqual(["queued"]);
    worker = startWorker();
    await becomes(plan, messageId, "sent");
    const [delivery] = deliveriesOf(await plan.room(), messageId);
    expect(ids()).toEqual([delivery?.id]);
    expect(JSON.parse(peer().got[0]?.body ?? "")).toMatchObject({ data: { title: "Start", body: "We have started.", plan: "Test plan" } });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  });

  test("is not sent twice: the second sender is told who was first, and a timer that runs again finds nothing to do", async () => {
    const { plan, messageId } = await ready();
    await plan.act(sendMessage, { messageId }, sofia);
    expect(await plan.act(sendMessage, { messageId }, sofia)).toMatchObject({ already: true });
    worker = startWorker();
    await becomes(plan, messageId, "sent");
    const [delivery] = deliveriesOf(await plan.room(), messageId);
    const payload = {
      roomId: plan.id,
      key: `deliver ${delivery?.id}`,
      at: delivery?.queuedAt,
      verb: "delivery.tried",
      input: { deliveryId: delivery?.id },
    };
    await performTimer(payload, {} as never);
    expect(peer().got).toHaveLength(1);
  });

  test("is nobody else's while its peer takes its time: whoever looks after the work of the dead leaves that of the living", async () => {
    const { plan, messageId } = await ready();
    const waiting: (() => void)[] = [];
    peer().answers((_request, response) => waiting.push(() => response.end("ok")));
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await vi.waitFor(() => expect(waiting).toHaveLength(1), patient);
    const held = async () => (await pool().query("SELECT locked_by FROM graphile_worker.jobs")).rows;
    const before = await held();
    expect(before).toEqual([{ locked_by: expect.any(String) }]);
    await freeWorkOfTheDead(pool());
    expect(await held()).toEqual(before);
    for (const answer of waiting) answer();
    await becomes(plan, messageId, "sent");
    expect(peer().got).toHaveLength(1);
  });

  test("is tried again where the other side has trouble, under the same id, and not before it asks for", async () => {
    const { plan, messageId } = await ready();
    peer().answers((_request, response) => response.writeHead(429, { "retry-after": "40" }).end());
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await vi.waitFor(async () => expect(deliveriesOf(await plan.room(), messageId)[0]).toMatchObject({ attempts: 1, state: "queued" }));
    const [delivery] = deliveriesOf(await plan.room(), messageId);
    expect(Date.parse(must(delivery?.tryAt, "the next attempt")) - Date.now()).toBeGreaterThan(30_000);
    expect(delivery?.why).toBe("It asks to send less often.");
    peer().answers((_request, response) => response.end("ok"));
    await pool().query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await becomes(plan, messageId, "sent");
    expect(new Set(ids())).toEqual(new Set([delivery?.id]));
  });

  test("waits an hour where its channel asks for that, with everything else that goes there, from every plan; then all arrive in their order", async () => {
    const clock = perProcess("clock", () => ({ ahead: 0, moved: new Set<() => Promise<void>>() }));
    const { plan, messageId, channel } = await ready({ body: "First." });
    const other = await testPlan({ Deploy: ["One"] });
    const say = async (on: TestPlan, body: string) => {
      const made = await on.act(addMessage, { title: body, body, channels: [channel] }, sofia);
      const id = made.already ? "" : made.event.subject;
      await on.act(sendMessage, { messageId: id }, sofia);
    };
    const waits = async () => {
      const { rows } = await pool().query<{ wait: number }>(
        "SELECT extract(epoch FROM run_at - now())::int AS wait FROM graphile_worker.jobs WHERE locked_by IS NULL ORDER BY run_at, id",
      );
      return rows.map(({ wait }) => wait > 3500);
    };
    peer().answers((_request, response) => response.writeHead(429, { "retry-after": "3600" }).end());
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await vi.waitFor(async () => expect(await waits()).toEqual([true]), patient);
    await say(plan, "Second.");
    await say(other, "Third.");
    await vi.waitFor(async () => expect(await waits()).toEqual([true, true, true]), patient);
    expect(peer().got).toHaveLength(1);
    peer().answers((_request, response) => response.end("ok"));
    try {
      clock.ahead = 3_601_000;
      await vi.waitFor(() => expect(peer().got).toHaveLength(4), patient);
    } finally {
      clock.ahead = 0;
    }
    expect(peer().got.map(({ body }) => JSON.parse(body).data.body)).toEqual(["First.", "First.", "Second.", "Third."]);
  });

  test("is overtaken by nothing that was sent later by the same channel, while it is tried again", async () => {
    const { plan, messageId, channel } = await ready({ body: "First." });
    peer().answers((_request, response) => response.writeHead(503).end());
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await vi.waitFor(async () => expect(deliveriesOf(await plan.room(), messageId)[0]).toMatchObject({ attempts: 1 }), patient);
    peer().answers((_request, response) => response.end("ok"));
    const made = await plan.act(addMessage, { title: "Second", body: "Second.", channels: [channel] }, sofia);
    const second = made.already ? "" : made.event.subject;
    await plan.act(sendMessage, { messageId: second }, sofia);
    await becomes(plan, second, "sent");
    expect(peer().got.map(({ body }) => JSON.parse(body).data.body)).toEqual(["First.", "First.", "Second."]);
  });

  test("that a channel refuses for good is shown as not delivered, and sent again or by hand", async () => {
    const { plan, messageId } = await ready({ channels: 2 });
    peer().answers((_request, response) => response.writeHead(410).end());
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await becomes(plan, messageId, "failed", "failed");
    const [first, second] = deliveriesOf(await plan.room(), messageId);
    expect(first?.why).toContain("not valid any more");
    peer().answers((_request, response) => response.end("ok"));
    await plan.act(sendAgain, { deliveryId: must(first?.id, "the first") }, sofia);
    await plan.act(deliverByHand, { deliveryId: must(second?.id, "the second"), note: "by phone" }, sofia);
    await becomes(plan, messageId, "sent", "by-hand");
  });

  test.each([
    [
      "is gone",
      () => peer().answers((_request, response) => response.writeHead(410).end()),
      "Make a new one there, and give it to the channel",
    ],
    ["has lost its key", () => vi.stubEnv("HOLDPOINT_KEY", "a key that opens nothing"), "Give it again in the settings"],
    ["is in a network that nobody opened", () => vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", ""), "HOLDPOINT_ALLOW_HOSTS=127.0.0.1:"],
  ])("waits where its channel %s, says what to do, and is sent once the channel has an address", async (_, breaks, why) => {
    const { plan, messageId, channel } = await ready();
    breaks();
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await becomes(plan, messageId, "failed");
    const [delivery] = deliveriesOf(await plan.room(), messageId);
    expect(delivery?.why).toContain(why);
    expect(undeliveredOf(await plan.room()).map((each) => each.delivery.id)).toEqual([delivery?.id]);
    peer().answers((_request, response) => response.end("ok"));
    vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", peer().host);
    peer().got.length = 0;
    const workspace = must(await copyOf("w"), "the workspace").room;
    if (workspace.kind !== "workspace") throw new Error("no workspace");
    const doing = { actor: { ...sofia, role: "admin" as const }, workspace };
    expect(await moveChannel(doing, { channelId: channel.id, address: `${peer().url}/new` })).toMatchObject({ sent: 1 });
    await becomes(plan, messageId, "sent");
    expect(peer().got.map(({ path, headers }) => [path, headers["webhook-id"]])).toEqual([["/new", delivery?.id]]);
    // What has arrived waits for nothing.
    expect(await moveChannel(doing, { channelId: channel.id, address: peer().url })).toMatchObject({ sent: 0 });
  });

  test("that waited for longer than half a day is sent by whoever looks at it, not because its channel has an address", async () => {
    const { plan, messageId, channel } = await ready();
    peer().answers((_request, response) => response.writeHead(410).end());
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await becomes(plan, messageId, "failed");
    const workspace = must(await copyOf("w"), "the workspace").room;
    if (workspace.kind !== "workspace") throw new Error("no workspace");
    const clock = perProcess("clock", () => ({ ahead: 0, moved: new Set<() => Promise<void>>() }));
    clock.ahead = 13 * 3_600_000;
    const doing = { actor: { ...sofia, role: "admin" as const }, workspace };
    const moved = await moveChannel(doing, { channelId: channel.id, address: peer().url }).finally(() => {
      clock.ahead = 0;
    });
    expect(moved).toMatchObject({ sent: 0 });
    expect(undeliveredOf(await plan.room())).toHaveLength(1);
  });

  test("does not leave with a gap that is open, by no channel, or in a rehearsal", async () => {
    const { plan, messageId } = await ready({ body: "We start at [TIME] for [WHO]." });
    await expect(plan.act(sendMessage, { messageId }, sofia)).rejects.toMatchObject({
      reason: "open-fields",
      message: expect.stringContaining("[TIME], [WHO]"),
    });
    const none = await plan.act(addMessage, { title: "Bare", subject: null, body: "Words." }, sofia);
    const bare = none.already ? "" : none.event.subject;
    await expect(plan.act(sendMessage, { messageId: bare }, sofia)).rejects.toMatchObject({ reason: "no-channel" });
    expect(peer().got).toEqual([]);
  });

  test("by a channel of another workspace goes nowhere", async () => {
    const { plan } = await ready();
    const foreign = await plan.act(
      addMessage,
      { title: "Foreign", subject: null, body: "Words.", channels: [{ id: newId(), name: "Theirs" }] },
      sofia,
    );
    const messageId = foreign.already ? "" : foreign.event.subject;
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await becomes(plan, messageId, "failed");
    expect(deliveriesOf(await plan.room(), messageId)[0]?.why).toContain("“Theirs” is not in the workspace");
    expect(peer().got).toEqual([]);
  });

  test("by a channel that hangs does not keep another one waiting", async () => {
    const { plan, messageId } = await ready({ channels: 2 });
    let calls = 0;
    peer().answers((_request, response) => {
      calls += 1;
      if (calls > 1) response.end("ok");
    });
    await plan.act(sendMessage, { messageId }, sofia);
    worker = startWorker();
    await vi.waitFor(async () => expect(await states(plan, messageId)).toContain("sent"), { timeout: 8000, interval: 50 });
  });
});
