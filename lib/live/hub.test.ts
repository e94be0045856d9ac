import { expect, test } from "vitest";
import { join, publishEvents, recent, release } from "./hub.ts";
import type { Viewing } from "./viewing.ts";

const event = (seq: number) => ({ seq, text: "{}" });

function viewer(roomId: string) {
  const sent: string[] = [];
  const connection = { send: (bytes: Buffer) => sent.push(bytes.toString()) > 0, end: () => {} };
  const viewing: Viewing = { roomId, connection, who: null, check: { sessionId: null, rights: async () => ({ role: null }) }, held: [] };
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

test("what is published twice is sent once: a viewer's numbers never go back and never come twice", async () => {
  const early = viewer("twice");
  release(early.viewing, [], 0);
  publishEvents("twice", [event(1), event(2)]);
  publishEvents("twice", [event(1), event(2)]);
  publishEvents("twice", [event(2), event(3)]);
  const late = viewer("twice");
  release(late.viewing, recent("twice", 0, 3) ?? [], 3);
  publishEvents("twice", [event(3), event(4)]);
  await expect
    .poll(() => [early.seqs(), late.seqs()])
    .toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
});

test("a memory with a hole in it is not taken for all there was", () => {
  release(viewer("hole").viewing, [], 0);
  publishEvents("hole", [event(1), event(2)]);
  publishEvents("hole", [event(5)]);
  expect(recent("hole", 1, 5)).toBeNull();
});
