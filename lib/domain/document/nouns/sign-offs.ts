import { gates } from "../../gates/rows.ts";
import { set } from "../../kernel/change.ts";
import { orderKeys } from "../../kernel/order-keys.ts";
import { all, find } from "../../kernel/room.ts";
import { phases } from "../../phases/rows.ts";
import { roleTitle } from "../../roles/acting.ts";
import { type SignOff, signOffs } from "../../sign-offs/rows.ts";
import type { DraftSignOff } from "../draft.ts";
import { rowsOfSignOff, signOffRows } from "../draft-gates.ts";
import { type DocumentNoun, numbered, type Taking, type ToldHere, type ToldThere } from "../noun.ts";
import { keys } from "../revision/difference.ts";
import { ownersIn } from "../revision/owners.ts";

const keyOf = (role: string) => `sign-off ${role.toLowerCase()}`;
const wordsOf = (gate: string | undefined, phase: string | undefined, { basis, statement }: Pick<SignOff, "basis" | "statement">) => ({
  gate: gate ?? "",
  covers: `${phase === undefined ? "the plan" : `the phase “${phase}”`}, ${basis === "plan" ? "as written" : "and how it went"}`,
  statement,
});

/** Sign-offs, known by the roles that sign. */
export const signOffsNoun: DocumentNoun = {
  of: "sign-off",
  called: "Sign-off",
  fields: { gate: "For the gate", covers: "Covers", statement: "Says" },
  from: (draft, { rows, roleIds, origin }) => signOffRows(draft, rows, roleIds, origin),
  here: (room) =>
    numbered(
      all(room, signOffs).map((each): ToldHere => {
        const title = roleTitle(room, each.roleId);
        const words = wordsOf(find(room, gates, each.gateId)?.title, find(room, phases, each.phaseId)?.title, each);
        return { id: each.id, key: keyOf(title), title, words };
      }),
    ),
  said(draft, room) {
    const owners = ownersIn(room);
    return numbered(
      draft.signOffs.map((each): ToldThere => {
        const { role, gate, phase = null, line, endLine } = each;
        const title = owners.roleOf(role, draft)?.title ?? role;
        const covered = draft.phases.find((one) => one.line === phase);
        const words = wordsOf(gate === null ? undefined : draft.gates[gate]?.title, covered?.title, each);
        return { key: keyOf(title), title, words, line, endLine };
      }),
    );
  },
  holds: (room, id) => whySigned(room.signatures, id),
  stays: (room, id) => whySigned(room.signatures, id),
  take(taking) {
    const { room, draft, taken, origin, roleIdOf, rowAt } = taking;
    const here = new Map(signOffsNoun.here(room).map(({ key, id }) => [key, id]));
    const said = signOffsNoun.said(draft, room);
    const order = orderKeys(draft.signOffs.length);
    return [
      ...draft.signOffs.flatMap((each, index) => {
        const key = said[index]?.key ?? "";
        const id = here.get(key);
        const at = { gateId: gateOf(each, taking), phaseId: each.phase == null ? null : rowAt(each.phase) };
        if (id === undefined) return taken.has(key) ? rowsOfSignOff(each, { ...at, order: order[index] ?? "" }, roleIdOf, origin) : [];
        const took = (field: string) => taken.has(keys.changed(id, field));
        const patch: Partial<SignOff> = {
          ...(took("gate") && { gateId: at.gateId }),
          ...(took("covers") && { phaseId: at.phaseId, basis: each.basis }),
          ...(took("statement") && { statement: each.statement }),
        };
        return Object.keys(patch).length > 0 ? [set(signOffs, id, patch)] : [];
      }),
      ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(signOffs, id, { removedAt: origin.now })] : [])),
    ];
  },
};

/** The gate of the plan, as it will be, that a sign-off belongs to. */
function gateOf({ gate: at }: DraftSignOff, { room, draft, rows }: Taking): string | null {
  const title = at === null ? undefined : draft.gates[at]?.title;
  if (title === undefined) return null;
  const made = rows.find(({ collection, row }) => collection === "gates" && row.title === title);
  return made?.id ?? all(room, gates).find((gate) => gate.title === title)?.id ?? null;
}

const whySigned = (given: Readonly<Record<string, { signOffId: string }>>, id: string) =>
  Object.values(given).some((each) => each.signOffId === id) ? "It stays: it has been signed." : null;
