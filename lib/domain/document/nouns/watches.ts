import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all, find } from "../../kernel/room.ts";
import { watches } from "../../watches/rows.ts";
import { rhythmText } from "../../watches/words.ts";
import { watchOfDraft, watchRows } from "../draft-watches.ts";
import { type DocumentNoun, numbered, type ToldHere, type ToldThere } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { keys } from "../revision/difference.ts";
import { titleKey } from "../revision/title-key.ts";

const keyOf = ({ title }: { title: string }) => `watch ${titleKey(title)}`;

/** Checks to repeat, known by their titles. */
export const watchesNoun: DocumentNoun = {
  of: "watch",
  from: (draft, { rows, roleIds, origin }) => watchRows(draft, rows, roleIds, origin),
  here: (room) =>
    numbered(
      all(room, watches).map((row): ToldHere => ({ id: row.id, key: keyOf(row), title: row.title, words: { rhythm: rhythmText(row) } })),
    ),
  said: ({ watches: found = [] }) =>
    numbered(
      found.map((watch): ToldThere => {
        const { title, line, endLine } = watch;
        return { key: keyOf(watch), title, words: { rhythm: rhythmText(watch) }, line, endLine };
      }),
    ),
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
        const { everyMinutes, forMinutes } = watch;
        if (id !== undefined && taken.has(keys.changed(id, "rhythm")))
          return [set(watches, id, { everyMinutes, forMinutes, source: sourceOf(watch, origin) })];
        if (id !== undefined || !taken.has(key)) return [];
        const at = {
          id: origin.newId(),
          phaseId: watch.phase === null ? null : rowAt(watch.phase),
          order: order[index] ?? "",
          roleId: watch.owner ? roleIdOf(watch.owner) : null,
        };
        return [set(watches, at.id, watchOfDraft(watch, at, origin))];
      }),
      ...[...here.values()].flatMap((id) => (taken.has(keys.removed(id)) ? [set(watches, id, { removedAt: origin.now })] : [])),
    ];
  },
};
