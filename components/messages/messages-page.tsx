"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { ChannelOption } from "#components/messages/channel-choice.tsx";
import { MessageLine } from "#components/messages/message-line.tsx";
import type { OwnWords } from "#components/messages/own-words.tsx";
import type { PreviewMessage } from "#components/messages/preview/message-preview.tsx";
import { PageDecision } from "#components/rollback/page-decision.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { drawnFirst, LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";
import { undeliveredOf } from "#lib/domain/messages/undelivered.ts";
import { messagesDue, messagesOf } from "#lib/domain/messages/written.ts";
import { later } from "#lib/later.ts";

const AudienceList = drawnFirst(() => import("#components/audiences/audience-list.tsx").then((module) => module.AudienceList));
const MessageAxis = drawnFirst(() => import("#components/messages/message-axis.tsx").then((module) => module.MessageAxis));
const MessageComposer = drawnFirst(() => import("#components/messages/message-composer.tsx").then((module) => module.MessageComposer));
const MessagePreview = drawnFirst(() => import("#components/messages/preview/message-preview.tsx").then((module) => module.MessagePreview));
const SendingMode = drawnFirst(() => import("#components/messages/sending-mode.tsx").then((module) => module.SendingMode));
const reminders = later(() => import("#components/reminders/reminders.tsx").then((module) => module.Reminders));
const messageDialog = later(() => import("#components/messages/message-dialog.tsx").then((module) => module.MessageDialog));

/** The reports that write themselves, by when they are due. */
const reports = [
  { minutes: 60, words: "1 hour after T0" },
  { minutes: 1440, words: "24 hours after T0" },
  { minutes: 10_080, words: "7 days after T0" },
] as const;

export type MessagesPageProps = {
  channels: readonly ChannelOption[];
  preview: PreviewMessage;
  /** The message that is shown first, by its id. */
  first?: string | undefined;
};

/** What is said to people around the deployment: each message with its time, its words as they are now, and whether it was sent. */
export function MessagesPage({ channels, first, preview }: MessagesPageProps) {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const may = useMay("plan:edit");
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const [edited, setEdited] = useState<Message | "new" | null>(null);
  const [own, setOwn] = useState<Readonly<Record<string, OwnWords | null>>>({});
  const all = messagesOf(room);
  const open = all.filter(({ sentAt, skippedAt }) => !sentAt && !skippedAt);
  const over = all.filter(({ sentAt, skippedAt }) => sentAt || skippedAt);
  const failed = new Set(undeliveredOf(room).map((each) => each.message?.id));
  const due = new Set(messagesDue(room, now).map((each) => each.message.id));
  const waiting = [...over.filter(({ id }) => failed.has(id)), ...open.filter(({ id }) => due.has(id))];
  const groups = [
    { title: "Needs somebody", list: waiting },
    { title: "To send", list: open.filter(({ id }) => !due.has(id)) },
    { title: "Sent and skipped", list: over.filter(({ id }) => !failed.has(id)) },
  ];
  const message = all.find(({ id }) => id === chosen) ?? groups.flatMap(({ list }) => list)[0];
  return (
    <div className="mx-auto max-w-[100rem] px-4 pt-5 pb-20 sm:px-6 sm:pt-7">
      <PageDecision className="mb-4" />
      <PageHeader
        title={<span className="wrap-anywhere">Messages: {room.plan.title}</span>}
        back={{ href: `/plans/${room.plan.slug}`, label: "Back to the plan" }}
        description="What is said to whom, and when. Facts of the run fill themselves in; each message leaves by its channels or by hand, and is kept as it was sent."
        actions={
          <>
            <SendingMode channels={channels} />
            <Menu
              trigger={
                <Button variant="quiet" reasonDisabled={may.ok ? null : may.reason}>
                  New report
                </Button>
              }
            >
              {reports.map(({ minutes, words }) => (
                <MenuItem key={minutes} onSelect={() => void tell(act("addReport", { minutes }))}>
                  {words}
                </MenuItem>
              ))}
            </Menu>
            <Button reasonDisabled={may.ok ? null : may.reason} onClick={() => setEdited("new")}>
              <Plus aria-hidden strokeWidth={1.75} />
              New message
            </Button>
          </>
        }
      />
      {message ? <MessageAxis current={message.id} onChoose={setChosen} /> : null}
      {message ? (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] xl:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,4fr)]">
          <div className="overflow-clip rounded-xl border border-line bg-panel">
            {groups.map(({ title, list }) =>
              list.length > 0 ? (
                <section key={title} aria-label={title} className="not-first:border-t not-first:border-line">
                  <h2 className="bg-raise px-4 py-2 text-xs font-medium">
                    {title} <span className="num text-faint">{list.length}</span>
                  </h2>
                  <ul>
                    {list.map((each) => (
                      <MessageLine
                        key={each.id}
                        message={each}
                        now={now}
                        current={each.id === message.id}
                        onChoose={() => setChosen(each.id)}
                      />
                    ))}
                  </ul>
                </section>
              ) : null,
            )}
          </div>
          <MessageComposer
            key={message.id}
            message={message}
            channels={channels}
            onEdit={setEdited}
            own={own[message.id] ?? null}
            onOwn={(words) => setOwn({ ...own, [message.id]: words })}
          />
          <div className="min-w-0 lg:max-xl:col-start-2">
            <MessagePreview key={message.id} message={message} preview={preview} own={own[message.id] ?? null} />
          </div>
        </div>
      ) : (
        <EmptyState>Nobody is told anything yet. Messages of the document come with the plan; add one that it does not have.</EmptyState>
      )}
      <LaterPart of={reminders} props={{}} />
      <AudienceList channels={channels} />
      {edited ? (
        <LaterPart of={messageDialog} props={{ message: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </div>
  );
}
