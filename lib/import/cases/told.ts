import type { PlanDraft } from "../../domain/document/draft.ts";
import { isProblem } from "../../domain/kernel/errors.ts";
import { read } from "../../runbook/read.ts";
import type { Phase, Reading, Step } from "../../runbook/reading.ts";
import { decode } from "../../runbook/text/decode.ts";
import { kindOf, toMarkdown } from "../to-markdown.ts";

/** What a document was read as, in the words a test asks for. */
export type Told = {
  reading: Reading;
  draft: PlanDraft;
  /** The sentence it was refused with; empty where it was read. */
  refused: string;
  /** All phases and the steps in them, at every depth; `steps` are the titles of those to tick that hold no others. */
  flat: Phase[];
  all: Step[];
  steps: string[];
  phases: string[];
  paths: string[];
  rollback: string[];
  /** Minutes from T0, wherever a phase or a step has them. */
  offsets: number[];
  /** Everything the reading shows. */
  shown: string;
};

/** How one document is to be read: the kind of text it stands for, and what must be true of what is told of it. */
export type Case = { kind: string; is: (told: Told) => void };

/** Reads a document by its name as an import does. */
export async function toldOf(bytes: Uint8Array, name: string): Promise<Told> {
  const { reading, draft, refused } = await readOrRefused(bytes, name);
  const flat = reading.phases.flatMap(inPhase);
  const all = flat.flatMap((phase) => phase.steps.flatMap(inStep));
  return {
    ...{ reading, draft, refused, flat, all },
    steps: all.filter(({ children }) => children.length === 0).map(({ title }) => title),
    phases: reading.phases.map(({ title }) => title),
    paths: flat.map(({ title }) => title),
    rollback: reading.rollback.steps.flatMap(inStep).map(({ title }) => title),
    offsets: [...flat.map(({ start }) => start), ...all.map(({ at }) => at)].flatMap((at) => (at?.kind === "offset" ? [at.minutes] : [])),
    shown: JSON.stringify({ ...reading, coverage: null }),
  };
}

const inPhase = (phase: Phase): Phase[] => [phase, ...phase.phases.flatMap(inPhase)];
const inStep = (step: Step): Step[] => [step, ...step.children.flatMap(inStep)];

async function readOrRefused(bytes: Uint8Array, name: string): Promise<Pick<Told, "reading" | "draft" | "refused">> {
  try {
    return { ...read(await toMarkdown(decode(bytes).text, kindOf(name), name)), refused: "" };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { ...read(""), refused: error.message };
  }
}
