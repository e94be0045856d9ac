import { describe, expect, it } from "vitest";
import { inThread } from "./in-thread.ts";
import { readDocument } from "./read-document.ts";

const read = async () => (await readDocument(new TextEncoder().encode("# Plan\n\n## Deploy\n\n- [ ] Build\n"))).draft.title;

describe("work in a thread", () => {
  it("is ended when it takes too long, and the next document is read", async () => {
    const work = inThread("testing/bad-thread.ts", "endless", 500);
    await expect(work).rejects.toMatchObject({ reason: "too-slow", message: expect.stringContaining("Split it") });
    expect(await read()).toBe("Plan");
  });

  it("is ended when it wants too much memory, and the next document is read", async () => {
    const work = inThread("testing/bad-thread.ts", "greedy");
    await expect(work).rejects.toMatchObject({ reason: "too-large", message: expect.stringContaining("Split it") });
    expect(await read()).toBe("Plan");
  }, 60_000);

  it("holds up nobody who comes meanwhile", async () => {
    const work = inThread("testing/bad-thread.ts", "endless", 1500);
    expect(await Promise.race([read(), work])).toBe("Plan");
    await expect(work).rejects.toMatchObject({ reason: "too-slow" });
  });
});
