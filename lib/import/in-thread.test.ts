import { describe, expect, it } from "vitest";
import { inThread } from "./in-thread.ts";
import { readDocument } from "./read-document.ts";

const read = async (who = "ana") => (await readDocument(new TextEncoder().encode("# Plan\n\n## Deploy\n\n- [ ] Build\n"), who)).draft.title;

describe("work in a thread", () => {
  it("is ended when it takes too long, and the next document is read", async () => {
    const work = inThread("testing/bad-thread.ts", "endless", { lane: "read", who: "eve", limitMs: 500 });
    await expect(work).rejects.toMatchObject({ reason: "too-slow", message: expect.stringContaining("Split it") });
    expect(await read()).toBe("Plan");
  });

  it("is ended when it wants too much memory, and the next document is read", async () => {
    const work = inThread("testing/bad-thread.ts", "greedy", { lane: "read", who: "eve" });
    await expect(work).rejects.toMatchObject({ reason: "too-large", message: expect.stringContaining("Split it") });
    expect(await read()).toBe("Plan");
  }, 60_000);

  it("holds up nobody who comes meanwhile", async () => {
    // Both threads have started, which may take a busy machine longer than anything else here.
    await Promise.all([read("ana"), read("ben")]);
    const work = inThread("testing/bad-thread.ts", "hanging", { lane: "read", who: "eve", limitMs: 2000 });
    expect(await Promise.race([read(), work])).toBe("Plan");
    await expect(work).rejects.toMatchObject({ reason: "too-slow" });
  });
});

describe("a person who brings slow documents", () => {
  const limitMs = 1200;
  const slow = (who: string) => inThread("testing/bad-thread.ts", "hanging", { lane: "read", who, limitMs });

  it("holds up nobody else: the clock of what waits does not run, and plans are written meanwhile", async () => {
    const began = performance.now();
    const eve = Promise.allSettled([slow("eve"), slow("eve"), slow("eve")]);
    const [plan, checked] = await Promise.all([read(), inThread("testing/bad-thread.ts", "quick", { lane: "write", who: "ana" })]);
    expect([plan, checked]).toEqual(["Plan", "done"]);
    // All three of them have had their whole time, one after the other.
    expect((await eve).map((each) => each.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(performance.now() - began).toBeGreaterThan(3 * limitMs - 100);
  }, 60_000);

  it("two of them hold up a third person no longer than one turn", async () => {
    const all = Promise.allSettled([slow("eve"), slow("mallory"), slow("eve"), slow("mallory")]);
    const third = inThread("testing/bad-thread.ts", "quick", { lane: "read", who: "ana" });
    const first = await Promise.race([third, all.then(() => "too late")]);
    expect(first).toBe("done");
    await all;
  }, 60_000);
});
