import type { Finding, Item, Step } from "../reading.ts";
import { atLines, counted } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

export const markedOtherwise: Rule = {
  rule: "marked-otherwise",
  level: "info",
  means: "A box is neither open nor ticked: what was begun starts open, and what was dropped or put off stays a note.",
  example: "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n- [~] Copy the data\n",
  check: (said) => [...begun(said), ...dropped(said)],
};

const finding = (line: number, message: string): Finding => ({ rule: markedOtherwise.rule, level: markedOtherwise.level, line, message });

function begun(said: Said): Finding[] {
  const marked = [...stepsOf(said)].map(({ step }) => step).filter(isMarked);
  const [first] = marked;
  if (!first) return [];
  const at = atLines(marked.map(({ line }) => line));
  const starts = marked.length === 1 ? "the plan starts it open" : "the plan starts them open";
  return [
    finding(
      first.line,
      `${counted(marked.length, "box is", "boxes are")} marked as begun, urgent or in question (${at}); ${starts}, with a note.`,
    ),
  ];
}

const isMarked = ({ notes }: Step): boolean => notes.some(({ text }) => /^Marked `\[.\]` in the document: /.test(text));

function dropped(said: Said): Finding[] {
  const phases = [...phasesIn(said.phases)].flatMap(({ phase }) => phase.notes);
  const steps = [...stepsOf(said)].flatMap(({ step }) => step.notes);
  const lines = [...new Set([...said.notes, ...phases, ...steps].flatMap(droppedIn))].sort((a, b) => a - b);
  const [first] = lines;
  if (first === undefined) return [];
  const stays = lines.length === 1 ? "it stays a note, and nobody ticks it" : "they stay notes, and nobody ticks them";
  return [finding(first, `${counted(lines.length, "item is", "items are")} marked as dropped or put off (${atLines(lines)}); ${stays}.`)];
}

const droppedIn = ({ text, line }: Item): number[] =>
  text.split("\n").flatMap((each, index) => (/^\s*(?:[-*+]|\d+[.)])\s+\[[->]\]\s/.test(each) ? [line + index] : []));
