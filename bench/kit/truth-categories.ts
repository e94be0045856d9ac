import type { Phase, Reading, Step } from "../../lib/runbook/reading.ts";
import { linesAt, type Truth } from "./truth-file.ts";

/**
 * A category of the inventory: the lines it stands on in the document, and those the reading puts it on. `listed`: only
 * documents whose inventory lists the category line by line can be compared; the others only count it. `selective`: the inventory leaves pieces out on purpose, so only recall can be judged.
 */
type Category = {
  expected: (truth: Truth) => number[];
  found: (reading: Reading) => number[];
  listed?: (truth: Truth) => boolean;
  selective?: true;
};

const phasesOf = (phases: readonly Phase[]): Phase[] => phases.flatMap((phase) => [phase, ...phasesOf(phase.phases)]);
const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.children)]);
const stepsOf = ({ phases }: Reading): Step[] => phasesOf(phases).flatMap((phase) => flat(phase.steps));
const commandsOf = (reading: Reading) => stepsOf(reading).flatMap((step) => step.commands);
const lines = (pieces: readonly { line: number }[]): number[] => [...new Set(pieces.map(({ line }) => line))];

/** Every box, whatever it was taken as. */
function boxesOf(reading: Reading): { line: number; done: boolean }[] {
  const open = (pieces: readonly { line: number }[]) => pieces.map(({ line }) => ({ line, done: false }));
  return [
    ...stepsOf(reading).filter(({ source }) => source === "box"),
    ...open(reading.watches.filter(({ source }) => source === "box")),
    ...open(reading.criteria.filter(({ source }) => source === "box")),
    ...open(reading.gates.flatMap(({ questions }) => questions).filter(({ line }) => !inFence(reading, line))),
  ];
}

const inFence = ({ fences }: Reading, at: number) => fences.some(({ line, endLine }) => line <= at && at <= endLine);

export const categories: Record<string, Category> = {
  boxes: { expected: (truth) => linesAt(truth, "checkboxes.list"), found: (reading) => lines(boxesOf(reading)) },
  "boxes claimed done": {
    expected: (truth) =>
      (truth.checkboxes as { list: { line: number; done: boolean }[] }).list.filter(({ done }) => done).map(({ line }) => line),
    found: (reading) => lines(boxesOf(reading).filter(({ done }) => done)),
  },
  "numbered steps": {
    expected: (truth) => numbered(truth),
    found: (reading) => lines(stepsOf(reading).filter(({ source, line }) => source === "number" && !inFence(reading, line))),
  },
  "steps with a clock time": {
    expected: (truth) =>
      linesAt(truth, "clock_times.phase_windows", "clock_times.timed_bullets", ...(hasTimedSteps(truth) ? ["clock_times.list"] : [])),
    found: (reading) =>
      lines([
        ...stepsOf(reading).filter(({ at }) => isClock(at)),
        ...phasesOf(reading.phases).filter(({ start, phases }) => isClock(start) && phases.length === 0),
      ]),
  },
  "command fences": {
    expected: (truth) => fencesOfKind(truth),
    found: (reading) => lines(reading.fences.filter(({ kind }) => kind === "commands")),
  },
  commands: {
    expected: (truth) => linesAt(truth, "commands"),
    found: (reading) => {
      const own = [...commandsOf(reading), ...reading.rollback.steps.flatMap((step) => step.commands)];
      return lines(own.flatMap(({ invocations }) => invocations));
    },
    listed: (truth) => "commands" in truth,
  },
  "expected outputs": {
    expected: (truth) => linesAt(truth, "expected_outputs"),
    found: (reading) => lines(commandsOf(reading).flatMap(({ expected }) => expected)),
    listed: (truth) => "expected_outputs" in truth,
  },
  "commands, where they are only counted": {
    expected: (truth) => counted(truth, "command_invocations"),
    found: (reading) =>
      commandsOf(reading)
        .flatMap(({ invocations }) => invocations)
        .map((_, index) => index + 1),
    listed: (truth) => !("commands" in truth),
  },
  "rollback steps, where they are only counted": {
    expected: (truth) => counted(truth, "rollback_steps"),
    found: (reading) => flat(reading.rollback.steps).map((_, index) => index + 1),
    listed: (truth) => "in_sql_comments" in (truth.rollback_steps as object),
  },
  "lengths of time": { expected: (truth) => linesAt(truth, "durations"), found: (reading) => lines(reading.durations), selective: true },
  "go/no-go questions": {
    expected: (truth) => linesAt(truth, "go_nogo_questions.set_1_fenced", "go_nogo_questions.set_2_checkbox"),
    found: (reading) => lines(reading.gates.flatMap(({ questions }) => questions)),
  },
  "sign-offs": {
    expected: (truth) => [
      ...((truth.signoff_rows as { lines?: number[] }).lines ?? []),
      ...linesAt(truth, "signoff_rows.required_approvals_bullets"),
    ],
    found: (reading) => lines(reading.signOffs),
  },
  "sign-off boxes": {
    expected: (truth) => linesAt(truth, "signoff_rows.signoff_checkboxes"),
    found: (reading) => lines(reading.criteria.filter(({ group }) => /sign-?off/i.test(group))),
  },
  roles: {
    expected: (truth) => [
      ...rolesInWords(truth),
      ...linesAt(truth, "roles.list", "roles.core", "roles.support", "roles.deployment_team", "roles.support_team"),
    ],
    found: (reading) => lines(reading.roles),
    listed: (truth) => linesAt(truth, "roles").length > 0,
  },
  audiences: { expected: (truth) => linesAt(truth, "audiences"), found: (reading) => lines(reading.audiences) },
  "communication entries": {
    expected: (truth) => linesAt(truth, "communication_entries").filter((line) => entryLines(truth).includes(line)),
    found: (reading) => lines(reading.communications),
  },
  thresholds: {
    expected: (truth) =>
      linesAt(
        truth,
        "thresholds_alerts.escalation",
        "thresholds_alerts.list",
        "thresholds_alerts.critical.list",
        "thresholds_alerts.warning.list",
        "thresholds_alerts.information.list",
      ),
    found: (reading) => lines(reading.thresholds),
  },
  "rollback triggers": {
    expected: (truth) => linesAt(truth, "rollback_triggers.list", "rollback_triggers.matrix"),
    found: (reading) => lines(reading.rollback.triggers),
  },
  "rollback steps": {
    expected: (truth) => linesAt(truth, "rollback_steps.list", "rollback_steps.command"),
    found: (reading) => lines(flat(reading.rollback.steps)),
    listed: (truth) => !("in_sql_comments" in (truth.rollback_steps as object)),
  },
  "rollout stages, by share": {
    expected: (truth) => (truth.rollout_stages as { list?: { percent: number }[] }).list?.map(({ percent }) => percent) ?? [],
    found: (reading) => reading.rollout.map(({ percent }) => percent),
  },
  messages: {
    expected: (truth) => messagesOf(truth).map(([from]) => from),
    found: (reading) => reading.messages.map(({ line }) => line),
  },
  "checks to repeat": {
    expected: (truth) =>
      linesAt(truth, "recurring_checks.list", "recurring_checks.groups")
        .filter((line) => !groupLines(truth).includes(line))
        .concat(groupItems(truth)),
    found: (reading) => lines(reading.watches),
  },
  risks: { expected: (truth) => linesAt(truth, "risks.technical", "risks.business"), found: (reading) => lines(reading.risks) },
  "success criteria": {
    expected: (truth) => linesAt(truth, "success_criteria"),
    found: (reading) => lines(reading.criteria.filter(({ group }) => !/sign-?off/i.test(group))),
  },
  "decision trees": {
    expected: (truth) => [
      ...linesAt(truth, "decision_trees.list").map((line) => line + 1),
      ...(linesAt(truth, "rollback_triggers.matrix").length > 0 ? [(linesAt(truth, "rollback_triggers.matrix")[0] as number) - 2] : []),
    ],
    found: (reading) => lines(reading.decisionTrees),
  },
};

/** The numbers from one to what the inventory counts: as many must be found, wherever they stand. */
function counted(truth: Truth, what: string): number[] {
  const summary = truth.summary as Record<string, number>;
  return Array.from({ length: summary[what] ?? 0 }, (_, index) => index + 1);
}

/** `DevOps (L39, L492)`: roles told in words, with the lines that name them. */
function rolesInWords(truth: Truth): number[] {
  const { list = [] } = truth.roles as { list?: unknown[] };
  return [...new Set(list.flatMap((each) => (typeof each === "string" ? [Number(/L(\d+)/.exec(each)?.[1])] : [])))];
}

const isClock = (at: Step["at"]) => at?.kind === "wall" || at?.kind === "window";
const hasTimedSteps = (truth: Truth) => ((truth.clock_times as { total_timed_steps?: number }).total_timed_steps ?? 0) > 0;

function numbered(truth: Truth): number[] {
  const steps = truth.numbered_steps as { phase_tasks?: number; deployment_steps?: number } | undefined;
  const all = linesAt(truth, "ordered_items.list");
  const boxed = new Set(linesAt(truth, "checkboxes.list"));
  if (!steps) return [];
  const not =
    (truth.kpis as { line: number }[] | undefined)?.map(({ line }) => line) ??
    linesAt(truth, "durations").filter((line) => all.includes(line));
  return all.filter((line) => !boxed.has(line) && !not.includes(line));
}

function fencesOfKind(truth: Truth): number[] {
  const fences = (truth.code_blocks as { list?: { start: number; kind: string }[] }).list ?? [];
  return fences.filter(({ kind }) => kind === "command").map(({ start }) => start);
}

function messagesOf(truth: Truth): [number, number][] {
  const list = (truth.message_templates as { list?: { lines: [number, number] }[] }).list ?? [];
  const fences = new Set(linesOfFences(truth));
  // The inventory counts from the fence where a message fills one, from its first line where it shares one.
  return list.map(({ lines: [from, to] }) => [fences.has(from) ? from + 1 : from, to]);
}

const linesOfFences = (truth: Truth) => (truth.fences as { start: number }[]).map(({ start }) => start);
const entryLines = (truth: Truth) =>
  Array.isArray(truth.communication_entries) ? (truth.communication_entries as { line: number }[]).map(({ line }) => line) : [];
const groupLines = (truth: Truth) => ((truth.recurring_checks as { groups?: { line: number }[] }).groups ?? []).map(({ line }) => line);
const groupItems = (truth: Truth) =>
  ((truth.recurring_checks as { groups?: { items: { line: number }[] }[] }).groups ?? []).flatMap(({ items }) =>
    items.map(({ line }) => line),
  );
