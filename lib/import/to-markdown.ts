import { markdownFromCsv } from "./from-csv.ts";
import { markdownFromHtml } from "./from-html.ts";

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

/** A document's text as Markdown; Markdown and plain text stay as they are. A run sheet has no title but its file's name. */
export function toMarkdown(text: string, kind: DocumentKind, name: string): string {
  if (kind === "html") return markdownFromHtml(text);
  return kind === "csv" ? markdownFromCsv(text, name.replace(/\.\w+$/, "").replace(/[-_]+/g, " ")) : text;
}
