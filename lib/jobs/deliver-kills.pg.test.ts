import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { httpSink } from "../channels/testing/http-sink.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { must } from "../domain/kernel/must.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import { sofia } from "../domain/testing/people.ts";
import { verifyRoom } from "../journal/replay.ts";
import { copyOf } from "../journal/rooms.ts";
import { peopledWorkspace, type TestPlan, testPlan } from "../journal/testing/plan.ts";
import { openChannel } from "../outbox/channels.ts";
import { isLong } from "../testing/long.ts";
import { startWorker, type Worker } from "./worker.ts";

/** How many leave at once, in the short form and in the long one. */
const count = isLong ? 1000 : 60;
const perPlan = 250;

let sink: Awaited<ReturnType<typeof httpSink>>;
let worker: Worker | null = null;
beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  sink = await httpSink();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", sink.host);
});
afterAll(async () => {
  await worker?.stop();
  sink.close();
  vi.unstubAllEnvs();
});

/** Channels to the peer of this test, by their names. */
async function channelsTo(...paths: string[]): Promise<{ id: string; name: string }[]> {
  const copy = must(await copyOf("w"), "the workspace").room;
  if (copy.kind !== "workspace") throw new Error("no workspace");
  const doing = { actor: { ...sofia, role: "admin" as const }, workspace: copy, operator: true };
  const made: { id: string; name: string }[] = [];
  for (const name of paths) {
    const { channelId } = await openChannel(doing, { name, kind: "webhook", address: `${sink.url}/${name}` });
    made.push({ id: channelId, name });
  }
  return made;
}

/** Plans with so many messages together, each by these channels, none of them sent. */
async function written(total: number, channels: { id: string; name: string }[]): Promise<{ plan: TestPlan; ids: string[] }[]> {
  const made: { plan: TestPlan; ids: string[] }[] = [];
  for (let left = total; left > 0; left -= perPlan) {
    const plan = await testPlan({ Deploy: ["One"] });
    const adding = Array.from({ length: Math.min(perPlan, left) }, (_, nth) =>
      plan.act(addMessage, { title: `Message ${nth}`, body: `Words ${nth}.`, channels }, sofia),
    );
    made.push({ plan, ids: (await Promise.all(adding)).map((each) => (each.already ? "" : each.event.subject)) });
  }
  return made;
}

const sendAll = (made: { plan: TestPlan; ids: string[] }[]) =>
  Promise.all(made.flatMap(({ plan, ids }) => ids.map((messageId) => plan.act(sendMessage, { messageId }, sofia))));

/** How often each delivery has arrived at a path, by its id. */
function arrived(path: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const { path: at, headers } of sink.got) {
    const id = String(headers["webhook-id"]);
    if (at === `/${path}`) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

const settled = async (made: { plan: TestPlan }[]) => {
  const rooms = await Promise.all(made.map(({ plan }) => plan.room()));
  return rooms.flatMap(({ deliveries }) => Object.values(deliveries)).filter(({ state }) => state === "sent").length;
};

/** Runs a process that is killed where it is told to be, and waits until it is. */
async function killed(stop: string, at: number, sends?: { roomId: string; messageId: string }[]): Promise<void> {
  const told = { STOP: stop, STOP_AT: String(at), ...(sends ? { SENDS: JSON.stringify(sends) } : {}) };
  const child = fork(join(import.meta.dirname, "testing/killed-process.ts"), { stdio: "ignore", env: { ...process.env, ...told } });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
}

test(`of ${count} messages none is lost where a process is killed before they are written, before they are tried, before what became of one is, and after it; one for each time arrives twice at most, under its id`, async () => {
  const [hook] = await channelsTo("killed");
  const made = await written(count, [must(hook, "a channel")]);
  const all = made.flatMap(({ plan, ids }) => ids.map((messageId) => ({ plan, messageId, roomId: plan.id })));
  const quarter = Math.floor(count / 4);
  const sends = (from: number, to: number) => all.slice(from, to).map(({ roomId, messageId }) => ({ roomId, messageId }));
  // Whoever got no answer sends the same command again, as a browser does.
  const sendAnew = (from: number, to?: number) =>
    Promise.all(all.slice(from, to).map(({ plan, messageId }) => plan.act(sendMessage, { messageId }, sofia, `send ${messageId}`)));
  const twice = () => [...arrived("killed").values()].reduce((sum, each) => sum + each, 0) - arrived("killed").size;
  const queued = async () => (await pool().query(`SELECT count(*)::int AS n FROM "Delivery"`)).rows[0].n;

  await killed("before message.sent", Math.ceil(quarter / 2), sends(0, quarter));
  expect(await queued()).toBe(Math.ceil(quarter / 2) - 1);
  await sendAnew(0, quarter);
  await killed("after message.sent", Math.ceil(quarter / 2), sends(quarter, 2 * quarter));
  expect(await queued()).toBe(quarter + Math.ceil(quarter / 2));
  await sendAnew(quarter);
  expect([await queued(), arrived("killed").size]).toEqual([count, 0]);

  await killed("before delivery.tried", quarter);
  expect(arrived("killed").size).toBe(quarter);
  expect(await settled(made)).toBe(quarter - 1);
  await killed("after delivery.tried", quarter);
  expect(await settled(made)).toBe(2 * quarter - 1);
  // What was tried and not noted was tried again; what was noted is not.
  expect(twice()).toBe(1);

  worker = startWorker();
  await vi.waitFor(async () => expect(await settled(made)).toBe(count), { timeout: 120_000, interval: 200 });
  expect(arrived("killed").size).toBe(count);
  expect(twice()).toBe(1);
  for (const { plan } of made) expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  await worker.stop();
  worker = null;
}, 300_000);

test("a channel that is dead keeps no other one waiting", async () => {
  const hooks = await channelsTo("dead", "alive");
  const total = isLong ? 250 : 20;
  sink.answers((request, response) => {
    // It takes what it is sent and never answers.
    if (request.url !== "/dead") response.end("ok");
  });
  const made = await written(total, hooks);
  await sendAll(made);
  worker = startWorker();
  await vi.waitFor(() => expect(arrived("alive").size).toBe(total), { timeout: 30_000, interval: 50 });
  await worker.stop();
  worker = null;
}, 120_000);

test("what is due at once has had its first attempt soon", async () => {
  const total = isLong ? 500 : 50;
  sink.answers((_request, response) => response.end("ok"));
  const hooks = await channelsTo("first", "second", "third", "fourth", "fifth");
  const made = (await Promise.all(hooks.map((hook) => written(total / hooks.length, [hook])))).flat();
  await sendAll(made);
  const begun = Date.now();
  worker = startWorker();
  const count = () => hooks.reduce((sum, { name }) => sum + arrived(name).size, 0);
  await vi.waitFor(() => expect(count()).toBe(total), { timeout: 60_000, interval: 20 });
  // The promise is made for the long form's machine, which does nothing else.
  if (isLong) expect(Date.now() - begun).toBeLessThan(10_000);
  await worker.stop();
  worker = null;
}, 120_000);
