import { KeptNote } from "#components/plan/kept-note.tsx";
import type { Note } from "#lib/domain/notes/rows.ts";

/** What the document says beside the work it describes, behind one line; what people have said stands open below it. */
export function KeptNotes({ notes, about, className }: { notes: readonly Note[]; about?: string; className?: string }) {
  const said = notes.filter(({ kind }) => kind === "comment");
  const kept = notes.filter(({ kind }) => kind !== "comment");
  if (notes.length === 0) return null;
  return (
    <div className={className}>
      {kept.length > 0 ? (
        <details>
          <summary className="text-sm text-muted">
            {about}
            <span className={about ? "text-faint" : undefined}>
              {about ? " · " : null}
              {kept.length} kept from the document
            </span>
          </summary>
          <List notes={kept} />
        </details>
      ) : null}
      {said.length > 0 ? <List notes={said} /> : null}
    </div>
  );
}

const List = ({ notes }: { notes: readonly Note[] }) => (
  <div className="flex max-w-[52rem] flex-col gap-3 pt-3 pb-1">
    {notes.map((note) => (
      <KeptNote key={note.id} note={note} />
    ))}
  </div>
);
