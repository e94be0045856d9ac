"use client";

import { Ellipsis, ExternalLink, Eye, EyeOff, FileArchive, FileText, Image, PencilLine, Trash2 } from "lucide-react";
import { takeOut, tell } from "#components/live/answers.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { aboutText } from "#lib/domain/attachments/of.ts";
import type { Attachment } from "#lib/domain/attachments/rows.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

export type AttachmentRowProps = {
  attachment: Attachment;
  editable: boolean;
  /** What it hangs on, where the list is of more than one thing. */
  where?: string | null;
  onEdit: () => void;
};

/** A link or a file: what it is, where it leads or how large it is, who attached it when. */
export function AttachmentRow({ attachment, editable, where, onEdit }: AttachmentRowProps) {
  const { room, act } = useLiveRoom();
  const share = useMay("plan:share");
  const { id, title, kind, url, shared, addedAt, addedBy } = attachment;
  const Icon = iconOf(attachment);
  // A link says where it leads in words of its own, whatever it is called.
  const opens =
    kind === "link"
      ? ({ href: url ?? undefined, target: "_blank", rel: "noreferrer" } as const)
      : ({ href: `/live/${room.id}/attachments/${id}`, download: "" } as const);

  function remove() {
    return takeOut(act("removeAttachment", { attachmentId: id }), `“${title}” is taken out.`, () =>
      act("restoreAttachment", { attachmentId: id }),
    );
  }

  return (
    <li id={`attachment-${id}`} className="flex items-start gap-3 scroll-mt-4 border-t border-line px-4 py-2.5 sm:px-5.5">
      <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <a
          {...opens}
          className="text-sm underline decoration-edge underline-offset-2 wrap-anywhere hover:decoration-text pointer-coarse:inline-block pointer-coarse:min-h-11 pointer-coarse:py-2"
        >
          {title}
        </a>
        <p className="text-xs text-muted wrap-anywhere">
          {[where, aboutText(attachment), addedBy?.name ?? "from the document"].filter(Boolean).join(" · ")} ·{" "}
          <span className="num">{dateTimeText(addedAt, room.plan.zone)}</span>
        </p>
        {shared ? (
          <p className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
            <Eye aria-hidden strokeWidth={1.75} className="size-3.5 text-faint" />
            On the status page
          </p>
        ) : null}
        <NotSent id={id} />
      </div>
      {editable || share.ok ? (
        <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${title}”`} />}>
          <MenuItem
            icon={shared ? EyeOff : Eye}
            reasonDisabled={share.ok ? null : share.reason}
            onSelect={() => void tell(act("shareAttachment", { attachmentId: id, shared: !shared }))}
          >
            {shared ? "Take it off the status page" : "Put it on the status page"}
          </MenuItem>
          {editable ? (
            <MenuItem icon={PencilLine} onSelect={onEdit}>
              {kind === "link" ? "Edit…" : "Rename…"}
            </MenuItem>
          ) : null}
          {editable ? (
            <MenuItem icon={Trash2} tone="danger" onSelect={() => void remove()}>
              Take out
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
    </li>
  );
}

function iconOf({ kind, mediaType }: Attachment) {
  if (kind === "link") return ExternalLink;
  if (mediaType?.startsWith("image/")) return Image;
  return mediaType === "application/zip" || mediaType === "application/gzip" ? FileArchive : FileText;
}
