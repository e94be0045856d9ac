import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all, find } from "../../kernel/room.ts";
import { phases } from "../../phases/rows.ts";
import { roles } from "../../roles/rows.ts";
import { type Watch, watches } from "../../watches/rows.ts";
import { rhythmText } from "../../watches/words.ts";
import { watchOfDraft, watchRows } from "../draft-watches.ts";
import { type DocumentNoun, numbered, type ToldHere, type ToldThere } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { keys } from "../revision/difference.ts";
import { ownersIn } from "../revision/owners.ts";
import { titleKey } from "../revision/title-key.ts";

const keyOf = ({ title }: { title: string }) => `watch ${titleKey(title)}`;

type Said = Pick<Watch, "everyMinutes" | "forMinutes" | "unit">;
const wordsOf = (watch: Said, phase: string | undefined, owner: string | undefined) => ({
  rhythm: rhythmText(watch),
  unit: watch.unit ?? "",
  phase: phase ?? "",
  owner: owner ?? "",
});

/** Checks to repeat, known by their titles. */
export const watchesNoun: DocumentNoun = {
  of: "watch",
  from: (draft, { rows, roleIds, origin }) => watchRows(draft, rows, roleIds, origin),
  here: (room) =>
    numbered(
      all(room, watches).map((row): ToldHere => {
        const [phase, role] = [find(room, phases, row.phaseId)?.title, find(room, roles, row.roleId)?.title];
        return { id: row.id, key: keyOf(row), title: row.title, words: wordsOf(row, phase, role) };
      }),
    ),
  said(draft, room) {
    const owners = ownersIn(room);
    return numbered(
      (draft.watches ?? []).map((watch): ToldThere => {
        const { title, owner, line, endLine } = watch;
        const phase = draft.phases.find((each) => each.line === watch.phase)?.title;
        return { key: keyOf(watch), title, words: wordsOf(watch, phase, owners.roleOf(owner, draft)?.title), line, endLine };
      }),
    );
  },
  holds: (room, id) => (find(room, watches, id)?.startedAt ? "It stays: it has begun at the rhythm it has." : null),
  stays: (room, id) => (find(room, watches, id)?.startedAt ? "It stays: it has been looked at, or is." : null),
  take({ room, draft, taken, origin, roleIdOf, rowAt }) {
    const found = draft.watches ?? [];
    const said = watchesNoun.said(draft, room);
    const [here, order] = [new Map(watchesNoun.here(room).map(({ key, id }) => [key, id])), orderKeys(found.length)];
    return [
      ...found.flatMap((watch, index): RowChange[] => {
        const key = said[index]?.key ?? "";
        const id = here.get(key);
        const { everyMinutes, forMinutes, unit } = watch;
        const phaseId = watch.phase === null ? null : rowAt(watch.phase);
        if (id !== undefined) {
          const took = (field: string) => taken.has(keys.changed(id, field));
          const patch: Partial<Watch> = {
            ...(took("rhythm") && { everyMinutes, forMinutes }),
            ...(took("unit") && { unit }),
            ...(took("phase") && { phaseId }),
            ...(took("owner") && { roleId: watch.owner ? roleIdOf(watch.owner) : null }),
          };
          return Object.keys(patch).length > 0 ? [set(watches, id, { ...patch, source: sourceOf(watch, origin) })] : [];
        }
        if (!taken.has(key)) return [];
        const at = {
          id: origin.newId(),
          phaseId,
          order: order[index] ?? "",
          roleId: watch.owner ? roleIdOf(watch.owner) : null,
        };
        return [set(watches, at.id, watchOfDraft(watch, at, origin))];
      }),
      ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(watches, id, { removedAt: origin.now })] : [])),
    ];
  },
};
