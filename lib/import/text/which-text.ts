import { invalid } from "../../domain/kernel/errors.ts";

/** What a file of text is written in. `pasted`: no markup, but the signs and tabs a word processor leaves behind. */
export type Writing = "markdown" | "html" | "asciidoc" | "org" | "pasted";

/** What is told here stands at the beginning of a document, or all over it. */
const sampleLength = 256 * 1024;
/** What a line is shows at its beginning; a longer one would cost the square of its length. */
const lineLength = 200;

const atx = /^#{1,6} \S/m;
/** A glyph or a number, a tab, words: how a list leaves a word processor. */
const tabbedItem =
  /^[\t ]*(?:[\u2022\u00B7\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043\u25A0\u25A1\u2610-\u2612\u2713\u2714\u2705\u2B1C\uF000-\uF0FFo\u00A7\u2013-]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z])[.)]?)\t+\S/gmu;
const boxLine = /^[\t ]*[\u2610-\u2612\u25A1\uF06F\uF0A8\uF0FE]\t/mu;

/**
 * How a text that came as Markdown or plain text is written, by the end of its name or by what only that way of writing has.
 * Throws `invalid` with the way out for what cannot be read.
 */
export function writingOf(text: string, name: string): Writing {
  const sample = text
    .slice(0, sampleLength)
    .split("\n")
    .map((line) => line.slice(0, lineLength))
    .join("\n");
  refuse(sample, name);
  if (isPage(sample)) return "html";
  const plain = withoutBlocks(sample);
  if (/\.(?:adoc|asciidoc|asc)$/i.test(name)) return "asciidoc";
  if (/\.org$/i.test(name) || isOrg(plain)) return "org";
  if (isAsciiDoc(plain)) return "asciidoc";
  return isPasted(sample) ? "pasted" : "markdown";
}

function refuse(sample: string, name: string): void {
  const start = sample.slice(0, 2000).trimStart();
  if (/^\{\\rtf/.test(start))
    throw invalid("This is a rich-text (RTF) file. Save it as plain text, Markdown or CSV and import that.", "not-text");
  if (/^MIME-Version:[\s\S]*Content-Type: *multipart\/related/i.test(start))
    throw invalid(
      "This is a web archive (MHTML). Save the page as HTML, or copy its text into a Markdown file, and import that.",
      "not-text",
    );
  if (/^%!PS/.test(start)) throw invalid("This is a PostScript file. Copy its text into a Markdown file and import that.", "not-text");
  if (/^\\documentclass\b/m.test(start))
    throw invalid("This is LaTeX. Save it as Markdown (`pandoc -f latex -t gfm`) or as a web page (HTML), and import that.", "not-text");
  if (isJson(start, name))
    throw invalid("This is JSON, data for programs. Save the plan as Markdown, CSV or a web page (HTML), and import that.", "not-text");
  if (/\.rst$/i.test(name) || isRestructured(sample))
    throw invalid(
      "This is reStructuredText. Save it as Markdown (`pandoc -f rst -t gfm`) or as a web page (HTML), and import that.",
      "not-text",
    );
}

/** A document may begin with a bracket; data goes on with a quoted name or another bracket. */
const isJson = (start: string, name: string) =>
  /\.json$/i.test(name) || /^[{[]\s*(?:"(?:[^"\\\n]|\\.){1,200}"\s*[:,]|[{[]\s*")/.test(start);

/** A directive of Sphinx, and titles that are underlined; Markdown with a line of dots has neither. */
function isRestructured(sample: string): boolean {
  if (atx.test(sample)) return false;
  const directives =
    sample.match(/^#\. \S|^\.\. (?:[a-z][\w-]*::|_[^:\n]{1,80}:)|^[ \t]*:(?:ref|doc|term|orphan|numbered|maxdepth)[:`]/gm)?.length ?? 0;
  const underlined = /^\S.{0,100}\n([=~"^*+#-])\1{2,}[ \t]*$/m.test(sample);
  return directives > 1 || (directives > 0 && underlined);
}

/** A page saved under another name, or the storage format of a wiki. */
function isPage(sample: string): boolean {
  const start = sample.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|meta\s+charset|body)\b/i.test(start)) return true;
  return start.startsWith("<") && /<ac:(?:structured-macro|task-list|layout|link)\b/.test(sample) && !atx.test(sample);
}

/** The text without what stands in blocks of code, where every sign may begin a line. */
function withoutBlocks(sample: string): string {
  let end: RegExp | null = null;
  return sample
    .split("\n")
    .filter((line) => {
      if (end) {
        if (end.test(line)) end = null;
        return false;
      }
      const org = /^[ \t]*#\+begin_(\w{1,20})/i.exec(line)?.[1];
      const fence = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
      const listing = /^(-{4,}|\.{4,})[ \t]*$/.test(line);
      if (org) end = new RegExp(`^[ \\t]*#\\+end_${org}\\b`, "i");
      else if (fence) end = new RegExp(`^[ \\t]*${fence}`);
      else if (!listing) return true;
      // A line of dashes is as often a rule: it hides nothing.
      return listing;
    })
    .join("\n");
}

function isAsciiDoc(plain: string): boolean {
  if (atx.test(plain)) return false;
  const headings = plain.match(/^={1,5} [^\s=].*$/gm)?.length ?? 0;
  const others = plain.match(
    /^(?:\.[A-Z][^\n.]{2,80}|\[(?:source|NOTE|TIP|WARNING|IMPORTANT|CAUTION|%\w+)[^\]\n]{0,80}\]|:[\w-]{2,40}:(?: .*)?|\|===)$/gm,
  );
  return headings > 1 || (headings > 0 && !/^[ \t]*```/m.test(plain)) || (others?.length ?? 0) > 2;
}

function isOrg(plain: string): boolean {
  if (atx.test(plain)) return false;
  const keywords = /^#\+(?:title|author|date|options|startup|todo|filetags|begin_src|property):/im.test(plain);
  const stars = plain.match(/^\*+ \S/gm)?.length ?? 0;
  const deep = plain.match(/^\*{2,} \S/gm)?.length ?? 0;
  return (keywords && stars > 0) || deep > 1 || /^\*+ (?:TODO|DONE|NEXT|WAITING|CANCELL?ED) \S/m.test(plain);
}

/** Signs that no other way of writing begins a line with, and numbers that stand apart from their words. */
const drawnItem =
  /^[\t ]*(?:[\u2022\u2219\u25AA\u25CF\u25E6\u2023\u25A0\u25A1\u2610-\u2612\u27A4\uF000-\uF0FF][ \u00A0]+|[\u00B7\u00A7][ \u00A0]{2,}|\(?(?:\d{1,3}[.)]|\d{1,3}\))[ \u00A0]{4,})\S/gmu;
const outlined = /^\d{1,2}\.\d{1,2}\.?[ \u00A0]+\p{L}/gmu;

/** Lists or tables with tabs, drawn signs or the numbers of an outline, and nothing that only Markdown has: `# ` may begin a comment of a shell. */
function isPasted(sample: string): boolean {
  if (/^#{2,6} \S|^[ \t]*(?:```|~~~)|^[ \t]*\|?[ :-]+\|[ :|-]+$|^[ \t]*[-*+] \[[ xX]\] /m.test(sample)) return false;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  if (count(tabbedItem) > 1 || boxLine.test(sample) || /^\S[^\t\n]*\t+[^\t\n]+.*\n\S[^\t\n]*\t+[^\t\n]+/m.test(sample)) return true;
  if (atx.test(sample)) return false;
  const full = sample.split("\n").filter((line) => line.trim() !== "").length;
  return (
    count(drawnItem) > 1 || (count(outlined) > 1 && count(/^\d{1,2}[.)]? +\p{Lu}/gmu) > 1 && count(/^\d[\d.]*[.)]? +\S/gmu) * 3 >= full)
  );
}
