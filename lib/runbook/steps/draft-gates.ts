import type { DraftGate, DraftPhase, DraftSignOff, DraftStep } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Criterion, Gate, Item, SignOff } from "../reading.ts";
import type { DraftedNoun, Told } from "./drafted.ts";
import type { TreeStep } from "./tree.ts";

/** A gate as it is made: what is asked, and who signs for it. */
type Made = Omit<Gate, "outcomes"> & { outcomes: Item[]; signs: readonly SignOff[]; approval: boolean };

/** A decision about going live with no work behind it in the document is asked before the work all the same. */
const begins = /\bgo\s*(?:\/|-|or|vs\.?)?\s*no-?go\b|\bno-?go\b|\bgo-?live\b|\blaunch\b/iu;

/** What of a document becomes gates, and which boxes are therefore no steps. */
type GatePieces = { gates: Made[]; isPiece: (step: TreeStep) => boolean };

const leads =
  /^(?:deployment|release|cutover|launch|migration|go-?live|change|rollout|event|programme|program)[ -](?:lead|leader|manager|director|coordinator|commander|owner|captain)\b|^(?:incident|mission|launch) (?:commander|director)\b/iu;
const approves = /approv|genehmig|freigabe|aprob|approb|autori[sz]/iu;
/** Outcomes that only make sense before the work: a deployment that is behind one is not rescheduled. */
const ahead = /reschedul|postpone|proceed|delay|verschieb|report(?:er|é)|aplaza|adia/iu;

/** What is asked before work goes on, and who signs. */
export const draftedGates: DraftedNoun = (told) => {
  const pieces = gatePieces(told);
  return { takes: pieces.isPiece, part: (phases) => draftGates(told, pieces, phases) };
};

/**
 * The gates of a document: its go/no-go questions, and a sign-off checklist with its approvers. A question about going back
 * is asked of the rollback and holds nothing: its boxes stay ticked.
 */
function gatePieces({ gates, signOffs, criteria, phases, rollout }: Told): GatePieces {
  const back = phases.filter(({ kind }) => kind === "rollback");
  const isBack = ({ line }: { line: number }) => back.some((phase) => phase.line <= line && line <= phase.endLine);
  const asked = gates.filter((gate) => !isBack(gate)).map((gate): Made => ({ ...gate, signs: [], approval: false }));
  const checks = criteria.filter((each) => each.source === "box" && topicOf(each.group) === "sign-off" && !isBack(each));
  const sections = phases.filter((phase) => checks.some((each) => phase.line <= each.line && each.line <= phase.endLine));
  const approvals = sections.map((phase): Made => {
    const within = <T extends { line: number }>(all: readonly T[]) => all.filter(({ line }) => phase.line <= line && line <= phase.endLine);
    const questions = within(checks).map(({ text, line, endLine }) => ({ text, line, endLine }));
    const { line, endLine } = phase;
    return { title: phase.title, questions, outcomes: [], deciders: [], signs: within(signOffs), approval: true, line, endLine };
  });
  const exits = exitsOf(
    criteria.filter((each) => exit.test(each.group) && !isBack(each) && !rollout.some((stage) => isIn(each, stage))),
    phases,
  );
  const all = [...asked, ...approvals, ...exits].sort((a, b) => a.line - b.line);
  const lines = new Set(
    all.flatMap((gate) => [...gate.questions.map(({ line }) => line), ...(gate.questions.length === 0 ? [gate.line] : [])]),
  );
  const isPiece = (step: TreeStep) =>
    !isBack(step) && (step.as === "sign-off" || (step.as !== "watch" && step.children.length === 0 && lines.has(step.line)));
  return { gates: all, isPiece };
}

/** What must hold before a phase is left is a gate behind it: a number answers by itself, whether to go on is a person's. */
function exitsOf(criteria: readonly Criterion[], phases: Told["phases"]): Made[] {
  return phases.flatMap((phase): Made[] => {
    const own = criteria.filter((each) => innermost(each, phases) === phase);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const questions = own.map(({ text, line, endLine }) => ({ text, line, endLine }));
    const title = `${first.group.replace(/\s*:$/, "")} · ${phase.title}`;
    return [{ title, questions, outcomes: [], deciders: [], signs: [], approval: false, line: first.line, endLine: last.endLine }];
  });
}

const exit =
  /^(?:phase |stage )?(?:exit|completion|release|promotion) criteria|^(?:criteria|conditions) (?:to|for) (?:exit|leav|proceed|complet|mov|advanc|continu)|^(?:ausstiegs|abschluss)kriterien|^critères de (?:sortie|fin)|^criterios de (?:salida|cierre)|^critérios de (?:saída|conclusão)/iu;

type Lines = { line: number; endLine: number };
const isIn = (inner: Lines, outer: Lines) => outer.line <= inner.line && inner.line <= outer.endLine;
const innermost = (of: Lines, phases: Told["phases"]) => phases.findLast((phase) => isIn(of, phase));

/** The gates and sign-offs of the plan, each gate before what follows it. */
function draftGates(
  { signOffs, roles, lines }: Told,
  { gates }: GatePieces,
  phases: readonly DraftPhase[],
): { gates: DraftGate[]; signOffs: DraftSignOff[] } {
  const accountable = roles.find(({ raci }) => raci.some(({ activity, letters }) => letters.includes("A") && topicOf(activity) === "gate"));
  const lead = accountable?.title ?? roles.find(({ title }) => leads.test(title))?.title ?? null;
  const lastWork = Math.max(0, ...phases.flatMap(({ steps }) => flat(steps).map(({ line }) => line)));
  return {
    gates: gates.map((gate): DraftGate => {
      const deciders = gate.deciders.map((name) => name.trim()).filter((name) => name !== "" && name.length <= 80);
      const { line, endLine } = gate;
      return {
        ...{ title: cutText(gate.title, 500), line, endLine },
        criteria: gate.questions.flatMap(({ text, line, endLine }) =>
          text.trim() ? [{ text: cutText(text.trim(), 2000), line, endLine }] : [],
        ),
        voters: deciders.length > 1 ? deciders : [],
        director: deciders.length === 1 ? (deciders[0] ?? null) : (deciders.find((name) => leads.test(name)) ?? lead),
        guidance: gate.outcomes.length > 0 ? gate.outcomes.map(({ text }) => text).join("\n") : null,
        before: placeOf(gate, phases),
      };
    }),
    signOffs: signOffs
      .filter(({ role }) => role.trim() !== "")
      .map(({ role, name, line, endLine }) => {
        const gate = gates.findIndex(({ signs }) => signs.some((each) => each.line === line && each.role === role));
        const plan = gate >= 0 || approves.test(headingAbove(line, lines)) || line < lastWork;
        return {
          ...{ role: cutText(role.trim(), 500), namedAs: name || null, gate: gate < 0 ? null : gate, line, endLine },
          basis: plan ? "plan" : "outcome",
          statement: plan ? "I approve this plan." : "I confirm that the deployment went as recorded here.",
        };
      }),
  };
}

/** What stands right behind a gate: the next step of its phase, else the next phase that is no rollback, else nothing. */
function placeOf(gate: Made, phases: readonly DraftPhase[]): DraftGate["before"] {
  const forward = phases.filter(({ kind }) => kind !== "rollback");
  const own = forward.find((phase) => phase.line <= gate.line && gate.line <= phase.endLine);
  const step = own && flat(own.steps).find(({ line }) => line > gate.endLine);
  if (step) return { phase: null, step: step.line };
  const next = forward.find(({ line, steps }) => line > gate.line && steps.length > 0);
  if (next) return { phase: next.line, step: null };
  const early = gate.approval || begins.test(gate.title) || gate.outcomes.some(({ text }) => ahead.test(text));
  const first = early ? forward.find(({ kind, steps }) => kind !== "prepare" && kind !== "after-care" && steps.length > 0) : undefined;
  return { phase: first?.line ?? null, step: null };
}

function headingAbove(line: number, lines: readonly string[]): string {
  for (let at = line - 2; at >= 0; at--) if (/^#{1,6}\s|^\*\*[^*]+\*\*:?\s*$/.test(lines[at] ?? "")) return lines[at] ?? "";
  return "";
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
