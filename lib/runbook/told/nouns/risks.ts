import type { DraftRisk, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { date } from "#lib/domain/kernel/fields.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { risks } from "#lib/domain/risks/rows.ts";
import { stepsAtRisk } from "#lib/domain/risks/status.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

export const risksMarkdown: NounMarkdown = {
  heading: "Risks",
  column: "Risk",
  labels: ["Level", "Mitigation", "Owner", "Review", "Steps"],
  written(room, id) {
    const risk = find(room, risks, id);
    if (!risk) return { title: "", fields: {}, list: [] };
    const fields = {
      Level: risk.level,
      Mitigation: risk.mitigation ?? "",
      Owner: find(room, roles, risk.roleId)?.title ?? "",
      Review: risk.reviewOn ?? "",
      Steps: stepsAtRisk(room, risk)
        .map(({ title }) => title)
        .join("\n"),
    };
    return { title: risk.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).flatMap((piece) => (piece.title === "" ? [] : [riskOf(piece, draft)]));
    const read = told.map(({ title, level, mitigation, owner, line, endLine }) => {
      return { text: title, title, level, mitigation: mitigation ?? "", owner: owner ?? "", line, endLine };
    });
    const keyOf = ({ title }: { title: string }) => titleKey(title);
    return {
      said: { ...said, risks: over(said.risks, read, keyOf) },
      draft: { ...draft, risks: over(draft.risks ?? [], told, keyOf) },
    };
  },
};

function riskOf({ title, fields, line, endLine }: ToldPiece, draft: PlanDraft): DraftRisk {
  const steps = draft.phases.flatMap((phase) => flat(phase.steps));
  const about = (fields.Steps ?? "").split("\n").flatMap((name) => steps.find((step) => step.title === name)?.line ?? []);
  return {
    ...{ title: cutText(title, 500), level: cutText(fields.Level ?? "", 60), mitigation: cutText(fields.Mitigation ?? "", 4000) || null },
    owner: cutText(fields.Owner ?? "", 500) || null,
    reviewOn: date.safeParse(fields.Review).data ?? null,
    steps: about.slice(0, 50),
    ...{ line, endLine },
  };
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
