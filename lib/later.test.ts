import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** Moments in which the browser has nothing to do, each given by hand. */
let idles: (() => void)[] = [];
const moment = async () => {
  for (const work of idles.splice(0)) work();
  await new Promise((resolve) => setImmediate(resolve));
};

describe("code that comes after the page", () => {
  beforeEach(() => {
    idles = [];
    vi.resetModules();
    vi.stubGlobal("window", { requestIdleCallback: (work: () => void) => idles.push(work) });
    vi.stubGlobal("document", { readyState: "complete" });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** Code of this name, which is there once it is told to be. */
  function codeOf(asked: string[]) {
    const come = new Map<string, () => void>();
    const load = (name: string) => () => {
      asked.push(name);
      return new Promise<string>((resolve) => come.set(name, () => resolve(name)));
    };
    return { load, come: (name: string) => come.get(name)?.() };
  }

  it("is asked for a few at a time: what the page shows moment by moment, and what may be opened only once that is there", async () => {
    const { later, onceIdle } = await import("./later.ts");
    const asked: string[] = [];
    const { load, come } = codeOf(asked);
    later(load("dialog"));
    for (const name of ["a", "b", "c", "d"]) void onceIdle(load(name));
    expect(asked).toEqual([]);
    await moment();
    expect(asked).toEqual(["a", "b", "c"]);
    await moment();
    expect(asked).toEqual(["a", "b", "c", "d"]);
    await moment();
    expect(asked).not.toContain("dialog");
    for (const name of ["a", "b", "c", "d"]) come(name);
    await moment();
    expect(asked).toEqual(["a", "b", "c", "d", "dialog"]);
  });

  it("is asked for at once by whoever needs it, and only once", async () => {
    const { later } = await import("./later.ts");
    const asked: string[] = [];
    const { load, come } = codeOf(asked);
    const code = later(load("dialog"));
    const coming = code.fetch();
    come("dialog");
    expect(await coming).toBe("dialog");
    expect(code.there()).toBe("dialog");
    await moment();
    expect(asked).toEqual(["dialog"]);
  });
});
