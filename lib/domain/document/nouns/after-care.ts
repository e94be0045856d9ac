import { type CareCheck, careChecks } from "../../after-care/rows.ts";
import { dueAfter } from "../../after-care/status.ts";
import { afterText } from "../../after-care/words.ts";
import { set } from "../../kernel/change.ts";
import type { LengthCounts } from "../../kernel/fields.ts";
import { all } from "../../kernel/room.ts";
import type { DraftCare } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { ownerField, type Placing, titledNoun } from "../titled-noun.ts";

type Asked = { afterMinutes: number | null; afterCounts?: LengthCounts | undefined; target: string | null };
const askedText = ({ afterMinutes, afterCounts, target }: Asked) =>
  [afterMinutes === null ? null : `after ${afterText(afterMinutes, afterCounts)}`, target].filter(Boolean).join(", ");

/** When a check is due, once the work has ended. */
function dueAt({ afterMinutes, afterCounts = null }: DraftCare, { room }: Placing): string | null {
  const end = room?.plan.workEndedAt;
  const due = room && end ? dueAfter({ afterMinutes, afterCounts }, Date.parse(end), room.plan) : null;
  return due === null ? null : new Date(due).toISOString();
}

/** After-care checks. */
export const careNoun = titledNoun<CareCheck, DraftCare>({
  of: "care",
  called: "After-care",
  rows: (room) => all(room, careChecks),
  set: (id, row) => set(careChecks, id, row),
  found: (draft) => draft.care ?? [],
  fields: {
    asked: {
      called: "What is asked",
      here: askedText,
      said: askedText,
      take: (check, placing) => ({
        ...{ afterMinutes: check.afterMinutes, afterCounts: check.afterCounts ?? null },
        ...{ target: check.target, dueAt: dueAt(check, placing) },
      }),
    },
    owner: ownerField(),
  },
  make(check, at, placing) {
    const { kind, title, target, afterMinutes, afterCounts = null, owner } = check;
    const { origin, roleIdOf } = placing;
    const row = { ...at, roleId: roleIdOf(owner), planId: origin.planId, originId: at.id, kind, title, target, afterMinutes, afterCounts };
    const made = careChecks.make({ ...row, source: sourceOf(check, origin) });
    const due = dueAt(check, placing);
    return due ? { ...made, dueAt: due } : made;
  },
  holds: (_, { verdict }) => (verdict ? "It stays: it has a verdict." : null),
  stays(room, { verdict }) {
    if (verdict) return "It stays: it has a verdict.";
    return room.plan.workEndedAt ? "It stays: the work is done, and it is owed." : null;
  },
});
