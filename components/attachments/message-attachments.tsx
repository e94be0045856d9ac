"use client";

import { AttachmentList } from "#components/attachments/attachment-list.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { attachmentsAt } from "#lib/domain/attachments/of.ts";
import type { Message } from "#lib/domain/messages/rows.ts";

/** What goes along with a message; once it was sent, what went. */
export function MessageAttachments({ message }: { message: Message }) {
  const { room } = useLiveRoom();
  const may = useMay("plan:edit");
  const list = attachmentsAt(room, { messageId: message.id });
  const editable = may.ok && !message.sentAt && !message.skippedAt;
  if (list.length === 0 && !editable) return null;
  return (
    <AttachmentList
      {...{ list, editable, place: { messageId: message.id }, to: `“${message.title}”` }}
      label={message.sentAt ? "What went with it" : "What goes with it"}
    />
  );
}
