import type { DraftSignOff, PlanDraft } from "#lib/domain/document/draft.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import { signOffs } from "#lib/domain/sign-offs/rows.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const keyOf = ({ role }: { role: string }) => role.toLowerCase();
const extents = { plan: "as written", outcome: "and how it went" } as const;

export const signOffsMarkdown: NounMarkdown = {
  heading: "Sign-offs",
  column: "Role",
  labels: ["Says", "Covers", "For the gate"],
  written(room, id) {
    const signOff = find(room, signOffs, id);
    if (!signOff) return { title: "", fields: {}, list: [] };
    const phase = find(room, phases, signOff.phaseId)?.title;
    const covers = `${phase === undefined ? "the plan" : `the phase “${phase}”`}, ${extents[signOff.basis]}`;
    const fields = { Says: signOff.statement, Covers: covers, "For the gate": find(room, gates, signOff.gateId)?.title ?? "" };
    return { title: roleTitle(room, signOff.roleId), fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).flatMap((piece) => (piece.title === "" ? [] : [signOffOf(piece, draft)]));
    const read = told.map(({ role, line, endLine }) => ({ role, name: "", line, endLine }));
    return {
      said: { ...said, signOffs: over(said.signOffs, read, keyOf) },
      draft: { ...draft, signOffs: over(draft.signOffs, told, keyOf) },
    };
  },
};

function signOffOf({ title, fields, line, endLine }: ToldPiece, draft: PlanDraft): DraftSignOff {
  const [, phase] = /^the phase “(.*)”, /s.exec(fields.Covers ?? "") ?? [];
  const gate = draft.gates.findIndex((each) => each.title === fields["For the gate"]);
  const basis = (fields.Covers ?? "").endsWith(extents.outcome) ? "outcome" : "plan";
  return {
    ...{ role: cutText(title, 500), namedAs: null, gate: gate < 0 ? null : gate, basis, line, endLine },
    phase: draft.phases.find((each) => each.title === phase)?.line ?? null,
    statement: cutText(fields.Says ?? "", 2000) || "I approve this plan.",
  };
}
