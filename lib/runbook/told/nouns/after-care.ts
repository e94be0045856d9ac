import { type CareCheck, careChecks } from "#lib/domain/after-care/rows.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { countsIn, minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";

export const careMarkdown: NounMarkdown = {
  heading: "After-care",
  column: "Check",
  labels: ["After", "Target", "Who", "Kind"],
  written(room, id) {
    const check = find(room, careChecks, id);
    if (!check) return { title: "", fields: {}, list: [] };
    const who = find(room, roles, check.roleId)?.title ?? "";
    const fields = {
      After: minutesText(check.afterMinutes, check.afterCounts),
      Target: check.target ?? "",
      Who: who,
      Kind: check.kind === "action" ? "action" : "",
    };
    return { title: check.title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).flatMap(({ title, fields, line, endLine }) => {
      const afterMinutes = minutesIn(fields.After);
      if (title === "" || afterMinutes === null || afterMinutes > longest) return [];
      const kind: CareCheck["kind"] = fields.Kind === "action" ? "action" : "check";
      const [target, owner] = [cutText(fields.Target ?? "", 500) || null, cutText(fields.Who ?? "", 500) || null];
      const counts = countsIn(fields.After);
      const after = { afterMinutes, ...(counts && { afterCounts: counts }) };
      return [{ kind, title: cutText(title, 500), target, ...after, owner, line, endLine }];
    });
    return { said, draft: { ...draft, care: over(draft.care ?? [], told, ({ title }) => titleKey(title)) } };
  },
};

const longest = 5_256_000;
