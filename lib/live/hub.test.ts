import { expect, test } from "vitest";
import { join, publishEvents, recent, release } from "./hub.ts";
import type { Viewing } from "./viewing.ts";

const event = (seq: number) => ({ seq, text: "{}" });

function viewer(roomId: string) {
  const sent: string[] = [];
  const wire = { send: (bytes: Buffer) => sent.push(bytes.toString()) > 0, end: () => {} };
  const viewing: Viewing = { roomId, wire, who: null, check: { sessionId: null, rights: async () => ({ role: null }) }, held: [] };
  join(viewing);
  return { viewing, seqs: () => [...sent.join("").matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)) };
}

test("a view that opens while events wait for their frame gets each of them once, in order", async () => {
  const early = viewer("room");
  release(early.viewing, [], 0);
  publishEvents("room", [event(1)]);
  publishEvents("room", [event(2), event(3)]);
  const late = viewer("room");
  release(late.viewing, recent("room", 1, 3) ?? [], 3);
  publishEvents("room", [event(4)]);
  await expect
    .poll(() => [early.seqs(), late.seqs()])
    .toEqual([
      [1, 2, 3, 4],
      [2, 3, 4],
    ]);
});
