import { addressFault } from "#lib/domain/kernel/web-address.ts";
import { findDate } from "./parse-date.ts";
import { type PlanTime, parseTime } from "./parse-time.ts";

/** More than any piece needs; bounds the work on a text that is none. */
const longest = 8000;
/** `Deliverable: signed test report` */
export const namesDeliverable = (text: string): boolean => deliverableName.test(text);
export const deliverableName =
  /^(?:deliverable|work product|liefergegenstand|lieferobjekt|livrable|entregable|entregável)\s*[:：]\s*(?=\S)/iu;

/** By when, as written: a time, or a day, which is over when it is. */
export function dueIn(text: string, year: string | null): PlanTime | null {
  const said = text.trim().replace(/[.\s]+$/, "");
  const time = parseTime(said, year);
  if (time) return time;
  const day = findDate(said, year);
  // “3 March, if the lawyers agree” says more than a day.
  return day && said.length - day.text.length <= 12 ? { kind: "wall", time: "23:59", date: day.date } : null;
}

/** The first address in the lines of a piece, where people may be led there. */
export function linkIn(source: string): string | null {
  for (const [found] of source.slice(0, longest).matchAll(/https?:\/\/[^\s<>)\]|"`]+/giu)) {
    const link = found.replace(/[.,;:!?'*_]+$/, "");
    if (link.length <= 2000 && addressFault(link) === null) return link;
  }
  return null;
}
