"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ChangeDialog } from "#components/meetings/change-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { toTellAnew } from "#lib/domain/meetings/invitation.ts";
import { heldText } from "#lib/domain/meetings/times.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

/** What is done about a meeting once people were invited: it is changed, called off, or took place. */
export function MeetingEnds({ message, now }: { message: Message; now: number }) {
  const { room, act } = useLiveRoom();
  const [work, send] = [useMay("step:work"), useMay("message:send")];
  const [asked, setAsked] = useState<"change" | "call-off" | null>(null);
  const { zone } = room.plan;
  const { id, title, heldAt, heldBy, skippedAt, skippedBy, skippedReason, invited } = message;
  const anew = toTellAnew(room, message, now);
  const close = () => setAsked(null);
  return (
    <>
      {heldAt ? (
        <p className="text-xs text-muted">
          Took place; {heldBy?.name} said so, {dateTimeText(heldAt, zone)}
        </p>
      ) : null}
      {skippedAt ? (
        <p className="text-xs text-muted wrap-anywhere">
          Called off by {skippedBy?.name}, {dateTimeText(skippedAt, zone)}: {skippedReason}
        </p>
      ) : null}
      {anew && invited ? (
        <p className="flex w-full flex-wrap items-center gap-x-3 gap-y-2 text-xs">
          <StatusMark
            state="late"
            size="sm"
            className="whitespace-normal!"
            word={`Calendars still say ${invited.cancelled ? "that it is not held" : heldText(room, invited)}.`}
          />
          <Button
            size="sm"
            reasonDisabled={send.ok ? (room.plan.sending === "live" ? null : "Sending is not live for this plan.") : send.reason}
            onClick={() => void tell(act("tellMeeting", { messageId: id }))}
          >
            Tell those invited now
          </Button>
        </p>
      ) : null}
      {heldAt || skippedAt ? null : (
        <span className="ml-auto flex flex-wrap items-center gap-3">
          <Button size="sm" variant="quiet" reasonDisabled={send.ok ? null : send.reason} onClick={() => setAsked("change")}>
            Change…
          </Button>
          <Button size="sm" variant="quiet" reasonDisabled={send.ok ? null : send.reason} onClick={() => setAsked("call-off")}>
            Call off…
          </Button>
          <Menu
            trigger={
              <Button variant="primary" reasonDisabled={work.ok ? null : work.reason}>
                It took place
              </Button>
            }
          >
            <MenuItem onSelect={() => void tell(act("endMeeting", { messageId: id, minutes: true }))}>
              Write its minutes as a message
            </MenuItem>
            <MenuItem onSelect={() => void tell(act("endMeeting", { messageId: id, minutes: false }))}>
              Only say that it took place
            </MenuItem>
          </Menu>
        </span>
      )}
      {asked === "change" ? <ChangeDialog message={message} onClose={close} /> : null}
      <ReasonDialog
        open={asked === "call-off"}
        onOpenChange={close}
        title={`Call “${title}” off?`}
        label="Why it is not held; those invited read this"
        confirmLabel="Call it off"
        onSubmit={(reason) => submitted(act("callOffMeeting", { messageId: id, reason }), reason)}
      />
    </>
  );
}
