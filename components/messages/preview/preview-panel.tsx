import clsx from "clsx";
import { CalendarCheck, CalendarX } from "lucide-react";
import { Mark } from "#components/brand/mark.tsx";
import { Markdown } from "#components/markdown/markdown.tsx";
import { messageLines } from "#components/markdown/markdown-look.ts";
import { ChatText, OpenText } from "#components/messages/preview/chat-text.tsx";
import { MailPreview } from "#components/messages/preview/mail-preview.tsx";
import type { Preview } from "#lib/domain/messages/preview.ts";
import { discordDialect, markedPage, slackDialect, teamsDialect } from "#lib/domain/messages/spans.ts";

export type PreviewPanelProps = {
  preview: Preview;
  /** What is still open in it. */
  open: readonly string[];
  /** The time it would bear. */
  at: string;
};

/** A message as one of its channels shows it. */
export function PreviewPanel({ preview, open, at }: PreviewPanelProps) {
  switch (preview.kind) {
    case "slack":
      return (
        <Posted at={at}>
          {preview.blocks.map(({ type, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one message are in its order
            <p key={index} className={blockClass[type]}>
              {type === "header" ? <OpenText text={text} open={open} /> : <ChatText text={text} dialect={slackDialect} open={open} />}
            </p>
          ))}
        </Posted>
      );
    case "teams":
      return (
        <div className="flex flex-col gap-2 rounded-md border border-line bg-bg p-3 text-sm">
          {preview.blocks.map(({ text, look }) => (
            <p key={look} className={teamsClass[look]}>
              <ChatText text={text} dialect={teamsDialect} open={open} />
            </p>
          ))}
        </div>
      );
    case "discord":
      return (
        <Posted at={at}>
          <div className="flex flex-col gap-1.5 rounded-sm border border-line border-l-4 border-l-edge bg-bg px-3 py-2.5 text-sm">
            <p className="font-semibold">
              <ChatText text={preview.title} dialect={discordDialect} open={open} />
            </p>
            <p>
              <ChatText text={preview.description} dialect={discordDialect} open={open} />
            </p>
            <p className="text-xs text-muted wrap-anywhere">{preview.footer}</p>
          </div>
        </Posted>
      );
    case "smtp":
      return (
        <div className="flex flex-col gap-3">
          <p className="text-sm">
            <span className="text-muted">Subject: </span>
            <span className="font-semibold wrap-anywhere">
              <OpenText text={preview.subject} open={open} />
            </span>
          </p>
          {preview.event ? (
            <p className="flex items-start gap-3 rounded-md border border-line bg-bg px-3 py-2.5 text-sm">
              {preview.event.off ? (
                <CalendarX aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
              ) : (
                <CalendarCheck aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
              )}
              <span className="min-w-0 wrap-anywhere">
                <span className="block font-semibold">{preview.event.off ? "Called off" : preview.event.title}</span>
                <span className="num block text-xs text-muted">
                  {[preview.event.when, preview.event.place].filter(Boolean).join(" · ")}
                </span>
                <span className="block text-xs text-muted">invitation.ics, to each reader by a letter of their own</span>
              </span>
            </p>
          ) : null}
          <MailPreview html={markedPage(preview.html, open)} />
          <details>
            <summary className="cursor-pointer text-xs text-muted">As plain text</summary>
            <p className="num mt-2 text-xs whitespace-pre-wrap wrap-anywhere">
              <OpenText text={preview.text} open={open} />
            </p>
          </details>
        </div>
      );
    case "webhook":
      return (
        <pre className="num overflow-x-auto rounded-md border border-line bg-bg p-3 text-xs whitespace-pre-wrap wrap-anywhere">
          <OpenText text={preview.json} open={open} />
        </pre>
      );
    case "status-page":
      return (
        <div className="border-t border-line pt-4">
          <p className="text-base leading-6 font-semibold wrap-anywhere">
            <OpenText text={preview.headline} open={open} />
          </p>
          <Markdown text={preview.body} tags="shown" marked={open} className={clsx("mt-0.5 leading-5 text-muted", messageLines)} />
        </div>
      );
    case "by-hand":
      return (
        <div className="text-sm whitespace-pre-wrap wrap-anywhere">
          {preview.subject ? (
            <p className="pb-2 font-semibold">
              <OpenText text={preview.subject} open={open} />
            </p>
          ) : null}
          <OpenText text={preview.body} open={open} />
        </div>
      );
    default:
      return <p className="text-sm text-muted">This channel is not in the workspace any more. Choose another one, or send it by hand.</p>;
  }
}

const blockClass = { header: "text-base font-bold wrap-anywhere", section: "text-sm", context: "text-xs text-muted" } as const;
const teamsClass = { title: "text-base font-semibold", body: "", foot: "text-xs text-muted" } as const;

/** Who posts it, and when, as a chat says it. */
function Posted({ at, children }: { at: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <span className="grid size-9 place-items-center rounded-md border border-line bg-bg">
        <Mark className="size-5" />
      </span>
      <div className="flex min-w-0 flex-col gap-1.5">
        <p className="flex items-baseline gap-1.5 text-sm">
          <span className="font-semibold">Holdpoint</span>
          <span className="rounded-xs border border-line px-1 text-caption text-muted">APP</span>
          <span className="num text-xs text-muted">{at}</span>
        </p>
        {children}
      </div>
    </div>
  );
}
