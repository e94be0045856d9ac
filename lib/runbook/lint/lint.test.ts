import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFiles, skipped } from "#lib/testing/shared.ts";
import type { Phase } from "../reading.ts";
import { readingFrom } from "../testing.ts";
import { toldMark } from "../told/mark.ts";
import { lint } from "./lint.ts";
import { rules } from "./rules.ts";

/** Where the fault of each rule's example is mended. */
const faultAt: Record<string, number> = {
  "ambiguous-soak": 7,
  "clashing-thresholds": 15,
  "clocks-change": 10,
  "cohorts-disagree": 18,
  "destructive-command": 7,
  "duplicate-step": 7,
  "durations-exceed-window": 3,
  "empty-section": 7,
  "ends-before-start": 5,
  "gap-between-limits": 9,
  "gate-without-deciders": 7,
  "gate-without-questions": 6,
  "literal-result": 14,
  "marked-otherwise": 6,
  "message-too-long": 12,
  "message-without-audience": 12,
  "no-point-of-no-return": 5,
  "no-rollback": 5,
  "number-left-out": 10,
  "offset-without-unit": 3,
  "order-in-a-circle": 6,
  "placeholder-left": 7,
  "rhythm-impossible": 9,
  "rollback-without-triggers": 7,
  "share-twice": 10,
  "sign-off-role-unknown": 17,
  "stage-without-rollback": 9,
  "step-outside-window": 8,
  "step-without-owner": 7,
  "summary-disagrees": 16,
  "threshold-without-action": 11,
  "time-impossible": 8,
  "time-unsure": 5,
  "time-without-zone": 5,
  "times-go-back": 8,
  "two-numberings": 15,
  "watch-too-often": 9,
  "watch-without-end": 11,
  "weekday-wrong": 3,
  "window-without-day": 3,
  "work-outside-window": 8,
};

const clean = readFileSync(new URL("./clean.md", import.meta.url), "utf8");
const found = (text: string) => lint(readingFrom(text));
const lines = (text: string, rule: string) => found(text).flatMap((finding) => (finding.rule === rule ? [finding.line] : []));

describe("each rule", () => {
  it.each(rules)("$rule finds the fault of its example, at its line, and tells it in a sentence", ({ rule, check, level, example }) => {
    const [finding, ...more] = check(readingFrom(example));
    expect(finding).toMatchObject({ rule, level, line: faultAt[rule] });
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/^[“\p{Lu}\d].*\.$/u);
  });

  it.each(rules)("$rule finds nothing in a runbook that is in order", ({ check }) => {
    expect(check(readingFrom(clean))).toEqual([]);
  });

  it("has a name of its own, and a line above", () => {
    expect(rules.map(({ rule }) => rule).sort()).toEqual(Object.keys(faultAt).sort());
  });
});

describe("times that cannot be", () => {
  const plan = (step: string, head = "**Time zone:** UTC", phase = "Switch over") => `# Move\n\n${head}\n\n## ${phase}\n\n- [ ] ${step}\n`;
  const berlin = (day: string) => `**Date:** ${day}\n**Time zone:** Europe/Berlin`;
  const rulesOf = (text: string) =>
    found(text).flatMap(({ rule, line }) =>
      /^(?:time-impossible|ends-before-start|clocks-change)$/.test(rule) ? [`${line} ${rule}`] : [],
    );

  it.each([
    ["an hour that no day has", plan("25:00 - Stop the jobs"), ["7 time-impossible"]],
    ["a minute that no hour has", plan("13:75 - Stop the jobs"), ["7 time-impossible"]],
    ["the end of a day as its hour", plan("24:00 - Stop the jobs"), ["7 time-impossible"]],
    ["a window of such hours", plan("Stop the jobs", "**Time zone:** UTC", "Switch over (25:00 - 26:00)"), ["5 time-impossible"]],
    ["a day that no month has", plan("Stop the jobs", "**Date:** 2027-02-30"), ["3 time-impossible"]],
    ["a deadline at such an hour", plan("Stop the jobs", "**Time zone:** UTC", "Switch over (by 25:00)"), ["5 time-impossible"]],
    ["a window of the plan at such an hour", plan("Stop the jobs", "**Maintenance window:** 22:00 - 26:00 UTC"), ["3 time-impossible"]],
    ["a start at such an hour", plan("Stop the jobs", "**Start:** 2027-02-28 25:30 UTC"), ["3 time-impossible"]],
    [
      "such an hour in a table",
      "# Move\n\n**Time zone:** UTC\n\n## Switch over\n\n| Time | Task | Owner |\n|---|---|---|\n| 25:00 | Stop | Ana |\n",
      ["9 time-impossible"],
    ],
    ["such an hour before its words", plan("24:30 Stop the jobs"), ["7 time-impossible"]],
    ["such an hour in brackets behind them", plan("Stop the jobs (13:60)"), ["7 time-impossible"]],
    ["a share is none", plan("50:50 split of the traffic (50:50)"), []],
    [
      "a window of the plan that ends first",
      plan("Stop the jobs", "**Time zone:** UTC\n**Window:** 2027-03-05 13:00 – 2027-03-05 12:00"),
      ["4 ends-before-start"],
    ],
    ["another label says no time", plan("Stop the jobs", "**Ratio:** 60:40"), []],
    ["a step that ends first", plan("15:00 - 14:30 - Stop the jobs"), ["7 ends-before-start"]],
    ["a night is none", plan("22:00 - 02:00 - Stop the jobs"), []],
    ["a ratio is none", plan("Split the traffic 60:40"), []],
    ["a time that clocks leave out", plan("02:30 - Stop the jobs", berlin("2027-03-28")), ["8 clocks-change"]],
    ["a time that clocks show twice", plan("02:30 - Stop the jobs", berlin("2027-10-31")), ["8 clocks-change"]],
    ["another time of that day", plan("03:30 - Stop the jobs", berlin("2027-03-28")), []],
  ])("%s", (_name, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });
});

describe("a time zone that is none", () => {
  const told = (zone: string) =>
    found(`# Move\n\n**Time zone:** ${zone}\n\n## Switch over\n\n- [ ] 14:00 - Stop the jobs\n`).filter(
      ({ rule }) => rule === "time-without-zone",
    );

  it("is told at its line, and which one is taken instead", () => {
    expect(told("Mars/Base")).toMatchObject([{ line: 3, message: expect.stringContaining("“Mars/Base” is read as no time zone") }]);
    expect(told("CET")).toMatchObject([{ line: 3 }]);
  });

  it.each(["Europe/Berlin", "UTC", "[ZONE]", "TBD"])("is not what “%s” is", (zone) => {
    expect(told(zone).filter(({ message }) => message.includes("read as no time zone"))).toEqual([]);
  });
});

describe("rhythms that cannot be", () => {
  const plan = (line: string, watch = "Watch") => `# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## ${watch}\n\n- [ ] ${line}\n`;
  const told = (text: string) =>
    found(text).flatMap(({ rule, line, message }) => (/^(?:rhythm-impossible|watch-too-often)$/.test(rule) ? [`${line} ${message}`] : []));

  it.each([
    ["Look at the queue every 0 minutes", /^9 .*“every 0 minutes” is no rhythm, so it has no rhythm until somebody says how often/],
    ["Look at the queue every second for a year", /^9 .*more often than once a minute, so it has no rhythm until/],
    ["Look at the queue every 10 seconds", /^9 .*more often than once a minute/],
    ["Look at the queue every minute for a year", /^9 .*would be looked at 525,600 times, and people look at most 10,000 times/],
    ["Look at the queue every 5 minutes for 0 hours", /^9 .*ends before it is looked at once/],
    ["Look at the queue every hour for 10 minutes", /^9 .*ends before it is looked at once/],
    ["Look at the queue every day for 20 years", /^9 .*longer than ten years/],
    ["Look at the queue every 90 seconds", /^9 “every 90 seconds” is no whole number of minutes, and is read as every 2 minutes/],
  ])("“%s” is told at its line", (line, message) => {
    expect(told(plan(line))).toEqual([expect.stringMatching(message)]);
  });

  it("and so is a minute’s rhythm in a phase of a year", () => {
    expect(told(plan("Look at the queue every minute", "Watch (52 weeks)"))).toEqual([expect.stringMatching(/^9 .*524,160 times/)]);
  });

  it.each(["every 2 days for 10 years", "every 60 seconds for 1 hour", "every 5 minutes for 1 hour", "every 1.5 hours", "twice a day"])(
    "“%s” is in order",
    (rhythm) => {
      expect(told(plan(`Look at the queue ${rhythm}`))).toEqual([]);
    },
  );

  it("are told of messages, too: one that is said every three weeks is said once", () => {
    const text = (when: string) =>
      `# Move\n\n## Switch over\n\n- [ ] Switch\n\n## Message templates\n\n### Status (${when})\n\n\`\`\`\nStill at it: [TIME]\n\`\`\`\n`;
    expect(told(text("every 3 weeks"))).toEqual([expect.stringMatching(/is said once: messages do not repeat “every 3 weeks”/)]);
    expect(told(text("every 3 days"))).toEqual([]);
    expect(told(text("every 3 hours"))).toEqual([]);
  });
});

describe("limits that differ", () => {
  const plan = (thresholds: string, more = "") =>
    `# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n${more}\n## Alert Thresholds\n\n${thresholds}`;
  const warning = "### Warning Alerts\n\n- Error rate > 1%\n\n";

  it("agree where the graver level comes later", () => {
    expect(lines(plan(`${warning}### Critical Alerts\n\n- Error rate > 5%\n`), "clashing-thresholds")).toEqual([]);
  });

  it("clash where one level has two of them", () => {
    expect(lines(plan("### Critical Alerts\n\n- Error rate > 5%\n- Memory > 90%\n- Error rates > 3%\n"), "clashing-thresholds")).toEqual([
      13,
    ]);
  });

  it("agree where one must last longer than the other", () => {
    const text = plan("### Critical Alerts\n\n- Error rate > 5% for 5 minutes\n- Error rate > 2% for 1 hour\n");
    expect(lines(text, "clashing-thresholds")).toEqual([]);
  });

  it("clash where a goal is met while the alarm calls, in whatever unit", () => {
    const goal = "\n**Success Criteria:**\n\n- Response time < 2 seconds\n";
    expect(lines(plan("### Critical Alerts\n\n- Response time > 800 ms\n", goal), "clashing-thresholds")).toEqual([15]);
    expect(lines(plan("### Critical Alerts\n\n- Response time > 3000 ms\n", goal), "clashing-thresholds")).toEqual([]);
  });
});

describe("a gap between what is good and what calls somebody", () => {
  const plan = (goal: string) =>
    `# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Alert Thresholds\n\n- Error rate > 1% → Call\n- Hit rate < 80% → Call\n\n## Success criteria\n\n${goal}`;

  it("is named on either side, once for a metric", () => {
    expect(lines(plan("- Error rate < 0.1%\n"), "gap-between-limits")).toEqual([9]);
    expect(lines(plan("- Hit rate > 95%\n"), "gap-between-limits")).toEqual([10]);
  });

  it("is none where one begins where the other ends", () => {
    expect(lines(plan("- Error rate < 1%\n- Hit rate > 80%\n"), "gap-between-limits")).toEqual([]);
  });
});

describe("lengths that do not fit", () => {
  const phase = (one: string, two: string) =>
    `# Move\n\n## Switch over (1-2 hours)\n\n### Copy (${one})\n\n- [ ] Copy\n\n### Check (${two})\n\n- [ ] Look\n`;

  it.each([
    ["cannot be true where even the shortest are too long", "90 min", "45-60 min", "error"],
    ["may go wrong where only the longest are", "60-90 min", "30-45 min", "warning"],
  ])("%s", (_, one, two, level) => {
    expect(found(phase(one, two))).toContainEqual(expect.objectContaining({ rule: "durations-exceed-window", line: 3, level }));
  });

  it("are silent where they fit", () => {
    expect(lines(phase("30 min", "30-60 min"), "durations-exceed-window")).toEqual([]);
  });

  it("count sections without work, and say the figures", () => {
    const text = "# Move\n\n## After (1 hour)\n\n- [ ] Write the report (30 minutes)\n\n### Quiet hour (2 hours)\n\nNobody deploys.\n";
    const message = found(text).find(({ rule }) => rule === "durations-exceed-window")?.message;
    expect(message).toContain("60 min");
    expect(message).toContain("150 min");
  });

  it("are held against the plan's own window", () => {
    const text =
      "# Move\n\n**Timeline:** 1 hour window\n\n## Copy (45 minutes)\n\n- [ ] Copy\n\n## Deploy (30 minutes)\n\n- [ ] Deploy it\n";
    expect(lines(text, "durations-exceed-window")).toEqual([3]);
  });
});

describe("other findings", () => {
  it("a dangerous command of a rollback is only worth a look", () => {
    const text = "# Move\n\n## Rollback\n\n1. [ ] Remove the new files\n   ```bash\n   rm -rf /srv/new\n   ```\n";
    expect(found(text)).toContainEqual(expect.objectContaining({ rule: "destructive-command", level: "info", line: 7 }));
  });

  it("waits that do not grow can only count from the stage before", () => {
    const text =
      "# Move\n\n## Rollout\n\n1. [ ] Deploy to 10% of users\n2. [ ] Increase rollout to 25% after 24 hours\n3. [ ] Increase rollout to 100% after 24 hours\n";
    expect(lines(text, "ambiguous-soak")).toEqual([]);
  });

  it("a team without owners of steps is told once for the whole plan", () => {
    const boxes = ["One", "Two", "Three"].map((name) => `## ${name}\n\n- [ ] Do ${name}\n- [ ] Check ${name}\n`).join("\n");
    const text = `# Move\n\n${boxes}\n## Deployment Team\n\n- **Deployment Lead**: Runs the call\n- **Database Administrator**: Copies the data\n`;
    expect(found(text).filter(({ rule }) => rule === "step-without-owner")).toMatchObject([{ line: 5, level: "info" }]);
  });

  it("a clock that passes midnight does not go back", () => {
    expect(lines("# Move\n\n## Switch over\n\n- [ ] 23:30 - Stop the jobs\n- [ ] 00:15 - Start them\n", "times-go-back")).toEqual([]);
  });

  it("more metrics than a plan keeps are counted, from the first that is left out", () => {
    const names = Array.from({ length: 203 }, (_, at) => `- Queue ${at + 1} length > 5 → Look\n`);
    const text = `# Move\n\n## Switch over\n\n- [ ] Switch\n\n## Alert thresholds\n\n${names.join("")}`;
    expect(found(text).filter(({ rule }) => rule === "number-left-out")).toMatchObject([
      { line: 209, message: expect.stringContaining("3 metrics are left out") },
    ]);
  });

  it("and so are those that are told below the text", () => {
    const pieces = Array.from({ length: 202 }, (_, at) => `### Queue ${at + 1}\n\n- **Unit:** jobs\n`);
    const text = `# Move\n\n## Switch over\n\n- [ ] Switch\n\n${toldMark}\n\n## Metrics\n\n${pieces.join("\n")}`;
    expect(found(text).filter(({ rule }) => rule === "number-left-out")).toMatchObject([
      { message: expect.stringMatching(/^2 metrics are left out \(lines? \d+/) },
    ]);
  });

  it("what is only tracked needs no action", () => {
    const text =
      "# Move\n\n## Switch over\n\n- [ ] Switch\n\n## Alert thresholds\n\n- Error rate > 1% → Call\n- Latency > 800 ms → Look\n- Queue length > 500 (track only)\n";
    expect(lines(text, "threshold-without-action")).toEqual([]);
    expect(lines(text.replace(" (track only)", ""), "threshold-without-action")).toEqual([11]);
  });

  it("the same phases listed twice are no second numbering", () => {
    const list = "### Phase 1: Copy the data\n\n- [ ] Copy\n\n### Phase 2: Deploy the app\n\n- [ ] Deploy\n";
    expect(lines(`# Move\n\n## Work\n\n${list}\n## Schedule\n\n${list}`, "two-numberings")).toEqual([]);
  });
});

describe("lint", () => {
  it("sorts by line", () => {
    const all = found(rules.map(({ example }) => example).join("\n"));
    expect(all.map(({ line }) => line)).toEqual(all.map(({ line }) => line).sort((a, b) => a - b));
  });

  it("says nothing of an empty document, and nothing wrong of noise", () => {
    expect(found("")).toEqual([]);
    expect(() => found("# \n## [\n- [ ] <\n```\n{{\n")).not.toThrow();
  });

  it("gets through 10,000 steps, every one with a fault", () => {
    const step = (at: number) =>
      `- [ ] Increase rollout to ${at}% after ${at} hours {name ${at}}\n  \`\`\`bash\n  rm -rf /srv/${at}\n  \`\`\`\n`;
    const reading = readingFrom(`# Move\n\n## Phase 1: Part 1 (1 hour)\n\n${Array.from({ length: 50 }, (_, at) => step(at + 1)).join("")}`);
    const further = (phase: Phase, lines: number): Phase =>
      JSON.parse(JSON.stringify(phase), (key, value) => (key === "line" || key === "endLine" ? value + lines : value));
    const phases = reading.phases.flatMap((phase) => Array.from({ length: 200 }, (_, at) => further(phase, at * 202)));
    expect(lint({ ...reading, phases }).length).toBeGreaterThan(10_000);
  });
});

const seeds = sharedFiles("seeds", /\.txt$/);

describe.skipIf(seeds.length === 0)(`the five seeds ${skipped}`, () => {
  it.each([
    ["001", "durations-exceed-window", [202]],
    ["002", "sign-off-role-unknown", [148, 149, 150]],
    ["002", "time-without-zone", [44]],
    ["003", "stage-without-rollback", [219, 265]],
    ["003", "cohorts-disagree", [625, 626]],
    ["003", "two-numberings", [597]],
    ["004", "ambiguous-soak", [95]],
    ["004", "share-twice", [114]],
  ])("%s: %s", (seed, rule, expected) => {
    const file = seeds.find((path) => basename(path).startsWith(`${seed}_`)) ?? "";
    expect(lines(readFileSync(file, "utf8"), rule)).toEqual(expected);
  });
});

/** An example whose fault is its length is told by its beginning. */
const shown = (example: string) =>
  example.length > 2000 ? `${example.slice(0, 300).replace(/\n[^\n]*$/, "")}\n… and 690 lines like it\n\`\`\`\n` : example;

/** The documentation is written from the rules; `vitest -u` writes it anew. */
it("docs/lint.md says what the rules are", async () => {
  const rows = rules.map(({ rule, level, means }) => `| [\`${rule}\`](#${rule}) | ${level} | ${means} |`);
  const examples = rules.map(({ rule, example, check }) => {
    const messages = check(readingFrom(example)).map(({ line, message }) => `> Line ${line}: ${message}`);
    return `### ${rule}\n\n\`\`\`\`markdown\n${shown(example)}\`\`\`\`\n\n${messages.join("\n")}\n`;
  });
  const text = `# What a runbook is checked for

On import every runbook is read for what cannot be true, what is missing and what two people may understand differently. A finding
names the line where one would mend it. Nothing is changed and nothing is refused: a plan with findings runs like any other.

- **error**: cannot be true
- **warning**: somebody will stumble on the day
- **info**: worth a look

A rule's level is the gravest its findings may have.

| rule | level | what it means |
| --- | --- | --- |
${rows.join("\n")}

## Examples

${examples.join("\n")}`;
  await expect(text).toMatchFileSnapshot("../../../docs/lint.md");
});
