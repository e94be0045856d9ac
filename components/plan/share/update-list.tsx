"use client";

import clsx from "clsx";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { messageLines } from "#components/markdown/markdown-look.ts";
import { Button } from "#components/ui/button.tsx";
import { byNewest } from "#lib/domain/kernel/order.ts";
import { agoText } from "#lib/domain/schedule/format-time.ts";

/** What was said to the stakeholders, newest first. */
export function UpdateList({ now }: { now: number }) {
  const { room, act } = useLiveRoom();
  const may = useMay("update:post");
  const updates = Object.values(room.updates).sort(byNewest);
  if (updates.length === 0) return null;
  return (
    <ul className="mt-5 border-b border-line">
      {updates.map(({ id, headline, body, postedAt, postedBy, withdrawnAt, mailedTo, mailsFailed }) => (
        <li key={id} className="flex items-start gap-3 border-t border-line py-3">
          <div className="min-w-0 flex-1 wrap-anywhere">
            <p className={withdrawnAt ? "text-sm text-muted line-through" : "text-sm font-semibold"}>{headline}</p>
            {body && !withdrawnAt ? <Markdown text={body} tags="shown" className={clsx("text-muted", messageLines)} /> : null}
            <p className="mt-0.5 text-xs text-faint">
              {withdrawnAt ? "withdrawn · " : ""}
              {postedBy.name}, {agoText(postedAt, now)}
              {mailedTo ? ` · mailed to ${mailedTo === 1 ? "1 reader" : `${mailedTo} readers`}` : ""}
              {mailsFailed ? <span className="text-nogo"> · {mailsFailed} could not be reached by mail</span> : null}
            </p>
          </div>
          {withdrawnAt || !may.ok ? null : (
            <Button
              size="sm"
              variant="quiet"
              aria-label={`Withdraw “${headline}”`}
              onClick={() => void tell(act("withdrawUpdate", { updateId: id }))}
            >
              Withdraw
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
