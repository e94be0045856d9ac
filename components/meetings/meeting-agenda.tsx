"use client";

import { ListPlus, MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ActionDialog } from "#components/meetings/action-dialog.tsx";
import { NoteDialog } from "#components/meetings/note-dialog.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepBox } from "#components/ui/step-box.tsx";
import { type AgendaItem, agendaIn, agendaSum } from "#lib/domain/meetings/agenda.ts";
import type { AgendaMark } from "#lib/domain/meetings/rows.ts";
import { agendaMisfit, meetingMinutes } from "#lib/domain/meetings/times.ts";
import type { Message } from "#lib/domain/messages/rows.ts";
import { dateText, minutesText } from "#lib/domain/schedule/format-time.ts";

/** The agenda of a meeting: what was spoken of, what was said, and what is to be done after it. */
export function MeetingAgenda({ message }: { message: Message }) {
  const { act } = useLiveRoom();
  const [work, edit] = [useMay("step:work"), useMay("plan:edit")];
  const [asked, setAsked] = useState<{ what: "note" | "action"; item: AgendaItem } | null>(null);
  const items = agendaIn(message.body);
  const marks = new Map(message.agenda.map((mark) => [mark.item, mark]));
  const misfit = agendaMisfit(message);
  const done = items.filter(({ item }) => marks.get(item)?.doneAt).length;
  const called = message.skippedAt ? "It is not held." : null;
  return (
    <section aria-label="Agenda" className="border-t border-line">
      <h3 className="flex flex-wrap items-baseline gap-x-3 px-4 pt-3 pb-1">
        <span className="caption">Agenda</span>
        <span className="num text-xs text-muted">
          {items.length === 0 ? "" : `${done} of ${items.length} · `}
          {sumText(items, meetingMinutes(message))}
        </span>
        {misfit ? (
          <StatusMark
            state="late"
            size="sm"
            className="whitespace-normal!"
            word={`Its items take ${minutesText(misfit.agenda)}, the meeting ${minutesText(misfit.meeting)}.`}
          />
        ) : null}
      </h3>
      {items.length === 0 ? (
        <p className="px-4 pb-3 text-sm text-muted">
          Nothing is on it yet. Write “Agenda:” into the words, and below it “1. Status (10 min)”.
        </p>
      ) : (
        <ol>
          {items.map((item) => {
            const mark = marks.get(item.item);
            return (
              <li key={item.item} className="border-t border-line px-4 py-2 first:border-t-0">
                <div className="flex items-start gap-3">
                  {work.ok && called === null ? (
                    <Checkbox
                      className="min-w-0 flex-1 py-0.5 wrap-anywhere"
                      checked={Boolean(mark?.doneAt)}
                      label={item.title}
                      onChange={({ target }) =>
                        void tell(act("noteAgendaItem", { messageId: message.id, item: item.item, done: target.checked }))
                      }
                    />
                  ) : (
                    <span className="flex min-w-0 flex-1 gap-2.5 py-0.5 text-sm wrap-anywhere">
                      <StepBox status={mark?.doneAt ? "done" : "todo"} className="mt-px" />
                      {item.title}
                      <span className="sr-only">, {mark?.doneAt ? "spoken of" : "not spoken of"}</span>
                    </span>
                  )}
                  <span className="num shrink-0 pt-0.5 text-xs text-muted">{item.minutes === null ? "" : `${item.minutes} min`}</span>
                  <span className="flex shrink-0 gap-1">
                    <IconButton
                      icon={MessageSquarePlus}
                      label={`Note of ${item.title}`}
                      size="sm"
                      reasonDisabled={called ?? (work.ok ? null : work.reason)}
                      onClick={() => setAsked({ what: "note", item })}
                    />
                    <IconButton
                      icon={ListPlus}
                      label={`Follow-up of ${item.title}`}
                      size="sm"
                      reasonDisabled={called ?? (edit.ok ? null : edit.reason)}
                      onClick={() => setAsked({ what: "action", item })}
                    />
                  </span>
                </div>
                {mark?.note ? <p className="pl-7 text-xs whitespace-pre-wrap text-muted wrap-anywhere">{mark.note}</p> : null}
                <Actions mark={mark} />
              </li>
            );
          })}
        </ol>
      )}
      {asked?.what === "note" ? (
        <NoteDialog message={message} item={asked.item} note={marks.get(asked.item.item)?.note ?? ""} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === "action" ? <ActionDialog message={message} item={asked.item} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

/** What an item asked for: it stands under after-care. */
function Actions({ mark }: { mark: AgendaMark | undefined }) {
  const { room } = useLiveRoom();
  const actions = (mark?.actions ?? []).flatMap((id) => room.careChecks[id] ?? []).filter(({ removedAt }) => !removedAt);
  return actions.map((action) => (
    <p key={action.id} className="flex flex-wrap items-baseline gap-x-2 pl-7 text-xs wrap-anywhere">
      <StatusMark state={action.verdict ? "done" : "todo"} word={action.verdict ? "Done" : "To do"} size="sm" />
      <span className="min-w-0">{action.title}</span>
      <span className="text-muted">
        {[
          (action.roleId && room.roles[action.roleId]?.title) || "nobody yet",
          action.dueAt ? `by ${dateText(action.dueAt, room.plan.zone)}` : null,
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
    </p>
  ));
}

function sumText(items: readonly AgendaItem[], lasts: number): string {
  const { minutes, unsaid } = agendaSum(items);
  if (items.length === 0) return minutesText(lasts);
  return unsaid === 0 ? minutesText(minutes) : `${minutesText(minutes)} and ${unsaid} without a length`;
}
