"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { phasesOf } from "#lib/domain/outline.ts";

/** What a stakeholder reads, in words, before anybody hands out a link. */
export function StakeholderView() {
  const { room } = useLiveRoom();
  const phases = phasesOf(room);
  const named = phases.filter((phase) => phase.publicTitle);
  return (
    <section aria-labelledby="they-see">
      <h2 id="they-see" className="caption pb-2.5">
        What they see
      </h2>
      <div className="flex flex-col gap-2 text-sm text-muted">
        <p>
          “{room.plan.title}”, whether it is on, held or over, how far it is, when it should end, and your updates. Never steps, commands,
          notes or names of people.
        </p>
        {named.length > 0 ? (
          <p>
            Phases by name:{" "}
            {named.map((phase, at) => (
              <span key={phase.id}>
                {at > 0 ? ", " : ""}
                <span className="text-text">{phase.publicTitle}</span>
              </span>
            ))}
            {named.length < phases.length ? `; the other ${phases.length - named.length} only as “phase 2 of ${phases.length}”.` : "."}
          </p>
        ) : (
          <p>Phases only as “phase 2 of {Math.max(phases.length, 2)}”: give a phase a public name in its menu to show it.</p>
        )}
      </div>
    </section>
  );
}
