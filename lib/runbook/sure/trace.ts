import type { PlanDraft } from "#lib/domain/document/draft.ts";
import { type Correction, facetOf } from "../correction.ts";
import type { Lines, Reading } from "../reading.ts";
import type { TreePhase, TreeStep } from "../steps/tree.ts";
import { cadenceIn } from "../values/cadence.ts";
import { isImperative } from "../values/imperative.ts";
import { noteDoubts } from "./note-doubts.ts";
import { stepReasons } from "./step-reasons.ts";
import { lessSure, likely, open, type Surety, sure, type Taken, type TakenKind } from "./surety.ts";
import { type Times, timeDoubt } from "./time-doubt.ts";

type Said = Omit<Reading, "trace" | "offers" | "lint" | "coverage">;
type Traced = { said: Said; draft: PlanDraft; phases: readonly TreePhase[]; lines: readonly string[]; corrections: readonly Correction[] };

/** What every line was taken as, how sure that is and why, in the order of the document. What a person said of a line is sure. */
export function traceOf({ said, draft, phases, lines, corrections }: Traced): Taken[] {
  const told = new Map(
    corrections.flatMap((each) => (facetOf(each) === "kind" ? [[each.line, each.as === "right" ? saidRight : saidSo] as const] : [])),
  );
  const nouns = nounsIn(said);
  const work = phases.flatMap((phase) => phaseEntries(phase, lines, said));
  const places = new Set(
    [...work, ...nouns].flatMap(({ line, endLine, as }) => (as === "gate" ? [line] : linesFrom(line, ownEnd(as, line, endLine)))),
  );
  return [...work, ...nouns, ...noteDoubts(draft, lines, places)]
    .map((each) => ({ ...each, ...told.get(each.line) }))
    .sort((a, b) => a.line - b.line);
}

const saidSo = sure("said", "You said so.");
const saidRight = sure("said", "You said that it is right.");

/** A fact about the day of the deployment, and not of the document. */
const isDay =
  /^(?!.*(?:updat|creat|review|version|revis|approv|atualiz|actualiz|geändert|erstellt|mise à jour)).*(?:date|day|when|go-?live|launch|start|termin|datum|fecha|data)/iu;

/** A phase or step holds lines of its own; of the others all lines are theirs. */
const ownEnd = (as: TakenKind, line: number, endLine: number) => (as === "phase" || as === "step" ? line : endLine);
const linesFrom = (line: number, endLine: number) => Array.from({ length: Math.min(endLine - line, 2000) + 1 }, (_, at) => line + at);

function phaseEntries(phase: TreePhase, lines: readonly string[], times: Times): Taken[] {
  const { title, start, duration, line, endLine } = phase;
  const doubt = timeDoubt({ text: lines[line - 1] ?? "", title, at: start, duration }, times);
  return [
    { as: "phase", line, endLine, ...lessSure(whyPhase(phase, lines), doubt) },
    ...phase.steps.flatMap((step) => stepEntries(step, lines, times)),
    ...phase.phases.flatMap((inner) => phaseEntries(inner, lines, times)),
  ];
}

function whyPhase({ title, kind, steps, phases, line }: TreePhase, lines: readonly string[]): Surety {
  const headed = /^ {0,3}#|^\*\*/.test(lines[line - 1] ?? "") || /^ {0,3}(?:-{2,}|={2,})\s*$/.test(lines[line] ?? "");
  if (kind === "rollback" && /^(?:if|when|wenn|falls|si|contingenc)/iu.test(title))
    return likely("phase-aside", "Its heading speaks of what may happen: it stands aside, as going back does.");
  if (steps.length === 0 && phases.length === 0)
    return likely("phase-empty", "Its heading is one of phases, and nothing below it is ticked.");
  return headed ? sure("phase", "A heading over things to do.") : sure("phase-made", "Made for steps that stand below no heading.");
}

function stepEntries(step: TreeStep, lines: readonly string[], times: Times): Taken[] {
  const { line, endLine, as, title, at, duration } = step;
  const doubt = as === "step" ? timeDoubt({ text: lines[line - 1] ?? "", title, at, duration }, times) : null;
  return [{ as, line, endLine, ...lessSure(whyStep(step), doubt) }, ...step.children.flatMap((child) => stepEntries(child, lines, times))];
}

function whyStep({ as, words, because }: TreeStep): Surety {
  const orders = isImperative(words) && !isState.test(words);
  switch (as) {
    case "step": {
      const [sureness, why] = stepReasons[because];
      return { sure: sureness, reason: because, why };
    }
    case "question":
      return orders
        ? open("question-order", "It tells what to do, and stands below a go/no-go: it is asked there, and not ticked.")
        : sure("question", "It stands below a go/no-go.");
    case "criterion":
      return orders
        ? open("criterion-order", "It tells what to do, and stands below what must hold.")
        : sure("criterion", "It stands below what must hold.");
    case "watch":
      return cadenceIn(words)
        ? sure("watch", "It says how often it is looked at.")
        : likely("watch-heading", "What stands above it says how often it is looked at.");
    case "deliverable":
      return sure("deliverable", "It stands below what is handed over.");
    case "sign-off":
      return /_{3,}/.test(words)
        ? sure("sign-off", "A line for a name.")
        : likely("sign-off-role", "It is named like a role, below a heading for sign-offs.");
  }
}

/** “Alle Tests bestanden”: a state, though it ends like an order. */
const isState =
  /(?:^| )\p{L}*ge\p{L}{2,}(?:t|en)[.!]?$| (?:bestanden|vorhanden|erfolgreich|approved|obtained|complete|completed|ready)[.!]?$/iu;

/** What a document says beside its phases and steps. */
function nounsIn(said: Said): Taken[] {
  const all = <Each extends Lines>(as: TakenKind, pieces: readonly Each[], why: (each: Each) => Surety): Taken[] =>
    pieces.map((each) => ({ as, line: each.line, endLine: each.endLine, ...why(each) }));
  const limit = sure("limit", "It names a figure and its limit.");
  const judged = likely("judged", "It names no figure: people judge it.");
  return [
    ...all("gate", said.gates, ({ questions }) =>
      questions.length > 0
        ? sure("gate", "It asks before a go or no-go.")
        : likely("gate-silent", "It speaks of a go or no-go, and asks nothing."),
    ),
    ...all("sign-off", said.signOffs, () => sure("sign-off", "A row or a line for somebody’s name.")),
    ...all("role", said.roles, ({ name, responsibility, team, raci }) =>
      name || responsibility || team || raci.length > 0
        ? sure("role", "It says who does what.")
        : likely("role-named", "It is named once, without who it is or what for."),
    ),
    ...all("threshold", said.thresholds, ({ value }) => (value === null ? judged : limit)),
    ...all("trigger", said.rollback.triggers, ({ value }) => (value === null ? judged : limit)),
    ...all("stage", said.rollout, () => sure("share", "It says for which share of the users.")),
    ...all("message", said.messages, () => sure("message", "Words that are ready to be sent.")),
    ...all("communication", said.communications, () => sure("communication", "It says when who hears of it.")),
    ...all("audience", said.audiences, () => sure("audience", "It names who is to hear of it.")),
    ...all(
      "watch",
      said.watches.filter(({ source }) => source !== "box"),
      ({ everyMinutes }) =>
        everyMinutes === null
          ? likely("rhythm-open", "It is looked at again, and how often is not said.")
          : sure("rhythm", "It says how often it is looked at."),
    ),
    ...all("tree", said.decisionTrees, () => sure("tree", "It says what is done in which case.")),
    ...all("risk", said.risks, ({ level, mitigation }) =>
      level || mitigation
        ? sure("risk", "It says what may go wrong, and how bad or what is done.")
        : likely("risk-named", "It says what may go wrong, and no more."),
    ),
    ...all(
      "criterion",
      said.criteria.filter(({ source }) => source !== "box"),
      ({ text }) =>
        isImperative(text)
          ? likely("criterion-order", "It tells what to do, and stands below what must hold.")
          : sure("criterion", "It stands below what must hold."),
    ),
    ...all("link", said.links, () => sure("link", "It is a name and an address, and nothing else.")),
    ...all("deliverable", said.deliverables, ({ owner, at, link }) =>
      owner || at || link
        ? sure("deliverable-told", "It says what is handed over, and by whom, by when or where it lies.")
        : likely("deliverable-named", "It stands below what is handed over, and says no more."),
    ),
    ...all("check", said.checks, () => sure("check", "It says what is expected.")),
    ...all("figure", said.metrics, () => sure("figure", "A number people look at.")),
    ...all(
      "fact",
      said.facts,
      ({ name, value }) =>
        (isDay.test(name) ? timeDoubt({ text: value, title: "", at: null }, said) : null) ??
        sure("fact", "A line that says its name and value."),
    ),
  ];
}
