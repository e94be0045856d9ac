import type { Paragraph } from "mdast";
import type { Item } from "../reading.ts";
import { textLines } from "../text/text-lines.ts";
import { namedPoints } from "../words/named-points.ts";
import { anyOf } from "../words/words.ts";

/** A gate that a sentence names, with what it asks and who decides. */
export type NamedGate = { title: string; questions: Item[]; deciders: string[]; line: number; endLine: number };

const point = `(?:${anyOf(namedPoints).source}) (?:[A-Z]|\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\d.])`;
/** `Gate B`, and what stands in brackets or quotes right behind it. */
const named = new RegExp(`(?<!\\p{L})(${point})(?:\\s?\\(([^()]{2,80})\\)|,? [“"„«]([^“”"„«»]{2,80})[”"“»],?)?`, "iu");
/** “… is decided by the operations lead at 23:30.” */
const decidedBy =
  /(?:decided|taken|released|entschieden|freigegeben|besloten|genomen|décidé|decidid[oa]) (?:by|von|durch|door|par|por) (?:the |der |die |de |het |la |le |el |o |a )?([\p{L}][\p{L} &/-]{1,60}?)(?= (?:at|um|om|à|a las|às) \d|[.,;)]|$)/iu;
/** “The steering group decides at Gate A whether …” */
const decidesAt =
  /(?:^|[.,;] |phase |stage )(?:the )?(\p{L}[\p{L} &/-]{1,50}?) (?:decides?|says? yes|releases?) (?:on |at |about )?(?:the )?$/iu;
const decider = /(?:decided by|decision|deciders?|entscheider(?:in)?|beslisser|décideurs?|decisor(?:es|a)?)\s?[:：]\s*([^.;]{2,80})/iu;
const choice = /^(?:go ?\/ ?no-?go|go or no-?go)$/iu;

/** “Gate A (data complete): copy finished, sums equal. Decided by: …”: the gates that the lines of a paragraph name. */
export function namedGatesIn(block: Paragraph): NamedGate[] {
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const found = named.exec(text.slice(0, 600));
    if (!found) return [];
    const [whole, title = "", bracket = "", quoted = ""] = found;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + whole.length);
    const told = /^\s?[:：–—-]\s+(\p{L}[^.]{3,300})/u.exec(after)?.[1] ?? "";
    const who = decider.exec(after)?.[1] ?? decidedBy.exec(after)?.[1] ?? decidesAt.exec(before)?.[1];
    // “See Gate A” only speaks of one.
    if (who === undefined && (told === "" || before.trim() !== "")) return [];
    const aside = choice.test(bracket) ? "" : bracket || quoted;
    const asked = [aside, ...told.split(/\s?[,;]\s+/)].map((each) => each.trim()).filter((each) => each.length > 2);
    const at = { line, endLine };
    const deciders =
      who === undefined
        ? []
        : who
            .replace(/^.* (?:the|die|der|das|de|het|la|le|el|o|a) /iu, "")
            .split(/\s?(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\ben\b)\s+/u)
            .filter(Boolean);
    return [{ title: title.trim(), questions: asked.map((each) => ({ text: each, ...at })), deciders, ...at }];
  });
}
