import { PieceRow } from "#components/import/piece-row.tsx";
import type { DraftNote } from "#lib/domain/plan-draft.ts";

export type DraftNoteRowProps = { note: DraftNote; place: string; depth: number };

/** Text nothing was made of. It is kept word for word. */
export function DraftNoteRow({ note, place, depth }: DraftNoteRowProps) {
  return (
    <PieceRow piece={{ key: place, line: note.line, endLine: note.endLine }} className="py-0.5">
      <div style={{ paddingLeft: `${depth * 1.25}rem` }}>
        <p className="line-clamp-2 text-xs text-muted wrap-anywhere">
          <span className="mr-1.5 text-faint">kept as a note</span>
          {note.text}
        </p>
      </div>
    </PieceRow>
  );
}
