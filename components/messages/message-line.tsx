import clsx from "clsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { messageLook, whenText } from "#components/messages/message-look.ts";
import { useReadings } from "#components/messages/use-readings.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";
import { gapsOf } from "#lib/domain/messages/written.ts";

export type MessageLineProps = {
  message: Message;
  /** In epoch ms. */
  now: number;
  current: boolean;
  onChoose: () => void;
};

/** One message of the list: when, what, to whom, and how it stands. */
export function MessageLine({ message, now, current, onChoose }: MessageLineProps) {
  const { room } = useLiveRoom();
  const { state, word } = messageLook(room, message, gapsOf(room, message, now, useReadings()), now);
  const to = [message.audience, message.channel].filter(Boolean).join(" · ");
  return (
    <li className="border-t border-line">
      <button
        type="button"
        aria-current={current || undefined}
        onClick={() => {
          onChoose();
          // On a phone the words stand below the list.
          document.getElementById("message-words")?.scrollIntoView({ block: "nearest" });
        }}
        className={clsx(
          "grid w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 border-l-2 px-4 py-2.5 text-left -outline-offset-2 hover:bg-raise",
          current ? "border-run bg-raise" : "border-transparent",
        )}
      >
        <span className="truncate text-sm font-medium">{message.title}</span>
        <StatusMark state={state} word={word} size="sm" />
        <span className="col-span-2 truncate tabular-nums text-xs text-muted">
          {[whenText(room, message), to].filter(Boolean).join(" · ")}
        </span>
      </button>
    </li>
  );
}
