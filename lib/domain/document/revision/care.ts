import { careChecks } from "../../after-care/rows.ts";
import { afterText } from "../../after-care/words.ts";
import { set } from "../../kernel/change.ts";
import type { RowChange } from "../../kernel/collection.ts";
import { orderKeys } from "../../kernel/order.ts";
import { all } from "../../kernel/room.ts";
import type { PlanRoom } from "../../room.ts";
import type { PlanDraft } from "../draft.ts";
import { careOfDraft } from "../draft-care.ts";
import { type Origin, sourceOf } from "../origin.ts";
import { type Difference, keys, whoChanged } from "./difference.ts";
import { titleKey } from "./title-key.ts";

const plain = { where: "", field: "", from: "", to: "", under: 0, status: null } as const;
const keyOf = ({ title }: { title: string }) => `care ${titleKey(title)}`;
const byKey = <Row extends { title: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [keyOf(row), row]));
const said = ({ afterMinutes, target }: { afterMinutes: number | null; target: string | null }) =>
  [afterMinutes === null ? null : `after ${afterText(afterMinutes)}`, target].filter(Boolean).join(", ");

/** What a new version of the document says otherwise of the after-care, whose checks are known by their titles. */
export function careDifferences(room: PlanRoom, base: PlanDraft | null, draft: PlanDraft): Difference[] {
  const [inBase, here, fresh] = [byKey(base?.care ?? []), byKey(all(room, careChecks)), byKey(draft.care ?? [])];
  const owed = room.plan.workEndedAt ? "It stays: the work is done, and it is owed." : null;
  return [
    ...[...fresh].flatMap(([key, check]): Difference[] => {
      const row = here.get(key);
      if (!row) {
        const made = inBase.has(key) ? "here" : "document";
        return [{ ...plain, key, kind: "added", of: "care", id: null, title: check.title, made, line: check.line, blocked: null }];
      }
      const before = inBase.get(key);
      const [from, to] = [said(row), said(check)];
      const made = whoChanged(before && said(before), from, to, (a, b) => a === b);
      if (!made) return [];
      const about = { ...plain, key: keys.changed(row.id, "asked"), id: row.id, title: row.title, field: "asked", line: check.line };
      const blocked = row.verdict ? "It stays: it has a verdict." : null;
      return [{ ...about, kind: "changed", of: "care", from, to, made, blocked }];
    }),
    ...[...here].flatMap(([key, { id, title, verdict }]): Difference[] => {
      if (!inBase.has(key) || fresh.has(key)) return [];
      const blocked = verdict ? "It stays: it has a verdict." : owed;
      return [{ ...plain, key: keys.removed(id), kind: "removed", of: "care", id, title, made: "document", line: null, blocked }];
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
};

/** The rows that take chosen differences of the after-care over. */
export function careRevisionRows({ room, draft, taken, origin, roleIdOf }: Taking): RowChange[] {
  const found = draft.care ?? [];
  const [here, order] = [byKey(all(room, careChecks)), orderKeys(found.length)];
  const end = room.plan.workEndedAt;
  const dueAt = (afterMinutes: number) => (end ? new Date(Date.parse(end) + afterMinutes * 60_000).toISOString() : null);
  return [
    ...found.flatMap((check, index): RowChange[] => {
      const row = here.get(keyOf(check));
      const { afterMinutes, target } = check;
      if (row && taken.has(keys.changed(row.id, "asked")))
        return [set(careChecks, row.id, { afterMinutes, target, dueAt: dueAt(afterMinutes), source: sourceOf(check, origin) })];
      if (row || !taken.has(keyOf(check))) return [];
      const at = { id: origin.newId(), order: order[index] ?? "", roleId: check.owner ? roleIdOf(check.owner) : null };
      return [set(careChecks, at.id, { ...careOfDraft(check, at, origin), dueAt: dueAt(afterMinutes) })];
    }),
    ...[...here.values()].flatMap(({ id }) => (taken.has(keys.removed(id)) ? [set(careChecks, id, { removedAt: origin.now })] : [])),
  ];
}
