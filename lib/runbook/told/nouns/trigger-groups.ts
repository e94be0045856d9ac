import type { DraftTriggerGroup } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { mostMembers, triggerGroups } from "#lib/domain/trigger-groups/rows.ts";
import { membersOf, needsText } from "#lib/domain/trigger-groups/status.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

export const triggerGroupsMarkdown: NounMarkdown = {
  heading: "Groups of rollback triggers",
  column: null,
  labels: ["Asks when", "Severity", "Decided within"],
  written(room, id) {
    const group = find(room, triggerGroups, id);
    if (!group) return { title: "", fields: {}, list: [] };
    const { title, needs, severity, responseMinutes } = group;
    const list = membersOf(room, group).map(({ text }) => text);
    const fields = { "Asks when": needsText(needs, list.length), Severity: severity, "Decided within": minutesText(responseMinutes) };
    return { title, fields, list };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 50).flatMap((piece) => groupOf(piece) ?? []);
    const groups = over(draft.triggerGroups ?? [], told, ({ title }) => titleKey(title)).slice(0, 50);
    return { said, draft: { ...draft, ...(groups.length > 0 ? { triggerGroups: groups } : {}) } };
  },
};

/** The group that was told; null where it names nothing. */
function groupOf({ title, fields, list, line, endLine }: ToldPiece): DraftTriggerGroup | null {
  if (title === "" || list.length === 0) return null;
  const [, some] = /^(any|all|\d{1,3}) of \d{1,3}$/.exec(fields["Asks when"] ?? "") ?? [];
  const minutes = minutesIn(fields["Decided within"]);
  const count = some === "any" ? 1 : some === undefined || some === "all" ? null : Number(some);
  return {
    title: cutText(title, 500),
    needs: count === null ? null : Math.min(Math.max(count, 1), 2 * mostMembers),
    triggers: list.slice(0, 2 * mostMembers).map((each) => cutText(each, 500)),
    severity: cutText(fields.Severity ?? "", 60).trim(),
    responseMinutes: minutes !== null && minutes > 0 && minutes <= 525_600 ? minutes : null,
    ...{ line, endLine },
  };
}
