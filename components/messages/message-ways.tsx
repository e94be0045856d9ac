"use client";

import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ChannelChoice, type ChannelOption } from "#components/messages/channel-choice.tsx";
import { noWayLook } from "#components/messages/sending-look.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { audiencesOf, isFor } from "#lib/domain/audiences/rhythm.ts";
import { wayNames, waysOf } from "#lib/domain/audiences/ways.ts";
import type { Message } from "#lib/domain/messages/rows.ts";

/** How a message leaves: by the channels of each audience it is for, by those it names itself, or for want of any by hand. */
export function MessageWays({ message, channels }: { message: Message; channels: readonly ChannelOption[] }) {
  const { room, act } = useLiveRoom();
  const edit = useMay("plan:edit");
  const { without } = waysOf(room, message);
  const told = audiencesOf(room).filter((audience) => isFor(audience, message));
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {message.channel ? <span className="text-muted">{message.channel}</span> : null}
      {told.map((audience) => {
        const names = wayNames(audience);
        return names.length > 0 ? (
          <span key={audience.id}>
            <span className="font-medium">{names.join(", ")}</span> <span className="text-muted">for {audience.title}</span>
          </span>
        ) : null;
      })}
      {without.map(({ id, title }) => (
        <StatusMark
          key={id}
          state={noWayLook}
          size="sm"
          className="max-w-full whitespace-normal!"
          word={`${title} has no channel: give it one under Audiences, choose one here, or send it by hand.`}
        />
      ))}
      <ChannelChoice
        chosen={message.channels}
        channels={channels}
        legend="Leaves by"
        reasonDisabled={edit.ok ? null : edit.reason}
        onChange={(chosen) => void tell(act("editMessage", { messageId: message.id, channels: chosen }))}
      />
      <fieldset disabled={!edit.ok}>
        <legend className="sr-only">Stands on</legend>
        <Checkbox
          label="Status page"
          hint={told.some(({ onStatusPage }) => onStatusPage) ? "it does already, for whom it is" : "for everybody who follows it"}
          checked={message.onStatusPage}
          onChange={({ target }) => void tell(act("editMessage", { messageId: message.id, onStatusPage: target.checked }))}
        />
      </fieldset>
    </div>
  );
}
