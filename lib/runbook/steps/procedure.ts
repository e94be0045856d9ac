import { explanations, genericLabels, plainListings, procedures } from "../words/procedures.ts";
import { anyOf } from "../words/words.ts";

const listing = anyOf(plainListings, "iu");
const procedure = anyOf(procedures, "iu");
const generic = new RegExp(`^(?:${anyOf(genericLabels).source})$`, "iu");
const explains = anyOf(explanations, "iu");

/**
 * Whether a numbered list is work to be done: its label or heading says so. `texts` go from the nearest (label, heading) to
 * the farthest; the first that says anything decides.
 */
export function readsLikeProcedure(texts: readonly string[]): boolean {
  for (const text of texts) {
    if (listing.test(text)) return false;
    if (procedure.test(text)) return true;
  }
  return false;
}

/** Whether the nearest text speaks of a plain listing (agenda, criteria, metrics …). */
export function readsLikeListing(texts: readonly string[]): boolean {
  return texts.slice(0, 2).some((text) => listing.test(text));
}

/** Whether a label only says “here come the steps”. */
export function isGenericLabel(text: string): boolean {
  return generic.test(text.replace(/[:\s]+$/, ""));
}

/** Whether the commands below such a heading are illustrations. */
export function readsLikeReference(text: string): boolean {
  return explains.test(text);
}
