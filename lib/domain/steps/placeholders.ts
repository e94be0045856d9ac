/** A gap in a text, and the line it is in. */
export type Placeholder = { text: string; name: string; line: number };

/** Every form of a gap to fill, in the order in which one may hide another. Quantifiers are bounded: the scan stays linear. */
const forms = [
  "\\{\\{[^{}\\n]{1,120}\\}\\}",
  "\\$\\{[A-Za-z_]\\w{0,60}(?::[-=?+][^}\\n]{0,40})?\\}",
  "\\$[A-Z_][A-Z0-9_]{1,60}(?![\\w(])",
  "\\{[A-Za-z][\\w ./-]{0,60}\\}",
  "\\[[^\\[\\]\\n]{1,160}\\]",
  "<[A-Za-z](?:[\\w .,/:|+'()-]{0,80}[\\w.)])?>",
  "(?<![_\\w])__[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,40}__(?!\\w)",
  "(?<!\\w)_{3,400}(?!\\w)",
  "%[A-Z][A-Z0-9_]{2,40}%|@@\\w{1,40}",
  "(?<![A-Za-z])(?:[YAJ]{4}(?<one>[-./]?)MM\\k<one>(?:DD|TT|JJ)|(?:DD|TT|JJ|MM)(?<two>[-./])(?:DD|MM)\\k<two>(?:[YAJ]{4}|[YAJ]{2})|yyyy-mm-dd)(?:[ T_]?(?:HH:?MM(?::?SS)?|hh:mm))?(?![A-Za-z])",
  "\\b(?:HH:MM(?::SS)?|hh:mm|[Xx]{2}:[Xx]{2}(?::[Xx]{2})?)\\b",
  "(?<![\\w.])v?(?:\\d{1,4}|[Xx]{1,2}|[Yy]{1,2}|[Zz]{1,2})(?:\\.(?:\\d{1,4}|[Xx]{1,2}|[Yy]{1,2}|[Zz]{1,2})){1,3}(?![\\w/])",
  "\\bX{2,8}\\b|\\bX(?=\\s?%)",
  "\\b(?:TBD|TBC|TBA|T\\.B\\.D\\.)(?!\\w)",
  "\\byour(?:[-_][a-z][\\w-]{0,40}|(?:domain|company|site|server|host|app|project|org|team|name|db|database)(?:\\.[a-z]{2,10}){0,2})\\b",
];
const blank = /^_{3,}$/;
const logLevel =
  /^(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|OK|PASS|PASSED|FAIL|FAILED|SKIP|NOTE|NOTICE|CRITICAL|SUCCESS|DONE|TODO|WIP|optional|required|external|internal|ext|int|sic)$/i;
/** Words in brackets that open a subject or a line as its tag: `[GO-LIVE] Deploy started`. */
const tag =
  /^(?:GO-?LIVE|URGENT|ACTION REQUIRED|ACTION NEEDED|FYI|MAINTENANCE|INCIDENT|RESOLVED|REMINDER|HEADS[- ]UP|ANNOUNCEMENT|DEPLOY(?:MENT|S)?|RELEASE|ROLLBACK|OUTAGE|SCHEDULED|UPDATE|PRODUCTION|PROD|STAGING|DRILL|TEST|P\d|SEV-?\d|WICHTIG|WARTUNG|IMPORTANT|MISE EN PRODUCTION|MANTENIMIENTO|URGENTE|(?:SCHEDULED|PLANNED|EMERGENCY) (?:MAINTENANCE|OUTAGE|CHANGE|DOWNTIME))$/i;
const html =
  /^(?:a|abbr|article|aside|audio|b|blockquote|body|br|button|canvas|caption|center|cite|col|colgroup|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|main|mark|meta|nav|ol|optgroup|option|p|picture|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)$/i;
/** Elements whose names are as often the words of a gap: `<address>`, `<time>`. */
const eitherHtml = /^(?:address|code|data|details|label|legend|link|object|param|source|summary|template|time|title|track)$/i;
const shellVariable = /^\$\{?(?:HOME|PATH|USER|PWD|OLDPWD|SHELL|EDITOR|LANG|IFS|TMPDIR|RANDOM|HOSTNAME|UID|PPID|PS1|BASH_SOURCE)\b/;

/**
 * The gaps of a text that somebody must fill before it is used, one per occurrence and in order; `firstLine` is the line number of
 * the text's first line. `name` is the gap without its brackets; for a blank (`Signed: ____`) it is the label before it.
 */
export const placeholdersIn = (text: string, firstLine: number): Placeholder[] =>
  placedGapsIn(text).map(({ text, name, line }) => ({ text, name, line: firstLine + line }));

/** The same with the place of each: `line` counts from 0, `at` from the beginning of its line, in UTF-16 units. */
export function placedGapsIn(text: string): (Placeholder & { at: number })[] {
  const found: (Placeholder & { at: number })[] = [];
  const scan = new RegExp(forms.join("|"), "g");
  const definitions = definitionsIn(text);
  for (const [index, line] of text.split("\n").entries()) {
    scan.lastIndex = 0;
    for (let match = scan.exec(line); match; match = scan.exec(line)) {
      const before = line.slice(0, match.index);
      const after = line.slice(match.index + match[0].length);
      if (isGap(match[0], before, after, line, text, definitions)) {
        found.push({ text: match[0], name: nameOf(match[0], before), line: index, at: match.index });
      } else scan.lastIndex = match.index + 1;
    }
  }
  return found;
}

function isGap(gap: string, before: string, after: string, line: string, text: string, definitions: ReadonlySet<string>): boolean {
  const previous = before.at(-1) ?? "";
  if (gap.startsWith("[")) return isBracketGap(gap.slice(1, -1), before, after, line, definitions);
  if (gap.startsWith("<")) return isAngleGap(gap.slice(1, -1), previous, text);
  if (gap.startsWith("$")) return !shellVariable.test(gap) && previous !== "\\";
  if (gap.startsWith("{{")) return !/^\{\{[%#]/.test(gap);
  if (gap.startsWith("{")) return !/[$@%^{#]/.test(previous) && !after.startsWith("}");
  // Underscores alone on a line are a rule.
  if (blank.test(gap)) return line.trim() !== gap || gap.length > 20;
  if (/^v?[\dxyz.]+$/i.test(gap)) return isVersionGap(gap);
  return true;
}

function isBracketGap(inner: string, before: string, after: string, line: string, definitions: ReadonlySet<string>): boolean {
  const previous = before.at(-1) ?? "";
  if (/^[([]/.test(after) && !/^\[[^\]]{2,}\s/.test(after)) return false;
  if (previous === "]" || previous === "!" || /^:\s*(?:https?:|\/|#|<)/.test(after)) return false;
  if (/^[!^"'[]/.test(inner) || inner.includes('",') || definitions.has(inner.trim().toLowerCase())) return false;
  if (!/\p{L}/u.test(inner)) return /^\s*(?:\.{3}|…|_{2,}|\?+|#+)\s*$/.test(inner);
  if (/^x$/i.test(inner)) return inner === "X" && !/^(?:[\s>*+-]|\d+[.)])*$/.test(before) && !/\[ ?\]/.test(line);
  // `[a-z]` is a pattern.
  if (logLevel.test(inner) || /^[a-zA-Z]-[a-zA-Z](?:\W|[A-Za-z]-|$)/.test(inner)) return false;
  // `items[i]`, `list[0]`: part of code.
  if (/\w/.test(previous) && /^[a-z0-9_]{1,12}$/.test(inner)) return false;
  const opens = /^(?:[\s>*#+-]|subject:|betreff:|objet:|asunto:|assunto:|\d+[.)])*$/i.test(before);
  return !(opens && after.trim() !== "" && tag.test(inner.trim()));
}

function isAngleGap(inner: string, previous: string, text: string): boolean {
  if (/[\w<]/.test(previous) && !/[-_=/.v]/.test(previous)) return false;
  const name = /^[A-Za-z][\w-]*/.exec(inner)?.[0] ?? "";
  const bare = inner === name;
  if (/^(?:https?|mailto|ftp):/i.test(inner)) return false;
  if (html.test(name) && (bare || /^[a-z]\w*\s*\//i.test(inner))) return false;
  return !(eitherHtml.test(name) && bare && text.includes(`</${name}>`));
}

/** `X.Y.Z` and `v1.xx` are gaps; `1.2.3` is a version and `18.x` the name of a series. */
function isVersionGap(gap: string): boolean {
  if (!/[xyz]/i.test(gap)) return false;
  if (/[XYZ]/.test(gap)) return true;
  return /xx|yy|zz/.test(gap) || (gap.split(".").length > 2 && /^v|y/.test(gap));
}

/** `[docs]: https://…`, `[docs]: ../x.md "Title"`. What is no address behind the colon says nothing of the gap before it: `[NAME]: done`. */
const definition =
  /^ {0,3}\[([^\]\n]{1,160})\]:[ \t]*(?:<|[a-z][a-z0-9+.-]{1,20}:(?=\S)|\.{0,2}\/|#|www\.|[^\s.]{1,80}\.[^\s]{1,200}[ \t]*(?:["'(].{0,200})?$)/gim;

function definitionsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(definition)].map(([, label = ""]) => label.trim().toLowerCase()));
}

function nameOf(gap: string, before: string): string {
  if (blank.test(gap))
    return (
      /([^:|_]{1,80}):?[\s*_|]*$/
        .exec(before.slice(-120))?.[1]
        ?.replace(/^[\s>*#+-]+/, "")
        .trim() ?? ""
    );
  return gap
    .replace(/^(?:\{\{|\$\{|__|@@|[$[<{%])\s*/, "")
    .replace(/\s*(?:\}\}|__|[\]>}%])$/, "")
    .trim();
}
