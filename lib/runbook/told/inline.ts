import type { PhrasingContent } from "mdast";
import { markOf } from "./mark.ts";

/** A title as Markdown: spans of code stay code, every other sign stands for itself. */
export function inline(title: string): PhrasingContent[] {
  return title.split(/(`[^`]+`)/).flatMap((part): PhrasingContent[] => {
    if (part === "") return [];
    return /^`[^`]+`$/.test(part) ? [{ type: "inlineCode", value: part.slice(1, -1) }] : [{ type: "text", value: part }];
  });
}

/** `Name: value` with the name in bold. */
export function labelled(name: string, value: string): PhrasingContent[] {
  return [
    { type: "strong", children: [{ type: "text", value: `${name}:` }] },
    { type: "text", value: ` ${value}` },
  ];
}

/** What stands behind a title, in parentheses; nothing where there is nothing to say. */
export function aside(parts: readonly string[]): PhrasingContent[] {
  return parts.length === 0 ? [] : [{ type: "text", value: ` (${parts.join(", ")})` }];
}

/** Says what the line is that it ends. */
export const mark = (as: "step" | "phase"): PhrasingContent => ({ type: "html", value: ` ${markOf(as)}` });
