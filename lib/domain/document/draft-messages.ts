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
  const gateIds = made.flatMap(({ collection, id }) => (collection === "gates" ? [id] : []));
  return found.map((message, index) => {
    const { title, subject, body, audience, channel, occasion, at, repeats = null, milestone: waits } = message;
    const id = origin.newId();
    // Where there are several gates, or none, nobody guesses which one is meant.
    const [gate = null] = gateIds.length === 1 ? gateIds : [];
    const about = waits?.kind === "gate" ? gate : phaseAt(waits?.phase ?? null);
    const milestone = waits && (about !== null || !["gate", "phase"].includes(waits.kind)) ? { kind: waits.kind, id: about } : null;
    const said = { title, subject, body, audience, channel, occasion, at, repeats, milestone };
    const place = { id, planId: origin.planId, originId: id, order: order[index] ?? "" };
    return set(messages, id, messages.make({ ...place, ...said, source: sourceOf(message, origin) }));
  });
}
