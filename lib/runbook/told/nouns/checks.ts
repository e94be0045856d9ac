import { checks } from "#lib/domain/checks/rows.ts";
import { stepOfCheck } from "#lib/domain/checks/status.ts";
import type { DraftCheck, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

export const checksMarkdown: NounMarkdown = {
  heading: "Checks",
  column: null,
  labels: ["Command", "Expected", "Validate", "Step"],
  written(room, id) {
    const check = find(room, checks, id);
    if (!check) return { title: "", fields: {}, list: [] };
    const fields = {
      Command: check.command ?? "",
      Expected: check.expected,
      Validate: check.validate ?? "",
      Step: stepOfCheck(room, check)?.title ?? "",
    };
    return { title: check.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 2000).flatMap((piece) => checkOf(piece, draft));
    const read = told.map(({ step: _, ...check }) => check);
    const keyOf = ({ title }: { title: string }) => titleKey(title);
    return {
      said: { ...said, checks: over(said.checks, read, keyOf) },
      draft: { ...draft, checks: over(draft.checks ?? [], told, keyOf) },
    };
  },
};

function checkOf({ title, fields, line, endLine }: ToldPiece, draft: PlanDraft): DraftCheck[] {
  const expected = cutText((fields.Expected ?? "").split("\n").slice(0, 50).join("\n"), 4000).trim();
  if (title === "" || expected === "") return [];
  const step = draft.phases.flatMap(({ steps }) => flat(steps)).find((each) => each.title === fields.Step)?.line ?? null;
  const [command, validate] = [cutText(fields.Command ?? "", 4000) || null, cutText(fields.Validate ?? "", 4000) || null];
  return [{ title: cutText(title, 500), command, expected, validate, step, line, endLine }];
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
