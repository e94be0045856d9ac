import type { Table } from "mdast";
import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Audience } from "../reading.ts";
import { columnOf, rowsOf } from "../text/table.ts";

/** Who is to hear of the deployment, and what about: `Support team: user-facing changes`. */
export function audiencesAt(place: Block): Audience[] {
  if (place.topic !== "audiences") return [];
  const group = nameOf(nearest(place));
  if (place.block.type === "table") return audiencesOfTable(place.block, group);
  return bulletsAt(place).flatMap(({ text, line, endLine }) => {
    const [, name = text, interest = ""] = /^([^:：–—]{1,60})\s*[:：–—]\s*(.*)$/u.exec(text) ?? [];
    // A whole sentence is something to say or do, not somebody.
    return name.trim().split(/\s+/).length > 5 ? [] : [{ name: name.trim(), interest, group, line, endLine }];
  });
}

function audiencesOfTable(table: Table, group: string): Audience[] {
  const { names, rows } = rowsOf(table);
  const who = Math.max(0, columnOf(names, /audience|stakeholder|\bwho\b|group|name|zielgruppe|public|audiencia|parte/i));
  const what = names.findIndex(
    (name, index) => index !== who && /interest|care|need|message|concern|want|what|impact|interesse|intér|interés/i.test(name),
  );
  return rows.flatMap(({ cells, line, endLine }) => {
    const name = cells[who] ?? "";
    return name === "" ? [] : [{ name, interest: cells[what] ?? "", group, line, endLine }];
  });
}
