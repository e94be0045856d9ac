"use client";

import Link from "next/link";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { MoreParts } from "#components/rollback/more-parts.tsx";
import { PartHead, Parts } from "#components/rollback/way-parts.tsx";
import { useNames } from "#components/room/use-names.ts";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { ownerText } from "#components/steps/owner-text.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepLine } from "#components/war-room/now/step-line.tsx";
import { rollbackMessages } from "#lib/domain/messages/written.ts";
import { type Block, partsInHand, partsShut } from "#lib/domain/rollback/parts.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import { isClosed } from "#lib/domain/steps/rows.ts";

/** While the plan goes back: the parts of the way, side by side, each with whose it is, its steps to tick, their commands; and what is to be said. */
export function WayBack({ className = "" }: { className?: string }) {
  const { room } = useLiveRoom();
  if (!goesBack(room)) return null;
  const [blocks, shut] = [partsInHand(room), partsShut(room)];
  const said = rollbackMessages(room);
  // One part is the checklist itself.
  if (blocks.length < 2 && shut.length === 0 && said.length === 0) return null;
  return (
    <section aria-label="The way back" className={`border-b border-line px-4 py-3 sm:px-5.5 ${className}`}>
      {blocks.length > 1 ? (
        <>
          <h2 className="caption">The way back · {blocks.length} parts at once</h2>
          <Parts>
            {blocks.map((block) => (
              <Part key={block.id} block={block} />
            ))}
          </Parts>
        </>
      ) : null}
      <MoreParts className={blocks.length > 1 ? "mt-3" : ""} />
      {said.length > 0 ? (
        <div className={blocks.length > 1 || shut.length > 0 ? "mt-4" : ""}>
          <div className="flex items-baseline justify-between gap-3">
            <h2 className="caption">Messages of the way back</h2>
            <Link
              href={`/plans/${room.plan.slug}/messages`}
              className="tap rounded-sm text-xs underline decoration-edge hover:decoration-text"
            >
              Open messages
            </Link>
          </div>
          <ul className="mt-1">
            {said.map(({ id, title, audience, sentAt, skippedAt }) => (
              <li key={id} className="flex items-baseline justify-between gap-3 border-t border-line py-1.5 text-sm first:border-t-0">
                <span className="min-w-0 wrap-anywhere">
                  {title}
                  {audience ? <span className="text-xs text-muted"> · to {audience}</span> : null}
                </span>
                <StatusMark
                  state={sentAt ? "done" : skippedAt ? "skipped" : "late"}
                  word={sentAt ? "Sent" : skippedAt ? "Skipped" : "To send now"}
                  size="sm"
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Part({ block }: { block: Block }) {
  const { room } = useLiveRoom();
  const names = useNames();
  const minute = useMinute();
  const { steps, open } = block;
  return (
    <PartHead block={block} done={steps.length - open.length} word="back">
      {steps.map((step) => (
        <div key={step.id}>
          <StepLine step={step} lateMinutes={lateMinutes(room, step, minute)} about={ownerText(room, step, names)} />
          {step.commands[0] && !isClosed(step) ? (
            <div className="mb-1.5 ml-8">
              <CommandBlock command={step.commands[0]} />
            </div>
          ) : null}
        </div>
      ))}
    </PartHead>
  );
}
