import type { Duration, Fact, Finding, Length, Phase } from "../reading.ts";
import { parseTime } from "../values/parse-time.ts";
import { counted, lengths, quote } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { sectionsOf } from "./sections.ts";
import { phasesIn } from "./walk.ts";

type Sum = Duration & { parts: number };

const windowName =
  /^(?:(?:total|expected|estimated|planned|deployment|maintenance|change|cut-?over|release|go-?live) ){0,2}(?:time ?line|window|time ?frame|duration|time|dauer|zeitfenster|wartungsfenster|durée|fenêtre|duración|ventana|duração|janela)$/i;
const atOnce = /parallel|concurrent|simultan|at the same time|gleichzeitig|en même temps|al mismo tiempo|ao mesmo tempo/i;

export const durationsExceedWindow: Rule = {
  rule: "durations-exceed-window",
  level: "error",
  means:
    "The parts of a phase, or of the plan, take longer than the time stated for the whole; a warning where only the longest estimates do.",
  example:
    "# Move\n\n## Switch over (1 hour)\n\n### Copy (40 minutes)\n\n- [ ] Copy the files\n\n### Check (45 minutes)\n\n- [ ] Compare the sums\n",
  check(said) {
    const byLine = lengthsByLine(said.durations);
    const found: Finding[] = [];
    for (const { phase } of phasesIn(said.phases)) {
      const sum = phase.duration && sumOf(phase, byLine);
      if (phase.duration && sum) found.push(...compare(sum, phase.duration, phase.line, quote(phase.title)));
    }
    return [...found, ...ofThePlan(said, byLine)];
  },
};

function compare(sum: Sum, whole: Duration, line: number, name: string): Finding[] {
  const impossible = sum.minMinutes > whole.maxMinutes;
  if (!impossible && sum.maxMinutes <= whole.maxMinutes) return [];
  const [held, given] = lengths(sum, whole);
  const parts = `the ${counted(sum.parts, "part")} with a length`;
  const message = impossible
    ? `${name} is given ${given}, but ${parts} in it ${sum.parts === 1 ? "takes" : "take"} ${held}; give it more time or shorten them.`
    : `${name} is given ${given}, but ${parts} in it may take ${held}; leave room for the longest estimates.`;
  return [{ rule: durationsExceedWindow.rule, level: impossible ? "error" : "warning", line, message }];
}

/** What the parts of a phase take one after the other; null where fewer than two say so, or where they run at once. */
function sumOf(phase: Phase, byLine: ReadonlyMap<number, Length>): Sum | null {
  if (atOnce.test(phase.title) || atOnce.test(phase.objective ?? "")) return null;
  const parts = [
    ...phase.phases.filter(({ kind }) => kind !== "rollback").map((inner) => inner.duration ?? sumOf(inner, byLine)),
    ...phase.steps.map(({ duration, optional }) => duration && { ...duration, minMinutes: optional ? 0 : duration.minMinutes }),
    ...sectionsOf(phase).map(({ line }) => byLine.get(line) ?? null),
  ].filter((part) => part !== null);
  const begins = phase.phases.map(({ start }) => JSON.stringify(start)).filter((start) => start !== "null");
  if (parts.length === 0 || new Set(begins).size < begins.length || phase.steps.some(({ title }) => atOnce.test(title))) return null;
  return parts.reduce<Sum>(
    (sum, { minMinutes, maxMinutes }) => ({
      minMinutes: sum.minMinutes + minMinutes,
      maxMinutes: sum.maxMinutes + maxMinutes,
      parts: sum.parts + 1,
    }),
    { minMinutes: 0, maxMinutes: 0, parts: 0 },
  );
}

/** The plan's own window, stated before its first phase, holds the work; preparing and watching may lie outside it. */
function ofThePlan(said: Said, byLine: ReadonlyMap<number, Length>): Finding[] {
  const first = said.phases[0]?.line ?? 0;
  const fact = said.facts.find(({ name, line }) => line < first && windowName.test(name.trim()));
  const window = fact && windowOf(fact, byLine);
  if (!fact || !window) return [];
  const work = said.phases.filter(({ kind }) => kind === "deploy" || kind === "verify" || kind === "rollout");
  const sums = work.map((phase) => phase.duration ?? sumOf(phase, byLine)).filter((part) => part !== null);
  const sum = sums.reduce<Sum>(
    (all, part) => ({
      minMinutes: all.minMinutes + part.minMinutes,
      maxMinutes: all.maxMinutes + part.maxMinutes,
      parts: all.parts + 1,
    }),
    { minMinutes: 0, maxMinutes: 0, parts: 0 },
  );
  return sum.parts > 0 ? compare(sum, window, fact.line, `The plan’s ${quote(fact.name)}`) : [];
}

function windowOf(fact: Fact, byLine: ReadonlyMap<number, Length>): Duration | null {
  const time = parseTime(fact.value, null);
  if (time?.kind !== "window") return byLine.get(fact.line) ?? null;
  const minutes = (minutesOf(time.end) - minutesOf(time.start) + 1440) % 1440;
  return { minMinutes: minutes, maxMinutes: minutes };
}

function minutesOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The one length a line states; lines with several say something else. */
function lengthsByLine(durations: readonly Length[]): Map<number, Length> {
  const byLine = new Map<number, Length>();
  const several = new Set<number>();
  for (const length of durations) {
    if (length.meaning !== "length" && length.meaning !== "soak") continue;
    if (byLine.has(length.line)) several.add(length.line);
    byLine.set(length.line, length);
  }
  for (const line of several) byLine.delete(line);
  return byLine;
}
