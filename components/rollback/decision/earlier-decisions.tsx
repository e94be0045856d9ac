"use client";

import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { answerTitle } from "#lib/domain/rollback/answer-title.ts";
import { answeredDecisions } from "#lib/domain/rollback/status.ts";

/** The questions of this plan that were answered, the newest first; each opens in full. */
export function EarlierDecisions({ shownId }: { shownId: string }) {
  const { room } = useLiveRoom();
  const others = answeredDecisions(room).filter(({ id }) => id !== shownId);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="earlier-decisions" className="px-4 py-3 sm:px-5">
      <h3 id="earlier-decisions" className="caption pb-1.5">
        Other decisions of this plan
      </h3>
      <ul>
        {others.map(({ id, cause, outcome, rationale, decidedAt, decidedBy, partIds }) => (
          <li key={id} className="border-t border-line py-1.5 text-xs">
            {/* Another document: what is typed on this one stays where it is, in its history. */}
            <a href={`?of=${id}`} className="block rounded-sm hover:underline">
              <b className="font-semibold">{outcome ? answerTitle(room, outcome, partIds) : ""}</b> · {cause.text}
            </a>
            <span className="block text-muted wrap-anywhere">
              {decidedAt ? <Moment at={decidedAt} /> : null}, {decidedBy?.name}: {rationale}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
