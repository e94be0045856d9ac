import { type CareCheck, careChecks } from "../../after-care/rows.ts";
import { afterText } from "../../after-care/words.ts";
import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all, find } from "../../kernel/room.ts";
import { roles } from "../../roles/rows.ts";
import { careOfDraft, careRows } from "../draft-care.ts";
import { type DocumentNoun, numbered, type ToldHere, type ToldThere } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { keys } from "../revision/difference.ts";
import { ownersIn } from "../revision/owners.ts";
import { titleKey } from "../revision/title-key.ts";

const keyOf = ({ title }: { title: string }) => `care ${titleKey(title)}`;
type Said = { afterMinutes: number | null; target: string | null };
const wordsOf = ({ afterMinutes, target }: Said, owner: string | undefined) => ({
  asked: [afterMinutes === null ? null : `after ${afterText(afterMinutes)}`, target].filter(Boolean).join(", "),
  owner: owner ?? "",
});

/** After-care checks, known by their titles. */
export const careNoun: DocumentNoun = {
  of: "care",
  from: (draft, { roleIds, origin }) => careRows(draft, roleIds, origin),
  here: (room) =>
    numbered(
      all(room, careChecks).map((row): ToldHere => {
        const words = wordsOf(row, find(room, roles, row.roleId)?.title);
        return { id: row.id, key: keyOf(row), title: row.title, words };
      }),
    ),
  said(draft, room) {
    const owners = ownersIn(room);
    return numbered(
      (draft.care ?? []).map((check): ToldThere => {
        const { title, owner, line, endLine } = check;
        return { key: keyOf(check), title, words: wordsOf(check, owners.roleOf(owner, draft)?.title), line, endLine };
      }),
    );
  },
  holds: (room, id) => (find(room, careChecks, id)?.verdict ? "It stays: it has a verdict." : null),
  stays(room, id) {
    if (find(room, careChecks, id)?.verdict) return "It stays: it has a verdict.";
    return room.plan.workEndedAt ? "It stays: the work is done, and it is owed." : null;
  },
  take({ room, draft, taken, origin, roleIdOf }) {
    const found = draft.care ?? [];
    const said = careNoun.said(draft, room);
    const [here, order] = [new Map(careNoun.here(room).map(({ key, id }) => [key, id])), orderKeys(found.length)];
    const end = room.plan.workEndedAt;
    const dueAt = (afterMinutes: number) => (end ? new Date(Date.parse(end) + afterMinutes * 60_000).toISOString() : null);
    return [
      ...found.flatMap((check, index): RowChange[] => {
        const key = said[index]?.key ?? "";
        const id = here.get(key);
        const { afterMinutes, target } = check;
        const took = (field: string) => id !== undefined && taken.has(keys.changed(id, field));
        const patch: Partial<CareCheck> = {
          ...(took("asked") && { afterMinutes, target, dueAt: dueAt(afterMinutes) }),
          ...(took("owner") && { roleId: check.owner ? roleIdOf(check.owner) : null }),
        };
        if (id !== undefined)
          return Object.keys(patch).length > 0 ? [set(careChecks, id, { ...patch, source: sourceOf(check, origin) })] : [];
        if (!taken.has(key)) return [];
        const at = { id: origin.newId(), order: order[index] ?? "", roleId: check.owner ? roleIdOf(check.owner) : null };
        return [set(careChecks, at.id, { ...careOfDraft(check, at, origin), dueAt: dueAt(afterMinutes) })];
      }),
      ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(careChecks, id, { removedAt: origin.now })] : [])),
    ];
  },
};
