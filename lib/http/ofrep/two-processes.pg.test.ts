import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../db/testing/fresh-database.ts";
import { addFlag } from "../../domain/flags/verbs.ts";
import { newId } from "../../domain/kernel/id.ts";
import { addStage } from "../../domain/stages/edit-stages.ts";
import { perform } from "../../journal/perform.ts";
import { atTheDoor, type Door } from "../testing/at-the-door.ts";

let door: Door;
let secret: string;
let path: string;
let other: ChildProcess;
let otherBase: string;

const shares = Array.from({ length: 24 }, (_, nth) => (nth + 1) * 4);

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret } = await door.token());
  const plan = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n");
  ({ path } = plan);
  const { admin: actor, workspaceId } = door;
  for (const percent of shares)
    await perform({ verb: addStage, roomId: plan.id, input: { title: `${percent} %`, percent }, actor, commandId: newId() });
  await perform({ verb: addFlag, roomId: workspaceId, input: { key: "both", planId: plan.id }, actor, commandId: newId() });
  await door.call("POST", `${path}/start`, { token: secret });
  other = fork(join(import.meta.dirname, "../testing/door-process.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [{ port }] = (await once(other, "message")) as [{ port: number }];
  otherBase = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  const gone = once(other, "exit");
  other.disconnect();
  await gone;
});

const post = async (base: string, address: string, body: unknown) => {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
  const answer = await fetch(base + address, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
};
const share = async (base: string): Promise<unknown> => {
  const { body } = await post(base, "/ofrep/v1/evaluate/flags/both", { context: { targetingKey: "user-1" } });
  return body.metadata.percent;
};

it("every process tells the new value at its first question after the commit, whichever process made it", async () => {
  expect([await share(door.base), await share(otherBase)]).toEqual([0, 0]);
  for (const [nth, percent] of shares.entries()) {
    const [here, there] = nth % 2 === 0 ? [door.base, otherBase] : [otherBase, door.base];
    expect(await post(here, `${path}/rollout/${nth === 0 ? "enter" : "promote"}`, {})).toMatchObject({ status: 200 });
    expect(await Promise.all([share(there), share(here)])).toEqual([percent, percent]);
  }
});
