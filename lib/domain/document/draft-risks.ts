import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { orderKeys } from "../kernel/order.ts";
import { type Risk, risks } from "../risks/rows.ts";
import type { DraftRisk, PlanDraft } from "./draft.ts";
import { type Origin, sourceOf } from "./origin.ts";

/** The rows of what a draft says may go wrong. */
export function riskRows({ risks: found = [] }: PlanDraft, origin: Origin): RowChange[] {
  const order = orderKeys(found.length);
  return found.map((each, index) => {
    const row = riskOfDraft(each, { id: origin.newId(), order: order[index] ?? "" }, origin);
    return set(risks, row.id, row);
  });
}

/** The row of a risk that is new: it is open. */
export function riskOfDraft(risk: DraftRisk, at: Pick<Risk, "id" | "order">, origin: Origin): Risk {
  const { title, level, mitigation } = risk;
  return risks.make({ ...at, planId: origin.planId, originId: at.id, title, level, mitigation, source: sourceOf(risk, origin) });
}
