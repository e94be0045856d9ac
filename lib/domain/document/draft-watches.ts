import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { orderKeys } from "../kernel/order.ts";
import { type Watch, watches } from "../watches/rows.ts";
import type { DraftWatch, PlanDraft } from "./draft.ts";
import { type Origin, sourceOf } from "./origin.ts";

/** The rows of a draft's checks to repeat. `laid` are the rows of its phases in the order of the draft. */
export function watchRows(draft: PlanDraft, laid: readonly RowChange[], roleIds: ReadonlyMap<string, string>, origin: Origin): RowChange[] {
  const phaseIds = laid.flatMap((row) => (row.collection === "phases" ? [row.id] : []));
  const phases = new Map(draft.phases.map((phase, index) => [phase.line, phaseIds[index] ?? null]));
  const found = draft.watches ?? [];
  const order = orderKeys(found.length);
  return found.map((watch, index) => {
    const at = { phaseId: (watch.phase !== null && phases.get(watch.phase)) || null, order: must(order[index], "an order key") };
    const roleId = roleIds.get((watch.owner ?? "").toLowerCase()) ?? null;
    const row = watchOfDraft(watch, { id: origin.newId(), ...at, roleId }, origin);
    return set(watches, row.id, row);
  });
}

/** The row of a check to repeat that is new: nobody has looked yet. */
export function watchOfDraft(watch: DraftWatch, at: Pick<Watch, "id" | "phaseId" | "order" | "roleId">, origin: Origin): Watch {
  const { title, everyMinutes, forMinutes, unit } = watch;
  const row = { ...at, planId: origin.planId, originId: at.id, title, everyMinutes, forMinutes, unit, source: sourceOf(watch, origin) };
  return { ...row, lateMinutes: 2, startedAt: null, endedAt: null, endedBy: null, removedAt: null };
}
