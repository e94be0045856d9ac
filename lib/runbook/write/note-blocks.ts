import type { BlockContent } from "mdast";
import type { Note } from "#lib/domain/notes/rows.ts";
import { sealed } from "../told/mark.ts";

/** A note as it is written: `sealed` where its looks would make something else of it. */
export type WrittenNote = Note & { sealed?: boolean };

/** Whether a line says how a step went, as an earlier export wrote it; the plan knows better. */
export const isResult = (line: string): boolean =>
  /^[-*] [*_](?:(?:Done|Skipped|Not applicable|Failed|Begun) \d\d:\d\d.*|Comes after: “.*”)[*_]$/.test(line);

/** “Deployment phases” over the phases: a heading that holds nothing of its own, and is not written. */
export const isBareHeading = (text: string): boolean => /^#{1,6}\s[^\n]*$/.test(text.trim());

/** Notes as they are: those of the document word for word, what people said as a quote. */
export function noteBlocks(notes: readonly WrittenNote[], commands: readonly { text: string }[] = []): BlockContent[] {
  return notes.flatMap((note): BlockContent[] => {
    const { kind, text, author } = note;
    if (kind === "document") {
      const kept = text
        .split("\n")
        .filter((line) => !isResult(line))
        .join("\n")
        .trim()
        // What the commands answered, shown with them: not to be run again.
        .replace(/^(`{3,}|~{3,})[^\n]*/, (fence, mark: string) => (commands.length > 0 ? `${mark}output` : fence));
      // An html node is written as it stands: the note is Markdown already.
      const empty = kept === "" || (note.sealed && isBareHeading(kept));
      return empty ? [] : [{ type: "html", value: note.sealed ? sealed(kept) : kept }];
    }
    const said: BlockContent = { type: "paragraph", children: [{ type: "text", value: author ? `${author.name}: ${text}` : text }] };
    return [{ type: "blockquote", children: [said] }];
  });
}
