import { useRoom } from "#components/live/room-context.ts";
import { BlankAnswer } from "#components/steps/blank-answer.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { commandToRun, filledPieces } from "#lib/domain/steps/blanks.ts";
import type { Command } from "#lib/domain/steps/rows.ts";

/**
 * A command of a step as it will be run, and a way to take it along: with what the plan has answered for its blanks, and a question for each that is
 * open. `keys` is the key that copies it.
 */
export function CommandBlock({ command, keys }: { command: Command; keys?: string }) {
  const plan = useRoom((shown) => shown.room.plan);
  const { text, open } = commandToRun(command.text, plan);
  const asks = open.length > 0 && !plan.endedAt;
  return (
    <div className="max-w-full rounded-lg border border-line bg-bg">
      <div className="flex items-start gap-2.5 px-2.5 py-1.5">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0} className="num min-w-0 flex-1 overflow-x-auto py-px text-xs">
          <code>
            {filledPieces(command.text.trimEnd(), plan).map(({ text: piece, gap, open: isOpen }, at) =>
              gap === null ? (
                piece
              ) : isOpen ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name.
                <mark key={at} className="rounded-sm border border-dashed border-hold bg-hold-soft px-0.5 text-hold">
                  {piece}
                </mark>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name.
                <span key={at} title={`stands for ${gap}`} className="underline decoration-edge decoration-dotted underline-offset-4">
                  {piece}
                </span>
              ),
            )}
          </code>
        </pre>
        <CopyButton
          text={text}
          label="Copy command"
          className="py-px"
          reasonDisabled={asks ? `Say what stands for ${open.join(", ")} first.` : null}
          {...(keys ? { keys } : {})}
        />
      </div>
      {asks ? (
        <ul aria-label="Blanks" className="border-t border-line">
          {open.map((gap) => (
            <li key={gap} className="px-2.5 py-1.5">
              <BlankAnswer gap={gap} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
