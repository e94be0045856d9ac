import { Markdown } from "#components/markdown/markdown.tsx";
import type { Note } from "#lib/domain/notes/rows.ts";

/** A note that hangs on the plan, a phase or a step: from the document, where some of it may also be a gate or a sign-off that works, or said by a person. */
export function KeptNote({ note }: { note: Note }) {
  const from = note.kind === "comment" ? (note.author?.name ?? "comment") : "from the document";
  const lines = note.source ? ` · line ${note.source.line}` : "";
  return (
    <div className="group/note border-l border-line pl-3">
      <Markdown text={note.text} className="text-xs! text-muted" />
      <p className="pt-1 text-caption text-faint">
        {from}
        {lines}
      </p>
    </div>
  );
}
