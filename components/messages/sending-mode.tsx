"use client";

import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { ChannelOption } from "#components/messages/channel-choice.tsx";
import { sendingLook } from "#components/messages/sending-look.ts";
import { Select } from "#components/ui/select.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";

/** Whether messages leave the house: off, everything to one test channel, or live. */
export function SendingMode({ channels }: { channels: readonly ChannelOption[] }) {
  const { room, act } = useLiveRoom();
  const may = useMay("message:send");
  const { sending, testChannel, mode } = room.plan;
  if (mode === "rehearsal") return <StatusMark state={sendingLook.off} word="A rehearsal: nothing leaves the house" />;
  const options = testChannel && !channels.some(({ id }) => id === testChannel.id) ? [...channels, testChannel] : channels;
  if (!may.ok) return <StatusMark state={sendingLook[sending]} />;
  return (
    <span className="flex items-center gap-2">
      <StatusMark state={sendingLook[sending]} withWord={false} />
      <Select
        aria-label="Sending"
        className="w-52"
        value={sending === "test" ? `test ${testChannel?.id}` : sending}
        onChange={({ target: { value } }) => {
          const channel = options.find(({ id }) => value === `test ${id}`);
          if (channel) void tell(act("setSending", { sending: "test", testChannel: { id: channel.id, name: channel.name } }));
          else void tell(act("setSending", { sending: value === "off" ? "off" : "live" }));
        }}
      >
        <option value="live">Sending is live</option>
        <option value="off">Sending is off</option>
        {options.map(({ id, name }) => (
          <option key={id} value={`test ${id}`}>
            Test: all to {name}
          </option>
        ))}
      </Select>
    </span>
  );
}
