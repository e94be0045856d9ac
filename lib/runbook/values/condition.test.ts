import { describe, expect, it } from "vitest";
import { expectSteady } from "../../testing/steady.ts";
import type { Condition } from "../reading.ts";
import { conditionOf, wordsOnly } from "./condition.ts";

const nothing: Condition = { metric: "", comparator: null, value: null, unit: "", statistic: "", window: null, action: "" };
const lasting = (minMinutes: number) => ({ window: { minMinutes, maxMinutes: minMinutes, meaning: "sustained" as const } });
const counted = (minMinutes: number) => ({ window: { minMinutes, maxMinutes: minMinutes, meaning: "within" as const } });
const limit = (metric: string, comparator: Condition["comparator"], value: number, unit = "") => ({ metric, comparator, value, unit });

const conditions: [string, Partial<Condition>][] = [
  ["Failures > 5%", limit("Failures", ">", 5, "%")],
  ["- [ ] Queue depth ≥ 1,000", limit("Queue depth", "≥", 1000)],
  ["✅ Uptime: >99.9%", limit("Uptime", ">", 99.9, "%")],
  ["Wait <= 1.000,5 ms", limit("Wait", "≤", 1000.5, "ms")],
  ["Backlog > 5k messages", limit("Backlog", ">", 5000, "messages")],
  ["Throughput drops below 200 requests/s", limit("Throughput", "<", 200, "requests/s")],
  ["Rating >4.0/5.0", limit("Rating", ">", 4, "/5.0")],
  ["Lag is at least 3x baseline", limit("Lag", "≥", 3, "x baseline")],
  ["Failures > 2% sustained (10 minutes)", { ...limit("Failures", ">", 2, "%"), ...lasting(10) }],
  ["Failures > 2% for more than 1 hour", { ...limit("Failures", ">", 2, "%"), ...lasting(60) }],
  ["Failures > 2% over 5 minutes", { ...limit("Failures", ">", 2, "%"), ...lasting(5) }],
  ["Lost connections > 7 in 3 minutes", { ...limit("Lost connections", ">", 7), ...counted(3) }],
  ["Complaints > 12 per hour → Escalate", { ...limit("Complaints", ">", 12), ...counted(60), action: "Escalate" }],
  ["Page time > 4 seconds (p95)", { ...limit("Page time", ">", 4, "seconds"), statistic: "p95" }],
  ["P99 latency > 500ms", { ...limit("latency", ">", 500, "ms"), statistic: "p99" }],
  ["Queries: <80ms avg", { ...limit("Queries", "<", 80, "ms"), statistic: "avg" }],
  ["Average load < 2 seconds", { ...limit("load", "<", 2, "seconds"), statistic: "avg" }],
  ["Disk > 80% â†’ Look at once", { ...limit("Disk", ">", 80, "%"), action: "Look at once" }],
  ["Disk â‰¥ 80%", limit("Disk", "≥", 80, "%")],
  ["If disk use exceeds 90%, then add a volume", { ...limit("disk use", ">", 90, "%"), action: "add a volume" }],
  ["Roll back if disk use exceeds 90%", { ...limit("disk use", ">", 90, "%"), action: "Roll back" }],
  ["Disk > 90%: add a volume", { ...limit("Disk", ">", 90, "%"), action: "add a volume" }],
  ["More than 40% of logins broken", limit("logins broken", ">", 40, "%")],
  ["<2% lost orders in first 12 hours", { ...limit("lost orders", "<", 2, "%"), ...counted(720) }],
  ["High (lost orders >10%)", limit("lost orders", ">", 10, "%")],
  ["Few bug reports (< 5% of users)", limit("Few bug reports", "<", 5, "%")],
  ["Fehlerquote über 3 % für 5 Minuten", { ...limit("Fehlerquote", ">", 3, "%"), ...lasting(5) }],
  ["Si le taux d'erreur dépasse 5 %", limit("taux d'erreur", ">", 5, "%")],
  ["Taux d'erreur supérieur à 2 %", limit("Taux d'erreur", ">", 2, "%")],
  ["Tasa de error más de 1,5 %", limit("Tasa de error", ">", 1.5, "%")],
  ["Taxa de erro acima de 4% → Reverter", { ...limit("Taxa de erro", ">", 4, "%"), action: "Reverter" }],
  ["Data lost → Restore", { metric: "Data lost", action: "Restore" }],
  ["Answers slow down beyond acceptable limits", { metric: "Answers slow down beyond acceptable limits" }],
];

describe("reading a condition", () => {
  it.each(conditions)("%s", (text, expected) => {
    expect(conditionOf(text)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    "Lost connections to the database",
    "Wait at least 15 minutes",
    "Done within 24 hours",
    "Go to Settings → Users",
    "Ready <none> 41h",
    "10% → 25% → 50%",
    "`API_HOST` → your host",
    "Tell people over the Slack",
    "",
  ])("finds none in “%s”", (text) => {
    expect(conditionOf(text)).toBeNull();
  });

  it("gives a line for people to judge the same shape", () => {
    expect(wordsOnly("- Orders vanish:")).toEqual({ ...nothing, metric: "Orders vanish" });
    expect(wordsOnly("Site down for 5 minutes")).toEqual({ ...nothing, metric: "Site down for 5 minutes", ...lasting(5) });
  });

  it.each(["> ", "9", "1 ", "(", "if ", "-"])("is steady on many of “%s”", (piece) =>
    expectSteady((size) => conditionOf(piece.repeat(size)), 50_000),
  );
});
