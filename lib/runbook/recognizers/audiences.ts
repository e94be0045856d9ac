import type { Table } from "mdast";
import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Audience } from "../reading.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { below, isA, type Recognizer } from "./recognizer.ts";

export const audiences: Recognizer<Audience> = {
  piece: "audience",
  means: "Who is to hear of the deployment, and what about, in lists and tables about stakeholders. A whole sentence names nobody.",
  example: "# Plan\n\n## Audiences\n\n- Support team: what users see\n",
  asks: [below("audiences"), isA("list", "table")],
  read: audiencesAt,
};

function audiencesAt(place: Block): Audience[] {
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
