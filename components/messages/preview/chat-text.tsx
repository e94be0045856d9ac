import clsx from "clsx";
import { openClass } from "#components/markdown/markdown-look.ts";
import { type Dialect, openPieces, spansOf } from "#lib/domain/messages/spans.ts";

export type ChatTextProps = {
  text: string;
  dialect: Dialect;
  /** What of it is still open. */
  open: readonly string[];
};

/** A text as a chat shows it; links are drawn and lead nowhere, for this is a picture of them. */
export function ChatText({ text, dialect, open }: ChatTextProps) {
  // Code blocks are the one thing that goes over several lines.
  return (
    <span className="whitespace-pre-wrap wrap-anywhere">
      {text.split(/(```[\s\S]*?```)/).map((part, at) =>
        part.startsWith("```") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text are in its order
          <code key={at} className="num my-1 block rounded-sm border border-line bg-bg px-2 py-1.5 text-xs">
            {part.slice(3, -3).trim()}
          </code>
        ) : (
          spansOf(part, dialect).map((span, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text are in its order
              key={`${at} ${index}`}
              className={clsx(
                span.strong && "font-semibold",
                span.emphasis && "italic",
                span.struck && "line-through",
                span.code && "num rounded-xs border border-line bg-bg px-1 text-[0.92em]",
                span.href && "text-run underline underline-offset-2",
              )}
              title={span.href}
            >
              <OpenText text={span.text} open={open} />
            </span>
          ))
        ),
      )}
    </span>
  );
}

/** Words with what is still open in them marked, by its shape and not by its colour alone. */
export function OpenText({ text, open }: { text: string; open: readonly string[] }) {
  return openPieces(text, open).map(({ text: piece, isOpen }, at) =>
    isOpen ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text are in its order
      <mark key={at} className={openClass}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
