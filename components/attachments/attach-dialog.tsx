"use client";

import clsx from "clsx";
import { Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { SentFileLine } from "#components/attachments/sent-file-line.tsx";
import { useFileDrop } from "#components/attachments/use-file-drop.ts";
import { useSentFiles } from "#components/attachments/use-sent-files.ts";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import type { Place } from "#lib/domain/attachments/of.ts";
import { addressFault } from "#lib/domain/kernel/web-address.ts";

export type AttachDialogProps = {
  place: Place;
  /** What it hangs on, for people: “the plan”, “Deploy”. */
  to: string;
  /** Files that were dropped or pasted already. */
  files?: readonly File[];
  onClose: () => void;
};

/** Attaches files, which are sent as soon as they are chosen, and a link. What was not taken stays here, with why. */
export function AttachDialog({ place, to, files: chosen = [], onClose }: AttachDialogProps) {
  const { room, act } = useLiveRoom();
  const picker = useRef<HTMLInputElement>(null);
  const { files, add, again, letGo } = useSentFiles(room.id, place, chosen);
  const { over, handlers } = useFileDrop(add);
  const [url, setUrl] = useState("");
  const [title, setTitle] = useState("");
  const sending = files.some(({ state }) => state === "sending");
  const failed = files.filter(({ state }) => state === "failed").length;

  const notSent = `${failed === 1 ? "One file was" : `${failed} files were`} not sent. Send again what is needed, or take it off the list.`;

  async function save() {
    const typed = url.trim();
    if (!typed && title.trim()) return "Give the address the link leads to.";
    if (!typed) return failed > 0 ? notSent : undefined;
    const fault = addressFault(typed);
    if (fault) return `The address ${fault}.`;
    const said = { url: typed, ...(title.trim() ? { title: title.trim() } : {}), ...place };
    const refused = await submitted(act("attachLink", said), typed);
    if (refused || failed === 0) return refused;
    // The link is attached; the files that are not stay in front of whoever chose them.
    setUrl("");
    setTitle("");
    return notSent;
  }

  return (
    <FormDialog
      title={`Attach to ${to}`}
      submitLabel={url.trim() ? "Attach the link" : "Done"}
      reasonDisabled={sending ? "A file is still being sent." : null}
      onClose={onClose}
      onSubmit={save}
    >
      <div
        {...handlers}
        className={clsx(
          "flex flex-col items-center gap-2.5 rounded-xl border border-dashed px-4 py-6 text-center",
          over ? "border-run bg-run-soft" : "border-edge",
        )}
      >
        <Paperclip aria-hidden strokeWidth={1.25} className="size-6 text-faint" />
        <p className="text-sm text-muted">
          <span className="pointer-coarse:hidden">Drop files here, paste a picture, or choose. </span>
          <span>Pictures, PDF, text, CSV, JSON, ZIP and Office documents, up to 10 MB each.</span>
        </p>
        <Button onClick={() => picker.current?.click()}>Choose files</Button>
        <input
          ref={picker}
          type="file"
          multiple
          aria-label="Files to attach"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const picked = [...(target.files ?? [])];
            // Emptied, so that the same file can be chosen again.
            target.value = "";
            add(picked);
          }}
        />
      </div>
      {files.length > 0 ? (
        <ul aria-label="Chosen files" aria-live="polite" className="flex flex-col rounded-lg border border-line">
          {files.map((each) => (
            <SentFileLine key={each.key} sent={each} onAgain={() => again(each)} onLetGo={() => letGo(each)} />
          ))}
        </ul>
      ) : null}
      <LineField
        label="Or a link"
        type="url"
        value={url}
        maxLength={2000}
        placeholder="https://wiki.example.com/runbook"
        onChange={setUrl}
      />
      {url.trim() ? <LineField label="What it is called" value={title} maxLength={500} placeholder="Runbook" onChange={setTitle} /> : null}
    </FormDialog>
  );
}
