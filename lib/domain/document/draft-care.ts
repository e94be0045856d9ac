import { type CareCheck, careChecks } from "../after-care/rows.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { orderKeys } from "../kernel/order.ts";
import type { DraftCare, PlanDraft } from "./draft.ts";
import { type Origin, sourceOf } from "./origin.ts";

/** The rows of what a draft asks, or wants done, after the deployment. */
export function careRows({ care = [] }: PlanDraft, roleIds: ReadonlyMap<string, string>, origin: Origin): RowChange[] {
  const order = orderKeys(care.length);
  return care.map((each, index) => {
    const at = { id: origin.newId(), order: order[index] ?? "", roleId: roleIds.get((each.owner ?? "").toLowerCase()) ?? null };
    return set(careChecks, at.id, careOfDraft(each, at, origin));
  });
}

/** The row of an after-care check that is new: nobody has answered it. */
export function careOfDraft(care: DraftCare, at: Pick<CareCheck, "id" | "order" | "roleId">, origin: Origin): CareCheck {
  const { kind, title, target, afterMinutes } = care;
  return careChecks.make({
    ...at,
    planId: origin.planId,
    originId: at.id,
    kind,
    title,
    target,
    afterMinutes,
    source: sourceOf(care, origin),
  });
}
