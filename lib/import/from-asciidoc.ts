import { invalid } from "../domain/kernel/errors.ts";
import { boundMarks } from "../runbook/text/marks.ts";
import { markdownFromHtml } from "./from-html.ts";

/** Attributes of a header that say something of the plan. */
const said: readonly (readonly [string, string])[] = [
  ["author", "Author"],
  ["revdate", "Date"],
  ["revnumber", "Version"],
];
/** A document that includes itself through its attributes grows no further than this. */
const longestAttribute = 4096;
/** The parser takes the square of some lengths: far beyond what people write, and a second or two of work. */
const mostLines = 20_000;
const mostCharacters = 1024 * 1024;

/**
 * Markdown of an AsciiDoc document, by way of the page it is converted to: nothing is included or fetched, and the parser is
 * loaded for such a document only. Throws `invalid` past 20,000 lines or 1 MB, and where too many marks stand in one paragraph.
 */
export async function markdownFromAsciiDoc(text: string): Promise<string> {
  if (text.length > mostCharacters || text.split("\n", mostLines + 1).length > mostLines)
    throw invalid("This AsciiDoc is too long to be read. Split it, or save it as Markdown, and import that.", "too-large");
  boundMarks(text);
  const { load, LoggerManager, NullLogger } = await import("@asciidoctor/core");
  LoggerManager.setLogger(new NullLogger());
  const document = await load(text, {
    safe: "secure",
    attributes: {
      showtitle: true,
      "toc!": "",
      "sectids!": "",
      "max-attribute-value-size": longestAttribute,
      "max-include-depth": 0,
    },
  });
  const page = String(await document.convert());
  const facts = said.flatMap(([key, name]) => {
    const value = document.getAttribute(key);
    return typeof value === "string" && value !== "" ? [`<p><strong>${name}:</strong> ${escaped(value)}</p>`] : [];
  });
  const head = /^\s*<h1[^>]*>[\s\S]*?<\/h1>/.exec(page)?.[0] ?? "";
  return markdownFromHtml(`${head}${facts.join("")}${page.slice(head.length)}`);
}

const escaped = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
