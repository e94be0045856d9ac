import { X } from "lucide-react";
import type { SentFile } from "#components/attachments/use-sent-files.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { sizeText } from "#lib/domain/attachments/of.ts";

export type SentFileLineProps = { sent: SentFile; onAgain: () => void; onLetGo: () => void };

/** A file that was chosen: how much of it is through, that it is attached, or why it is not and how to go on. */
export function SentFileLine({ sent: { file, state, share, why }, onAgain, onLetGo }: SentFileLineProps) {
  const percent = Math.round(share * 100);
  return (
    <li className="flex flex-col gap-1.5 px-3 py-2 not-first:border-t not-first:border-line">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1 text-sm wrap-anywhere">{file.name}</span>
        <span className="num shrink-0 text-xs text-muted">{state === "sending" && share > 0 ? `${percent} %` : sizeText(file.size)}</span>
        {state === "done" ? <StatusMark state="done" word="Attached" size="sm" /> : null}
        {state === "failed" ? (
          <Button size="sm" aria-label={`Send “${file.name}” again`} onClick={onAgain}>
            Send again
          </Button>
        ) : null}
        {state === "done" ? null : <IconButton size="sm" icon={X} label={`Take “${file.name}” off the list`} onClick={onLetGo} />}
      </div>
      {state === "sending" ? <ProgressBar value={percent} max={100} label={`Sending ${file.name}`} /> : null}
      {state === "failed" ? <p className="text-xs text-nogo wrap-anywhere">Not sent. {why}</p> : null}
    </li>
  );
}
