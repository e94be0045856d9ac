import type { ListItem, PhrasingContent, RootContent, TableRow } from "mdast";
import { inline } from "./inline.ts";
import type { Piece } from "./pieces.ts";

/** How the pieces of a noun are laid out: `column` heads the titles of a table; without, each piece is a section. */
export type Layout = { heading: string; column: string | null; labels: readonly string[] };

/** Pieces as Markdown that `piecesOf` reads as the same pieces. */
export function toldBlocks({ heading, column, labels }: Layout, pieces: readonly Piece[]): RootContent[] {
  const top: RootContent = { type: "heading", depth: 2, children: inline(heading) };
  if (column === null) return [top, ...pieces.flatMap((piece) => section(piece, labels))];
  // A column that nobody fills is left out.
  const used = labels.filter((label) => pieces.some(({ fields }) => fields[label]));
  const rows = pieces.map(({ title, fields }) => row([title, ...used.map((label) => fields[label] ?? "")]));
  return [top, { type: "table", children: [row([column, ...used]), ...rows] }];
}

const row = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((cell) => ({ type: "tableCell", children: value(cell) })),
});

function section({ title, fields, list, text }: Piece, labels: readonly string[]): RootContent[] {
  const said = labels.filter((label) => fields[label]);
  const bullets = said.map((label) =>
    item([
      { type: "strong", children: [{ type: "text", value: `${label}:` }] },
      { type: "text", value: " " },
      ...value(fields[label] ?? ""),
    ]),
  );
  return [
    { type: "heading", depth: 3, children: value(title) },
    ...(bullets.length > 0 ? [{ type: "list" as const, ordered: false, spread: false, children: bullets }] : []),
    ...(list.length > 0
      ? [{ type: "list" as const, ordered: true, start: 1, spread: false, children: list.map((each) => item(value(each))) }]
      : []),
    ...(text ? [{ type: "code" as const, value: text }] : []),
  ];
}

const item = (children: PhrasingContent[]): ListItem => ({ type: "listItem", spread: false, children: [{ type: "paragraph", children }] });

/** Words as Markdown; a new line is a `<br>`, for tables know no other. */
const value = (text: string): PhrasingContent[] =>
  text.split("\n").flatMap((line, index) => (index === 0 ? inline(line) : [{ type: "html", value: "<br>" } as const, ...inline(line)]));
