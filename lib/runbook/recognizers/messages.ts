import type { Blockquote } from "mdast";
import { placeholdersIn } from "../../domain/steps/placeholders.ts";
import { type Block, nameOf } from "../blocks/block.ts";
import type { Above } from "../blocks/context.ts";
import { topicOf } from "../blocks/topics.ts";
import { subjectIn } from "../fences/message-shape.ts";
import { readMessages } from "../fences/messages.ts";
import type { Message } from "../reading.ts";
import { takeBox } from "../text/checkbox.ts";
import { labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainLines } from "../text/plain-text.ts";
import { cadenceIn } from "../values/cadence.ts";
import { entryAt } from "../values/entry-at.ts";
import { parseTime } from "../values/parse-time.ts";
import { senders } from "./communications.ts";
import { isA, type Recognizer } from "./recognizer.ts";

const generic =
  /^(?:(?:the|sample|example|draft|suggested)\s+)*(?:message|mail|e-?mail|slack|teams|text|template|body|vorlage|nachricht|modèle|plantilla|mensaje|mensagem)s?(?:\s+(?:message|template|text|post|update|body|example)s?)*$/i;
/** “Tell people”, “Communication” over a quote with gaps in it. */
const tells =
  /^(?:\W*)(?:tell|inform|announce|notify|communicat|messag|kommunikation|communicatie|mededeling|ankündigung|communication|comunica)/iu;
/** “Launch post (draft)”, “Entwurf: …” */
const isDraft =
  /\((?:draft|entwurf|concept|brouillon|borrador|rascunho)\)|^(?:draft|entwurf|concept|brouillon|borrador|rascunho)(?: \p{L}+){0,3}[:：]?$/iu;
const template = /^(?:[\p{L}-]+ )?(?:template|vorlage|modèle|plantilla|modelo)\b/iu;
const channels = /\b(slack|teams|e-?mail|sms|status ?page|in-?app|banner|twitter|discord|phone|pager|newsletter|blog)\b/i;

/** “Example phase updates”, “Example issues”: shows how a template above is filled. */
const example = /^(?:example|sample|beispiel|voorbeeld|exemple|ejemplo|exemplo)s? (?:(?:of|für|van|de|d[’']|do) ?)?\p{L}/iu;

export const messages: Recognizer<Message & { shows: boolean }, Message> = {
  piece: "message",
  means:
    "Words that are ready to be sent: in fences, and in quotes below words about templates or with gaps to be filled; several in one fence.",
  example: "# Plan\n\n## Message templates\n\n> We begin at [TIME].\n",
  asks: [isA("code", "blockquote")],
  read: (place, { communications }) => {
    const fence = textOf(place);
    if (!fence) return [];
    const { label, headings } = place;
    const named = label && !generic.test(nameOf(label)) && !cadenceIn(label.text);
    const above = named ? label : (headings[0] ?? label);
    const entry = entryAt(communications, fence.line);
    const owner = entry?.owner || ownerAbove(place.context.lines, fence.line);
    const said = cadenceIn(label?.text ?? "") ?? cadenceIn(headings[0]?.text ?? "");
    return readMessages({ ...fence, title: titleOf(above) }).map((message) => ({
      ...message,
      shows: example.test(nameOf(headings[0] ?? null)),
      ...(owner && { owner }),
      audience: entry?.audience ?? "",
      channel: entry?.channel ?? channels.exec(`${label?.text ?? ""} ${headings[0]?.text ?? ""}`)?.[0] ?? "",
      when: entry?.when || (said?.cadence ?? (timeIn(label?.text ?? "") || timeIn(headings[0]?.text ?? ""))),
    }));
  },
  gather: (found) => found.filter(({ shows }) => !shows || found.every((each) => each.shows)).map(({ shows: _, ...message }) => message),
};

/** “Template 3: Kickoff” is numbered for those who look it up. */
const titleOf = (above: Above | null): string => {
  const name = nameOf(above && { ...above, text: takeBox(above.text)?.rest ?? above.text });
  return name.replace(/^(?:template|vorlage|modèle|plantilla|modelo) ?#?\d{1,3} ?[:.–—-] ?(?=\S)/iu, "") || "Message";
};

/** “**Sent by:** Release lead” above the words, under their heading. */
function ownerAbove(lines: readonly string[], line: number): string {
  for (let at = line - 2; at >= 0 && at >= line - 12; at--) {
    const text = lines[at] ?? "";
    if (/^#{1,6}\s|^\s*(?:`{3,}|~{3,})/.test(text)) return "";
    const [, name = "", value = ""] = /^\W*([\p{L} ]{3,24}?)\W*[:：]\W*(\p{L}.{0,200}?)\s*$/u.exec(text) ?? [];
    if (senders.test(name)) return value.replaceAll(/[*_`]+/g, "").trim();
  }
  return "";
}

/** `Pre-deployment (1 hour before)` says when. */
function timeIn(heading: string): string {
  const inside = /\(([^()]{2,40})\)/.exec(heading)?.[1] ?? heading;
  return parseTime(inside, null) ? inside : "";
}

const plainQuote = (quote: Blockquote): string[] =>
  quote.children.flatMap((block) => (block.type === "paragraph" ? plainLines(block.children) : [])).slice(0, 4);

function textOf({ block, fence, topic, label, headings, context }: Block): { text: string; line: number; endLine: number } | null {
  const lines = linesOf(block);
  if (block.type === "code") return fence === "message" ? { text: block.value, ...lines } : null;
  if (block.type !== "blockquote") return null;
  const above = [label?.text ?? "", headings[0]?.text ?? "", labelOf(block.children[0])?.text ?? ""];
  const told = /[:：]$/.test(label?.text ?? "") || channels.test(above[0] ?? "") || tells.test(above[1] ?? "");
  const filled = told && placeholdersIn(context.lines.slice(lines.line - 1, lines.endLine).join("\n"), 1).length > 0;
  // “Email (T-3 days) to all customers:” over a quote, or a quote with its subject.
  const announced = (/[:：]$/.test(label?.text ?? "") && channels.test(above[0] ?? "")) || subjectIn(plainQuote(block)) !== null;
  if (
    topic !== "messages" &&
    !announced &&
    !filled &&
    !above.slice(0, 2).some((text) => isDraft.test(text)) &&
    !above.some((text) => topicOf(text) === "messages" || template.test(text))
  )
    return null;
  const text = context.lines
    .slice(lines.line - 1, lines.endLine)
    .map((line) => line.replace(/^\s*>\s?/, ""))
    .join("\n");
  // A quote has no opening line of its own.
  return { text, line: lines.line - 1, endLine: lines.endLine };
}
