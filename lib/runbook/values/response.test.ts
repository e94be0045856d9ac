import { describe, expect, it } from "vitest";
import { responseIn } from "./response.ts";

const within = (minMinutes: number) => ({ minMinutes, maxMinutes: minMinutes });

describe("reading level and response", () => {
  it.each([
    ["Critical Alerts (Immediate Response)", "Critical", within(0)],
    ["Minor Alerts (45-minute Response)", "Minor", within(45)],
    ["P1 - respond within 15 min", "P1", within(15)],
    ["Information Alerts (Daily Review)", "Information", null],
    ["SEV-2", "SEV-2", null],
    ["Severity: High", "High", null],
    ["Undo at night (Critical Issues)", "Critical", null],
    ["<5 minutes", "", within(5)],
    ["Hoch: Reaktion innerhalb von 30 Minuten", "Hoch", within(30)],
    ["High memory usage", "", null],
    ["S3 bucket reachable", "", null],
    ["Response time < 2s", "", null],
    ["", "", null],
  ])("%s", (text, level, response) => {
    expect(responseIn(text)).toEqual({ level, response });
  });
});
