"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import type { Question } from "#components/room/room-ui.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { descendantsOf } from "#lib/domain/steps/outline.ts";
import { isClosed } from "#lib/domain/steps/rows.ts";

type StepQuestionsProps = { question: Question; open: boolean; onOpenChange: (open: boolean) => void };

const asked = {
  skip: { verb: "Skip", label: "Why is it skipped?", confirmLabel: "Skip the step", tone: "primary" },
  ruleOut: { verb: "Not applicable:", label: "Why does it not apply?", confirmLabel: "Leave it out", tone: "primary" },
  fail: { verb: "Failed:", label: "What went wrong?", confirmLabel: "Mark as failed", tone: "danger" },
  note: { verb: "Note on", label: "Note", confirmLabel: "Add the note", tone: "primary" },
} as const;

/** What is asked before a step is skipped, found not applicable, failed, noted on, or ticked with everything under it. */
export function StepQuestions({ question, open, onOpenChange }: StepQuestionsProps) {
  const { room } = useLiveRoom();
  const { actions } = useRoomUi();
  const { kind, step } = question;
  const below = descendantsOf(room, step).filter((child) => !isClosed(child)).length;
  const are = below === 1 ? "1 step under it is open" : `${below} steps under it are open`;
  // One dialog per step and question: what was typed for one never turns up in another.
  const dialog = { key: `${kind} ${step.id}`, open, onOpenChange };
  if (kind === "children") {
    return (
      <ConfirmDialog
        {...dialog}
        key={dialog.key}
        title={`${are}. Tick ${below === 1 ? "it" : "them"} too?`}
        description={step.title}
        confirmLabel="Tick all of it"
        tone="go"
        onConfirm={() => actions.withChildren(step)}
      />
    );
  }
  const { verb, label, confirmLabel, tone } = asked[kind];
  return (
    <ReasonDialog
      {...dialog}
      key={dialog.key}
      title={`${verb} “${step.title}”`}
      description={(kind === "skip" || kind === "ruleOut") && below > 0 ? `${are} and will be left out with it.` : undefined}
      label={label}
      confirmLabel={confirmLabel}
      tone={tone}
      onSubmit={(text) => actions[kind](step, text)}
    />
  );
}
