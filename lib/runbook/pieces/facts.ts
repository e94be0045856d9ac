import { linesOf } from "../lines-of.ts";
import type { Place } from "../place.ts";
import type { Fact } from "../reading.ts";
import { textLines } from "../text-lines.ts";

const pair = /^([\p{L}\p{N}][\p{L}\p{N} _/&().-]{0,38}?)\s*[:：]\s*(\S.*)$/u;
const about = /information|details|metadata|overview|summary|document|general|angaben|informationen|informations|información|informações/i;

/**
 * What a document says of itself: front matter, and `**Name:** value` lines in its head, in a section about it, and at its
 * end. A block counts only where all of its lines have that form.
 */
export function factsOf(places: readonly Place[], lastStepLine: number): Fact[] {
  return places.flatMap((place) => {
    const { block, headings, nested, topic } = place;
    if (block.type === "yaml") return factsOfYaml(block.value, linesOf(block).line + 1);
    if (nested || (block.type !== "paragraph" && block.type !== "list")) return [];
    const inHead = headings.length === 0 || about.test(headings[0]?.text ?? "");
    if ((!inHead && linesOf(block).line <= lastStepLine) || topic === "communications" || topic === "audiences") return [];
    const lines = textLines({ type: "root", children: [block] });
    const facts = lines.map(({ text, line, endLine }) => {
      const [, name = "", value = ""] = pair.exec(text) ?? [];
      return { name, value, line, endLine };
    });
    const isFacts = facts.every(({ name, value }) => name.length > 1 && name.split(" ").length <= 5 && value.length <= 300);
    return isFacts && isEmphasised(place) ? facts : [];
  });
}

/** Names stand out: bold, or several lines of one form. */
function isEmphasised({ block, context }: Place): boolean {
  const { line, endLine } = linesOf(block);
  const source = context.lines.slice(line - 1, endLine);
  return endLine > line || source.some((text) => /\*\*|__/.test(text));
}

function factsOfYaml(text: string, firstLine: number): Fact[] {
  return text.split("\n").flatMap((source, index) => {
    const [, name, value] = /^([\w.-]+)\s*:\s*(\S.*)$/.exec(source) ?? [];
    const line = firstLine + index;
    return name && value ? [{ name, value: value.replace(/^(["'])(.*)\1$/, "$2"), line, endLine: line }] : [];
  });
}
