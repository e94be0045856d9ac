import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue.ts";

/** Work that ends when it is told to, and says in which order pieces began. */
function stage(queue: FairQueue) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (who: string, name: string) =>
    queue.run(who, async () => {
      began.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { began, ask, end };
}

test("of one person one piece runs, and another person's does not wait for it", async () => {
  const { began, ask, end } = stage(new FairQueue(2, 3));
  const all = [ask("eve", "e1"), ask("eve", "e2"), ask("ana", "a1")];
  await end("nothing");
  expect(began).toEqual(["e1", "a1"]);
  await end("a1");
  expect(began).toEqual(["e1", "a1"]);
  await end("e1");
  expect(began).toEqual(["e1", "a1", "e2"]);
  await end("e2");
  expect(await Promise.all(all)).toEqual(["e1", "e2", "a1"]);
});

test("who has had a turn stands behind those who have not", async () => {
  const { began, ask, end } = stage(new FairQueue(1, 3));
  const all = [ask("eve", "e1"), ask("eve", "e2"), ask("eve", "e3"), ask("ana", "a1"), ask("ben", "b1")];
  for (const name of ["nothing", "e1", "a1", "b1", "e2", "e3"]) await end(name);
  expect(began).toEqual(["e1", "a1", "b1", "e2", "e3"]);
  await Promise.all(all);
});

test("who brings too many is told to wait, and the others come through", async () => {
  const { ask, end } = stage(new FairQueue(1, 2));
  const held = [ask("eve", "e1"), ask("eve", "e2"), ask("eve", "e3")];
  await expect(ask("eve", "e4")).rejects.toMatchObject({ code: "too-many", message: expect.stringContaining("Wait until one is done") });
  const other = ask("ana", "a1");
  for (const name of ["nothing", "e1", "a1", "e2", "e3"]) await end(name);
  expect(await other).toBe("a1");
  await Promise.all(held);
});

test("work that fails makes room", async () => {
  const queue = new FairQueue(1, 1);
  await expect(queue.run("eve", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await queue.run("eve", async () => 7)).toBe(7);
});
