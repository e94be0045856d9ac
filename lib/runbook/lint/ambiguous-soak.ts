import type { Phase, Step } from "../reading.ts";
import { durationsIn } from "../values/durations.ts";
import { sharesIn } from "../values/stage.ts";
import { atLines, listed, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

type Wait = { step: Step; minutes: number; text: string };

const after = /(?<!\p{L})(?:after|nach|après|después de|tras|após|depois de) (?:approx\.? |about |~)?$/iu;
/** Whatever says where the count begins. */
const since =
  /^ ?(?:of(?! the)|from|since|at|on|in (?:the )?(?:previous|last)|with (?:the )?(?:previous|last)|following|later|after|seit|ab|auf|bei|depuis|à|desde|em|a)(?!\p{L})/iu;
const relative =
  /(?<!\p{L})(?:another|further|more|additional|each|every|previous|weitere\p{L}{0,2}|jeweils|autres|otras|outras|más|mais)(?!\p{L})/iu;

export const ambiguousSoak: Rule = {
  rule: "ambiguous-soak",
  level: "warning",
  means: "Stages grow “after 24 hours”, “after 48 hours”, without saying whether that counts from the start or from the stage before.",
  example:
    "# Move\n\n## Rollout\n\n1. [ ] Deploy to 10% of users\n2. [ ] Increase rollout to 25% after 24 hours\n3. [ ] Increase rollout to 100% after 48 hours\n",
  check(said) {
    return [...phasesIn(said.phases)].flatMap(({ phase }) => ofPhase(phase));
  },
};

function ofPhase(phase: Phase) {
  const waits = phase.steps.flatMap(waitOf);
  const rising = waits.every(({ minutes }, place) => place === 0 || minutes > (waits[place - 1]?.minutes ?? 0));
  const second = waits[1];
  if (!second || !rising) return [];
  const quotes = waits.map(({ text }) => quote(`after ${text}`));
  const message = `${listed(quotes)} (${atLines(waits.map(({ step }) => step.line))}) may count from the start or from the stage before; say which.`;
  return [{ rule: ambiguousSoak.rule, level: ambiguousSoak.level, line: second.step.line, message }];
}

function waitOf(step: Step): Wait[] {
  if (step.title.length > 300 || relative.test(step.title) || sharesIn(step.title).length === 0) return [];
  const found = durationsIn(step.title).find(({ text }) => {
    const at = step.title.indexOf(text);
    return at >= 0 && after.test(step.title.slice(0, at)) && !since.test(step.title.slice(at + text.length));
  });
  return found ? [{ step, minutes: found.maxMinutes, text: found.text }] : [];
}
