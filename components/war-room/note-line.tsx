import { Markdown } from "#components/markdown/markdown.tsx";
import type { Note } from "#lib/domain/notes/rows.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

/** A note: what the document says, or what a person said and when. */
export function NoteLine({ note, zone }: { note: Note; zone: string }) {
  if (!note.author) return <Markdown text={note.text} className="text-muted" />;
  return (
    <div className="border-l-2 border-line pl-2.5">
      <p className="text-xs text-muted">
        <span className="font-semibold text-text">{note.author.name}</span> <span className="num">{clockText(note.createdAt, zone)}</span>
      </p>
      <p className="text-sm whitespace-pre-wrap wrap-anywhere">{note.text}</p>
    </div>
  );
}
