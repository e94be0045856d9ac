import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thresholdText } from "#lib/domain/thresholds/status.ts";
import { draftFrom } from "../testing.ts";
import { decode } from "../text/decode.ts";

const shared = process.env.HOLDPOINT_SHARED ?? join(import.meta.dirname, "../../../../shared");
const seeds = join(shared, "seeds");

/** What a document says is watched, as sentences: thresholds, goals, and triggers that people see. */
function numbersOf(text: string) {
  const { metrics = [], thresholds = [], tripwires = [] } = draftFrom(text);
  const unitOf = new Map(metrics.map(({ title, unit }) => [title, unit]));
  return {
    metrics: metrics.map(({ title, unit, better }) => [title, unit, better === "neither" ? "" : better].filter(Boolean).join(" · ")),
    goals: metrics.flatMap(({ title, goal, unit }) => (goal ? [`${title} ${goal.comparator} ${goal.limit} ${unit}`.trim()] : [])),
    thresholds: thresholds.map((each) =>
      [
        `${each.metric} ${thresholdText(each, unitOf.get(each.metric) ?? "")}`,
        each.level,
        each.action,
        each.owner,
        each.responseMinutes === null ? "" : `${each.responseMinutes} min`,
        each.opensDecision ? "asks to roll back" : "",
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    seen: tripwires.map(({ title, severity, responseMinutes }) => [title, severity, responseMinutes].filter(Boolean).join(" · ")),
  };
}

const alerts = (lines: string) => numbersOf(`# Move\n\n## Switch\n\n- [ ] Switch the traffic\n\n## Alert thresholds\n\n${lines}\n`);
const triggers = (lines: string) => numbersOf(`# Move\n\n## Switch\n\n- [ ] Switch the traffic\n\n## Rollback triggers\n\n${lines}\n`);

describe("limits of a document", () => {
  it("are thresholds of metrics that are called alike, with what is done", () => {
    const { metrics, thresholds } = alerts(
      "- Error rate > 1% → Call the lead\n- Error rates > 5% for 10 minutes → Roll back\n- Queue length >= 500 → Scale out",
    );
    expect(metrics).toEqual(["Error rate · % · down", "Queue length · down"]);
    expect(thresholds).toEqual([
      "Error rate above 1 % · Call the lead",
      "Error rate above 5 % for 10 min · Roll back · asks to roll back",
      "Queue length at or above 500 · Scale out",
    ]);
  });

  it("are counted as they say: sustained, summed up, in n of m samples, relative to the baseline", () => {
    const { thresholds } = triggers(
      [
        "- Connection failures > 10 in 5 minutes",
        "- Error rate > 5% in 5 minutes",
        "- Latency > 800 ms in 3 of 5 samples",
        "- CPU > 150% of baseline for 10 minutes",
        "- Throughput < 80% of baseline",
      ].join("\n"),
    );
    expect(thresholds).toEqual([
      "Connection failures above 10 in 5 min · asks to roll back",
      "Error rate above 5 % for 5 min · asks to roll back",
      "Latency above 800 ms in 3 of 5 samples · asks to roll back",
      "CPU more than 50 % above baseline for 10 min · asks to roll back",
      "Throughput more than 20 % below baseline · asks to roll back",
    ]);
  });

  it("that go by the baseline are beyond where they say: above it, below it, or away from it on either side", () => {
    const { metrics, thresholds } = triggers(
      [
        "- Throughput drops more than 30% below baseline",
        "- Latency not within 10% of baseline",
        "- Response time deviates more than 20% from baseline for 5 minutes",
      ].join("\n"),
    );
    expect(metrics.map((each) => each.split(" · ")[0])).toEqual(["Throughput", "Latency", "Response time"]);
    expect(thresholds).toEqual([
      "Throughput more than 30 % below baseline · asks to roll back",
      "Latency more than 10 % away from baseline · asks to roll back",
      "Response time more than 20 % away from baseline for 5 min · asks to roll back",
    ]);
  });

  it("of a mean over some time, and of how much something grows, are worked out of the metric itself", () => {
    const { metrics, thresholds } = triggers(
      ["- Average latency > 500 ms over 10 minutes", "- Queue grows by more than 100 per minute over 5 minutes"].join("\n"),
    );
    expect(metrics.map((each) => each.split(" · ")[0])).toEqual(["Latency", "Queue"]);
    expect(thresholds).toEqual([
      "Latency above 500 ms on average over 10 min · asks to roll back",
      "Queue growth above 100 a minute over 5 min · asks to roll back",
    ]);
  });

  it("are in the unit of their metric, and a statistic is part of its name", () => {
    const { metrics, thresholds } = alerts(
      "- Response time > 800 ms → Look\n- Response time > 2 seconds → Page\n- Response time (p95) > 3 s → Page",
    );
    expect(metrics).toEqual(["Response time · ms · down", "Response time (p95) · s · down"]);
    expect(thresholds.map((each) => each.split(" · ")[0])).toEqual([
      "Response time above 800 ms",
      "Response time above 2000 ms",
      "Response time (p95) above 3 s",
    ]);
  });

  it("of a table have their level, owner and window; a target is a goal, and what must hold is breached on the other side", () => {
    const { goals, thresholds } = alerts(
      [
        "| Metric | Target | Alert threshold | Window | Action | Owner |",
        "| --- | --- | --- | --- | --- | --- |",
        "| Error rate | < 0.5% | > 2% | 5 min | Page | SRE |",
        "| Availability | > 99.9% | < 99% | 10 min | Page | SRE |",
      ].join("\n"),
    );
    expect(goals).toEqual(["Error rate < 0.5 %", "Availability > 99.9 %"]);
    expect(thresholds).toEqual([
      "Error rate above 2 % for 5 min · Alert · Page · SRE",
      "Availability below 99 % for 10 min · Alert · Page · SRE",
    ]);
    expect(alerts("- Error rate < 2%\n- Latency < 500 ms").thresholds).toEqual([
      "Error rate at or above 2 %",
      "Latency at or above 500 ms",
    ]);
  });

  it("without a number are for people to see, of a level that calls them", () => {
    const text =
      "### Critical alerts (immediate response)\n\n- Payments fail\n- Downtime > 1 minute\n\n### Information alerts\n\n- Bundle size";
    const { metrics, thresholds, seen } = alerts(text);
    expect(thresholds).toEqual(["Downtime above 1 min · Critical · 0 min"]);
    expect(seen).toEqual(["Payments fail · Critical"]);
    expect(metrics).toContain("Bundle size");
  });

  it("that must hold together are limits too, of a group; what asks for nothing that is a number stays a trigger that people pull", () => {
    const { thresholds, seen } = triggers("Roll back when all of these hold:\n\n- Error rate > 5%\n- Users complain");
    expect([thresholds, seen]).toEqual([["Error rate above 5 % · asks to roll back"], ["Users complain"]]);
  });

  it("are joined by what the document hopes for", () => {
    const text =
      "- Error rate > 1% → Call the lead\n- Queue > 500 → Scale out\n\n## Success criteria\n\n- Error rate < 0.1%\n- Nobody calls";
    expect(alerts(text).goals).toEqual(["Error rate < 0.1 %"]);
  });
});

const seed = (number: string) => {
  const file = readdirSync(seeds).find((name) => name.startsWith(number)) ?? "";
  return numbersOf(decode(readFileSync(join(seeds, file))).text);
};

describe.skipIf(!existsSync(seeds))("the seeds (skipped without the shared folder)", () => {
  it("001: four alerts; of its six triggers four are measured and two are seen", () => {
    const { thresholds, seen } = seed("001");
    expect(thresholds.filter((each) => !each.endsWith("asks to roll back"))).toEqual([
      "Error rate above 1 % · Investigate immediately",
      "Response time above 1000 ms · Investigate",
      "Database queries above 2 s · Investigate",
      "Memory usage above 80 % · Investigate",
    ]);
    expect(thresholds.filter((each) => each.endsWith("asks to roll back"))).toEqual([
      "Error rate above 5 % for 5 min · asks to roll back",
      "Database connection failures above 10 in 5 min · asks to roll back",
      "API response time (p95) above 5 s · asks to roll back",
      "Features broken above 50 % · asks to roll back",
    ]);
    expect(seen).toEqual(["Data corruption detected", "Critical security issue found"]);
  });

  it("003: fifteen alerts in three tiers, five of them measured; the matrix", () => {
    const { metrics, thresholds, seen } = seed("003");
    expect(thresholds).toEqual([
      "Application downtime above 1 min · Critical · 0 min",
      "Error rate above 5 % for 5 min · Critical · 0 min",
      "Memory usage above 90 % · Critical · 0 min",
      "Performance degradation above 20 % · Warning · 30 min",
      "Error rate above 2 % for 15 min · Warning · 30 min",
      "Error rate above 10 % · High · Gradual rollback · 15 min · asks to roll back",
    ]);
    expect(seen.filter((each) => / · (?:Critical|Warning)(?: ·|$)/.test(each))).toHaveLength(5);
    expect(seen).toHaveLength(8);
    expect(metrics).toContain("Bundle size monitoring");
  });

  it("004: four alerts, one counted over an hour; of its four triggers two are measured, one for an hour", () => {
    const { thresholds, seen } = seed("004");
    expect(thresholds).toHaveLength(6);
    expect(thresholds).toContain("User complaints above 10 in 1 h · Escalation");
    expect(thresholds).toContain("Error rate above 5 % for 1 h · asks to roll back");
    expect(seen).toEqual(["Critical data loss or corruption", "Security vulnerability discovered"]);
  });
});

describe("a segment in brackets", () => {
  const segments = (text: string) => (draftFrom(text).metrics ?? []).map(({ title, segment = "" }) => [title, segment]);
  const goals = (lines: string) => `# Move\n\n## Switch\n\n- [ ] Switch the traffic\n\n## Monitoring metrics\n\n${lines}\n`;

  it("is told from a statistic: it names a region, or says what it is", () => {
    expect(segments(goals("- Error rate (eu-west) < 1 %\n- Error rate [us-east-1]: < 2 %\n- Latency (zone B) < 300 ms"))).toEqual([
      ["Error rate", "eu-west"],
      ["Error rate", "us-east-1"],
      ["Latency", "zone B"],
    ]);
    expect(segments(goals("- Error rate (5xx) < 1 %\n- Latency (p95) < 300 ms")).map(([, segment]) => segment)).toEqual(["", ""]);
  });

  it("is part of the name its limits go by", () => {
    const { thresholds = [] } = draftFrom(
      "# Move\n\n## Switch\n\n- [ ] Switch the traffic\n\n## Alert thresholds\n\n- Error rate (eu-west) > 1% → Call the lead\n- Error rate > 5% → Page\n",
    );
    expect(thresholds.map(({ metric, limit }) => [metric, limit])).toEqual([
      ["Error rate [eu-west]", 1],
      ["Error rate", 5],
    ]);
  });
});

describe("what is only tracked", () => {
  it("is a metric that wants no limit; what has a limit is watched all the same", () => {
    const { metrics = [] } = draftFrom(
      "# Move\n\n## Switch\n\n- [ ] Switch the traffic\n\n## Monitoring metrics\n\n- Sign-ups: number per hour (track only)\n- Orders: number per hour\n- Error rate: monitor only\n\n## Alert thresholds\n\n- Error rate > 5% → Page\n\n### Informational\n\n- Bundle size\n",
    );
    expect(metrics.map(({ title, trackOnly = false }) => [title, trackOnly])).toEqual([
      ["Sign-ups", true],
      ["Orders", false],
      ["Error rate", false],
      ["Bundle size", true],
    ]);
  });
});
