import { inUse } from "../../gates/in-use.ts";
import { newCriterion } from "../../gates/new-gate.ts";
import { criteriaOf } from "../../gates/of-gate.ts";
import { gatesOf, placeOfGate } from "../../gates/place.ts";
import { criteria, type Gate, gates } from "../../gates/rows.ts";
import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import type { PlanTime } from "../../kernel/fields.ts";
import { orderKeys } from "../../kernel/order-keys.ts";
import { find } from "../../kernel/room.ts";
import { isUnderWay } from "../../plan/statuses.ts";
import { roleTitle } from "../../roles/acting.ts";
import type { PlanRoom } from "../../room.ts";
import { planTimeText } from "../../schedule/format-time.ts";
import type { DraftGate, DraftStep, PlanDraft } from "../draft.ts";
import { gateRows, rowsOfGate } from "../draft-gates.ts";
import { type DocumentNoun, numbered, type Taking, type ToldHere, type ToldThere } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { keys } from "../revision/difference.ts";
import { ownersIn } from "../revision/owners.ts";
import { titleKey } from "../revision/title-key.ts";

const keyOf = (title: string) => `gate ${titleKey(title)}`;

/** Gates with their questions, known by their titles. */
export const gatesNoun: DocumentNoun = {
  of: "gate",
  called: "Gate",
  fields: {
    ...{ questions: "Questions", voters: "Polled", director: "Decides", quorum: "Needed for a go", deadline: "Poll closes" },
    ...{ separation: "Separation of duties", guidance: "What each outcome means", before: "Stands before" },
  },
  from: (draft, { rows, roleIds, origin }) => gateRows(draft, rows, roleIds, origin),
  here: (room) => numbered(gatesOf(room).map((gate): ToldHere => toldHere(room, gate))),
  said(draft, room) {
    const owners = ownersIn(room);
    const nameOf = (name: string) => owners.roleOf(name, draft)?.title ?? name;
    return numbered(draft.gates.map((gate): ToldThere => toldThere(draft, gate, nameOf)));
  },
  holds(room, id, field) {
    const gate = find(room, gates, id);
    if (gate && inUse(room, gate)) return "It stays: the gate has been polled on these questions.";
    return field !== "questions" && isUnderWay(room.plan) ? "It stays: the plan is under way. Change the gate there." : null;
  },
  stays: (room) => (isUnderWay(room.plan) ? "It stays: the plan is under way. Waive it there, with a second person." : null),
  take,
};

function toldHere(room: PlanRoom, gate: Gate): ToldHere {
  const { id, title, voterRoleIds, directorRoleId, quorum, deadline, separation, guidance } = gate;
  const { phase, step } = placeOfGate(room, gate);
  const place = step ? { step: step.title } : { phase: phase?.title };
  const voters = voterRoleIds.map((roleId) => roleTitle(room, roleId));
  const director = directorRoleId === null ? null : roleTitle(room, directorRoleId);
  const asked = criteriaOf(room, id).map(({ text }) => text);
  return { id, key: keyOf(title), title, words: wordsOf({ asked, voters, director, quorum, deadline, separation, guidance }, place) };
}

function toldThere(draft: PlanDraft, gate: DraftGate, nameOf: (name: string) => string): ToldThere {
  const { title, before, line, endLine, quorum = null, deadline = null, separation = false, guidance } = gate;
  const step =
    before.step === null ? undefined : draft.phases.flatMap(({ steps }) => flat(steps)).find((each) => each.line === before.step);
  const phase = draft.phases.find((each) => each.line === before.phase);
  const place = step ? { step: step.title } : { phase: phase?.title };
  const voters = [...new Set(gate.voters.map(nameOf))];
  const director = gate.director === null ? null : nameOf(gate.director);
  const asked = gate.criteria.map(({ text }) => text);
  const words = wordsOf({ asked, voters, director, quorum, deadline, separation, guidance }, place);
  return { key: keyOf(title), title, words, line, endLine };
}

type Said = {
  asked: readonly string[];
  voters: readonly string[];
  director: string | null;
  quorum: number | null;
  deadline: PlanTime | null;
  separation: boolean;
  guidance: string | null;
};

const wordsOf = (said: Said, { phase, step }: { phase?: string | undefined; step?: string }) => ({
  questions: said.asked.join("\n"),
  voters: said.voters.join(", "),
  director: said.director ?? "",
  quorum: said.quorum === null ? "" : String(said.quorum),
  deadline: said.deadline ? planTimeText(said.deadline) : "",
  separation: said.separation ? "yes" : "",
  guidance: said.guidance ?? "",
  before: step ? `the step “${step}”` : phase ? `the phase “${phase}”` : "the end",
});

function take(taking: Taking): RowChange[] {
  const { room, draft, taken, origin } = taking;
  const here = new Map(gatesNoun.here(room).map(({ key, id }) => [key, id]));
  const said = gatesNoun.said(draft, room);
  return [
    ...draft.gates.flatMap((gate, index): RowChange[] => {
      const key = said[index]?.key ?? "";
      const row = find(room, gates, here.get(key));
      if (row) return changed(taking, row, gate);
      return taken.has(key) ? rowsOfGate(gate, { id: origin.newId(), ...placeAt(gate, taking) }, taking.roleIdOf, origin) : [];
    }),
    ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(gates, id, { removedAt: origin.now })] : [])),
  ];
}

function changed(taking: Taking, row: Gate, gate: DraftGate): RowChange[] {
  const { taken, roleIdOf } = taking;
  const took = (field: string) => taken.has(keys.changed(row.id, field));
  const patch: Partial<Gate> = {
    ...(took("voters") && { voterRoleIds: [...new Set(gate.voters.flatMap((name) => roleIdOf(name) ?? []))] }),
    ...(took("director") && { directorRoleId: gate.director === null ? null : roleIdOf(gate.director) }),
    ...(took("quorum") && { quorum: gate.quorum ?? null }),
    ...(took("deadline") && { deadline: gate.deadline ?? null }),
    ...(took("separation") && { separation: gate.separation ?? false }),
    ...(took("guidance") && { guidance: gate.guidance }),
    ...(took("before") && placeAt(gate, taking)),
  };
  return [...(Object.keys(patch).length > 0 ? [set(gates, row.id, patch)] : []), ...(took("questions") ? askAnew(taking, row, gate) : [])];
}

function placeAt({ before: { phase, step } }: DraftGate, { rowAt }: Taking) {
  return { phaseId: step === null && phase !== null ? rowAt(phase) : null, stepId: step === null ? null : rowAt(step) };
}

/** Questions that are asked as before keep their answers. */
function askAnew({ room, origin }: Taking, row: Gate, gate: DraftGate): RowChange[] {
  const present = criteriaOf(room, row.id);
  const wanted = new Set(gate.criteria.map(({ text }) => text));
  const order = orderKeys(gate.criteria.length);
  return [
    ...present.flatMap(({ id, text }) => (wanted.has(text) ? [] : [set(criteria, id, { removedAt: origin.now })])),
    ...gate.criteria.map(({ text, ...lines }, index) => {
      const known = present.find((each) => each.text === text);
      const placed = { order: order[index] ?? "", source: gate.added ? null : sourceOf(lines, origin) };
      if (known) return set(criteria, known.id, placed);
      const id = origin.newId();
      return set(criteria, id, newCriterion({ id, planId: room.id, gateId: row.id, text, ...placed }));
    }),
  ];
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
