"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { projectStatus } from "#lib/domain/status-page/projection.ts";

/** What a stakeholder reads, in words, before anybody hands out a link. */
export function StakeholderView() {
  const { room } = useLiveRoom();
  // The very projection the status page is made of, so this cannot promise something else.
  const { phases } = projectStatus(room, 0);
  const named = phases.filter((phase) => phase.publicTitle);
  return (
    <section aria-labelledby="they-see">
      <h2 id="they-see" className="caption pb-2.5">
        What they see
      </h2>
      <div className="flex flex-col gap-2 text-sm text-muted">
        <p>
          “{room.plan.title}”, when it starts and is expected to end, whether it is under way, on hold or over, how many steps are done, and
          your updates. Never the steps themselves, commands, notes or names of people.
        </p>
        {named.length > 0 ? (
          <p>
            Phases by name:{" "}
            {named.map((phase, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: outsiders get no ids; a phase is its place.
              <span key={at}>
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
