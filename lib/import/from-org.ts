/** Deeper headings than Markdown has are its deepest. */
const deepest = 6;
const maxIndent = 40;

const heading =
  /^(\*+)\s+(?:(TODO|NEXT|WAITING|WAIT|STARTED|DOING|HOLD|DONE|CANCELL?ED)\s+)?(?:\[#[A-Z0-9]\]\s+)?(.*?)(?:\s+:[\w@#%:]+:)?\s*$/u;
const item = /^(\s*)([-+]|\s\*|\d{1,6}[.)]|[A-Za-z][.)])\s+(?:\[@\d+\]\s*)?(?:\[([ xX-])\]\s*)?(.*)$/u;
/** How much of a heading is done, as org counts it: `[1/2]`. */
const cookie = /\s+\[\d*(?:%|\/\d*)\]\s*$/;
const block = /^\s*#\+begin_(\w{1,20})(?:\s+(\S{1,40}))?.*$/i;
const stamp =
  /[<[](\d{4}-\d{2}-\d{2})(?:\s+\p{L}{2,12}\.?)?(?:\s+(\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?)?(?:\s+[.+-]+\d+\w(?:\/\d+\w)?)*[>\]]/gu;

/**
 * Markdown of an Emacs org outline: headings of stars, TODO as boxes with their dates, lists, tables, blocks of code, links and
 * emphasis. Line by line, so that it takes no longer than the text warrants. Drawers and settings are left out, the title stays.
 */
export function markdownFromOrg(text: string): string {
  const lines = text.split("\n");
  const out: string[] = [];
  const title = lines.find((line) => /^#\+title:/i.test(line))?.replace(/^#\+title:\s*/i, "");
  const shift = title ? 1 : 0;
  if (title) out.push(`# ${inline(title)}`, "");
  /** What stands below a heading that is to be done belongs to its item. */
  let inItem = false;
  let itemDepth = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const begins = block.exec(line);
    const before = out.length;
    const stars = heading.exec(line)?.[1]?.length ?? 0;
    const isPart = inItem && stars > itemDepth;
    const isHeading = stars > 0 && !isPart;
    if (isPart) {
      // What a task is divided into are bold lines within its item.
      out.push("", `**${inline(heading.exec(line)?.[3] ?? "")}**`, "");
    } else if (begins) {
      at = addBlock(lines, at, begins, out);
    } else if (/^\s*:[A-Z_-]+:\s*$/.test(line) && drawerEnd(lines, at) > 0) {
      at = drawerEnd(lines, at);
    } else if (isHeading) {
      at = addHeading(lines, at, shift, out);
      const last = out.findLast((each) => each !== "") ?? "";
      inItem = /^(?:- \[| {2}- Status)/.test(last);
      itemDepth = stars;
    } else if (/^\s*: /.test(line)) {
      at = addLiteral(lines, at, out);
    } else if (/^\s*#\+date:/i.test(line)) {
      out.push(`**Date:** ${inline(line.replace(/^\s*#\+date:\s*/i, ""))}`, "");
    } else if (/^\s*#\+author:/i.test(line)) {
      out.push(`**Author:** ${inline(line.replace(/^\s*#\+author:\s*/i, ""))}`, "");
    } else if (!/^\s*#(?:\+\w+:|\+\w+\s*$|\s|$)/.test(line)) {
      out.push(plainLine(line));
    }
    if (inItem && !isHeading)
      for (let each = before; each < out.length; each++) out[each] = out[each] ? `  ${(out[each] ?? "").replace(/^ {1,3}/, "")}` : "";
  }
  return `${out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** Lines that begin with `: ` are code; below an item they are the item's. */
function addLiteral(lines: readonly string[], from: number, out: string[]): number {
  let to = from;
  while (/^\s*:(?: |$)/.test(lines[to] ?? "")) to++;
  const space = (/^\s*/.exec(lines[from] ?? "")?.[0] ?? "").slice(0, maxIndent);
  const indent = /^\s*(?:-|\d+\.) /.test(out.at(-1) ?? "") || space === "" ? space : "";
  out.push(`${indent}\`\`\``, ...lines.slice(from, to).map((line) => `${indent}${line.replace(/^\s*: ?/, "")}`), `${indent}\`\`\``);
  return to - 1;
}

/** A heading, or, where it is to be done, an item with its box; the dates below it are its time. */
function addHeading(lines: readonly string[], at: number, shift: number, out: string[]): number {
  const [, stars = "", state = "", words = ""] = heading.exec(lines[at] ?? "") ?? [];
  const next = lines[at + 1] ?? "";
  const planned = /^\s*(?:(?:DEADLINE|SCHEDULED|CLOSED):\s*[<[][^>\]]{1,60}[>\]]\s*)+$/.test(next);
  const depth = Math.min(stars.length + shift, deepest);
  if (state === "" || hasWorkBelow(lines, at + 1, stars.length)) {
    out.push("", `${"#".repeat(depth)} ${planned ? timeOf(next) : ""}${inline(words).replace(cookie, "")}`, "");
    return planned ? at + 1 : at;
  }
  const struck = /^CANCELL?ED$/.test(state);
  const said = inline(words);
  // What is to be done stands between headings: it ends the section before it.
  const last = out.findLastIndex((each) => each.trim() !== "");
  const begun = out.findLast((each) => /^(?:#{1,6} |- \[[ x]\] )/.test(each)) ?? "";
  const goesOn = begun.startsWith("- ") && /^(?:- \[[ x]\] | {2}\S)/.test(out[last] ?? "");
  const above = headingAbove(out);
  if (!goesOn && above >= depth && above > 0) out.push("", `${"#".repeat(depth)} ${said}`, "");
  else if (!goesOn) out.push("");
  out.push(`- [${state === "DONE" ? "x" : " "}] ${planned ? timeOf(next) : ""}${struck ? `~~${said}~~` : said}`);
  const waits = /^(?:WAITING|WAIT|STARTED|DOING|HOLD|NEXT)$/.test(state);
  if (waits) out.push(`  - Status: ${state}`);
  return planned ? at + 1 : at;
}

const headingAbove = (out: readonly string[]) => /^(#{1,6}) /.exec(out.findLast((line) => /^#{1,6} /.test(line)) ?? "")?.[1]?.length ?? 0;

/** Whether other tasks or boxes stand below: then the heading holds work, and is none itself. */
function hasWorkBelow(lines: readonly string[], from: number, depth: number): boolean {
  for (let at = from; at < lines.length && at < from + 500; at++) {
    const line = lines[at] ?? "";
    const [, stars = "", state] = heading.exec(line) ?? [];
    if (stars !== "" && stars.length <= depth) return false;
    if (state) return true;
    if (/^\s*(?:[-+]|\d+[.)])\s+\[[ xX-]\]/.test(line)) return true;
  }
  return false;
}

function timeOf(line: string): string {
  const said = /(?:DEADLINE|SCHEDULED):\s*([<[][^>\]]{1,60}[>\]])/.exec(line)?.[1];
  return said ? `**${inline(said)}** ` : "";
}

function addBlock(lines: readonly string[], at: number, [, name = "", language = ""]: RegExpExecArray, out: string[]): number {
  const ends = new RegExp(`^\\s*#\\+end_${name}\\b`, "i");
  let end = at + 1;
  while (end < lines.length && !ends.test(lines[end] ?? "")) end++;
  const body = lines.slice(at + 1, end);
  const indent = " ".repeat(Math.min((/^\s*/.exec(lines[at] ?? "")?.[0] ?? "").length, maxIndent));
  if (/^(?:src|example)$/i.test(name)) {
    const shared = body.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
    const least = Math.min(...shared, maxIndent);
    const longest = body.reduce((most, line) => Math.max(most, /^\s*(`{3,})/.exec(line)?.[1]?.length ?? 0), 2);
    const fence = "`".repeat(longest + 1);
    const plain = /^src$/i.test(name) ? language.replace(/^(?:shell|sh-mode)$/i, "bash") : "";
    // A comma guards a star or a sign of org within code.
    out.push(
      `${indent}${fence}${plain}`,
      ...body.map((line) => `${indent}${line.slice(least).replace(/^(\s*),(?=[*#,])/, "$1")}`),
      `${indent}${fence}`,
    );
  } else if (/^quote$/i.test(name)) {
    out.push(...body.map((line) => `> ${inline(line.trim())}`), "");
  } else if (!/^comment$/i.test(name)) {
    out.push(...body.map(plainLine));
  }
  return end;
}

function drawerEnd(lines: readonly string[], at: number): number {
  for (let end = at + 1; end < lines.length && end < at + 200; end++) {
    if (/^\s*:END:\s*$/i.test(lines[end] ?? "")) return end;
    if (/^\*+ /.test(lines[end] ?? "")) return -1;
  }
  return -1;
}

function plainLine(line: string): string {
  if (/^\s*\|/.test(line))
    return line.replace(/^(\s*\|[-+|]+)\s*$/, (rule) => rule.replaceAll("+", "|")).replace(/\*([^*|]{1,80})\*/g, "**$1**");
  const found = item.exec(line);
  if (!found) return inline(line);
  const [, indent = "", marker = "", box, words = ""] = found;
  const sign = /\d/.test(marker) ? marker.trim() : "-";
  const [, term, rest] = /^(.{1,80}?) ::\s+(.*)$/.exec(words) ?? [];
  const said = term !== undefined ? `**${inline(term)}**: ${inline(rest ?? "")}` : inline(words);
  return `${indent.slice(0, maxIndent)}${sign} ${box === undefined ? "" : `[${/x/i.test(box) ? "x" : " "}] `}${said.replace(cookie, "")}`;
}

/** Links, emphasis and dates as Markdown has them. */
function inline(text: string): string {
  return text
    .replace(/\[\[([^[\]]{1,500})\]\[([^[\]]{1,500})\]\]/g, (_, link: string, words: string) =>
      /^https?:/.test(link) ? `[${words}](${link})` : words,
    )
    .replace(/\[\[([^[\]]{1,500})\]\]/g, "$1")
    .replace(stamp, (_, day: string, from?: string, to?: string) =>
      [day, from, to]
        .filter(Boolean)
        .join(" ")
        .replace(/(\d:\d\d) (\d)/, "$1-$2"),
    )
    .replace(/(?<![\p{L}\p{N}=])[=~]([^\s=~](?:[^=~\n]{0,300}[^\s=~])?)[=~](?![\p{L}\p{N}=])/gu, "`$1`")
    .replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]{0,300}[^\s*])?)\*(?![\p{L}\p{N}*])/gu, "**$1**")
    .replace(/(?<![\p{L}\p{N}+])\+([^\s+](?:[^+\n]{0,300}[^\s+])?)\+(?![\p{L}\p{N}+])/gu, "~~$1~~");
}
