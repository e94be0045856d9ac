import clsx from "clsx";
import MarkdownElements from "#components/markdown/markdown-elements.tsx";
import { markdownLook, messageLines } from "#components/markdown/markdown-look.ts";
import { LocalTime } from "#components/status/local-time.tsx";
import { clockText, dateText } from "#lib/domain/schedule/format-time.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** What people said to the stakeholders, newest first. */
export function StatusUpdates({ updates, zone, now }: { updates: PublicStatus["updates"]; zone: string; now: number }) {
  const today = dateText(now, zone);
  return (
    <section aria-labelledby="updates">
      <h2 id="updates" className="caption text-faint">
        Updates
      </h2>
      {updates.length === 0 ? <p className="mt-2 border-t border-line pt-4 text-sm text-muted">Nothing has been said yet.</p> : null}
      <ol className="mt-2">
        {updates.map(({ id, headline, body, postedAt }) => (
          <li key={id} className="grid gap-x-4 gap-y-1 border-t border-line py-4 sm:grid-cols-[6rem_1fr]">
            <time dateTime={postedAt} className="num text-xs leading-6 text-muted">
              {clockText(postedAt, zone)}
              {dateText(postedAt, zone) === today ? null : <span className="sm:block"> {dateText(postedAt, zone).slice(0, -5)}</span>}
              <LocalTime at={postedAt} zone={zone} className="block text-faint max-sm:ml-2 max-sm:inline" after="" />
            </time>
            <div className="min-w-0">
              <p className="text-base leading-6 font-semibold break-words">{headline}</p>
              {body ? (
                <div className={clsx(markdownLook, messageLines, "mt-0.5 leading-5 text-muted")}>
                  <MarkdownElements text={body} tags="shown" />
                </div>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
