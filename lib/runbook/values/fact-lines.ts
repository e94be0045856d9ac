import type { Root, Table } from "mdast";
import { optionsIn } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { rowsOf } from "../text/table.ts";
import type { TextLine } from "../text/text-lines.ts";

/** What heads the two columns of a table of names and values; nothing else may, or the table lists something. */
const nameHead = /^(?:fields?|items?|property|properties|attributes?|key|parameters?|details?|feld|merkmal|champ|élément|campo|項目|)$/iu;
const valueHead = /^(?:values?|details?|description|information|info|entry|wert|angabe|beschreibung|valeur|valor|内容|)$/iu;

/** The rows of a table of names and values (`| Change window | 22:00 |`); empty for any other table. */
export function pairsOf(table: Table): { name: string; value: string; line: number; endLine: number }[] {
  const { names, rows } = rowsOf(table);
  const [name = "", value = "", ...others] = names;
  if (names.length < 2 || others.some(Boolean)) return [];
  // Whatever its head says, a column of choices is filled in.
  const choices = rows.length > 0 && rows.every(({ cells }) => optionsIn(cells[1] ?? "").length > 0);
  if (!choices && (!nameHead.test(name) || !valueHead.test(value))) return [];
  return rows.flatMap(({ cells, line, endLine }) => (cells[0] && cells[1] ? [{ name: cells[0], value: cells[1], line, endLine }] : []));
}

/** The rows of such tables, and what front matter says of the launch, as `Name: value` lines. */
export function factLines(root: Root): TextLine[] {
  return root.children.flatMap((block) => {
    if (block.type === "yaml") return linesOfYaml(block.value, linesOf(block).line + 1);
    return block.type === "table"
      ? pairsOf(block).map(({ name, value, line, endLine }) => ({ text: `${name}: ${value}`, line, endLine, heading: false }))
      : [];
  });
}

/** `go_live: 2026-02-03`; a bare `date` there is the page’s. */
const linesOfYaml = (text: string, first: number): TextLine[] =>
  text.split("\n").flatMap((said, index) => {
    const [, name = "", value = ""] = /^([\w-]{3,40})\s*:\s*["']?(\S[^"']*)/.exec(said) ?? [];
    const isOfPage = name === "" || /^(?:date|day|time|start)$/i.test(name);
    return isOfPage
      ? []
      : [{ text: `${name.replace(/[_-]/g, " ")}: ${value}`, line: first + index, endLine: first + index, heading: false }];
  });
