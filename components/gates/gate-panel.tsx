"use client";

import { AgainstList } from "#components/gates/against-list.tsx";
import { ConditionList } from "#components/gates/condition-list.tsx";
import { ConsoleGrid } from "#components/gates/console-grid.tsx";
import { CriteriaList } from "#components/gates/criteria-list.tsx";
import { DirectorsCall } from "#components/gates/directors-call.tsx";
import { FinalCall } from "#components/gates/final-call.tsx";
import { GateButtons } from "#components/gates/gate-buttons.tsx";
import { GateHistory } from "#components/gates/gate-history.tsx";
import { GateSelect } from "#components/gates/gate-select.tsx";
import { gateLook } from "#components/gates/gate-words.ts";
import { ClosesText, PolledText } from "#components/gates/poll-line.tsx";
import { SignatureList } from "#components/gates/signature-list.tsx";
import { VoteControl } from "#components/gates/vote-control.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { consolesAsked } from "#lib/domain/gates/asked-of.ts";
import type { Gate } from "#lib/domain/gates/gate-rows.ts";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";

/** A gate, whole: who says what, what speaks against it, who decides, and what was decided. */
export function GatePanel({ gate }: { gate: Gate }) {
  const { room, viewer } = useLiveRoom();
  const asked = consolesAsked(room, viewer.actor.userId).filter((each) => each.gate.id === gate.id);
  const decision = decisionOn(room, gate);
  const look = gateLook(room, gate);
  return (
    <section aria-label={`Gate: ${gate.title}`} className="flex flex-col gap-3">
      <div>
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="caption min-w-0">
            Gate · <GateSelect gate={gate} />
          </h2>
          <ClosesText gate={gate} className="text-caption" />
        </div>
        <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-muted">
          <StatusMark state={look.state} word={look.word} size="sm" />
          <span>
            {gate.pollId ? <PolledText gate={gate} /> : gate.quorum ? `${gate.quorum} of ${gate.voterRoleIds.length} GO needed` : null}
          </span>
        </p>
      </div>
      {decision ? <FinalCall decision={decision} /> : null}
      <ConsoleGrid gate={gate} />
      {asked.map((each, index) => (
        <VoteControl key={each.console.roleId} asked={each} keys={index === 0} />
      ))}
      <DirectorsCall gate={gate} />
      <AgainstList gate={gate} />
      <GateButtons gate={gate} />
      <ConditionList gate={gate} />
      <CriteriaList gate={gate} />
      <SignatureList gate={gate} />
      {gate.guidance ? <p className="text-xs whitespace-pre-line text-muted wrap-anywhere">{gate.guidance}</p> : null}
      <p className="text-caption text-faint">
        Separation of duties: {gate.separation ? "on. Who wrote the plan or did the work before the gate does not decide on it." : "off."}
      </p>
      <GateHistory gate={gate} />
    </section>
  );
}
