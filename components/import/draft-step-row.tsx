import { DraftNoteRow } from "#components/import/draft-note-row.tsx";
import { PieceRow } from "#components/import/piece-row.tsx";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { timingText } from "#components/time/timing-text.ts";
import type { DraftStep } from "#lib/domain/plan-draft.ts";

export type DraftStepRowProps = { step: DraftStep; place: string; depth: number };

/** A step as it was read: who, when, how many commands; then what is under it. */
export function DraftStepRow({ step, place, depth }: DraftStepRowProps) {
  const commands = step.commands.length;
  const facts = [
    step.owner,
    timingText(step),
    commands > 0 ? `${commands} command${commands === 1 ? "" : "s"}` : null,
    step.optional ? "optional" : null,
    step.claimedDone ? "document says done" : null,
  ].filter(Boolean);
  return (
    <>
      <PieceRow piece={{ key: place, line: step.line, endLine: step.endLine }} className="py-0.5">
        <div className="flex gap-2.5" style={{ paddingLeft: `${depth * 1.25}rem` }}>
          <span aria-hidden className="mt-[0.1875rem] size-3.5 shrink-0 rounded-sm border-[1.5px] border-edge" />
          <p className="min-w-0 wrap-anywhere">
            <InlineCode text={step.title} />
            {facts.length > 0 ? <span className="ml-2 text-xs text-muted">{facts.join(" · ")}</span> : null}
          </p>
        </div>
      </PieceRow>
      {step.notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
        <DraftNoteRow key={at} note={note} place={`${place}.n${at}`} depth={depth + 1.2} />
      ))}
      {step.children.map((child, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft does not change; its place is its name.
        <DraftStepRow key={at} step={child} place={`${place}.s${at}`} depth={depth + 1} />
      ))}
    </>
  );
}
