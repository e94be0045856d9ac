import { InlineCode } from "#components/markdown/inline-code.tsx";
import { Markdown } from "#components/markdown/markdown.tsx";
import { timingText } from "#components/time/timing-text.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { notesOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

export type CoveredStepProps = {
  room: PlanRoom;
  step: Step;
  depth: number;
  /** How it went is covered too. */
  went: boolean;
};

/** A step as a signature covers it: its words and commands, whose it is and when, and how it went. */
export function CoveredStep({ room, step, depth, went }: CoveredStepProps) {
  const facts = [step.roleId ? roleTitle(room, step.roleId) : null, timingText(step), step.optional ? "optional" : null];
  const said = facts.filter(Boolean).join(" · ");
  return (
    <li style={{ paddingLeft: `${depth * 1.25}rem` }}>
      <p className="flex gap-2">
        <span aria-hidden className="text-faint">
          –
        </span>
        <span className="min-w-0 wrap-anywhere">
          <InlineCode text={step.title} />
          {said ? <span className="text-xs text-muted"> · {said}</span> : null}
          {went ? <StatusMark state={step.status} size="sm" className="ml-2" /> : null}
        </span>
      </p>
      {went && step.reason ? <p className="pl-4 text-xs text-muted wrap-anywhere">“{step.reason}”</p> : null}
      {step.commands.map(({ text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: commands have no id; their place is their name.
        <pre key={at} className="num my-1 ml-4 rounded-md border border-line bg-bg px-2 py-1 text-xs whitespace-pre-wrap wrap-anywhere">
          {text}
        </pre>
      ))}
      {notesOf(room, { stepId: step.id }).map(({ id, kind, text }) =>
        kind === "document" ? <Markdown key={id} text={text} className="ml-4 text-xs! text-muted" /> : null,
      )}
    </li>
  );
}
