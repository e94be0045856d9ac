import { collectionNamed } from "../../../domain/kernel/collection.ts";
import { firstDifference } from "../../replay.ts";
import { digestPayload, hashEvent, type StoredEvent, unseal } from "../../seal.ts";

/**
 * An event as it would have been written when `then` was: without the columns added since, where they have the default that
 * older rows were given, and behind the event that was before it then.
 */
export function asBefore(now: StoredEvent, then: StoredEvent | undefined, prevHash: string): StoredEvent {
  const payload = then ? withoutLaterColumns(now, then) : now.payload;
  const { hash: _, ...header } = { ...now, payload, prevHash, payloadDigest: digestPayload(now.salt, payload) };
  return { ...header, hash: hashEvent(header) };
}

function withoutLaterColumns(now: StoredEvent, then: StoredEvent): string {
  const { data, rows } = unseal(now);
  const before = unseal(then).rows;
  const old = rows.map(({ row, ...change }, index) => {
    const known = before[index]?.row ?? {};
    const added = collectionNamed(change.collection)?.defaults ?? {};
    const kept = Object.entries(row).filter(
      ([column, value]) => column in known || !Object.hasOwn(added, column) || firstDifference(value, added[column]) !== null,
    );
    return { ...change, row: Object.fromEntries(kept) };
  });
  // Written anew only where something was left out: how it is written is what is compared.
  return firstDifference(rows, old) ? JSON.stringify({ data, rows: old }) : now.payload;
}
