import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { quote } from "../values/wording.ts";
import { says } from "./prose.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

const zone =
  /\b(?:UTC|GMT|CES?T|MES?Z|WES?T|EES?T|BST|IST|JST|KST|SGT|HKT|AEDT|AEST|[ECMP][SD]T|NZ[SD]T|BRT|MSK|WIB)\b|\b(?:ET|PT)\b(?=[\s.,;)]|$)|\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[A-Z]|\blocal time\b|\b(?:Pacific|Eastern|Central|Mountain|local) (?:standard |daylight )?time\b|\b(?:Orts|Lokal)zeit\b|heure locale|hora local|\d{2}:\d{2}(?::\d{2})?Z\b/;

const zoneLabel = /^(?:time ?zone|tz|zeitzone|tijdzone|fuseau horaire|zona horaria|fuso(?: horário)?)$/iu;
const placeholder = /^[[<{_]|^(?:tbd|tba|n\/a)$/iu;

export const timeWithoutZone: Rule = {
  rule: "time-without-zone",
  level: "warning",
  means: "There are clock times and no time zone anywhere, or what is said to be the time zone is none.",
  example: "# Move\n\n## Switch over\n\n- [ ] 14:00 - Stop the jobs\n- [ ] 14:30 - Switch the traffic\n",
  check(said) {
    if (said.zone !== null) return [];
    const unknown = said.facts.find(({ name, value }) => zoneLabel.test(name.trim()) && /\p{L}/u.test(value) && !placeholder.test(value));
    if (unknown) {
      const message = `${quote(unknown.value)} is read as no time zone, and times are taken in the workspace’s; write a name such as “Europe/Berlin”, or “UTC”.`;
      return [{ rule: timeWithoutZone.rule, level: timeWithoutZone.level, line: unknown.line, message }];
    }
    const line = firstClock(said);
    if (line === null || says(said, zone)) return [];
    const message = "Clock times begin here, but the document names no time zone; add one, such as “Time zone: UTC”.";
    return [{ rule: timeWithoutZone.rule, level: timeWithoutZone.level, line, message }];
  },
};

function firstClock(said: Parameters<Rule["check"]>[0]): number | null {
  const lines: number[] = [];
  for (const { phase } of phasesIn(said.phases)) if (isClock(phase.start)) lines.push(phase.line);
  for (const { step } of stepsOf(said)) if (isClock(step.at)) lines.push(step.line);
  return lines.length === 0 ? null : lines.reduce((least, line) => Math.min(least, line));
}

const isClock = (time: PlanTime | null) => time !== null && time.kind !== "offset";
