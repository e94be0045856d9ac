import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { parseDuration } from "../../runbook/values/parse-duration.ts";
import { parseTime } from "../../runbook/values/parse-time.ts";
import type { Column, ColumnKind } from "./columns.ts";
import { daysBetween, type Moment } from "./days.ts";
import { statusOf } from "./status.ts";

/** How the days of the whole sheet are read, and the first of them: where a row tells no clock time its days count from there. */
export type SheetDays = {
  momentOf: (cell: string) => Moment | null;
  first: string | null;
  /** Times count from T0: some have a sign (`-01:30`), so that `00:00` is T0 itself. */
  counted: boolean;
};

/** A row as a step: `- [ ] **13:00** Freeze writes (15 min) — Owner: Ana`, the command in a fence and the rest as bullets. */
export function itemOfRow(row: readonly string[], columns: readonly Column[], days: SheetDays): ListItem {
  const hasStart = columns.some(({ kind }) => kind === "start");
  const cells = row.map((value, at) => ({
    value,
    column: columns[at] ?? { name: "", kind: "other" as const, minutes: false, hours: false },
  }));
  const used = new Set<object>();
  const take = (kind: ColumnKind, accept = (_: string) => true) => {
    const cell = cells.find(({ column, value }) => column.kind === kind && value !== "" && accept(value));
    if (cell) used.add(cell);
    return cell;
  };
  const title = take("title") ?? cells.find(({ column, value }) => value !== "" && column.kind !== "phase" && column.kind !== "number");
  if (title) used.add(title);
  take("phase");
  take("level");
  const number = take("number");
  const clock = cells.find(({ column, value }) => column.kind === "clock" && value !== "");
  const start =
    take("start", (value) => startOf(value) !== null) ?? (hasStart ? undefined : take("end", (value) => startOf(value) !== null));
  // A day alone became a count of days: the cell is kept beside it.
  if (start && clock && clockOf(clock.value) && days.momentOf(start.value)) used.add(clock);
  else if (start && !saysClock(start.value)) used.delete(start);
  // Nobody knows which is the month: it stands in front, where it is asked about.
  const unsure = start ? undefined : take("start", (value) => unsureDay.test(value));
  const length = take("duration", (value) => durationOf(value, cells) !== null) ?? lengthToEnd();
  const owner = take("owner", (value) => !value.includes("\n") && value.length <= 80);
  const status = take("status", (value) => statusOf(value) === "done" || statusOf(value) === "open");
  const dropped = cells.some(({ column, value }) => column.kind === "status" && statusOf(value) === "dropped");
  const command = take("command");

  const [firstLine = "", ...moreLines] = (title?.value ?? number?.value ?? "").split("\n");
  const when = start ? startOf(start.value) : unsure?.value;
  const first: PhrasingContent[] = when ? [{ type: "strong", children: [text(when)] }, text(" ")] : [];
  // A count that only counts is read as the number of its line; `WH-1` is a name.
  const prefix = number && title ? `${number.value.replace(/\.$/, "")}${/^\d+\.?$/.test(number.value) ? "." : ""} ` : "";
  const suffix = `${length ? ` (${"minutes" in length ? `${length.minutes} min` : durationOf(length.value, cells)})` : ""}${owner ? ` — Owner: ${owner.value.replace(/\s*;\s*/g, ", ")}` : ""}`;
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
    const told = clock && clockOf(clock.value);
    if (moment && told) return `${moment.date} ${told}`;
    if (!moment) return spokenTime(value, days.counted);
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
    const [from, to] = [clock ? clockOf(clock.value) : start && clockOf(start.value), end && clockOf(end.value)];
    if (from && to && start !== end) {
      const length = minutesOf(to) - minutesOf(from);
      // What ends before it begins ends on the next day.
      if (length !== 0) return { minutes: length < 0 ? length + 24 * 60 : length };
    }
    if (!begins?.clock || !ends?.clock) return undefined;
    const minutes = (Date.parse(`${ends.date}T${ends.clock}Z`) - Date.parse(`${begins.date}T${begins.clock}Z`)) / 60_000;
    return minutes > 0 && minutes <= 60 * 24 * 365 ? { minutes } : undefined;
  }

  /** `15` in a column of minutes is 15 minutes, `0.5` in one of hours half an hour. */
  function durationOf(value: string, of: typeof cells): string | null {
    const inMinutes = of.some(({ column }) => column.kind === "duration" && column.minutes);
    const inHours = of.some(({ column }) => column.kind === "duration" && column.hours);
    const said = /^\d+$/.test(value) && inMinutes ? `${value} min` : /^\d+(?:[.,]\d+)?$/.test(value) && inHours ? `${value} h` : value;
    return parseDuration(said) ? said : null;
  }
}

/** `05/06/2027 20:00`, `Fri 14 May 18:00` */
const unsureDay = /^\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}[:.]\d{2})?$|^\p{L}{2,10}\.?,? \d{1,2}\.? \p{L}{3,10} \d{1,2}[:.]\d{2}$/u;

/** `22:00` of a cell that is nothing but a time of day, in any way of writing it; null for any other. */
function clockOf(value: string): string | null {
  const at = parseTime(value.replace(dotted, "$1:$2"), null);
  return at?.kind === "wall" && at.date === null ? at.time : null;
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `18.30` and `18h30` in a cell of times. */
const dotted = /(?<!\d|\d[.:])(\d{1,2})[.h](\d{2})(?!\d|[.:]\d)/g;

/** A cell that is a time in words, as a step tells it: `ab 18 Uhr` is `18 Uhr`, `-01:30` counts from T0; null for any other cell. */
function spokenTime(value: string, counted: boolean): string | null {
  const plain = value.replace(/^(?:(?:ca|ab|um|approx|at|from|vers|à|dès|a las|alle)\.? |~ ?)/iu, "");
  const [, sign = "+", clock] = /^([-+−])?(\d{1,3}:\d{2})$/.exec(plain) ?? [];
  const said = counted && clock ? `T${sign}${clock}` : parseTime(plain, null) ? plain : plain.replace(dotted, "$1:$2");
  return parseTime(said, null) ? said : null;
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
