import { useTitle } from "#components/steps/use-title.ts";

/** A title with its `code` set as code, and what the plan has answered for its blanks. */
export function TitleText({ children }: { children: string }) {
  const title = useTitle(children);
  // Between backticks stands every second piece.
  return title.split(/`([^`]+)`/).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one title never move.
      <code key={index} className="num rounded-sm bg-raise px-1 py-px text-[0.92em] ring-1 ring-line">
        {piece}
      </code>
    ),
  );
}
