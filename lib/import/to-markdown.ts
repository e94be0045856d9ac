import { markdownFromAsciiDoc } from "./from-asciidoc.ts";
import { markdownFromCsv } from "./from-csv.ts";
import { markdownFromHtml } from "./from-html.ts";
import { markdownFromOrg } from "./from-org.ts";
import { markdownFromPaste } from "./from-paste.ts";
import { withDrawnBullets } from "./text/drawn-bullets.ts";
import { writingOf } from "./text/which-text.ts";
import { withWholeFences } from "./text/whole-fences.ts";

export type DocumentKind = "markdown" | "html" | "csv";

/** How a document is stored and served, by its kind. */
export const mediaTypes: Record<DocumentKind, string> = { markdown: "text/markdown", html: "text/html", csv: "text/csv" };

const byMediaType: Record<string, DocumentKind> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/csv": "csv",
  "text/tab-separated-values": "csv",
};

/** What a document is: by its media type where one is said that tells (`text/html`), else by the end of its name. */
export function kindOf(name: string, mediaType = ""): DocumentKind {
  const said = byMediaType[mediaType];
  if (said) return said;
  if (/\.x?html?$/i.test(name)) return "html";
  return /\.(?:csv|tsv)$/i.test(name) ? "csv" : "markdown";
}

/**
 * A document's text as Markdown; Markdown and plain text keep their lines, and all but their drawn bullets and broken fences. AsciiDoc, org and what was pasted from a word
 * processor are told by the text itself. A run sheet has no title but its file's name. Throws `invalid` with the way out for
 * what cannot be read.
 */
export async function toMarkdown(text: string, kind: DocumentKind, name: string): Promise<string> {
  const titleOfFile = name.replace(/\.\w+$/, "").replace(/[-_]+/g, " ");
  if (kind === "html") return markdownFromHtml(text);
  if (kind === "csv") return markdownFromCsv(text, titleOfFile);
  switch (writingOf(text, name)) {
    case "html":
      return markdownFromHtml(text);
    case "asciidoc":
      return await markdownFromAsciiDoc(text);
    case "org":
      return markdownFromOrg(text);
    case "pasted":
      return markdownFromPaste(text);
    default:
      return withWholeFences(withDrawnBullets(text));
  }
}
