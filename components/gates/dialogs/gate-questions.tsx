"use client";

import { DecisionDialog } from "#components/gates/dialogs/decision-dialog.tsx";
import { GoIfDialog } from "#components/gates/dialogs/go-if-dialog.tsx";
import { OpenPollDialog } from "#components/gates/dialogs/open-poll-dialog.tsx";
import type { GateDialogProps, GateQuestion } from "#components/gates/gate-ui-context.ts";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { roleTitle } from "#lib/domain/roles/acting.ts";

/**
 * The dialogs of gates. They live outside the panel, so that a gate decided meanwhile takes nobody's words away; one dialog
 * per question, so that what was typed for one never turns up in another.
 */
export function GateQuestions({ question, ...dialog }: GateDialogProps & { question: GateQuestion }) {
  const { room, act } = useLiveRoom();
  switch (question.kind) {
    case "no-go": {
      const { gateId, pollId, roleId } = question;
      return (
        <ReasonDialog
          key={`no-go ${gateId} ${roleId}`}
          {...dialog}
          title={`NO-GO for ${roleTitle(room, roleId)}`}
          description={`At “${room.gates[gateId]?.title}”. Everybody sees it at once.`}
          label="Why is it a no-go?"
          confirmLabel="Say NO-GO"
          tone="danger"
          onSubmit={(reason) => submitted(act("castVote", { gateId, pollId, roleId, vote: "no-go", reason }), reason)}
        />
      );
    }
    case "conditional":
      return <GoIfDialog key={`go-if ${question.gateId} ${question.roleId}`} {...dialog} asked={question} />;
    case "decide":
      return <DecisionDialog key={`decide ${question.gateId}`} {...dialog} asked={question} />;
    case "poll":
      return <OpenPollDialog key={`poll ${question.gateId}`} {...dialog} gateId={question.gateId} />;
    case "waive": {
      const { gateId, decisionId } = question;
      return (
        <ReasonDialog
          key={`waive ${gateId}`}
          {...dialog}
          title={`Waive “${room.gates[gateId]?.title}”?`}
          description="Work passes it without a GO. It takes a second person, another lead, and stands red in the record."
          label="Why does work pass without a GO?"
          confirmLabel="Waive the gate"
          tone="danger"
          onSubmit={(reason) => submitted(act("waiveGate", { gateId, reason, decisionId }), reason)}
        />
      );
    }
    case "evidence": {
      const { criterionId } = question;
      const criterion = room.criteria[criterionId];
      return (
        <ReasonDialog
          key={`evidence ${criterionId}`}
          {...dialog}
          title="Evidence"
          description={criterion?.text}
          label="What shows it?"
          hint="A number, a link, who said so."
          confirmLabel="Save"
          optional
          initial={criterion?.evidence ?? ""}
          onSubmit={(evidence) => submitted(act("answerCriterion", { criterionId, answer: criterion?.answer ?? null, evidence }), evidence)}
        />
      );
    }
    case "meet": {
      const { conditionId } = question;
      return (
        <ReasonDialog
          key={`meet ${conditionId}`}
          {...dialog}
          title="The condition is met"
          description={room.conditions[conditionId]?.text}
          label="What shows it?"
          confirmLabel="It is met"
          tone="go"
          optional
          onSubmit={(evidence) => submitted(act("meetCondition", { conditionId, ...(evidence ? { evidence } : {}) }), evidence)}
        />
      );
    }
  }
}
