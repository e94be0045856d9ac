import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { parseDuration } from "../../runbook/values/parse-duration.ts";
import { parseTime } from "../../runbook/values/parse-time.ts";
import type { Column, ColumnKind } from "./columns.ts";

const doneWords =
  /^(?:\[?[xX✓✔✅☑]\]?|true|yes|y|1|done|complete|completed|finished|closed|ja|erledigt|fertig|abgeschlossen|wahr|oui|fait|terminée?|vrai|sí|si|hecho|completado|verdadero|sim|feito|concluído)$/iu;
/** Words that say no more than an empty box does. */
const openWords = /^(?:\[ ?\]|☐|⬜|false|no|n|0|open|todo|to ?do|nein|offen|falsch|non|faux|à faire|pendiente|falso|não)$/iu;

/** A row as a step: `- [ ] **13:00** Freeze writes (15 min) — Owner: Ana`, the command in a fence and the rest as bullets. */
export function itemOfRow(row: readonly string[], columns: readonly Column[]): ListItem {
  const cells = row.map((value, at) => ({ value, column: columns[at] ?? { name: "", kind: "other" as const, minutes: false } }));
  const used = new Set<object>();
  const take = (kind: ColumnKind, accept = (_: string) => true) => {
    const cell = cells.find(({ column, value }) => column.kind === kind && value !== "" && accept(value));
    if (cell) used.add(cell);
    return cell;
  };
  const title = take("title") ?? cells.find(({ column, value }) => value !== "" && column.kind !== "phase" && column.kind !== "number");
  if (title) used.add(title);
  take("phase");
  const number = take("number");
  const start = take("start", (value) => parseTime(value, null) !== null);
  const length = take("duration", (value) => durationOf(value, cells) !== null);
  const owner = take("owner", (value) => !value.includes("\n") && value.length <= 80);
  const status = take("status", (value) => doneWords.test(value) || openWords.test(value));
  const command = take("command");

  const [firstLine = "", ...moreLines] = (title?.value ?? number?.value ?? "").split("\n");
  const first: PhrasingContent[] = start ? [{ type: "strong", children: [text(start.value)] }, text(" ")] : [];
  const prefix = number && title ? `${number.value.replace(/\.$/, "")} ` : "";
  const suffix = `${length ? ` (${durationOf(length.value, cells)})` : ""}${owner ? ` — Owner: ${owner.value}` : ""}`;
  const children: ListItem["children"] = [{ type: "paragraph", children: [...first, text(`${prefix}${firstLine.trim()}${suffix}`)] }];
  if (command) children.push({ type: "code", lang: null, value: command.value });
  const rest = cells.filter((cell) => cell.value !== "" && !used.has(cell));
  const bullets = [...moreLines.filter((line) => line.trim() !== "").map((line) => bullet([line.trim()])), ...rest.map(bulletOf)];
  if (bullets.length > 0) children.push({ type: "list", ordered: false, spread: false, children: bullets });
  return { type: "listItem", checked: status ? doneWords.test(status.value) : false, spread: false, children };

  /** `15` in a column of minutes is 15 minutes. */
  function durationOf(value: string, of: typeof cells): string | null {
    const inMinutes = of.some(({ column }) => column.kind === "duration" && column.minutes);
    const said = /^\d+$/.test(value) && inMinutes ? `${value} min` : value;
    return parseDuration(said) ? said : null;
  }
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

function bulletOf({ value, column }: { value: string; column: Column }): ListItem {
  const [first = "", ...more] = value.split("\n").filter((line) => line.trim() !== "");
  return bullet([column.name ? `${column.name}: ${first.trim()}` : first.trim(), ...more.map((line) => line.trim())]);
}

/** Further lines of a cell are bullets below its first. */
function bullet([first = "", ...more]: string[]): ListItem {
  const children: BlockContent[] = [{ type: "paragraph", children: [text(first)] }];
  if (more.length > 0) children.push({ type: "list", ordered: false, spread: false, children: more.map((line) => bullet([line])) });
  return { type: "listItem", spread: false, children };
}
