"use client";

import type { ReactNode } from "react";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { gapsOf, written } from "#lib/domain/messages/written.ts";
import { rollbackBlocks } from "#lib/domain/rollback/parts.ts";
import type { RollbackDecision, RollbackOutcome } from "#lib/domain/rollback/rows.ts";
import { doneForward } from "#lib/domain/rollback/status.ts";
import { messagesQueued, waysOn } from "#lib/domain/rollback/ways.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { rolloutOf } from "#lib/domain/stages/status.ts";
import { percentText } from "#lib/domain/stages/words.ts";

/** More rows than these hide what comes below them. */
const most = 8;

type OpenedWayProps = { chosen: RollbackOutcome | null; decision: RollbackDecision; partIds: readonly string[] };

/** The way on that is chosen, in full: what it undoes, what is said, the first command of it. On a phone it is told in its row. */
export function OpenedWay({ chosen, decision, partIds }: OpenedWayProps) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const way = waysOn(room, decision, now, partIds).find(({ outcome }) => outcome === chosen);
  return (
    <div className="max-sm:hidden">
      <header className="flex h-9 items-center justify-between gap-3 border-b border-line px-4 sm:px-5">
        <h3 className="caption">{way ? way.title : "Nothing is chosen"}</h3>
        {way ? <p className="text-caption text-muted">opened for the choice on the left</p> : null}
      </header>
      <div className="flex flex-col gap-3.5 px-4 py-3 sm:px-5" aria-live="polite">
        {way === undefined ? (
          <p className="text-xs text-muted">
            Choose a way on to see all that comes with it: what is undone, what is said, what to run. Choosing decides nothing.
          </p>
        ) : way.outcome === "roll-back" ? (
          <RollBack room={room} now={now} partIds={partIds} />
        ) : (
          <dl className="flex flex-col gap-1.5 text-xs">
            {(["what", "costs", "loses"] as const).map((each) => (
              <div key={each} className="border-t border-line pt-1.5 first:border-t-0">
                <dt className="text-muted">{{ what: "What happens", costs: "Costs", loses: "Loses" }[each]}</dt>
                <dd className="wrap-anywhere first-letter:uppercase">{way[each]}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}

function RollBack({ room, now, partIds }: { room: PlanRoom; now: number; partIds: readonly string[] }) {
  const [done, queued] = [doneForward(room), messagesQueued(room)];
  const { visit, percent } = rolloutOf(room, now);
  const out = visit && visit.outcome !== "aborted" ? percent : 0;
  const open = rollbackBlocks(room).flatMap((block) => (partIds.includes(block.id) ? block.open : []));
  const command = open.find(({ commands }) => commands.length > 0)?.commands[0];
  return (
    <>
      <Group title="To undo" beside={done.length === 0 ? "nothing yet" : `${done.length} done`}>
        {out > 0 ? <Undo title={`Out at ${percentText(out)}`} at={visit?.enteredAt ?? null} who="" back="back to 0 %" /> : null}
        {done.slice(0, most).map(({ id, title, finishedAt, finishedBy }) => (
          <Undo key={id} title={title} at={finishedAt} who={finishedBy?.name ?? ""} back="" />
        ))}
        {done.length > most ? (
          <li className="border-t border-line py-1.5 text-xs text-muted">and {done.length - most} before these</li>
        ) : null}
      </Group>
      {queued.length > 0 ? (
        <Group title="Messages" beside={`${queued.length} queued, due with the decision`}>
          {queued.map((message) => {
            const { body } = written(message, gapsOf(room, message, now));
            return (
              <li key={message.id} className="border-t border-line py-1.5">
                <p className="text-xs wrap-anywhere">{message.audience ? `${message.title}, to ${message.audience}` : message.title}</p>
                <p className="line-clamp-3 text-caption text-muted wrap-anywhere">{body}</p>
              </li>
            );
          })}
        </Group>
      ) : null}
      {command ? (
        <div>
          <h4 className="caption pb-1.5">First command</h4>
          <CommandBlock command={command} />
        </div>
      ) : null}
    </>
  );
}

const Group = ({ title, beside, children }: { title: string; beside: string; children: ReactNode }) => (
  <div>
    <div className="flex items-baseline justify-between gap-3 pb-1.5">
      <h4 className="caption">{title}</h4>
      <p className="text-caption text-muted">{beside}</p>
    </div>
    <ul>{children}</ul>
  </div>
);

const Undo = ({ title, at, who, back }: { title: string; at: string | null; who: string; back: string }) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-t border-line py-1.5 text-xs">
    <span className="wrap-anywhere">{title}</span>
    <span className="text-muted">{at ? <Moment at={at} /> : null}</span>
    <span className="text-caption text-muted">{who}</span>
    <span className="text-right text-caption text-muted">{back}</span>
  </li>
);
