import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, jonas } from "../domain/testing/people.ts";
import { roomListener } from "../journal/rooms.ts";
import { loadRoom } from "../journal/store.ts";
import { elsewhere } from "../journal/testing/elsewhere.ts";
import { testPlan } from "../journal/testing/plan.ts";
import { closeAll } from "./hub.ts";
import { watchRoom } from "./watch-room.ts";

let address = "";
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
  const check = { sessionId: null, rights: async () => ({ role: null }) };
  void watchRoom(response, pathname.slice(1), Number(searchParams.get("after")), null, check, { holder: null, address: "here" });
});

beforeAll(async () => {
  await freshDatabase();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = typeof bound === "object" && bound ? `http://127.0.0.1:${bound.port}` : "";
  await roomListener.hearing(true);
});

afterAll(() => {
  closeAll();
  server.close();
});

/** Reads the numbers of the events on a stream up to `last`, and whether it said that the room must be read again. */
async function seen(planId: string, after: number, last: number): Promise<{ seqs: number[]; resync: boolean }> {
  const gone = new AbortController();
  const answer = await fetch(`${address}/${planId}?after=${after}`, { signal: gone.signal });
  let text = "";
  const seqs = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  for await (const part of answer.body ?? []) {
    text += new TextDecoder().decode(part);
    if (seqs().includes(last)) break;
  }
  gone.abort();
  return { seqs: seqs(), resync: text.includes("event: resync") };
}

test("a viewer who comes from a process that was ahead is sent nothing twice and need not read the room again", async () => {
  const plan = await testPlan({ Deploy: ["One", "Two", "Three", "Four"] });
  const ids = await Promise.all(["One", "Two", "Three", "Four"].map((title) => plan.stepId(title)));
  // Another process commits two events; the viewer has seen them there, and this process has not heard of them yet.
  for (const stepId of ids.slice(0, 2)) await elsewhere(loadRoom, plan.id, completeStep, { stepId }, jonas);
  const watching = seen(plan.id, 4, 6);
  for (const stepId of ids.slice(2)) await plan.act(completeStep, { stepId }, ana);
  expect(await watching).toEqual({ seqs: [5, 6], resync: false });
});
