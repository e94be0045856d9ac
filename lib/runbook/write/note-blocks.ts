import type { BlockContent } from "mdast";
import type { Note } from "#lib/domain/plan-rows.ts";

/** How a step went, as an earlier export wrote it; the plan knows better. */
const result = /^[-*] [*_](?:Done|Skipped|Failed|Begun) \d\d:\d\d.*[*_]$/;

/** Notes as they are: those of the document word for word, what people said as a quote. */
export function noteBlocks(notes: readonly Note[]): BlockContent[] {
  return notes.flatMap(({ kind, text, author }): BlockContent[] => {
    if (kind === "document") {
      const kept = text
        .split("\n")
        .filter((line) => !result.test(line))
        .join("\n")
        .trim();
      // An html node is written as it stands: the note is Markdown already.
      return kept === "" ? [] : [{ type: "html", value: kept }];
    }
    const said: BlockContent = { type: "paragraph", children: [{ type: "text", value: author ? `${author.name}: ${text}` : text }] };
    return [{ type: "blockquote", children: [said] }];
  });
}
