import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { orderKeys } from "../kernel/order-keys.ts";
import { messages } from "../messages/rows.ts";
import type { PlanDraft } from "./draft.ts";
import { type Origin, sourceOf } from "./origin.ts";

/** The rows of the messages a draft has ready: nobody has said them, and their gaps are open. */
export function messageRows({ messages: found = [], phases }: PlanDraft, origin: Origin, made: readonly RowChange[]): RowChange[] {
  const order = orderKeys(found.length);
  const phaseIds = made.flatMap(({ collection, id }) => (collection === "phases" ? [id] : []));
  const phaseAt = (line: number | null) => (line === null ? null : (phaseIds[phases.findIndex((phase) => phase.line === line)] ?? null));
  return found.map((message, index) => {
    const { title, subject, body, audience, channel, occasion, at, milestone: waits } = message;
    const id = origin.newId();
    const milestone = waits ? { kind: waits.kind, id: phaseAt(waits.phase) } : null;
    const said = { title, subject, body, audience, channel, occasion, at, milestone };
    const place = { id, planId: origin.planId, originId: id, order: order[index] ?? "" };
    return set(messages, id, messages.make({ ...place, ...said, source: sourceOf(message, origin) }));
  });
}
