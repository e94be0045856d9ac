import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onceDone, submitted, takeOut } from "#components/live/answers.ts";
import { listenToNotices } from "#components/ui/notify.ts";
import type { Told } from "#lib/live-client/outcome.ts";

/** What is said, and how. */
const said = vi.fn();

const zone = "UTC";
// What was done is not looked at here, only that it was.
const done = { id: "c", status: "done", event: {}, zone } as unknown as Told;
const refused: Told = { id: "c", status: "refused", reason: "conflict", message: "It runs already.", zone } as Told;

/** A server that answers after `seconds`. */
const answering = (answer: Told, seconds: number) => new Promise<Told>((resolve) => setTimeout(() => resolve(answer), seconds * 1000));

describe("a server that takes longer than anybody waits", () => {
  let endListening = () => {};
  beforeEach(() => {
    endListening = listenToNotices(said);
    vi.useFakeTimers();
    vi.stubGlobal("navigator", { onLine: true });
    said.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    endListening();
  });

  it("lets the dialog go, and what follows from the act follows all the same", async () => {
    const follow = vi.fn();
    const starting = answering(done, 20);
    void onceDone(starting, follow);
    const closed = submitted(starting);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await closed).toBeUndefined();
    expect(follow).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(follow).toHaveBeenCalledOnce();
  });

  it("still offers the way back of what was taken out", async () => {
    void takeOut(answering(done, 20), "“Backup” is removed.", () => answering(done, 1));
    await vi.advanceTimersByTimeAsync(21_000);
    expect(said).toHaveBeenLastCalledWith("“Backup” is removed.", { undo: expect.any(Function) });
  });

  it("has nothing follow what it refused in the end", async () => {
    const follow = vi.fn();
    void onceDone(answering(refused, 20), follow);
    void takeOut(answering(refused, 20), "“Backup” is removed.", () => answering(done, 1));
    await vi.advanceTimersByTimeAsync(21_000);
    expect(follow).not.toHaveBeenCalled();
    expect(said).toHaveBeenLastCalledWith("It runs already.", { tone: "error" });
  });
});
