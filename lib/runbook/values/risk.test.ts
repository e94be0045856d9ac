import { describe, expect, it } from "vitest";
import { riskOf } from "./risk.ts";

describe("reading a risk", () => {
  it.each([
    ["Slow database: Add an index", { title: "Slow database", mitigation: "Add an index", level: "" }],
    ["Risk: Lost orders. Mitigation: Keep a queue.", { title: "Lost orders", mitigation: "Keep a queue", level: "" }],
    ["Lost orders → replay the queue (High)", { title: "Lost orders", mitigation: "replay the queue", level: "High" }],
    ["High: Lost orders → replay the queue", { title: "Lost orders", mitigation: "replay the queue", level: "High" }],
    ["Risk 2: Nobody is there", { title: "Nobody is there", mitigation: "", level: "" }],
    ["Risiko: Ausfall – Maßnahme: Zweiter Standort", { title: "Ausfall", mitigation: "Zweiter Standort", level: "" }],
  ])("%s", (text, expected) => {
    expect(riskOf(text)).toEqual(expected);
  });

  it.each(["Nobody is there", "Impact: High", "Note: see below", "https://example.com", ""])("finds none in “%s”", (text) => {
    expect(riskOf(text)).toBeNull();
  });
});
