import { Moment } from "#components/live/moment.tsx";
import { Markdown } from "#components/markdown/markdown.tsx";
import type { Note } from "#lib/domain/notes/rows.ts";

/** A note: what the document says, or what a person said and when. */
export function NoteLine({ note }: { note: Note }) {
  if (!note.author) return <Markdown text={note.text} className="text-muted" />;
  return (
    <div className="border-l-2 border-line pl-2.5">
      <p className="text-xs text-muted">
        <span className="font-semibold text-text">{note.author.name}</span> <Moment at={note.createdAt} />
      </p>
      <p className="text-sm whitespace-pre-wrap wrap-anywhere">{note.text}</p>
    </div>
  );
}
