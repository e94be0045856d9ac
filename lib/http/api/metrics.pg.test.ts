import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../db/testing/fresh-database.ts";
import { newId } from "../../domain/kernel/id.ts";
import { addMetric } from "../../domain/metrics/verbs.ts";
import { perform } from "../../journal/perform.ts";
import { readSeries } from "../../measured/samples.ts";
import { atTheDoor, type Door } from "../testing/at-the-door.ts";

let door: Door;
let token: string;
let planId: string;
let path: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret: token } = await door.token());
  ({ id: planId, path } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n"));
  for (const [title, unit] of [
    ["Error rate", "%"],
    ["Latency", "ms"],
  ])
    await perform({ verb: addMetric, roomId: planId, input: { title, unit }, actor: door.admin, commandId: newId() });
});

const push = (samples: unknown, as = token) => door.call("POST", `${path}/metrics`, { token: as, body: { samples } });

describe("the metrics of a plan", () => {
  it("are never measured, then what was pushed last, then silent", async () => {
    expect((await door.call("GET", `${path}/metrics`, { token })).body).toMatchObject([
      { state: "never", value: null },
      { state: "never" },
    ]);
    const old = new Date(Date.now() - 600_000).toISOString();
    const pushed = await push([
      { metric: "Error rate", value: 5.6 },
      { metric: "Latency", value: 1.5, unit: "s", at: old },
      { metric: "Nobody", value: 1 },
    ]);
    expect(pushed).toMatchObject({ status: 202, body: { accepted: 2, refused: [{ index: 2 }] } });
    expect((await door.call("GET", `${path}/metrics`, { token })).body).toMatchObject([
      { title: "Error rate", state: "measured", value: 5.6 },
      { title: "Latency", state: "silent", value: 1500, at: old },
    ]);
  });

  it("keep one value for one time, and points of the last minutes thinned out", async () => {
    const [start, at] = [Date.now() - 300_000, new Date(Date.now() - 1000).toISOString()];
    await push([{ metric: "Error rate", value: 1, at }]);
    await push([{ metric: "Error rate", value: 2, at }]);
    await push(
      Array.from({ length: 200 }, (_, nth) => ({ metric: "Latency", value: nth, at: new Date(start + nth * 1000).toISOString() })),
    );
    const series = await readSeries(planId);
    const latency = Object.values(series).find(({ last }) => last[1] === 199);
    expect(latency?.points.length).toBeGreaterThan(9);
    expect(latency?.points.length).toBeLessThan(14);
    expect(latency?.points.at(-1)?.[1]).toBe(199);
    expect(Object.values(series).some(({ points }) => points.some(([when, value]) => when === Date.parse(at) && value === 1))).toBe(false);
  });

  it("are what Alertmanager notifies of: 1 while it fires, 0 once it is resolved, the rest refused with the reason", async () => {
    await perform({ verb: addMetric, roomId: planId, input: { title: "HighErrorRate" }, actor: door.admin, commandId: newId() });
    const fired = { status: "firing", labels: { alertname: "HighErrorRate" }, startsAt: new Date(Date.now() - 120_000).toISOString() };
    const notify = (alerts: unknown[], as = token) =>
      door.call("POST", `${path}/alerts`, { token: as, body: { version: "4", receiver: "holdpoint", status: "firing", alerts } });
    const reads = async (value: number) =>
      expect((await door.call("GET", `${path}/metrics`, { token })).body).toMatchObject([{}, {}, { title: "HighErrorRate", value }]);
    expect(await notify([fired, { ...fired, labels: { alertname: "Nobody" } }, { status: "odd" }])).toMatchObject({
      status: 202,
      body: {
        accepted: 1,
        refused: [
          { index: 1, reason: expect.stringContaining("no metric") },
          { index: 2, reason: expect.stringContaining("no alert") },
        ],
      },
    });
    await reads(1);
    await notify([{ ...fired, status: "resolved", endsAt: new Date(Date.now() + 1000).toISOString() }]);
    await reads(0);
    const { secret } = await door.token(["plan:read"]);
    expect(await notify([], secret)).toMatchObject({ status: 403 });
  });

  it("take no sample without the scope, and no more than 10,000 at once", async () => {
    const { secret } = await door.token(["plan:read", "plan:write"]);
    expect(await push([], secret)).toMatchObject({ status: 403 });
    expect((await push(Array.from({ length: 10_001 }, () => 1))).status).toBe(422);
    expect(await push("none")).toMatchObject({ status: 422 });
    const most = Array.from({ length: 10_000 }, () => ({ metric: "A metric with a long name that no plan has", value: 1 }));
    expect(await push(most)).toMatchObject({ status: 202, body: { accepted: 0 } });
  });
});
