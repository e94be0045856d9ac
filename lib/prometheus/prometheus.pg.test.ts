import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { all } from "../domain/kernel/room.ts";
import type { PrometheusProbe } from "../domain/metrics/rows.ts";
import { prometheusServers } from "../domain/prometheus/rows.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { readRoom } from "../journal/rooms.ts";
import { readMetric, tryQuery } from "./read-metric.ts";
import { serverSecrets } from "./secrets.ts";
import { addServer, moveServer, removeServer, testServer } from "./servers.ts";
import { smallPrometheus } from "./testing/small-prometheus.ts";

let door: Door;
let peer: Awaited<ReturnType<typeof smallPrometheus>>;
let workspaceId: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  const { id } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n");
  workspaceId = (await readRoom("plan", id)).plan.workspaceId;
  peer = await smallPrometheus();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", peer.host);
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
});
afterEach(() => {
  Object.assign(peer, { measured: () => 1, offMs: 0, token: null, down: false, forgets: false });
  peer.got.length = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  peer.close();
});

const doing = async (actor = door.admin) => ({ actor, workspace: await readRoom("workspace", workspaceId) });
const open = { url: "", auth: "none", user: "", secret: "" } as const;
const added = async (name: string, typed = {}) => {
  await addServer(await doing(), { name, ...open, url: peer.url, ...typed });
  return all((await doing()).workspace, prometheusServers).find((each) => each.name === name)?.id ?? "";
};
const probe = (part: Partial<PrometheusProbe> = {}): PrometheusProbe => ({
  ...{ read: "prometheus", server: "prod", query: "sum(rate(errors_total[5m]))", everySeconds: 30, ...part },
});

it("a server is added by an admin alone, under a name that is given once, and its token is in no row and no event", async () => {
  const auth = { auth: "bearer", secret: "CANARY-77a1" } as const;
  const id = await added("prod", auth);
  expect(await serverSecrets.read(id)).toEqual({ url: peer.url, auth: { kind: "bearer", token: "CANARY-77a1" } });
  await expect(added("PROD")).rejects.toThrow("There is a Prometheus server “prod” already.");
  await expect(added("two words")).rejects.toThrow("one word");
  const lead = { ...door.admin, role: "lead" } as const;
  await expect(addServer(await doing(lead), { name: "x", ...open, url: peer.url })).rejects.toThrow("Only admins may do this.");
  await expect(moveServer(await doing(lead), { serverId: id, ...open, url: peer.url })).rejects.toThrow("Only admins may do this.");
  await expect(testServer(await doing(lead), id)).rejects.toThrow("Only admins may do this.");
  const { rows: tables } = await pool().query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  for (const { name } of tables) {
    const { rows } = await pool().query(`SELECT row_to_json(t)::text AS text FROM "${name}" t`);
    for (const { text } of rows) expect(text).not.toContain("CANARY");
  }
});

it("a test says that it answers, or in words what went wrong", async () => {
  const { id } = all((await doing()).workspace, prometheusServers)[0] ?? expect.fail("no server");
  const tested = async () => testServer(await doing(), id);
  peer.token = "Bearer CANARY-77a1";
  expect(await tested()).toBeNull();
  peer.token = "Bearer another";
  expect(await tested()).toContain("the right token");
  await moveServer(await doing(), { serverId: id, ...open, url: peer.url, auth: "basic", user: "holdpoint", secret: "word" });
  peer.token = `Basic ${btoa("holdpoint:word")}`;
  expect(await tested()).toBeNull();
  peer.down = true;
  expect(await tested()).toBe("it answered 503");
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", "");
  expect(await tested()).toContain("private network");
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", peer.host);
  vi.stubEnv("HOLDPOINT_KEY", "another key, which opens nothing of before");
  expect(await tested()).toContain("cannot be opened any more");
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  await moveServer(await doing(), { serverId: id, ...open, url: peer.url });
});

it("a query is one number, or why it is none", async () => {
  const tried = (query: string, server = "prod") => tryQuery(workspaceId, { server, query });
  expect(await tried("sum(errors)")).toBe(1);
  expect(await tried("sum(errors)", "PROD")).toBe(1);
  expect(await tried("up")).toContain("3 series");
  expect(await tried("sum((errors")).toContain("unclosed left parenthesis");
  expect(await tried("sum(errors)", "staging")).toContain("no Prometheus server “staging”");
  peer.measured = () => null;
  expect(await tried("sum(errors)")).toContain("no data");
});

it("what was missed since the last read is read back, by the server's own clock, and nothing where nothing was missed", async () => {
  const now = Date.now();
  // The peer's clock is 90 s ahead; it says the seconds of its own clock, so each value tells its moment.
  Object.assign(peer, { offMs: 90_000, measured: (seconds: number) => Math.round(seconds) });
  const again = await readMetric(workspaceId, probe(), now - 31_000, now);
  expect(again).toMatchObject({ samples: [{ at: now }], through: now, missed: null });
  const gap = await readMetric(workspaceId, probe(), now - 600_000, now);
  if (typeof gap === "string") throw new Error(gap);
  expect(gap.samples.length).toBe(20);
  for (const { at, value } of gap.samples) expect(Math.abs(value - 90 - at / 1000)).toBeLessThan(3);
  expect(gap.samples.at(-1)).toMatchObject({ at: now });
  expect(Math.min(...gap.samples.map(({ at }) => at))).toBeGreaterThan(now - 600_000);
  const first = await readMetric(workspaceId, probe(), null, now);
  expect(typeof first === "string" ? [] : first.samples).toHaveLength(120);
  const long = await readMetric(workspaceId, probe({ everySeconds: 10 }), now - 40 * 86_400_000, now);
  if (typeof long === "string") throw new Error(long);
  expect(long.samples.length).toBeLessThanOrEqual(5001);
  expect(Math.min(...long.samples.map(({ at }) => at))).toBeGreaterThan(now - 86_400_000 - 20_000);
});

it("a gap that cannot be read back now is told, and read back later", async () => {
  const now = Date.now();
  peer.forgets = true;
  const told = await readMetric(workspaceId, probe(), now - 600_000, now);
  expect(told).toMatchObject({ samples: [{ at: now, value: 1 }], through: null, missed: expect.stringContaining("the store is away") });
  peer.forgets = false;
  expect(await readMetric(workspaceId, probe(), now - 600_000, now)).toMatchObject({ through: now, missed: null });
});

it("moments without a number are left out of what is read back", async () => {
  const now = Date.now();
  peer.measured = (seconds) => (seconds < now / 1000 - 290 ? Number.NaN : 1);
  const told = await readMetric(workspaceId, probe(), now - 600_000, now);
  expect(typeof told === "string" ? [] : told.samples).toHaveLength(10);
});

it("a server that was taken out is read no more, and its address is forgotten", async () => {
  const { id } = all((await doing()).workspace, prometheusServers)[0] ?? expect.fail("no server");
  await removeServer(await doing(), id);
  expect(await serverSecrets.read(id)).toBeNull();
  expect(await readMetric(workspaceId, probe(), null, Date.now())).toContain("no Prometheus server “prod”");
});
