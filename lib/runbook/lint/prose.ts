import type { Branch, Step } from "../reading.ts";
import type { Said } from "./rule.ts";
import { phasesIn, stepsIn } from "./walk.ts";

/** Everything a document says in words, piece by piece. */
export function* proseOf(said: Said): Generator<string> {
  yield said.title;
  for (const note of said.notes) yield note.text;
  for (const { name, value } of said.facts) yield `${name}: ${value}`;
  for (const { phase } of phasesIn(said.phases)) {
    yield phase.title;
    yield phase.objective ?? "";
    yield phase.rollback?.text ?? "";
    for (const { text } of [...phase.notes, ...phase.criteria]) yield text;
    yield* wordsOfSteps(phase.steps);
  }
  yield* wordsOfSteps(said.rollback.steps);
  for (const { text } of [...said.rollback.triggers, ...said.thresholds, ...said.risks, ...said.criteria]) yield text;
  for (const { mitigation } of said.risks) yield mitigation;
  for (const { body } of said.messages) yield body;
  for (const { title, questions, outcomes } of said.gates) {
    yield title;
    for (const { text } of [...questions, ...outcomes]) yield text;
  }
  for (const { branches } of said.decisionTrees) yield* wordsOfBranches(branches);
}

/** Whether the document says something that matches anywhere in its words. */
export function says(said: Said, pattern: RegExp): boolean {
  for (const text of proseOf(said)) if (pattern.test(text)) return true;
  return false;
}

function* wordsOfSteps(steps: readonly Step[]): Generator<string> {
  for (const { title, notes, commands } of stepsIn(steps)) {
    yield title;
    for (const { text } of notes) yield text;
    for (const { text } of commands) yield text;
  }
}

function* wordsOfBranches(branches: readonly Branch[]): Generator<string> {
  for (const branch of branches) {
    yield branch.text;
    yield* wordsOfBranches(branch.branches);
  }
}
