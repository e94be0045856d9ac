import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { Duration, Phase, Step } from "../reading.ts";
import { readingFrom } from "../testing.ts";

/** What a document was read as, in words that a table of tests can name: `Copy · prepare · -2d · 30m`. */
export function seen(text: string) {
  const reading = readingFrom(text);
  const phases = reading.phases.flatMap(flat);
  return {
    title: reading.title,
    facts: reading.facts.map(({ name }) => name),
    when: [reading.date, reading.start, reading.zone].filter(Boolean).join(" "),
    bare: reading.bareOffsets && `${reading.bareOffsets.unit}${reading.bareOffsets.unsure ? "?" : ""}`,
    phases: phases.map(({ title, kind, start, duration }) => joined(title, kind, timeOf(start), lengthOf(duration))),
    steps: phases.flatMap(({ steps }) => steps.flatMap(stepOf)),
    owners: phases.flatMap(({ owner }) => owner ?? []),
    work: phases.filter(({ kind }) => kind !== "rollback").flatMap(({ steps }) => steps.flatMap(titlesOf)),
    back: reading.rollback.steps.flatMap(titlesOf),
    triggers: reading.rollback.triggers.map(({ text }) => text),
    gates: reading.gates.map(({ title, questions, outcomes }) =>
      [title, questions.map(({ text }) => text).join("; "), outcomes.map(({ text }) => text).join("; ")].join(" | "),
    ),
    deciders: reading.gates.flatMap(({ deciders }) => deciders),
    thresholds: reading.thresholds.map(({ text }) => text),
    criteria: reading.criteria.map(({ text }) => text),
    watches: reading.watches.map(({ text }) => text),
    signs: reading.signOffs.map(({ role }) => role),
    stages: reading.rollout.map(({ percent, soak }) => joined(`${percent}%`, lengthOf(soak))),
    unsure: reading.lint.filter(({ rule }) => /^(?:time|offset)-/.test(rule)).length,
  };
}

const flat = (phase: Phase): Phase[] => [phase, ...phase.phases.flatMap(flat)];
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");
const titlesOf = ({ title, children }: Step): string[] => [title, ...children.flatMap(titlesOf)];
const stepOf = ({ title, owner, at, duration, children }: Step): string[] => [
  joined(title, owner && `@${owner}`, timeOf(at), lengthOf(duration)),
  ...children.flatMap(stepOf),
];

function timeOf(at: PlanTime | null): string | null {
  if (at === null) return null;
  if (at.kind === "offset")
    return at.minutes === 0 ? "T0" : `${at.minutes < 0 ? "-" : "+"}${amount(Math.abs(at.minutes))}${at.counts ? " of work" : ""}`;
  if (at.kind === "day") return `day ${at.days} ${at.time}${at.end ? `–${at.end}` : ""}`;
  return joined(at.date, at.kind === "wall" ? at.time : `${at.start}–${at.end}`)?.replace(" · ", " ") ?? null;
}

const lengthOf = (length: Duration | null) => length && `${amount(length.maxMinutes)}${length.counts ? " of work" : ""}`;
const amount = (minutes: number) => (minutes % 1440 === 0 ? `${minutes / 1440}d` : `${minutes}m`);
