import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { kindOf, toMarkdown } from "../../lib/import/to-markdown.ts";
import { read } from "../../lib/runbook/read.ts";
import type { Item, Phase, Reading, Step } from "../../lib/runbook/reading.ts";
import { decode } from "../../lib/runbook/text/decode.ts";
import { unreadable } from "./unreadable.ts";
import { printWhy } from "./why.ts";

/** Reads a document and prints what it says: everything as JSON, a summary for people, or why one line is read as it is. */
export async function readFile(path: string, asJson: boolean, why?: string): Promise<number> {
  const { text } = decode(bytesOf(path));
  const markdown = await toMarkdown(text, kindOf(basename(path)), basename(path));
  if (why !== undefined) return printWhy(markdown, why);
  const { reading } = read(markdown);
  // What a document does not say is left out, not printed as null.
  console.log(asJson ? JSON.stringify({ ...reading, notes: allNotes(reading) }, (_key, value) => value ?? undefined, 2) : summary(reading));
  return 0;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Every note of the document in its order: those of the plan, its phases and its steps. */
function allNotes({ notes, phases }: Reading): Item[] {
  const ofSteps = (steps: readonly Step[]): Item[] => steps.flatMap((step) => [...step.notes, ...ofSteps(step.children)]);
  const ofPhase = (phase: Phase): Item[] => [...phase.notes, ...ofSteps(phase.steps), ...phase.phases.flatMap(ofPhase)];
  return [...notes, ...phases.flatMap(ofPhase)].sort((a, b) => a.line - b.line);
}

function summary(reading: Reading): string {
  const { title, date, start, zone, coverage, lint } = reading;
  const when = [date, start, zone].filter(Boolean).join(" ");
  return [
    when ? `${title} · ${when}` : title,
    "",
    ...reading.phases.flatMap((phase) => phaseLines(phase, 0)),
    "",
    ...counts(reading),
    `${coverage.kept} of ${coverage.lines} lines kept${coverage.lost.length > 0 ? `; lost: ${coverage.lost.join(", ")}` : ""}`,
    ...(lint.length > 0
      ? ["", ...lint.map((finding) => `${finding.level.padEnd(7)} line ${finding.line}: ${finding.message} (${finding.rule})`)]
      : []),
  ].join("\n");
}

function phaseLines({ title, kind, duration, steps, phases, criteria }: Phase, depth: number): string[] {
  const length = duration
    ? ` · ${duration.minMinutes === duration.maxMinutes ? "" : `${duration.minMinutes}–`}${duration.maxMinutes} min`
    : "";
  const holds = [count(countSteps(steps), "step"), criteria.length > 0 ? count(criteria.length, "criterion", "criteria") : ""].filter(
    Boolean,
  );
  return [
    `${"  ".repeat(depth)}${title} (${kind}${length}): ${holds.join(", ")}`,
    ...phases.flatMap((inner) => phaseLines(inner, depth + 1)),
  ];
}

const countSteps = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + 1 + countSteps(step.children), 0);
const count = (many: number, one: string, more = `${one}s`) => `${many} ${many === 1 ? one : more}`;

function counts(reading: Reading): string[] {
  const questions = reading.gates.reduce((sum, gate) => sum + gate.questions.length, 0);
  const pieces: [number, string, string?][] = [
    [
      reading.gates.length,
      questions > 0 ? `gate (${count(questions, "question")})` : "gate",
      questions > 0 ? `gates (${count(questions, "question")})` : "gates",
    ],
    [reading.signOffs.length, "sign-off"],
    [reading.roles.length, "role"],
    [reading.thresholds.length, "threshold"],
    [reading.rollback.triggers.length, "rollback trigger"],
    [countSteps(reading.rollback.steps), "rollback step"],
    [reading.rollout.length, "rollout stage"],
    [reading.messages.length, "message"],
    [reading.audiences.length, "audience"],
    [reading.watches.length, "check to repeat", "checks to repeat"],
    [reading.decisionTrees.length, "decision tree"],
    [reading.risks.length, "risk"],
    [reading.checks.length, "check"],
    [reading.deliverables.length, "deliverable"],
    [reading.criteria.length, "criterion", "criteria"],
  ];
  return pieces.filter(([many]) => many > 0).map(([many, one, more]) => count(many, one, more));
}
