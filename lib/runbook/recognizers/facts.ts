import type { Block } from "../blocks/block.ts";
import type { Topic } from "../blocks/topics.ts";
import type { Fact } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { textLines } from "../text/text-lines.ts";
import { pairsOf } from "../values/fact-lines.ts";
import { isRoleTitle } from "../values/role-words.ts";

const pair = /^([\p{L}\p{N}][\p{L}\p{N} _/&().-]{0,38}?)\s*[:：]\s*(\S.*)$/u;
/** `**Change reviewer** - Ana` */
const dashed = /^([\p{L}\p{N}][\p{L}\p{N} _/&().:-]{0,70}?)\s+[-–—]\s+(\S.*)$/u;
/** What stands below these is told by their own pieces. */
const told: readonly Topic[] = ["sign-off", "rollback", "triggers", "gate", "messages", "thresholds", "risks"];
const about = /information|details|metadata|overview|summary|document|general|angaben|informationen|informations|información|informações/i;

/**
 * What a document says of itself: front matter, and `**Name:** value` lines in its head, in a section about it, and at its
 * end. A block counts only where all of its lines have that form.
 */
export function factsOf(blocks: readonly Block[], lastStepLine: number): Fact[] {
  return blocks.flatMap((place) => {
    const { block, headings, nested, topic, context } = place;
    if (block.type === "yaml") return factsOfYaml(block.value, linesOf(block).line + 1);
    if (block.type === "table" && !nested && !hasBox(block)) return pairsOf(block);
    if (nested || (block.type !== "paragraph" && block.type !== "list")) return [];
    const inHead = headings.length === 0 || about.test(headings[0]?.text ?? "");
    const atEnd = linesOf(block).line > lastStepLine && block.type === "paragraph" && (topic === null || !told.includes(topic));
    if ((!inHead && !atEnd) || topic === "communications" || topic === "audiences") return [];
    const lines = textLines({ type: "root", children: [block] });
    const facts = lines.map(({ text, line, endLine }) => {
      const bold = /^[\s>]*(?:[-*+]|\d+[.)])?\s*\*\*/.test(context.lines[line - 1] ?? "");
      const [, name = "", value = ""] = pair.exec(text) ?? (bold ? dashed.exec(text) : null) ?? [];
      return { name: name.replace(/\s*\([^()]{25,}\)$/, ""), value, line, endLine };
    });
    // A form to be filled by hand tells nothing yet.
    const isFacts = facts.every(
      ({ name, value }) =>
        name.length > 1 &&
        name.split(" ").length <= 5 &&
        value.length <= 300 &&
        !(/^_{3,}/.test(value) && (isRoleTitle(name) || /^(?:name|nom|nombre|nome)$/i.test(name))),
    );
    return isFacts && isEmphasised(place) ? facts : [];
  });
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
    return name && value ? [{ name, value: value.replace(/^(["'])(.*)\1$|^\[(.*)\]$/, "$2$3"), line, endLine: line }] : [];
  });
}
