import type { DraftRollbackRule } from "#lib/domain/document/draft.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { rollbackRules } from "#lib/domain/rollback/rows.ts";
import { steps } from "#lib/domain/steps/rows.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import type { NounMarkdown } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const title = "Going back";

export const rollbackRulesMarkdown: NounMarkdown = {
  heading: title,
  column: null,
  labels: ["Decides", "Any lead after", "Point of no return", "Lost past it"],
  written(room, id) {
    const rule = find(room, rollbackRules, id);
    if (!rule) return { title: "", fields: {}, list: [] };
    const fields = {
      Decides: find(room, roles, rule.roleId)?.title ?? "",
      "Any lead after": minutesText(rule.standInMinutes),
      "Point of no return": find(room, steps, rule.noReturnStepId)?.title ?? "",
      "Lost past it": rule.lost,
    };
    return { title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const [told] = pieces.slice(0, 1).map(ruleOf);
    return { said, draft: told ? { ...draft, rollbackRules: [told] } : draft };
  },
};

function ruleOf({ fields, line, endLine }: ToldPiece): DraftRollbackRule {
  const minutes = minutesIn(fields["Any lead after"]) ?? 5;
  return {
    owner: cutText(fields.Decides ?? "", 500).trim() || null,
    standInMinutes: Math.min(Math.max(minutes, 1), 1440),
    noReturn: cutText(fields["Point of no return"] ?? "", 500).trim() || null,
    lost: cutText(fields["Lost past it"] ?? "", 1000).trim(),
    ...{ line, endLine },
  };
}
