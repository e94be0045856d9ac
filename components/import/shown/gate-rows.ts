import type { BareRow } from "#components/import/shown/row-kind.ts";
import type { DraftNote, PlanDraft } from "#lib/domain/document/draft.ts";

/** The gates of a plan with what each asks, and the signatures, as rows; each block stands at its line in the document. */
export function gateRows({ gates, signOffs, phases }: PlanDraft): BareRow[][] {
  const blank = { objective: "", facts: "" };
  const signed = (gate: number | null) =>
    signOffs.flatMap(({ role, namedAs, line, endLine, gate: at }, index): BareRow[] =>
      at === gate ? [{ ...blank, key: `o${index}`, kind: "sign-off", depth: 1, title: role, facts: namedAs ?? "", line, endLine }] : [],
    );
  const blocks = gates.map((gate, index): BareRow[] => {
    const { title, criteria, director, voters, line, endLine } = gate;
    const facts = [voters.length > 0 ? `polls ${voters.join(", ")}` : null, director ? `${director} decides` : null]
      .filter(Boolean)
      .join(" · ");
    const asked = criteria.map(
      ({ text, line, endLine }, at): BareRow => ({
        ...blank,
        key: `g${index}.${at}`,
        kind: "question",
        depth: 1,
        title: text,
        line,
        endLine,
      }),
    );
    const [only] = asked;
    // One question by itself is a gate of its own, and one row.
    if (only && asked.length === 1 && only.line === line)
      return [{ ...only, depth: 0, facts: ["its own gate", facts].filter(Boolean).join(" · ") }];
    return [{ ...blank, key: `g${index}`, kind: "gate", depth: 0, title, facts, line, endLine }, ...asked, ...signed(index)];
  });
  const within = ({ line }: BareRow) => phases.some((phase) => phase.line <= line && line <= phase.endLine);
  const deeper = (rows: BareRow[]) => rows.map((row) => ({ ...row, depth: row.depth + 1 }));
  return [...blocks, ...signed(null).map((row) => [{ ...row, depth: 0 }])].map((rows) =>
    rows[0] && within(rows[0]) ? deeper(rows) : rows,
  );
}

/** The rows of the plan with the blocks of gates where the document has them. */
export function withGates(rows: readonly BareRow[], blocks: readonly BareRow[][]): BareRow[] {
  const all = [...rows];
  for (const block of blocks) {
    const line = block[0]?.line ?? 0;
    const behind = all.findLastIndex((row) => row.line < line);
    all.splice(behind + 1, 0, ...block);
  }
  return all;
}

/** Whether a note is nothing but what a gate asks, or the section a gate was made of: its rows say it already. */
export function isShown(note: DraftNote, { gates, signOffs }: PlanDraft): boolean {
  return (
    signOffs.some(({ line, endLine }) => line === note.line && endLine === note.endLine) ||
    gates.some(
      ({ line, endLine, criteria }) =>
        (line <= note.line && note.endLine <= endLine && line === note.line) ||
        (criteria.some((each) => each.line === note.line) && criteria.some((each) => each.endLine === note.endLine)),
    )
  );
}
