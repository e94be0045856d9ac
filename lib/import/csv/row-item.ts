import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { parseDuration } from "../../runbook/values/parse-duration.ts";
import { parseTime } from "../../runbook/values/parse-time.ts";
import type { Column, ColumnKind } from "./columns.ts";
import { daysBetween, type Moment } from "./days.ts";
import { statusOf } from "./status.ts";

/** How the days of the whole sheet are read, and the first of them: where a row tells no clock time its days count from there. */
export type SheetDays = { momentOf: (cell: string) => Moment | null; first: string | null };

/** A row as a step: `- [ ] **13:00** Freeze writes (15 min) — Owner: Ana`, the command in a fence and the rest as bullets. */
export function itemOfRow(row: readonly string[], columns: readonly Column[], days: SheetDays): ListItem {
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
  const start = take("start", (value) => startOf(value) !== null);
  // A day alone became a count of days: the cell is kept beside it.
  if (start && !saysClock(start.value)) used.delete(start);
  const length = take("duration", (value) => durationOf(value, cells) !== null) ?? lengthToEnd();
  const owner = take("owner", (value) => !value.includes("\n") && value.length <= 80);
  const status = take("status", (value) => statusOf(value) === "done" || statusOf(value) === "open");
  const dropped = cells.some(({ column, value }) => column.kind === "status" && statusOf(value) === "dropped");
  const command = take("command");

  const [firstLine = "", ...moreLines] = (title?.value ?? number?.value ?? "").split("\n");
  const first: PhrasingContent[] = start ? [{ type: "strong", children: [text(startOf(start.value) ?? "")] }, text(" ")] : [];
  const prefix = number && title ? `${number.value.replace(/\.$/, "")} ` : "";
  const suffix = `${length ? ` (${"minutes" in length ? `${length.minutes} min` : durationOf(length.value, cells)})` : ""}${owner ? ` — Owner: ${owner.value}` : ""}`;
  const words: PhrasingContent[] = [...first, text(`${prefix}${firstLine.trim()}${suffix}`)];
  // What was dropped is not to be done, and stays to be read.
  const said: PhrasingContent[] = dropped ? [{ type: "delete", children: words }] : words;
  const children: ListItem["children"] = [{ type: "paragraph", children: said }];
  if (command) children.push({ type: "code", lang: null, value: command.value });
  const rest = cells.filter((cell) => cell.value !== "" && !used.has(cell));
  const bullets = [...moreLines.filter((line) => line.trim() !== "").map((line) => bullet([line.trim()])), ...rest.map(bulletOf)];
  if (bullets.length > 0) children.push({ type: "list", ordered: false, spread: false, children: bullets });
  return { type: "listItem", checked: status ? statusOf(status.value) === "done" : false, spread: false, children };

  /** A time as a step tells it: with its day, or, of a day alone, counted from the first one of the sheet. */
  function startOf(value: string): string | null {
    const moment = days.momentOf(value);
    if (!moment) return parseTime(value, null) ? value : null;
    if (moment.clock) return `${moment.date} ${moment.clock}`;
    return days.first ? `T+${daysBetween(days.first, moment.date)} days` : null;
  }

  function saysClock(value: string): boolean {
    const moment = days.momentOf(value);
    return moment === null || moment.clock !== null;
  }

  /** Where a row tells its end by the clock, how long it takes. */
  function lengthToEnd(): { minutes: number } | undefined {
    const begins = start && days.momentOf(start.value);
    const end = cells.find(({ column, value }) => column.kind === "end" && value !== "");
    const ends = end && days.momentOf(end.value);
    if (!begins?.clock || !ends?.clock) return undefined;
    const minutes = (Date.parse(`${ends.date}T${ends.clock}Z`) - Date.parse(`${begins.date}T${begins.clock}Z`)) / 60_000;
    return minutes > 0 && minutes <= 60 * 24 * 365 ? { minutes } : undefined;
  }

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
