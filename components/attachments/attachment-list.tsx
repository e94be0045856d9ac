"use client";

import clsx from "clsx";
import { Paperclip } from "lucide-react";
import { type ReactNode, useState } from "react";
import { AttachmentRow } from "#components/attachments/attachment-row.tsx";
import { useFileDrop } from "#components/attachments/use-file-drop.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import type { Place } from "#lib/domain/attachments/of.ts";
import type { Attachment } from "#lib/domain/attachments/rows.ts";
import { later } from "#lib/later.ts";

const attachDialog = later(() => import("#components/attachments/attach-dialog.tsx").then((module) => module.AttachDialog));
const attachmentDialog = later(() => import("#components/attachments/attachment-dialog.tsx").then((module) => module.AttachmentDialog));

export type AttachmentListProps = {
  list: readonly Attachment[];
  /** What is attached here hangs on this. */
  place: Place;
  /** What that is called: “the plan”, “Deploy”. */
  to: string;
  editable: boolean;
  /** What each hangs on, where the list is of more than one thing. */
  whereOf?: (attachment: Attachment) => string | null;
  /** Said while there are none. */
  empty?: string;
  head?: ReactNode;
  label: string;
  className?: string;
};

/** Links and files, and the way to attach more: by button, by dropping files on the list, or by pasting one into it. */
export function AttachmentList({ list, place, to, editable, whereOf, empty, head, label, className }: AttachmentListProps) {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [edited, setEdited] = useState<Attachment | null>(null);
  const { over, handlers } = useFileDrop(editable ? setFiles : null);
  return (
    <section aria-label={label} {...handlers} className={clsx(className, over && "bg-run-soft")}>
      {head}
      {list.length > 0 ? (
        <ul>
          {list.map((each) => (
            <AttachmentRow
              key={each.id}
              attachment={each}
              editable={editable}
              where={whereOf?.(each) ?? null}
              onEdit={() => setEdited(each)}
            />
          ))}
        </ul>
      ) : empty ? (
        <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5.5">{empty}</p>
      ) : null}
      {editable ? (
        <div className="border-t border-line px-3 py-2 sm:px-4.5">
          <Button size="sm" variant="quiet" onClick={() => setFiles([])}>
            <Paperclip aria-hidden strokeWidth={1.75} />
            Attach a link or file
          </Button>
        </div>
      ) : null}
      {files ? <LaterPart of={attachDialog} props={{ place, to, files, onClose: () => setFiles(null) }} /> : null}
      {edited ? <LaterPart of={attachmentDialog} props={{ attachment: edited, onClose: () => setEdited(null) }} /> : null}
    </section>
  );
}
