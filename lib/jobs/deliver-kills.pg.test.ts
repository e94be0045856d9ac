import { type ChildProcess, fork } from "node:child_process";
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

/** How many leave at once, in the short form and in the long one, and how often the worker is killed meanwhile. */
const [count, kills] = isLong ? [1000, 4] : [60, 1];
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

test(`of ${count} messages none is lost where the worker is killed in the midst of them, and at most one for each time arrives twice, under its id`, async () => {
  const [hook] = await channelsTo("killed");
  const made = await written(count, [must(hook, "a channel")]);
  await sendAll(made);
  for (let kill = 0; kill < kills; kill++) {
    const child: ChildProcess = fork(join(import.meta.dirname, "testing/worker-process.ts"), { stdio: "ignore", env: { ...process.env } });
    const enough = Math.floor((count * (kill + 1)) / (kills + 2));
    await vi.waitFor(() => expect(arrived("killed").size).toBeGreaterThan(enough), { timeout: 60_000, interval: 2 });
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  expect(await settled(made)).toBeLessThan(count);
  worker = startWorker();
  await vi.waitFor(async () => expect(await settled(made)).toBe(count), { timeout: 120_000, interval: 200 });
  const times = [...arrived("killed").values()];
  expect(times).toHaveLength(count);
  expect(times.reduce((sum, each) => sum + each, 0) - count).toBeLessThanOrEqual(kills);
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
