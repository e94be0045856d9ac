"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Attachment } from "#lib/domain/attachments/rows.ts";
import { addressFault } from "#lib/domain/kernel/web-address.ts";

/** What an attachment is called, and where a link leads. */
export function AttachmentDialog({ attachment, onClose }: { attachment: Attachment; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(attachment.title);
  const [url, setUrl] = useState(attachment.url ?? "");
  const isLink = attachment.kind === "link";

  async function save() {
    if (!title.trim()) return "Say what it is called.";
    const fault = isLink ? addressFault(url) : null;
    if (fault) return `The address ${fault}.`;
    return submitted(act("editAttachment", { attachmentId: attachment.id, title: title.trim(), ...(isLink ? { url: url.trim() } : {}) }));
  }

  return (
    <FormDialog title={isLink ? "Link" : "File"} submitLabel="Save" onClose={onClose} onSubmit={save}>
      <LineField label="What it is called" required value={title} maxLength={500} onChange={setTitle} />
      {isLink ? <LineField label="Address" type="url" required value={url} maxLength={2000} onChange={setUrl} /> : null}
    </FormDialog>
  );
}
