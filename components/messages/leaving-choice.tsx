"use client";

import { tell } from "#components/live/answers.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Select } from "#components/ui/select.tsx";
import { afterQuiet } from "#lib/domain/audiences/after-quiet.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { openDueAt } from "#lib/domain/messages/timers.ts";
import type { Gap } from "#lib/domain/messages/written.ts";

const ways = [
  { value: "hand", text: "When somebody sends it", auto: false, second: false },
  { value: "auto", text: "By itself, when it is due", auto: true, second: false },
  { value: "second", text: "When two people send it", auto: false, second: true },
] as const;

export type LeavingChoiceProps = {
  message: Message;
  gaps: readonly Gap[];
  /** In epoch ms. */
  now: number;
};

/** How a message leaves: when somebody sends it, by itself, or by two people; and what keeps it from leaving by itself. */
export function LeavingChoice({ message, gaps, now }: LeavingChoiceProps) {
  const { room, act } = useLiveRoom();
  const moment = useMoment();
  const may = useMay("message:send");
  const chosen = ways.find(({ auto, second }) => auto === message.auto && second === message.second) ?? ways[0];
  const dueAt = openDueAt(room, message);
  const quietEnd = afterQuiet(room, message, now);
  const open = gaps.filter(({ value }) => value === null).length;
  const waits = message.auto && dueAt !== null ? afterQuiet(room, message, Date.parse(dueAt)) : null;
  const said = [
    message.auto && dueAt === null && !message.at && !message.milestone
      ? "It has no time yet: edit it, or it never leaves by itself."
      : null,
    waits !== null && waits > now ? `Leaves at ${moment(waits)}${open > 0 ? ", if nothing is open in it then" : ""}.` : null,
    message.auto && message.cameDueAt !== null && message.cameDueAt === dueAt ? "It was due and did not leave: send it." : null,
    quietEnd > now && !message.auto ? `They are left alone until ${moment(quietEnd)}; whoever sends it now disturbs them.` : null,
  ].filter(Boolean);
  return (
    <span className="flex flex-col gap-1">
      {may.ok ? (
        <Select
          aria-label="How it leaves"
          className="w-64 max-w-full"
          value={chosen.value}
          onChange={({ target }) => {
            const next = ways.find(({ value }) => value === target.value);
            if (next) void tell(act("setLeaving", { messageId: message.id, auto: next.auto, second: next.second }));
          }}
        >
          {ways.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      ) : (
        chosen.text
      )}
      {said.length > 0 ? <span className="text-xs text-muted">{said.join(" ")}</span> : null}
    </span>
  );
}
