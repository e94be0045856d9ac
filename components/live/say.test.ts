import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { say } from "#components/live/say.ts";
import { listenToNotices } from "#components/ui/notify.ts";

const said = vi.fn();
const now = "2026-11-26T12:00:00.000Z";
let endListening = () => {};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now) });
  endListening = listenToNotices(said);
  said.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  endListening();
});

it("says since when it was so already, by the clock of the plan, and by whom where the words do not", () => {
  const told = (words: string, by: string | null, at: string | null) => {
    say({ state: "already", words, since: { by, at, zone: "Europe/Berlin" } });
    return said.mock.lastCall?.[1].description;
  };
  expect(told("It says that already.", "Jonas Weber", now)).toBe("Jonas Weber, 13:00");
  expect(told("Jonas Weber has done it.", "Jonas Weber", now)).toBe("13:00");
  expect(told("It is done.", null, "2026-11-25T23:30:00.000Z")).toBe("00:30");
  expect(told("It is done.", null, "2026-11-25T20:30:00.000Z")).toBe("25 Nov 21:30");
  expect(told("It is done.", null, null)).toBeUndefined();
});

it("is silent about what is done, and says once that something waits", () => {
  say({ state: "done" });
  expect(said).not.toHaveBeenCalled();
  say({ state: "unsent", words: "Not sent yet." });
  expect(said).toHaveBeenCalledWith("Not sent yet.", { tone: "info", id: "unsent" });
});
