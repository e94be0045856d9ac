import { inUse } from "../../gates/edit-gates.ts";
import { newCriterion } from "../../gates/new-gate.ts";
import { criteriaOf } from "../../gates/of-gate.ts";
import type { Gate } from "../../gates/rows.ts";
import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { isUnderWay } from "../../plan/statuses.ts";
import { roleTitle } from "../../roles/acting.ts";
import type { PlanRoom } from "../../room.ts";
import type { SignOff } from "../../sign-offs/rows.ts";
import type { DraftGate, PlanDraft } from "../draft.ts";
import { rowsOfGate, rowsOfSignOff } from "../draft-gates.ts";
import { type Origin, sourceOf } from "../origin.ts";
import { type Difference, keys, whoChanged } from "./difference.ts";
import { titleKey } from "./title-key.ts";

type Rows = RowChange[];

const keyOf = {
  gate: ({ title }: { title: string }) => `gate ${titleKey(title)}`,
  signOff: (role: string) => `sign-off ${role.toLowerCase()}`,
};
const plain = { where: "", field: "", from: "", to: "", under: 0, status: null, blocked: null } as const;

/** What a new version of the document says otherwise of gates, known by their titles, and of sign-offs, known by their roles. */
export function gateDifferences(room: PlanRoom, base: PlanDraft | null, draft: PlanDraft): Difference[] {
  const inBase = new Set([...(base?.gates ?? []).map(keyOf.gate), ...(base?.signOffs ?? []).map(({ role }) => keyOf.signOff(role))]);
  const made = (key: string) => (inBase.has(key) ? "here" : "document");
  const fresh = new Set([...draft.gates.map(keyOf.gate), ...draft.signOffs.map(({ role }) => keyOf.signOff(role))]);
  const [gates, signOffs] = [gatesByKey(room), signOffsByKey(room)];
  return [
    ...draft.gates.flatMap((gate): Difference[] => {
      const key = keyOf.gate(gate);
      const row = gates.get(key);
      if (row) return questions(room, row, base?.gates.find((each) => keyOf.gate(each) === key) ?? null, gate);
      return [{ ...plain, key, kind: "added", of: "gate", id: null, title: gate.title, made: made(key), line: gate.line }];
    }),
    ...draft.signOffs.flatMap(({ role, line }): Difference[] => {
      const key = keyOf.signOff(role);
      if (signOffs.has(key)) return [];
      return [{ ...plain, key, kind: "added", of: "sign-off", id: null, title: role, made: made(key), line }];
    }),
    ...[...gates].flatMap(([key, { id, title }]): Difference[] => {
      if (!inBase.has(key) || fresh.has(key)) return [];
      const blocked = isUnderWay(room.plan) ? "It stays: the plan is under way. Waive it there, with a second person." : null;
      return [{ ...plain, key: keys.removed(id), kind: "removed", of: "gate", id, title, made: "document", line: null, blocked }];
    }),
    ...[...signOffs].flatMap(([key, { id, roleId }]): Difference[] => {
      if (!inBase.has(key) || fresh.has(key)) return [];
      const signed = Object.values(room.signatures).some((each) => each.signOffId === id);
      const blocked = signed ? "It stays: it has been signed." : null;
      const title = roleTitle(room, roleId);
      return [{ ...plain, key: keys.removed(id), kind: "removed", of: "sign-off", id, title, made: "document", line: null, blocked }];
    }),
  ];
}

type Taking = {
  room: PlanRoom;
  draft: PlanDraft;
  taken: ReadonlySet<string>;
  origin: Origin;
  /** The role a name means, made where the plan has none. */
  roleIdOf: (name: string) => string | null;
  /** The row of the phase or step at a line of the new document. */
  rowAt: (line: number) => string | null;
};

/** The rows that take chosen differences of gates and sign-offs over. */
export function gateRevisionRows({ room, draft, taken, origin, roleIdOf, rowAt }: Taking): Rows {
  const [gates, signOffs] = [gatesByKey(room), signOffsByKey(room)];
  const idOf = new Map(draft.gates.map((gate) => [gate, gates.get(keyOf.gate(gate))?.id ?? origin.newId()]));
  const order = orderKeys(draft.signOffs.length);
  return [
    ...draft.gates.flatMap((gate) => {
      const [row, id] = [gates.get(keyOf.gate(gate)), idOf.get(gate) ?? ""];
      if (row) return taken.has(keys.changed(id, "questions")) ? askAnew(room, row, gate, origin) : [];
      if (!taken.has(keyOf.gate(gate))) return [];
      const { phase, step } = gate.before;
      const at = { id, phaseId: step === null && phase !== null ? rowAt(phase) : null, stepId: step === null ? null : rowAt(step) };
      return rowsOfGate(gate, at, roleIdOf, origin);
    }),
    ...draft.signOffs.flatMap((signOff, index) => {
      if (signOffs.has(keyOf.signOff(signOff.role)) || !taken.has(keyOf.signOff(signOff.role))) return [];
      const gate = signOff.gate === null ? undefined : draft.gates[signOff.gate];
      const there = gate && (gates.has(keyOf.gate(gate)) || taken.has(keyOf.gate(gate)));
      const gateId = there ? (idOf.get(gate) ?? null) : null;
      return rowsOfSignOff(signOff, { gateId, order: order[index] ?? "" }, roleIdOf, origin);
    }),
    ...[...gates.values()].flatMap(({ id }) => (taken.has(keys.removed(id)) ? [set("gates", id, { removedAt: origin.now })] : [])),
    ...[...signOffs.values()].flatMap(({ id }) => (taken.has(keys.removed(id)) ? [set("signOffs", id, { removedAt: origin.now })] : [])),
  ];
}

function questions(room: PlanRoom, row: Gate, base: DraftGate | null, gate: DraftGate): Difference[] {
  const textOf = (criteria: readonly { text: string }[]) => criteria.map(({ text }) => text).join("\n");
  const [here, fresh] = [textOf(criteriaOf(room, row.id)), textOf(gate.criteria)];
  const made = whoChanged(base && textOf(base.criteria), here, fresh, (a, b) => a === b);
  if (!made) return [];
  const blocked = inUse(room, row) ? "It stays: the gate has been polled on these questions." : null;
  const about = { ...plain, key: keys.changed(row.id, "questions"), id: row.id, title: row.title, field: "questions" };
  return [{ ...about, kind: "changed", of: "gate", from: here, to: fresh, made, line: gate.line, blocked }];
}

/** Questions that are asked as before keep their answers. */
function askAnew(room: PlanRoom, row: Gate, gate: DraftGate, origin: Origin): Rows {
  const present = criteriaOf(room, row.id);
  const wanted = new Set(gate.criteria.map(({ text }) => text));
  const order = orderKeys(gate.criteria.length);
  return [
    ...present.flatMap(({ id, text }) => (wanted.has(text) ? [] : [set("criteria", id, { removedAt: origin.now })])),
    ...gate.criteria.map(({ text, ...lines }, index) => {
      const known = present.find((each) => each.text === text);
      const placed = { order: order[index] ?? "", source: sourceOf(lines, origin) };
      if (known) return set("criteria", known.id, placed);
      const id = origin.newId();
      return set("criteria", id, newCriterion({ id, planId: room.id, gateId: row.id, text, ...placed }));
    }),
  ];
}

const gatesByKey = (room: PlanRoom): Map<string, Gate> =>
  new Map(Object.values(room.gates).flatMap((gate) => (gate.removedAt ? [] : [[keyOf.gate(gate), gate] as const])));

const signOffsByKey = (room: PlanRoom): Map<string, SignOff> =>
  new Map(
    Object.values(room.signOffs).flatMap((each) => (each.removedAt ? [] : [[keyOf.signOff(roleTitle(room, each.roleId)), each] as const])),
  );
