import { createServer, type RequestListener, type Server } from "node:http";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import type { AddressProbe } from "../domain/metrics/rows.ts";
import { addMetric } from "../domain/metrics/verbs.ts";
import { cancelPlan, startPlan } from "../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { readProbings, readSamples, readSeries } from "../measured/samples.ts";
import { addServer } from "../prometheus/servers.ts";
import { smallPrometheus } from "../prometheus/testing/small-prometheus.ts";
import { claim, startProbing } from "./probes.ts";

let door: Door;
let planId: string;
let peer: Server;
let address: string;
const answers: Record<string, RequestListener> = {};

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ id: planId } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n"));
  peer = createServer((request, response) => answers[request.url ?? ""]?.(request, response));
  await new Promise<void>((resolve) => peer.listen(0, "127.0.0.1", resolve));
  const at = peer.address();
  if (typeof at !== "object" || !at) throw new Error("not on a port");
  address = `http://127.0.0.1:${at.port}`;
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", `127.0.0.1:${at.port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  peer.closeAllConnections();
  peer.close();
});

const act = <I>(verb: PlanVerb<I>, input: unknown) => perform({ verb, roomId: planId, input, actor: door.admin, commandId: newId() });

async function probed(title: string, probe: Partial<AddressProbe>): Promise<string> {
  await act(addMetric, { title, probe: { read: "up", at: null, everySeconds: 60, url: address, ...probe } });
  const { metrics } = await readRoom("plan", planId);
  return Object.values(metrics).find((metric) => metric.title === title)?.id ?? "";
}

it("nothing is asked of a plan that is not near, and of one that is each address is claimed once by whoever comes first", async () => {
  const id = await probed("Up", { url: `${address}/up` });
  expect(await claim(50)).toEqual([]);
  await act(startPlan, { t0: "now" });
  const claims = await Promise.all([claim(50), claim(50), claim(50)]);
  expect(claims.flat()).toMatchObject([{ metricId: id, planId, probe: { url: `${address}/up`, everySeconds: 60 } }]);
  expect(await claim(50)).toEqual([]);
});

it("a process whose clock is a moment behind claims nothing anew; where the clock was set back for long, the rhythm goes on", async () => {
  const id = await probed("Behind", { url: `${address}/up` });
  const claimed = Date.now();
  const claimedAt = async (at: number) => {
    vi.useFakeTimers({ toFake: ["Date"], now: at });
    const due = await claim(50);
    vi.useRealTimers();
    return due.filter(({ metricId }) => metricId === id).length;
  };
  expect(await claimedAt(claimed)).toBe(1);
  expect(await claimedAt(claimed - 5)).toBe(0);
  expect(await claimedAt(claimed - 3_600_000)).toBe(1);
});

it("what an address answers is a sample; what says nothing says why; one that hangs holds up no other", async () => {
  const hung: (() => void)[] = [];
  answers["/hangs"] = (_request, response) => void hung.push(() => response.end());
  answers["/vector"] = (_request, response) => response.end('{"data":{"result":[{"value":[1,"0.42"]}]}}');
  answers["/broken"] = (_request, response) => response.writeHead(503).end();
  const hangs = await probed("Hangs", { url: `${address}/hangs`, read: "latency" });
  const rate = await probed("Error rate", { url: `${address}/vector`, read: "json", at: "$.data.result[0].value[1]" });
  const broken = await probed("Broken", { url: `${address}/broken`, read: "latency" });
  const inside = await probed("Inside", { url: "http://169.254.169.254/latest", read: "latency" });
  const gone = await probed("Gone", { url: `${address}/broken`, read: "up" });
  const probing = startProbing();
  await expect.poll(async () => Object.keys(await readSeries(planId)).sort(), { timeout: 8000 }).toEqual([rate, gone].sort());
  const series = await readSeries(planId);
  expect([series[rate]?.last[1], series[gone]?.last[1]]).toEqual([0.42, 0]);
  await expect.poll(async () => (await readProbings(planId))[inside]?.problem, { timeout: 8000 }).toContain("private network");
  const probings = await readProbings(planId);
  expect(probings[broken]?.problem).toBe("it answered 503");
  expect(probings[hangs]?.problem).toBeNull();
  expect(hung).toHaveLength(1);
  for (const end of hung) end();
  await probing.stop();
});

it("a metric that asks Prometheus has its last hour at once, and is read on from there", async () => {
  const prometheus = await smallPrometheus();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", prometheus.host);
  vi.stubEnv("HOLDPOINT_KEY", "the key of this installation");
  const { workspaceId } = (await readRoom("plan", planId)).plan;
  const workspace = await readRoom("workspace", workspaceId);
  const open = { auth: "none", user: "", secret: "" } as const;
  await addServer({ actor: door.admin, workspace }, { name: "prod", url: prometheus.url, ...open });
  await act(addMetric, { title: "Asked", probe: { read: "prometheus", server: "prod", query: "sum(errors)", everySeconds: 30 } });
  const { metrics } = await readRoom("plan", planId);
  const id = Object.values(metrics).find(({ title }) => title === "Asked")?.id ?? "";
  const probing = startProbing();
  await expect.poll(async () => (await readSeries(planId))[id]?.last[1], { timeout: 8000 }).toBe(1);
  await probing.stop();
  expect(await readSamples(id, Date.now() - 7_200_000)).toHaveLength(120);
  expect((await readProbings(planId))[id]?.problem).toBeNull();
  prometheus.close();
});

it("a plan that has ended is asked nothing more", async () => {
  await probed("Late", { url: `${address}/vector` });
  await act(cancelPlan, { reason: "Another day" });
  expect(await claim(50)).toEqual([]);
});
