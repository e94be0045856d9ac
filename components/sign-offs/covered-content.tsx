import { directorText, seatsText } from "#components/gates/gate-facts.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { CoveredStep } from "#components/sign-offs/covered-step.tsx";
import { momentText } from "#components/sign-offs/moment-text.ts";
import { timingText } from "#components/time/timing-text.ts";
import { criteriaOf, decisionOn } from "#lib/domain/gates/of-gate.ts";
import { gatesOf } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { planTimeText } from "#lib/domain/schedule/format-time.ts";
import type { Covers } from "#lib/domain/sign-offs/content.ts";
import { notesOf, phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";

export type CoveredContentProps = { room: PlanRoom; covers: Covers };

/** All that a signature covers, to be read: the same pieces, in the same order, as the digest is made of. */
export function CoveredContent({ room, covers }: CoveredContentProps) {
  const { phaseId, basis } = covers;
  const { title, t0, zone, startedAt } = room.plan;
  return (
    <div className="flex flex-col gap-4 text-sm">
      {phaseId ? null : (
        <>
          <div>
            <p className="font-semibold wrap-anywhere">{title}</p>
            <p className="num text-xs text-muted">{t0 && t0 !== startedAt ? `T0 ${momentText(t0, zone)}` : `T0 at the start · ${zone}`}</p>
          </div>
          {gatesOf(room).map((gate) => (
            <CoveredGate key={gate.id} room={room} gate={gate} went={basis === "outcome"} />
          ))}
        </>
      )}
      {phasesOf(room)
        .filter(({ id }) => !phaseId || id === phaseId)
        .map((phase) => (
          <CoveredPhase key={phase.id} room={room} phase={phase} went={basis === "outcome"} />
        ))}
    </div>
  );
}

function CoveredPhase({ room, phase, went }: { room: PlanRoom; phase: Phase; went: boolean }) {
  return (
    <section aria-label={phase.title} className="flex flex-col gap-1.5">
      <div>
        <p className="font-semibold wrap-anywhere">{phase.title}</p>
        <p className="text-xs text-muted">{[phase.kind, timingText(phase)].filter(Boolean).join(" · ")}</p>
      </div>
      {phase.objective ? <Markdown text={phase.objective} className="text-xs! text-muted" /> : null}
      {notesOf(room, { phaseId: phase.id }).map(({ id, kind, text }) =>
        kind === "document" ? <Markdown key={id} text={text} className="text-xs! text-muted" /> : null,
      )}
      <ul className="flex flex-col gap-1.5">
        {walkPhase(room, phase.id).map(({ step, depth }) => (
          <CoveredStep key={step.id} room={room} step={step} depth={depth} went={went} />
        ))}
      </ul>
    </section>
  );
}

function CoveredGate({ room, gate, went }: { room: PlanRoom; gate: Gate; went: boolean }) {
  const before = room.steps[gate.stepId ?? ""] ?? room.phases[gate.phaseId ?? ""];
  const decision = went ? decisionOn(room, gate) : null;
  const said = [
    before ? `before “${before.title}”` : "at the end of the plan",
    directorText(room, gate),
    seatsText(room, gate),
    gate.deadline ? `closes ${planTimeText(gate.deadline)}` : null,
    gate.separation ? "separation of duties" : null,
  ];
  return (
    <section aria-label={`Gate: ${gate.title}`}>
      <p className="font-semibold wrap-anywhere">Gate: {gate.title}</p>
      <p className="text-xs text-muted wrap-anywhere">{said.filter(Boolean).join(" · ")}</p>
      <ol className="list-decimal pl-4.5 text-muted">
        {criteriaOf(room, gate.id).map(({ id, text }) => (
          <li key={id} className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ol>
      {decision ? (
        <p className="wrap-anywhere">
          Decided {decision.outcome.toUpperCase()}: {decision.rationale}
        </p>
      ) : null}
    </section>
  );
}
