import { invalid } from "../../domain/kernel/errors.ts";

/** Far beyond what the products write: Confluence nests some forty deep. */
const deepest = 256;
/** Formatting that is left open is opened again in every paragraph behind it, so little of it may be. */
const mostFormatting = 32;
/** Nor may much stand behind it. */
const mostReopened = 3_000_000;
const mostTags = 500_000;
const mostAttributes = 1000;

const formatting = new Set("b big code em font i s small strike strong tt u".split(" "));
/** Never closed, or closed by what follows. */
const selfClosing = new Set(
  "a nobr area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rtc rp html head body".split(
    " ",
  ),
);
const raw = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);
const tagName = /\/?[A-Za-z][^\s/>]{0,60}/y;

/**
 * Throws `invalid` for HTML that would take the parser longer than its length warrants: nested too deeply, formatting
 * opened over and over, a tag with thousands of attributes, or millions of tags.
 */
export function guardHtml(html: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  let formats = 0;
  let tags = 0;
  let reopened = 0;
  for (const { name, closed } of tagsOf(html)) {
    reopened += formats;
    if (++tags > mostTags || reopened > mostReopened)
      throw invalid("This page has too many elements to be read. Export a smaller part of it.", "too-large");
    const plain = name.replace("/", "");
    const step = name === plain ? 1 : -1;
    const before = open.get(plain) ?? 0;
    // `<path/>` ends itself in a drawing only; `<div/>` does not.
    if (closed && (open.get("svg") || open.get("math"))) continue;
    if (selfClosing.has(plain) || before + step < 0) continue;
    open.set(plain, before + step);
    depth += step;
    if (formatting.has(plain)) formats += step;
    if (depth > deepest || formats > mostFormatting)
      throw invalid("This page is nested too deeply to be read. Export the runbook alone, or copy its text.", "too-deep");
  }
}

/** The names of the tags in their order, `/b` for an end tag, and whether they close themselves; what stands in comments and scripts is skipped. */
function* tagsOf(html: string): Generator<{ name: string; closed: boolean }> {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) return;
      at = end;
      continue;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(html)?.[0].toLowerCase();
    at = name === undefined ? at + 1 : endOfTag(html, tagName.lastIndex);
    if (at < 0) return;
    if (name === undefined) continue;
    yield { name, closed: html[at - 2] === "/" };
    if (!raw.has(name)) continue;
    const close = new RegExp(`</${name}`, "gi");
    close.lastIndex = at;
    const end = close.exec(html);
    if (!end) return;
    at = end.index;
  }
}

/** Where a tag ends; -1 where it never does. */
function endOfTag(html: string, from: number): number {
  let attributes = 0;
  for (let at = from; at < html.length; at++) {
    const sign = html[at] ?? "";
    if (sign === ">") return at + 1;
    if (sign === '"' || sign === "'") {
      at = html.indexOf(sign, at + 1);
      if (at < 0) return -1;
    } else if (/\s/.test(sign) && ++attributes > mostAttributes) {
      throw invalid("This page cannot be read: one of its tags has thousands of attributes.", "too-large");
    }
  }
  return -1;
}
