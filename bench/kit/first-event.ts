import { applyChange } from "../../lib/domain/kernel/change.ts";
import type { JournalEvent } from "../../lib/domain/kernel/event.ts";
import type { PlanRoom } from "../../lib/domain/room.ts";
import { openConnection } from "./connection.ts";
import type { BenchPlan } from "./plan.ts";
import type { Target } from "./target.ts";

/**
 * Opens the plan as a browser does (the room, then its stream), has somebody tick, and answers the milliseconds from the
 * tick until its event is applied to this copy of the room, with how long the applying itself took.
 */
export async function firstEvent(
  { port, slug, token }: BenchPlan,
  tick: ReturnType<Target["ticker"]>,
): Promise<{ total: number; applying: number }> {
  const headers = { authorization: `Bearer ${token}` };
  const address = `http://127.0.0.1:${port}/api/v1/plans/${slug}`;
  const room: PlanRoom = await (await fetch(address, { headers })).json();
  const stream = await fetch(`${address}/events?after=${room.seq}`, {
    headers: { ...headers, accept: "text/event-stream" },
  });
  const connection = await openConnection(port);
  let text = "";
  let began = 0;
  let ticked: Promise<unknown> = Promise.resolve();
  const decoder = new TextDecoder();
  for await (const part of stream.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (began === 0 && text.includes("event: beat")) {
      began = performance.now();
      ticked = tick(connection);
    }
    const data = /^id: \d+\ndata: (.*)\n\n/m.exec(text)?.[1];
    if (!data) continue;
    const at = performance.now();
    const event: JournalEvent = JSON.parse(data);
    const { seq } = applyChange(room, event);
    const now = performance.now();
    await ticked;
    connection.close();
    if (seq !== room.seq + 1) throw new Error(`event ${seq} came after ${room.seq}`);
    return { total: now - began, applying: now - at };
  }
  throw new Error("the stream ended before the event came");
}
