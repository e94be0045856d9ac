import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all } from "../../kernel/room.ts";
import type { PlanRoom } from "../../room.ts";
import { type Watch, watches } from "../../watches/rows.ts";
import { rhythmText } from "../../watches/words.ts";
import type { DraftWatch, PlanDraft } from "../draft.ts";
import { watchOfDraft } from "../draft-watches.ts";
import { type Origin, sourceOf } from "../origin.ts";
import { type Difference, keys, whoChanged } from "./difference.ts";
import { titleKey } from "./title-key.ts";

const plain = { where: "", field: "", from: "", to: "", under: 0, status: null, blocked: null } as const;
const keyOf = ({ title }: { title: string }) => `watch ${titleKey(title)}`;
const byKey = <Row extends { title: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [keyOf(row), row]));

/** What a new version of the document says otherwise of checks to repeat, which are known by their titles. */
export function watchDifferences(room: PlanRoom, base: PlanDraft | null, draft: PlanDraft): Difference[] {
  const [inBase, here, fresh] = [byKey(base?.watches ?? []), byKey(all(room, watches)), byKey(draft.watches ?? [])];
  return [
    ...[...fresh].flatMap(([key, watch]): Difference[] => {
      const row = here.get(key);
      if (row) return rhythm(row, inBase.get(key), watch);
      const made = inBase.has(key) ? "here" : "document";
      return [{ ...plain, key, kind: "added", of: "watch", id: null, title: watch.title, made, line: watch.line }];
    }),
    ...[...here].flatMap(([key, { id, title, startedAt }]): Difference[] => {
      if (!inBase.has(key) || fresh.has(key)) return [];
      const blocked = startedAt ? "It stays: it has been looked at, or is." : null;
      return [{ ...plain, key: keys.removed(id), kind: "removed", of: "watch", id, title, made: "document", line: null, blocked }];
    }),
  ];
}

type Taking = {
  room: PlanRoom;
  draft: PlanDraft;
  taken: ReadonlySet<string>;
  origin: Origin;
  /** The role a name means, if the plan has it or gets it. */
  roleIdOf: (name: string) => string | null;
  /** The row of the phase at a line of the new document. */
  rowAt: (line: number) => string | null;
};

/** The rows that take chosen differences of checks to repeat over. */
export function watchRevisionRows({ room, draft, taken, origin, roleIdOf, rowAt }: Taking): RowChange[] {
  const found = draft.watches ?? [];
  const [here, order] = [byKey(all(room, watches)), orderKeys(found.length)];
  return [
    ...found.flatMap((watch, index): RowChange[] => {
      const [key, row] = [keyOf(watch), here.get(keyOf(watch))];
      const { everyMinutes, forMinutes } = watch;
      if (row && taken.has(keys.changed(row.id, "rhythm")))
        return [set(watches, row.id, { everyMinutes, forMinutes, source: sourceOf(watch, origin) })];
      if (row || !taken.has(key)) return [];
      const at = {
        id: origin.newId(),
        phaseId: watch.phase === null ? null : rowAt(watch.phase),
        order: order[index] ?? "",
        roleId: watch.owner ? roleIdOf(watch.owner) : null,
      };
      return [set(watches, at.id, watchOfDraft(watch, at, origin))];
    }),
    ...[...here.values()].flatMap(({ id }) => (taken.has(keys.removed(id)) ? [set(watches, id, { removedAt: origin.now })] : [])),
  ];
}

function rhythm(row: Watch, base: DraftWatch | undefined, fresh: DraftWatch): Difference[] {
  const [from, to] = [rhythmText(row), rhythmText(fresh)];
  const made = whoChanged(base && rhythmText(base), from, to, (a, b) => a === b);
  if (!made) return [];
  const about = { ...plain, key: keys.changed(row.id, "rhythm"), id: row.id, title: row.title, field: "rhythm" };
  const blocked = row.startedAt ? "It stays: it has begun at the rhythm it has." : null;
  return [{ ...about, kind: "changed", of: "watch", from, to, made, line: fresh.line, blocked }];
}
