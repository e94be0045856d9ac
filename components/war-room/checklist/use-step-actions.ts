"use client";

import { submitted, tell, tellMarked } from "#components/live/answers.ts";
import { useAct, useShownNow } from "#components/live/room-context.ts";
import type { StepActions } from "#components/room/room-ui.ts";
import { notify } from "#components/ui/notify.ts";
import { useStable } from "#components/ui/use-stable.ts";
import { descendantsOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { isClosed, isTickedAlone } from "#lib/domain/steps/rows.ts";

/** What people do to steps, with what they are told about it. The functions stay the same for as long as the page. */
export function useStepActions(onOpenChildren: (step: Step) => void): StepActions {
  const shown = useShownNow();
  const act = useAct();

  const reopen = (step: Step) => void tellMarked(act("reopenStep", { stepId: step.id }), () => notify(`Open again: ${step.title}`));

  function complete(step: Step) {
    const open = descendantsOf(shown().room, step).filter((child) => !isClosed(child));
    // Where one of them is ticked only by itself, there is nothing to ask: the verb says which.
    if (open.length > 0 && !open.some(isTickedAlone)) return onOpenChildren(step);
    void tellMarked(act("completeStep", { stepId: step.id }), () =>
      notify(`Done: ${step.title}`, { undo: () => void tell(act("reopenStep", { stepId: step.id })) }),
    );
  }

  return useStable({
    complete,
    toggle: (step: Step) => (isClosed(step) ? reopen(step) : complete(step)),
    reopen,
    start: (step: Step) => void tellMarked(act("startStep", { stepId: step.id })),
    withChildren: (step: Step) => submitted(act("completeStep", { stepId: step.id, withChildren: true })),
    skip: (step: Step, reason: string) => submitted(act("skipStep", { stepId: step.id, reason }), reason),
    ruleOut: (step: Step, reason: string) => submitted(act("ruleOutStep", { stepId: step.id, reason }), reason),
    fail: (step: Step, reason: string) => submitted(act("failStep", { stepId: step.id, reason }), reason),
    note: (step: Step, text: string) => submitted(act("addNote", { stepId: step.id, text }), text),
    take(step: Step, mine: boolean): void {
      const { userId, name } = shown().viewer.actor;
      void tellMarked(act("assignStep", { stepId: step.id, assignee: mine ? { id: userId, name } : null }));
    },
  });
}
