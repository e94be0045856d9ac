"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { AgendaItem } from "#lib/domain/meetings/agenda.ts";
import type { Message } from "#lib/domain/messages/rows.ts";

export type NoteDialogProps = { message: Message; item: AgendaItem; note: string; onClose: () => void };

/** What was said of an item of the agenda; the minutes tell it. */
export function NoteDialog({ message, item, note, onClose }: NoteDialogProps) {
  const { act } = useLiveRoom();
  const [text, setText] = useState(note);
  return (
    <FormDialog
      title={item.title}
      description="The minutes of the meeting tell it."
      submitLabel="Note it"
      onClose={onClose}
      onSubmit={async () => submitted(act("noteAgendaItem", { messageId: message.id, item: item.item, note: text.trim() }), text)}
    >
      <Field label="What was said">
        {(control) => <Textarea {...control} rows={4} maxLength={2000} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
    </FormDialog>
  );
}
