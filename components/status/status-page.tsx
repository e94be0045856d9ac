import { Mark } from "#components/brand/mark.tsx";
import { LocalTime } from "#components/status/local-time.tsx";
import { StatusBar } from "#components/status/status-bar.tsx";
import { StatusFacts } from "#components/status/status-facts.tsx";
import { StatusFiles } from "#components/status/status-files.tsx";
import { StatusRollout } from "#components/status/status-rollout.tsx";
import { StatusUpdates } from "#components/status/status-updates.tsx";
import { publicLook, publicWords } from "#components/status/status-words.ts";
import { tones } from "#components/ui/statuses.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

export type StatusPageProps = {
  status: PublicStatus;
  /** Where the page stands: feed and calendar are below it. */
  href: string;
  /** When it is rendered, in epoch ms. */
  now: number;
  /** Whether its updates also come by mail. */
  mails: boolean;
};

/**
 * What stakeholders see: a sentence, a bar, three facts, and words from people. It is whole without any script; `public/status.js` puts a newer
 * one in its place and adds the reader's own times.
 */
export function StatusPage({ status, href, now, mails }: StatusPageProps) {
  const { icon: Icon, tone, solid } = publicLook[status.state];
  const { headline, sentence } = publicWords(status, now);
  return (
    <main id="status" className="mx-auto flex min-h-dvh w-full max-w-[47.5rem] flex-col px-5 pt-8 pb-16 sm:pt-14">
      <div className="flex items-center justify-between gap-4 text-xs text-muted">
        <Mark className="size-4.5" />
        <p role="status" data-freshness data-zone={status.zone}>
          as of <span className="num">{clockText(now, status.zone)}</span> {status.zone}
        </p>
      </div>
      {status.rehearsal ? (
        <p className="mt-5 rounded-lg border border-dashed border-line px-3.5 py-2 text-sm text-pretty">
          <strong className="font-semibold">Rehearsal.</strong> The team practises; nothing of this happens to anything you use.
        </p>
      ) : null}
      <h1 className="mt-5 flex items-start gap-3 text-2xl font-semibold tracking-tight text-balance sm:text-3xl">
        <Icon aria-hidden strokeWidth={2} className={`mt-1 size-6 shrink-0 sm:size-7 ${tones[tone].ink} ${solid ? "fill-current" : ""}`} />
        <span className="min-w-0 wrap-anywhere">{headline}</span>
      </h1>
      <p className="mt-2 text-lg text-pretty whitespace-pre-line text-muted">{status.impact ?? sentence}</p>
      <StatusBar status={status} />
      <StatusRollout rollout={status.rollout} />
      <StatusFacts status={status} now={now} />
      <StatusUpdates updates={status.updates} zone={status.zone} now={now} />
      <StatusFiles files={status.files} href={href} />
      <footer className="mt-6 flex flex-wrap gap-x-5 gap-y-2 border-t border-line pt-4 text-xs text-muted">
        {mails ? (
          <a href={`${href}/mail`} className="underline underline-offset-2">
            Updates by e-mail
          </a>
        ) : null}
        <a href={`${href}/webhook`} className="underline underline-offset-2">
          Webhook
        </a>
        <a href={`${href}/feed`} className="underline underline-offset-2">
          Feed of the updates
        </a>
        <a href={`${href}/calendar`} className="underline underline-offset-2">
          Calendar
        </a>
        <span>
          Times are {status.zone}
          <LocalTime at={now} zone={status.zone} before="; it is " after=" where you are" />
        </span>
      </footer>
    </main>
  );
}
