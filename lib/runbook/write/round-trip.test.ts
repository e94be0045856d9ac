import fc from "fast-check";
import { expect, it } from "vitest";
import type { DraftGate, DraftPhase, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { comparators } from "#lib/domain/metrics/rows.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { thresholdComparators } from "#lib/domain/thresholds/rows.ts";
import { thresholdText } from "#lib/domain/thresholds/status.ts";
import { atLength } from "#lib/testing/long.ts";
import { lostOnTheWay } from "./testing.ts";

const at = (line: number) => ({ line, endLine: line });
const nothing = { at: null, durationMin: null, durationMax: null };

/** Words as people type them, with the signs that mean something in Markdown. */
const words = fc
  .array(
    fc.constantFrom(
      "open",
      "queue",
      "T-30",
      "*all*",
      "a|b",
      "`code`",
      "<b>",
      "[x](y)",
      "#1",
      "5 %",
      "Daten—bank",
      "“so”",
      "_n_",
      "go:",
      "~x~",
      "é",
      "&amp;",
      "1.",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(" "));
const title = (name: string) => words.map((said) => `${name} ${said}`);
const verbs = ["Freeze", "Deploy", "Copy", "Drain", "Warm", "Restart"];

const steps = (from: number, depth: number): fc.Arbitrary<DraftStep[]> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...verbs),
        fc.option(fc.constantFrom("R0", "R1")),
        depth > 0 ? steps(from * 10, depth - 1) : fc.constant<DraftStep[]>([]),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) =>
      all.map(([verb, role, children], index): DraftStep => {
        const line = from * 10 + index + 1;
        const owner = role && `Role ${role}`;
        return {
          title: `${verb} zone ${line}`,
          optional: false,
          claimedDone: false,
          owner,
          commands: [],
          notes: [],
          ...nothing,
          ...at(line),
          children,
        };
      }),
    );

const plan: fc.Arbitrary<PlanDraft> = fc
  .record({
    phases: fc.array(steps(1, 1), { minLength: 1, maxLength: 3 }),
    roles: fc.array(
      fc.record({ name: fc.option(words), team: words, duty: words, contact: fc.option(fc.constantFrom("+49 170 1234567", "Pager 4711")) }),
      { minLength: 2, maxLength: 4 },
    ),
    gates: fc.array(
      fc.record({
        title: title("Gate"),
        asked: fc.array(words, { maxLength: 4 }),
        voters: fc.subarray([0, 1]),
        director: fc.option(fc.constantFrom(0, 1)),
        quorum: fc.option(fc.constantFrom(1, 2)),
        deadline: fc.option(
          fc.constantFrom({ kind: "offset" as const, minutes: -90 }, { kind: "wall" as const, time: "13:05", date: null }),
        ),
        separation: fc.boolean(),
        guidance: fc.option(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))),
        before: fc.option(fc.tuple(fc.nat(2), fc.boolean())),
      }),
      { maxLength: 3 },
    ),
    signOffs: fc.array(
      fc.record({
        role: fc.constantFrom(0, 1),
        gate: fc.option(fc.nat(2)),
        phase: fc.option(fc.nat(2)),
        basis: fc.constantFrom("plan" as const, "outcome" as const),
        statement: words,
      }),
      { maxLength: 3 },
    ),
    watches: fc.array(
      fc.record({
        title: title("Watch"),
        every: fc.option(fc.constantFrom(5, 60, 1440)),
        long: fc.option(fc.constantFrom(120, 10_080)),
        unit: fc.option(fc.constantFrom("%", "ms")),
        owner: fc.option(fc.constantFrom("Role R0")),
      }),
      { maxLength: 3 },
    ),
    care: fc.array(
      fc.record({
        title: title("Care"),
        target: fc.option(words),
        after: fc.constantFrom(0, 90, 1440, 43_200),
        kind: fc.constantFrom("check" as const, "action" as const),
      }),
      { maxLength: 3 },
    ),
    deliverables: fc.array(
      fc.record({
        title: title("Paper"),
        at: fc.option(
          fc.constantFrom(
            { kind: "offset" as const, minutes: -2880 },
            { kind: "offset" as const, minutes: -2880, counts: "workdays" as const },
            { kind: "day" as const, days: 2, time: "17:00", end: null },
            { kind: "wall" as const, time: "23:59", date: "2026-12-01" },
          ),
        ),
        owner: fc.option(fc.constantFrom("Role R0")),
        link: fc.option(fc.constantFrom("https://docs.example.org/a_b?c=(d)&e=1", "http://wiki/x")),
        claimedDone: fc.boolean(),
        about: fc.option(fc.nat(2)),
      }),
      { maxLength: 3 },
    ),
    risks: fc.array(
      fc.record({
        title: title("Risk"),
        level: fc.constantFrom("", "High", "P2"),
        mitigation: fc.option(fc.array(words, { minLength: 1, maxLength: 2 }).map((lines) => lines.join("\n"))),
        owner: fc.option(fc.constantFrom("Role R1")),
        reviewOn: fc.option(fc.constantFrom("2026-12-01")),
        about: fc.option(fc.nat(2)),
      }),
      { maxLength: 3 },
    ),
    tripwires: fc.array(
      fc.record({
        title: title("Trigger"),
        severity: fc.constantFrom("", "P1", "High"),
        responseMinutes: fc.option(fc.constantFrom(5, 60)),
      }),
      { maxLength: 3 },
    ),
    rule: fc.option(
      fc.record({
        owner: fc.option(fc.constantFrom("Role R0")),
        standInMinutes: fc.constantFrom(5, 30, 60),
        past: fc.option(fc.nat(2)),
        lost: fc.constantFrom("", "31 drafts"),
      }),
    ),
    groups: fc.array(
      fc.record({ title: title("Group"), needs: fc.option(fc.constantFrom(1, 2)), minutes: fc.option(fc.constantFrom(5, 60)) }),
      {
        maxLength: 2,
      },
    ),
    checks: fc.array(
      fc.record({
        title: title("Check"),
        command: fc.option(fc.constantFrom("curl -s $API/health | jq '.error_rate'", 'psql -c "SELECT *\nFROM files;"')),
        expected: fc.constantFrom("< 0.1%", '"Finished release..."', "a_b: *4*\n| b |", "No errors"),
        validate: fc.option(words),
        about: fc.option(fc.nat(2)),
      }),
      { maxLength: 3 },
    ),
    stages: fc.subarray([5, 25, 100]),
    messages: fc.array(
      fc.record({
        title: title("Message"),
        subject: fc.option(words),
        lines: fc.array(fc.oneof(words, fc.constantFrom("", "   four `", "```", "---", "Subject: no", "\t| a |")), { maxLength: 4 }),
        audience: fc.option(words),
        channel: fc.option(words),
        owner: fc.option(fc.constantFrom("Role R1"), { nil: undefined }),
        onStatusPage: fc.boolean(),
        when: fc.constantFrom(
          {},
          { at: { kind: "offset" as const, minutes: -90 } },
          { at: { kind: "offset" as const, minutes: 0 } },
          { at: { kind: "day" as const, days: -7, time: "09:00", end: null } },
          { at: { kind: "wall" as const, time: "13:05", date: "2026-12-01" } },
          { occasion: "as soon as it is “known”" },
          { milestone: { kind: "start" as const, phase: null } },
          { milestone: { kind: "incident" as const, phase: null } },
          { milestone: { kind: "phase" as const, phase: 1_000_000 } },
          { repeats: { every: "minutes" as const, minutes: 90 } },
          { repeats: { every: "week" as const, at: "09:30" } },
        ),
        time: fc.option(fc.constantFrom({ fact: "start", value: null }, { fact: null, value: "“at” → noon\nor so" }), { nil: undefined }),
        who: fc.option(fc.constantFrom({ fact: "role", about: "Role R0", value: null }), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    metrics: fc.uniqueArray(
      fc.record({
        title: title("Metric"),
        segment: fc.constantFrom("", "eu-west", "Pilots, all of them"),
        trackOnly: fc.boolean(),
        unit: fc.constantFrom("", "%", "ms"),
        better: fc.constantFrom("up" as const, "down" as const, "neither" as const),
        goal: fc.option(fc.record({ comparator: fc.constantFrom(...comparators), limit: fc.constantFrom(0, 0.1, -3, 1e6) })),
        baseline: fc.option(fc.constantFrom(0.04, 250)),
        silentMinutes: fc.constantFrom(5, 60),
        about: fc.constantFrom("", "Read off the dashboard"),
        limits: fc.array(
          fc.record({
            comparator: fc.constantFrom(...thresholdComparators),
            limit: fc.constantFrom(0, 5, 0.25),
            clear: fc.option(fc.constantFrom(3)),
            relative: fc.boolean(),
            counted: fc.constantFrom(
              { kind: "sustained" as const, seconds: 0, n: 1, m: 1 },
              { kind: "sustained" as const, seconds: 300, n: 1, m: 1 },
              { kind: "sum" as const, seconds: 90, n: 1, m: 1 },
              { kind: "average" as const, seconds: 600, n: 1, m: 1 },
              { kind: "rate" as const, seconds: 3600, n: 1, m: 1 },
              { kind: "n-of-m" as const, seconds: 0, n: 3, m: 5 },
            ),
            level: fc.constantFrom("", "Critical", "P1"),
            opensDecision: fc.boolean(),
            responseMinutes: fc.option(fc.constantFrom(0, 30)),
            action: fc.constantFrom("", "Call the lead"),
            owner: fc.option(fc.constantFrom("Role R0")),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3, selector: ({ title }) => title.toLowerCase() },
    ),
  })
  .map(
    ({
      phases,
      roles,
      gates,
      signOffs,
      watches,
      care,
      deliverables,
      risks,
      tripwires,
      rule,
      groups,
      checks,
      stages,
      messages,
      metrics,
    }): PlanDraft => {
      const laid = phases.map((own, index): DraftPhase => {
        const line = (index + 1) * 1_000_000;
        const moved = (all: readonly DraftStep[]): DraftStep[] =>
          all.map((step) => ({ ...step, title: `${step.title}-${index}`, ...at(line + step.line), children: moved(step.children) }));
        return { title: `Part ${"ABC"[index]}`, kind: "deploy", objective: null, notes: [], ...nothing, ...at(line), steps: moved(own) };
      });
      const name = (index: number) => `Role R${index}`;
      return {
        ...{ title: "Move of the ledger", date: null, start: null, zone: null, notes: [], phases: laid },
        roles: roles.map((role, index) => ({
          title: name(index),
          namedAs: role.name,
          team: role.team,
          responsibility: role.duty,
          ...(role.contact && { contact: role.contact }),
          ...at(1),
        })),
        gates: gates.map(({ before, asked, voters, director, ...gate }): DraftGate => {
          const phase = before ? laid[before[0] % laid.length] : undefined;
          const step = before?.[1] ? (phase?.steps[0]?.line ?? null) : null;
          const place = { phase: step === null ? (phase?.line ?? null) : null, step };
          const criteria = asked.map((text) => ({ text, ...at(1) }));
          return {
            ...gate,
            criteria,
            voters: voters.map(name),
            director: director === null ? null : name(director),
            before: place,
            ...at(1),
          };
        }),
        signOffs: signOffs.map(({ role, gate, phase, ...signOff }) => {
          const about = { gate: gate !== null && gate < gates.length ? gate : null, phase: (phase !== null && laid[phase]?.line) || null };
          return { ...signOff, ...about, role: name(role), namedAs: null, ...at(1) };
        }),
        watches: watches.map(({ every, long, ...watch }) => ({
          ...watch,
          everyMinutes: every,
          forMinutes: long,
          phase: laid[0]?.line ?? null,
          ...at(1),
        })),
        checks: checks.map(({ about, ...check }) => ({
          ...check,
          step: (about !== null && laid[about % laid.length]?.steps[0]?.line) || null,
          ...at(1),
        })),
        tripwires: tripwires.map((tripwire) => ({ ...tripwire, ...at(1) })),
        rollbackRules: rule ? [{ ...ruleOf(rule, laid), ...at(1) }] : [],
        triggerGroups: groups.flatMap(({ minutes: responseMinutes, ...group }) => {
          const limits = metrics.flatMap(({ title, segment, unit, limits }) =>
            limits.map(
              ({ counted, ...limit }) => `${metricName({ title: title.trim(), segment })} ${thresholdText({ ...limit, ...counted }, unit)}`,
            ),
          );
          const triggers = [
            ...new Map([...tripwires.map((each) => each.title.trim()), ...limits].map((each) => [each.toLowerCase(), each])).values(),
          ];
          return triggers.length < 2 ? [] : [{ ...group, triggers, severity: "P1", responseMinutes, ...at(1) }];
        }),
        metrics: metrics.map(({ limits: _, ...metric }) => ({ ...metric, ...at(1) })),
        thresholds: metrics.flatMap(({ title, segment, limits }) =>
          limits.map(({ counted, ...limit }) => ({ metric: metricName({ title: title.trim(), segment }), ...limit, ...counted, ...at(1) })),
        ),
        stages: stages.map((percent) => ({
          ...{ title: `${percent} %`, percent, cohort: "", afterMinutes: null, afterFrom: null, soakMinutes: 60, promotesItself: false },
          ...{ actions: [], criteria: [], ...at(1) },
        })),
        messages: messages.map(({ lines, when, time, who, owner, ...message }) => ({
          ...{ ...message, at: null, occasion: null, ...when, ...(owner && { owner }) },
          body: [...lines, "We begin at [TIME]", "- Contact: [NAME]"].join("\n"),
          fields: [...(time ? [{ gap: "[TIME]", ...time }] : []), ...(who ? [{ gap: "Contact: [NAME]", ...who }] : [])],
          ...at(1),
        })),
        risks: risks.map(({ about, ...risk }) => {
          const line = about === null ? undefined : laid[about % laid.length]?.steps[0]?.line;
          return { ...risk, steps: line === undefined ? [] : [line], ...at(1) };
        }),
        deliverables: deliverables.map(({ about, ...each }) => ({
          ...each,
          phase: (about !== null && laid[about % laid.length]?.line) || null,
          ...at(1),
        })),
        care: care.map(({ after, ...check }) => ({ ...check, afterMinutes: after, owner: null, ...at(1) })),
      };
    },
  );

const ruleOf = (
  { past, ...rule }: { owner: string | null; standInMinutes: number; past: number | null; lost: string },
  laid: DraftPhase[],
) => ({
  ...rule,
  noReturn: past === null ? null : (laid[past % laid.length]?.steps[0]?.title ?? null),
});

it("reads every plan that was exported as the plan it was: phases, steps, roles, gates, sign-offs, checks to repeat, after-care, deliverables, risks, who decides about going back, triggers, groups of triggers, checks, stages, messages, metrics with their thresholds", () => {
  fc.assert(
    fc.property(plan, (draft) => {
      expect(lostOnTheWay(new TestRoom(draft).room)).toEqual([]);
    }),
    { numRuns: atLength(500, 60) },
  );
}, 300_000);
