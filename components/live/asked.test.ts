import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { asked, refused, told } from "#components/live/asked.ts";
import { listenToNotices } from "#components/ui/notify.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

const said = vi.fn();
let endListening = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  endListening = listenToNotices(said);
  said.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  endListening();
});

const already: Outcome = { state: "already", words: "It is revoked already.", since: { by: "Ana Silva", at: null, zone: "UTC" } };
const no: Outcome = { state: "refused", words: "Only admins do that." };

it("what never reached the server has failed, and is told so without an error being thrown", async () => {
  const cut = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await asked(cut())).toMatchObject({ state: "failed" });
  expect(await refused(cut())).toBe("That did not get through. What you wrote is kept; try again.");
  expect(await told(cut())).toBe(false);
  expect(said).toHaveBeenCalledWith("That did not get through. What you wrote is kept; try again.", { tone: "error" });
});

it("a server that does not answer is waited for, said to be slow, and not waited for for ever", async () => {
  const outcome = asked(new Promise<Outcome>(() => {}));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toHaveBeenCalledExactlyOnceWith("The server has not answered yet. Still waiting.", { tone: "info", id: "slow" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await outcome).toEqual({ state: "failed", words: expect.stringContaining("look whether it was done") });
});

it("a form shows what was refused; that it was so already is said, with who did it, and the form goes", async () => {
  expect(await refused(Promise.resolve(no), "Saved.")).toBe("Only admins do that.");
  expect(said).not.toHaveBeenCalled();
  expect(await refused(Promise.resolve(already), "Saved.")).toBeUndefined();
  expect(said).toHaveBeenLastCalledWith("It is revoked already.", { tone: "info", description: "Ana Silva" });
  expect(await refused(Promise.resolve({ state: "done" }), "Saved.")).toBeUndefined();
  expect(said).toHaveBeenLastCalledWith("Saved.", {});
});

it("a button without a form says what it is told, and is true only where it is done", async () => {
  expect(await told(Promise.resolve(no))).toBe(false);
  expect(said).toHaveBeenLastCalledWith("Only admins do that.", { tone: "error" });
  expect(await told(Promise.resolve(already))).toBe(false);
  expect(await told(Promise.resolve({ state: "done" }))).toBe(true);
});

it("no component waits for an action of the server in a way of its own", () => {
  const own = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`components/${file}`, "utf8");
      // What a component is handed as an action; handing it on is no waiting.
      const names = new Set([...text.matchAll(/(\w+): \([^\n]*\) => Promise<Outcome/g)].map(([, name]) => name));
      return [...text.matchAll(/await (?:\w+\.)?(\w+)\(/g)].filter(([, name]) => names.has(name)).map(([call]) => `${file}: ${call}`);
    });
  expect(own).toEqual([]);
});
