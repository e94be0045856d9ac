import { expect, test } from "vitest";
import { asked } from "../journal/people-first.ts";
import { inTurn } from "./in-turn.ts";

/** Work that goes on until it is told to end; `begun` lists what has begun, in order. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string, roomId: string) =>
    inTurn(roomId, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  return { begun, begin, end: (name: string) => ends.get(name)?.() };
}

/** All that can go on without anybody’s help has. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("timers of two rooms go on at once, and the next room's when one is done", async () => {
  const { begun, begin, end } = workshop();
  const all = [begin("a", "A"), begin("b", "B"), begin("c", "C"), begin("d", "D")];
  await settled();
  expect(begun).toEqual(["a", "b"]);
  end("a");
  await settled();
  expect(begun).toEqual(["a", "b", "c"]);
  end("b");
  await settled();
  for (const name of ["c", "d"]) end(name);
  expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
});

test("timers of a room that has its turn go along with it", async () => {
  const { begun, begin, end } = workshop();
  const all = [begin("a1", "A"), begin("b", "B"), begin("a2", "A"), begin("c", "C"), begin("a3", "A")];
  await settled();
  expect(begun).toEqual(["a1", "b", "a2", "a3"]);
  for (const name of ["a1", "b", "a2", "a3"]) end(name);
  await settled();
  expect(begun).toContain("c");
  end("c");
  await Promise.all(all);
});

test("one that failed keeps nobody from their turn", async () => {
  const failing = () => Promise.reject(new Error("no"));
  const all = await Promise.allSettled(["A", "B", "C", "D", "E"].map((room) => inTurn(room, failing)));
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
  expect(await inTurn("F", async () => "done")).toBe("done");
});

test("whoever waits for an answer goes first", async () => {
  const answer = Promise.withResolvers<string>();
  const order: string[] = [];
  const person = asked(() => answer.promise).then(() => order.push("person"));
  const timer = inTurn("A", async () => order.push("timer"));
  answer.resolve("yes");
  await Promise.all([person, timer]);
  expect(order).toEqual(["person", "timer"]);
});

test("and where people never rest, the timer comes all the same", async () => {
  const never = Promise.withResolvers<void>();
  void asked(() => never.promise);
  expect(await inTurn("A", async () => "fired")).toBe("fired");
  never.resolve();
});
