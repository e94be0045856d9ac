"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { asked } from "#components/live/asked.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { OwnWords } from "#components/messages/own-words.tsx";
import { AlongNote } from "#components/messages/preview/along-note.tsx";
import { PreviewPanel } from "#components/messages/preview/preview-panel.tsx";
import { useReadings } from "#components/messages/use-readings.ts";
import { Button } from "#components/ui/button.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { attachmentsAt } from "#lib/domain/attachments/of.ts";
import { waysOf } from "#lib/domain/audiences/ways.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Preview } from "#lib/domain/messages/preview.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { gapsOf, written } from "#lib/domain/messages/written.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

/** Asks the server how each channel would show a message. */
export type PreviewMessage = (planId: string, messageId: string, own?: OwnWords) => Promise<Outcome<{ previews: Preview[] }>>;

export type MessagePreviewProps = {
  message: Message;
  preview: PreviewMessage;
  /** Other words that its sender says this once. */
  own: OwnWords | null;
};

/** So long after the last change of its words it is drawn anew, in ms. */
const calmMs = 300;

/** A message as each of its channels shows it, drawn from what they are handed; what is still open is marked. It follows the words. */
export function MessagePreview({ message, preview, own: typed }: MessagePreviewProps) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const [shown, setShown] = useState<{ previews: Preview[] } | { error: string } | null>(null);
  const [chosen, setChosen] = useState("0");
  const [turn, setTurn] = useState(0);
  const gaps = gapsOf(room, message, now, useReadings());
  const own = message.sentAt || message.second ? null : typed;
  const words = message.sentBody ?? own ?? written(message, gaps);
  const along = attachmentsAt(room, { messageId: message.id }).map(({ id, title, url, shared }) => [id, title, url, shared]);
  const about = JSON.stringify([message.id, words, waysOf(room, message), room.plan.sending, room.plan.testChannel, along, turn]);
  const planId = room.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` is everything the drawing depends on
  useEffect(() => {
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await asked(preview(planId, message.id, own ?? undefined));
      if (over) return;
      setShown(answer.state === "done" ? { previews: answer.previews } : { error: answer.words });
    }, calmMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [about]);
  const open = message.sentAt ? [] : gaps.flatMap(({ text, value }) => (value === null ? [text] : []));
  const at = clockText(message.sentAt ?? now, room.plan.zone);
  return (
    <section aria-label="As it arrives" aria-busy={shown === null} className="overflow-clip rounded-xl border border-line bg-panel">
      <h2 className="bg-raise px-4 py-2 text-xs font-medium">{message.sentAt ? "As it arrived" : "As it arrives"}</h2>
      {shown === null ? <p className="px-4 py-3 text-sm text-muted">Being drawn…</p> : null}
      {shown && "error" in shown ? (
        <p className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
          <span className="min-w-0 text-hold">{shown.error}</span>
          <Button size="sm" onClick={() => setTurn(turn + 1)}>
            Draw it again
          </Button>
        </p>
      ) : null}
      {shown && "previews" in shown ? (
        <div className="flex flex-col gap-4 p-4">
          <Tabs
            label="Channels"
            value={Number(chosen) < shown.previews.length ? chosen : "0"}
            onChange={setChosen}
            look={{
              list: clsx(segments.frame, "self-start"),
              tab: clsx(segments.option, segments.chosen),
              panel: "min-w-0 outline-offset-4",
            }}
            tabs={shown.previews.map((each, index) => ({
              id: String(index),
              name: each.way,
              panel: (
                <>
                  <PreviewPanel preview={each} open={open} at={at} />
                  <AlongNote preview={each} />
                </>
              ),
            }))}
          />
        </div>
      ) : null}
    </section>
  );
}
