import type { Block } from "../blocks/block.ts";
import type { Topic } from "../blocks/topics.ts";
import type { Fact } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { once } from "../text/once.ts";
import { textLines } from "../text/text-lines.ts";
import { pairsOf } from "../values/fact-lines.ts";
import { isRoleTitle } from "../values/role-words.ts";
import { isA, type Recognizer, type Whole } from "./recognizer.ts";

const pair = /^([\p{L}\p{N}][\p{L}\p{N} _/&().-]{0,38}?)\s*[:：]\s*(\S.*)$/u;
/** `**Change reviewer** - Ana` */
const dashed = /^([\p{L}\p{N}][\p{L}\p{N} _/&().:-]{0,70}?)\s+[-–—]\s+(\S.*)$/u;
/** What stands below these is told by their own pieces. */
const told: readonly Topic[] = ["sign-off", "rollback", "triggers", "gate", "messages", "thresholds", "risks"];
const about = /information|details|metadata|overview|summary|document|general|angaben|informationen|informations|información|informações/i;

export const facts: Recognizer<Fact> = {
  piece: "fact",
  means:
    "What a document says of itself: front matter, tables of pairs, and `Name: value` lines in its head, in a section about it and at its end. A block counts where all of its lines have that form.",
  example: "# Plan\n\n**Date:** 2027-03-05\n**Window:** two hours\n",
  asks: [
    isA("list", "paragraph", "table", "yaml"),
    { says: "is no detail of an item", holds: ({ block, nested }) => block.type === "yaml" || !nested },
    { says: "stands in the head, in a section about the document, or behind all work", holds: isAbout },
  ],
  read: factsAt,
};

function isAbout({ block, headings, topic }: Block, { boxes }: Whole): boolean {
  if (block.type === "yaml") return true;
  if (block.type === "table") return !hasBox(block);
  if (topic === "communications" || topic === "audiences") return false;
  if (headings.length === 0 || about.test(headings[0]?.text ?? "")) return true;
  const last = lastLine(boxes);
  return block.type === "paragraph" && (topic === null || !told.includes(topic)) && last > 0 && linesOf(block).line > last;
}

const lastLine = once((boxes: Whole["boxes"]) => boxes.reduce((last, { line }) => Math.max(last, line), 0));

function factsAt(place: Block): Fact[] {
  const { block, context } = place;
  if (block.type === "yaml") return factsOfYaml(block.value, linesOf(block).line + 1);
  if (block.type === "table") return pairsOf(block);
  const lines = textLines({ type: "root", children: [block] });
  const found = lines.map(({ text, line, endLine }) => {
    const bold = /^[\s>]*(?:[-*+]|\d+[.)])?\s*\*\*/.test(context.lines[line - 1] ?? "");
    const [, name = "", value = ""] = pair.exec(text) ?? (bold ? dashed.exec(text) : null) ?? [];
    return { name: name.replace(/\s*\([^()]{25,}\)$/, ""), value, line, endLine };
  });
  // A form to be filled by hand tells nothing yet.
  const isFacts = found.every(
    ({ name, value }) =>
      /\p{L}/u.test(name) &&
      name.length > 1 &&
      !/^(?:https?|ftp|mailto)$/i.test(name) &&
      name.split(" ").length <= 5 &&
      value.length <= 300 &&
      !(/^_{3,}/.test(value) && (isRoleTitle(name) || /^(?:name|nom|nombre|nome)$/i.test(name))),
  );
  return isFacts && isEmphasised(place) ? found : [];
}

/** Names stand out: bold, or several lines of one form. */
function isEmphasised({ block, context }: Block): boolean {
  const { line, endLine } = linesOf(block);
  const source = context.lines.slice(line - 1, endLine);
  return endLine > line || source.some((text) => /\*\*|__/.test(text));
}

function factsOfYaml(text: string, firstLine: number): Fact[] {
  return text.split("\n").flatMap((source, index) => {
    const [, name, value] = /^([\w.-]+)\s*:\s*(\S.*)$/.exec(source) ?? [];
    const line = firstLine + index;
    const plain = value?.replace(/^(["'])(.*)\1$|^\[(.*)\]$/, "$2$3");
    return name && plain ? [{ name, value: plain, line, endLine: line }] : [];
  });
}
