"use client";

import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { rollbackBlocks } from "#lib/domain/rollback/parts.ts";
import type { RollbackOutcome } from "#lib/domain/rollback/rows.ts";
import { doneForward } from "#lib/domain/rollback/status.ts";
import { backByText, messagesQueued } from "#lib/domain/rollback/ways.ts";

type OpenedFactsProps = { outcome: RollbackOutcome; costs: string; loses: string; partIds: readonly string[] };

/** On a phone, the way that is chosen in full, a line each. */
export function OpenedFacts({ outcome, costs, loses, partIds }: OpenedFactsProps) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const said: [string, string | null][] = [
    ["costs", costs],
    ["loses", loses],
  ];
  if (outcome === "roll-back") {
    const chosen = rollbackBlocks(room).filter(({ id }) => partIds.includes(id));
    const [done, sends, by] = [doneForward(room), messagesQueued(room).length, backByText(room, now, chosen)];
    const some = done.slice(0, 3).map(({ title }) => title);
    const rest = done.length - some.length;
    said.push(["undoes", done.length === 0 ? "nothing yet" : [...some, ...(rest > 0 ? [`${rest} more`] : [])].join(", ")]);
    said.push(["sends", sends === 0 ? null : sends === 1 ? "1 message, queued" : `${sends} messages, queued`]);
    said.push(["back", by === null ? null : `${by}, decided now`]);
  }
  return (
    <span className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-xs">
      {said.map(([word, text]) =>
        text === null ? null : (
          <span key={word} className="contents">
            <span className="text-muted">{word}</span>
            <span className="wrap-anywhere">{text}</span>
          </span>
        ),
      )}
    </span>
  );
}
