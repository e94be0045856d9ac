import type { Finding, Stage, Step } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { lengths, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

/** A stage with the words that name its users. */
type Cohort = { stage: Stage; everybody: boolean; words: string[] };
type Begin = { stage: Stage; step: Step; minutes: number };

const day = 1440;
const tolerance = 60;
const common = /^(?:users?|team|rollout|release|enable|deploy\w*|segment|cohort|group|to|for|and|in|on|percent|next|day|after|am|pm|\d+)$/;
const everybody = /^(?:all|full|everyone|everybody|everything|alle|tous|todos|100)$/;

export const cohortsDisagree: Rule = {
  rule: "cohorts-disagree",
  level: "error",
  means: "The stages of the rollout and a schedule give the same group of users different times.",
  example:
    "# Move\n\n## Rollout\n\n**Hour 0-6: Staff (5% of users)**\n\n- Enable for staff\n\n**Hour 6-12: Partners (20% of users)**\n\n- Enable for partners\n\n## Schedule\n\n### Rollout Day\n\n- [ ] 10:00 - Staff rollout\n- [ ] 20:00 - Partners rollout\n",
  check(said) {
    const staged = said.rollout
      .filter(({ from, cohort }) => from !== null && cohort !== "")
      .slice(0, 50)
      .map(cohortOf);
    if (staged.length < 2) return [];
    return [...phasesIn(said.phases)].flatMap(({ phase }) => disagreements(staged, phase.steps));
  },
};

function disagreements(staged: readonly Cohort[], steps: readonly Step[]): Finding[] {
  const begins: Begin[] = [];
  let last: number | null = null;
  for (const step of steps.slice(0, 200)) {
    const minutes: number | null = minutesOf(step, last);
    if (minutes === null) continue;
    last = minutes;
    const words = plainWords(step.title.slice(0, 300));
    const named = staged.find((cohort) => isNamed(cohort, words));
    if (named) begins.push({ stage: named.stage, step, minutes });
  }
  const [first] = begins;
  if (!first || begins.length < 2) return [];
  return begins.slice(1).flatMap(({ stage, step, minutes }) => {
    const scheduled = minutes - first.minutes;
    const planned = (stage.from?.minMinutes ?? 0) - (first.stage.from?.minMinutes ?? 0);
    if (Math.abs(scheduled - planned) <= tolerance) return [];
    const [late, plan] = lengths(...[scheduled, planned].map((length) => ({ minMinutes: length, maxMinutes: length })));
    const message = `${quote(stage.cohort)} begin ${late} after ${quote(first.stage.cohort)} here, but ${plan} after them on line ${stage.line}; make the two agree.`;
    return [{ rule: cohortsDisagree.rule, level: cohortsDisagree.level, line: step.line, message }];
  });
}

/** Minutes on one scale; a clock time that would go back is on a later day. */
function minutesOf({ at }: Step, last: number | null): number | null {
  if (at === null) return null;
  if (at.kind === "offset") return at.minutes;
  const [hours = "0", minutes = "0"] = (at.kind === "window" ? at.start : at.time).split(":");
  const clock = Number(hours) * 60 + Number(minutes);
  if (at.kind === "day") return at.days * day + clock;
  if (at.date !== null) return Date.parse(`${at.date}T00:00:00Z`) / 60_000 + clock;
  if (last === null || clock > last) return clock;
  return clock + Math.ceil((last - clock + 1) / day) * day;
}

function cohortOf(stage: Stage): Cohort {
  const words = plainWords(stage.cohort);
  return { stage, everybody: stage.percent === 100 || everybody.test(words[0] ?? ""), words: words.filter((word) => !common.test(word)) };
}

/** “Collective Owners” is the “Collective owner rollout”, everybody the “Full rollout”. */
function isNamed(cohort: Cohort, words: readonly string[]): boolean {
  if (cohort.everybody) return words.some((word) => everybody.test(word));
  return cohort.words.length > 0 && cohort.words.every((word) => words.includes(word));
}
