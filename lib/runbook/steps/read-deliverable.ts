import { deliverableName, dueIn, linkIn } from "../values/deliverable.ts";
import type { PlanTime } from "../values/parse-time.ts";
import { readTitle } from "./read-title.ts";

/** What a line says of something that is handed over; `owner` is empty where nobody is named. */
export type SaidDeliverable = { title: string; owner: string; at: PlanTime | null; link: string | null; done: boolean };

/** More than any line needs; bounds the work on a text that is none. */
const longest = 2000;
const due =
  /(^|[,;(–—|]|\s-?)\s*(?:due(?: date| by| on| at)?|deadline|by|fällig(?: am| bis)?|frist|bis|uiterlijk|échéance|pour le|vence|fecha límite|prazo)\s*[:：]?\s+([^,;()–—|]{2,40}?)(?=\s*(?:[,;()–—|]|\s-\s|$))/giu;
/** What says that it is there: a sign, or a word set apart; “Test environment complete” is a title. */
const there =
  /\s*(?:(?:✅|☑)|\((?:done|delivered|completed?|erledigt|geliefert|fertig|fait|livrée?|hecho|entregad[oa]|feito|entregue|gereed|geleverd)\)|\s[–—-]\s(?:done|delivered|completed?|erledigt|geliefert|fertig|fait|livrée?|hecho|entregad[oa]|feito|entregue|gereed|geleverd))\s*$/iu;

/** What a line says of a deliverable: its words, and as they stand in the document (`source`), where an address is not hidden behind its name. */
export function deliverableIn(words: string, source: string, year: string | null): SaidDeliverable {
  const plain = words
    .slice(0, longest)
    .replace(/<?https?:\/\/[^\s<>)\]|]+[)>]?/giu, " ")
    .replace(deliverableName, "");
  const done = there.test(plain);
  const bare = plain.replace(there, "");
  let at: PlanTime | null = null;
  const undated = bare.replace(due, (whole: string, before: string, said: string) => {
    const found = at ? null : dueIn(said, year);
    if (!found) return whole;
    at = found;
    return before === "(" ? "(" : "";
  });
  const facts = readTitle(tidied(undated) || tidied(bare) || words.trim(), year);
  return { title: facts.title, owner: facts.owner ?? "", at: at ?? facts.at, link: linkIn(source), done };
}

/** Without what is left of brackets and signs where something was taken out. */
const tidied = (text: string): string =>
  text
    .replace(/\(\s*[,;:]?\s*\)/g, " ")
    .replace(/\(\s*[,;]\s*/g, "(")
    .replace(/\s*[,;]\s*\)/g, ")")
    .replace(/\s{2,}/g, " ")
    .replace(/[\s:：,;–—|-]+$/u, "")
    .trim();
