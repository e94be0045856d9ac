import type { Code, Root, RootContent } from "mdast";
import { isGreeting } from "../fences/message-shape.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainLines } from "../text/plain-text.ts";

const subject =
  /^(?:title|subject(?: line)?|headline|betreff|onderwerp|titel|objet|titre|asunto|título|assunto|oggetto|件名|タイトル)\s*[:：]\s*\S/iu;
const body =
  /^(?:body|message|text|content|post|inhalt|nachricht|bericht|corps|texte|message|cuerpo|mensaje|texto|corpo|mensagem|本文)\s*[:：]/iu;
/** What a heading calls words that are to be sent. */
const draft =
  /draft|post\b|announcement|e-?mail|message|newsletter|template|entwurf|bericht|mededeling|aankondiging|concept|sjabloon|ankündigung|nachricht|vorlage|brouillon|annonce|modèle|borrador|anuncio|mensaje|plantilla|rascunho|anúncio|mensagem|modelo|案内|文面/iu;

/**
 * A message that is written out in the document, without a fence around it: a subject, and behind it a body or a greeting. It
 * goes on to the next heading or rule, and is read as one fence of words; its lists are no work.
 */
export function withDraftMessages(root: Root, lines: readonly string[]): Root {
  const children: RootContent[] = [];
  let heading = "";
  for (let at = 0; at < root.children.length; at++) {
    const block = root.children[at];
    if (!block) continue;
    if (block.type === "heading") heading = plainLines(block.children).join(" ");
    const end = isSubject(block) ? endOf(root.children, at, heading) : ruledEnd(root.children, at, heading);
    if (end < 0) {
      children.push(block);
      continue;
    }
    children.push(asFence(block, root.children[end] ?? block, lines));
    at = end;
  }
  return { ...root, children };
}

const firstLine = (block: RootContent | undefined) => (block?.type === "paragraph" ? (plainLines(block.children)[0] ?? "") : "");
const isSubject = (block: RootContent) => subject.test(firstLine(block));

/** The last block of a message; -1 where a title is only a title. */
function endOf(blocks: readonly RootContent[], from: number, heading: string): number {
  const first = blocks[from];
  const own = first?.type === "paragraph" ? plainLines(first.children).slice(1) : [];
  const next = blocks.slice(from + 1, from + 3).map(firstLine);
  const written = [...own, ...next].some((line) => body.test(line)) || (draft.test(heading) && next.some(isGreeting));
  if (!written) return -1;
  const stop = blocks.findIndex(
    (block, at) => at > from && (block.type === "heading" || block.type === "thematicBreak" || isSubject(block)),
  );
  return (stop < 0 ? blocks.length : stop) - 1;
}

/** “Template 4: …” over words between two rules: where they end. -1 for anything else. */
function ruledEnd(blocks: readonly RootContent[], from: number, heading: string): number {
  if (blocks[from - 1]?.type !== "thematicBreak" || !numberedTemplate.test(heading)) return -1;
  const stop = blocks.findIndex(
    (block, at) => at >= from && (block.type === "heading" || block.type === "code" || block.type === "thematicBreak"),
  );
  return stop > from && blocks[stop]?.type === "thematicBreak" ? stop - 1 : -1;
}

const numberedTemplate = /^(?:template|vorlage|modèle|plantilla|modelo)\s*#?\d/iu;

/** A fence opens on the line above its words. */
function asFence(first: RootContent, last: RootContent, lines: readonly string[]): Code {
  const { line } = linesOf(first);
  const { endLine } = linesOf(last);
  const value = lines.slice(line - 1, endLine).join("\n");
  const end = last.position?.end ?? { line: endLine, column: 1 };
  return { type: "code", lang: messageLanguage, value, position: { start: { line: Math.max(1, line - 1), column: 1 }, end } };
}

/** The tag of such a fence. */
const messageLanguage = "message";
