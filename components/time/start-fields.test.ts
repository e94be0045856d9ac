import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { wordsOf } from "#components/testing/shown-in.ts";
import { readStart, type Start, StartFields } from "./start-fields.tsx";

const zone = "Europe/Berlin";
const start = (date: string, clock: string): Start => ({ date, clock, zone });

describe("a start", () => {
  it("is open without a day and a time, and a moment with both", () => {
    expect(readStart(start("", ""))).toEqual({ t0: null });
    expect(readStart(start("2026-03-01", "13:00"))).toEqual({ t0: "2026-03-01T12:00:00.000Z" });
  });

  it("by halves is refused, and the fields say before that the other half is wanted", () => {
    expect(readStart(start("2026-03-01", ""))).toEqual({ missing: "Give the start a time too, or leave both open." });
    expect(readStart(start("", "13:00"))).toEqual({ missing: "Give the start a date too, or leave both open." });
    const words = (given: Start) => wordsOf(createElement(StartFields, { start: given, onChange: () => {} }));
    expect(words(start("", ""))).toMatch(/Start date \(T0\) optional Start time optional/);
    expect(words(start("2026-03-01", ""))).toMatch(/Start date \(T0\) optional Start time (?!optional)/);
    expect(words(start("", "13:00"))).toMatch(/Start date \(T0\) (?!optional)/);
  });

  it("that a document states by halves is refused to nobody who has not touched it", () => {
    const stated = { date: "2026-03-01", clock: "" };
    expect(readStart(start("2026-03-01", ""), stated)).toEqual({ t0: null });
    expect(readStart(start("2026-03-02", ""), stated)).toHaveProperty("missing");
    expect(readStart(start("2026-03-01", "13:00"), stated)).toEqual({ t0: "2026-03-01T12:00:00.000Z" });
    expect(wordsOf(createElement(StartFields, { start: start("2026-03-01", ""), stated, onChange: () => {} }))).toContain(
      "Start time optional",
    );
  });
});
