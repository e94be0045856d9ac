"use client";

import { CalendarPlus, PenLine } from "lucide-react";
import { useState } from "react";
import { MessageAttachments } from "#components/attachments/message-attachments.tsx";
import { submitted, tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { MeetingAgenda } from "#components/meetings/meeting-agenda.tsx";
import { MeetingEnds } from "#components/meetings/meeting-ends.tsx";
import type { ChannelOption } from "#components/messages/channel-choice.tsx";
import { DeliveryList } from "#components/messages/delivery-list.tsx";
import { GapRow } from "#components/messages/gap-row.tsx";
import { LeavingChoice } from "#components/messages/leaving-choice.tsx";
import { messageLook, openText, whenText } from "#components/messages/message-look.ts";
import { MessageSender } from "#components/messages/message-sender.tsx";
import { MessageWays } from "#components/messages/message-ways.tsx";
import { type OwnWords, OwnWordsForm } from "#components/messages/own-words.tsx";
import { SendButton } from "#components/messages/send-button.tsx";
import { useReadings } from "#components/messages/use-readings.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { wayNames, waysOf } from "#lib/domain/audiences/ways.ts";
import { withMeeting } from "#lib/domain/meetings/invitation.ts";
import { heldText, meetingTimes } from "#lib/domain/meetings/times.ts";
import { deliveriesOf } from "#lib/domain/messages/delivered.ts";
import { insideOnly } from "#lib/domain/messages/outside.ts";
import { type Message, tooLong } from "#lib/domain/messages/rows.ts";
import { gapsOf, messageDueAt, written } from "#lib/domain/messages/written.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

export type MessageComposerProps = {
  message: Message;
  /** The channels of the workspace. */
  channels: readonly ChannelOption[];
  onEdit: (message: Message) => void;
  /** Other words that its sender says this once; null where it says its own. */
  own: OwnWords | null;
  onOwn: (words: OwnWords | null) => void;
};

/** A message as it would be said now, what is still open in it, and the ways on: copy, then sent; or skip. */
export function MessageComposer({ message, channels, onEdit, own: typed, onOwn }: MessageComposerProps) {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const [work, edit] = [useMay("step:work"), useMay("plan:edit")];
  const [skipping, setSkipping] = useState(false);
  const gaps = gapsOf(room, message, now, useReadings());
  const over = message.sentAt ?? message.skippedAt;
  // Two people send what the first of them asked for.
  const own = over || message.second ? null : typed;
  const said = own && { subject: own.subject.trim() || null, body: own.body };
  const words = message.sentBody === null ? (said ?? written(message, gaps)) : { subject: message.sentSubject, body: message.sentBody };
  const { meeting } = message;
  const moment = useMoment();
  const dueAt = over ? null : messageDueAt(room, message);
  const held = meetingTimes(room, message);
  // By hand it is told when and where, too.
  const told = withMeeting(room, message, words);
  const { state, word } = messageLook(room, message, gaps, now);
  const open = gaps.filter(({ value, text }) => value === null && (!said || `${said.subject ?? ""}\n${said.body}`.includes(text)));
  const [first] = open;
  const kept = gaps.flatMap((gap) => (gap.value === null ? [] : (insideOnly(room, message, gap) ?? [])))[0] ?? null;
  const why = work.ok
    ? first
      ? `${first.kind === "literal" ? "Confirm" : "Fill"} ${first.gap} first.`
      : words.body.trim()
        ? (tooLong(words.body) ?? kept)
        : "It has no words yet. Edit it first."
    : work.reason;
  const zone = room.plan.zone;
  const corrected = message.corrects ? room.messages[message.corrects] : undefined;
  const delivered = deliveriesOf(room, message.id).length > 0 || message.updateId !== null;
  const ways = wayNames(waysOf(room, message));
  const byChannels = ways.length > 0 || room.plan.sending === "test";
  return (
    <section id="message-words" aria-label={message.title} className="scroll-mt-4 overflow-clip rounded-xl border border-line bg-panel">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold wrap-anywhere">{message.title}</h2>
          <p className="num text-xs text-muted">
            {message.meeting && held ? heldText(room, held) : whenText(room, message)}
            {corrected?.sentAt ? ` · corrects what was sent ${dateTimeText(corrected.sentAt, room.plan.zone)}` : ""}
          </p>
        </div>
        <StatusMark state={state} word={word} />
      </header>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-sm">
        <dt className="text-muted">To</dt>
        <dd className="wrap-anywhere">{message.audience ?? "nobody named"}</dd>
        <dt className="text-muted">By</dt>
        <dd className="min-w-0 wrap-anywhere">{over ? leftBy(room, message) : <MessageWays message={message} channels={channels} />}</dd>
        <dt className="text-muted">{meeting ? "Invites" : "Sends"}</dt>
        <dd className="min-w-0">
          <MessageSender message={message} />
          {meeting && dueAt !== null ? <span className="num text-xs text-muted"> by {moment(dueAt)}</span> : null}
        </dd>
        {meeting ? (
          <>
            <dt className="text-muted">Where</dt>
            <dd className="wrap-anywhere">{meeting.place || "not said"}</dd>
          </>
        ) : null}
        {over ? null : (
          <>
            <dt className="text-muted">Leaves</dt>
            <dd className="min-w-0">
              <LeavingChoice message={message} gaps={gaps} now={now} />
            </dd>
          </>
        )}
      </dl>
      <div className="border-t border-line px-4 py-3">
        {own ? <OwnWordsForm words={own} onChange={onOwn} /> : null}
        {own || words.subject === null ? null : <p className="pb-2 font-medium wrap-anywhere">{words.subject}</p>}
        {own ? null : words.body.trim() ? (
          <p className="text-sm whitespace-pre-wrap wrap-anywhere">{words.body}</p>
        ) : (
          <>
            <p className="text-sm text-muted">Nothing is written yet: only that it is told, to whom and when.</p>
            <Button
              size="sm"
              className="mt-2"
              reasonDisabled={edit.ok ? null : edit.reason}
              onClick={() => void tell(act("beginWords", { messageId: message.id }))}
            >
              Begin with facts of the run
            </Button>
          </>
        )}
      </div>
      {meeting ? <MeetingAgenda message={message} /> : null}
      <MessageAttachments message={message} />
      {over || gaps.length === 0 ? null : (
        <ul aria-label="Fields">
          {gaps.map((gap) => (
            <GapRow key={gap.gap} message={message} gap={gap} reason={work.ok ? null : work.reason} />
          ))}
        </ul>
      )}
      <footer className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-3">
        {message.sentAt ? (
          <p className="text-xs text-muted">
            {sentWord(message, delivered)} by {message.sentBy?.name}, {dateTimeText(message.sentAt, zone)} · as sent, digest{" "}
            <code className="num">{message.sentDigest?.slice(0, 12)}</code>
          </p>
        ) : null}
        <DeliveryList message={message} />
        {meeting && held && !message.heldAt && !message.skippedAt ? (
          <a
            href={`/plans/${room.plan.slug}/messages/${message.id}/invitation`}
            download="invitation.ics"
            className={buttonClass({ size: "sm", variant: "quiet" })}
          >
            <CalendarPlus aria-hidden strokeWidth={1.75} />
            Take it to a calendar
          </a>
        ) : null}
        {meeting && message.sentAt && !message.sentTest ? <MeetingEnds message={message} now={now} /> : null}
        {message.sentAt && !message.sentTest && !meeting ? (
          <Button
            size="sm"
            variant="quiet"
            reasonDisabled={edit.ok ? null : edit.reason}
            onClick={() => void tell(act("correctMessage", { messageId: message.id }))}
          >
            Correct it
          </Button>
        ) : null}
        {message.skippedAt && !message.sentAt ? (
          <>
            <p className="text-xs text-muted">
              Skipped by {message.skippedBy?.name}, {dateTimeText(message.skippedAt, zone)}: {message.skippedReason}
            </p>
            <Button
              size="sm"
              reasonDisabled={work.ok ? null : work.reason}
              onClick={() => void tell(act("unskipMessage", { messageId: message.id }))}
            >
              Send it after all
            </Button>
          </>
        ) : null}
        {over ? null : (
          <>
            <Button size="sm" variant="quiet" reasonDisabled={edit.ok ? null : edit.reason} onClick={() => onEdit(message)}>
              <PenLine aria-hidden strokeWidth={1.75} />
              Edit
            </Button>
            {own || message.second || !words.body.trim() ? null : (
              <Button
                size="sm"
                variant="quiet"
                reasonDisabled={work.ok ? null : work.reason}
                onClick={() => onOwn({ subject: words.subject ?? "", body: words.body })}
              >
                Edit words for this once
              </Button>
            )}
            <Button size="sm" variant="quiet" reasonDisabled={work.ok ? null : work.reason} onClick={() => setSkipping(true)}>
              Skip…
            </Button>
            <span className="ml-auto flex flex-wrap items-center gap-3">
              {why ? null : <CopyButton text={[told.subject, told.body].filter(Boolean).join("\n\n")} label="Copy the message" />}
              {byChannels ? <SendButton message={message} ways={ways} why={why} said={said} /> : null}
              <Button
                variant={byChannels ? "quiet" : "primary"}
                reasonDisabled={why}
                onClick={() => void tell(act("sayMessage", { messageId: message.id, ...told }))}
              >
                {meeting ? "They are invited" : "I have sent it"}
              </Button>
            </span>
            {first ? (
              <p className="w-full">
                <StatusMark
                  state="no-data"
                  size="sm"
                  className="max-w-full whitespace-normal!"
                  word={`It cannot leave yet: ${openText(open)}.`}
                />
              </p>
            ) : null}
          </>
        )}
      </footer>
      <ReasonDialog
        open={skipping}
        onOpenChange={setSkipping}
        title={`Skip “${message.title}”?`}
        label="Why it is not sent"
        confirmLabel="Skip it"
        onSubmit={(reason) => submitted(act("skipMessage", { messageId: message.id, reason }), reason)}
      />
    </section>
  );
}

/** What it went out by: audiences may have other channels by now. */
function leftBy(room: PlanRoom, message: Message): string {
  const posted = message.updateId === null ? [] : ["Status page"];
  const names = [...deliveriesOf(room, message.id).map(({ channel }) => channel), ...posted];
  return names.join(", ") || message.channel || "by hand";
}

function sentWord({ meeting, sentTest }: Message, delivered: boolean): string {
  if (sentTest) return "Sent as a test";
  return `${meeting ? "Invited" : "Sent"}${delivered ? "" : " by hand"}`;
}
