import type { Instant } from "#lib/domain/schedule/format-time.ts";
import { msOf } from "#lib/domain/schedule/format-time.ts";

export type LocalTimeProps = { at: Instant; zone: string; before?: string; after?: string; className?: string };

/** The same moment on the reader's clock. Only their browser knows it: it is empty until the script of the page fills it, and stays so where both clocks agree. */
export function LocalTime({ at, zone, before = "", after = " your time", className = "" }: LocalTimeProps) {
  return (
    <time
      hidden
      dateTime={new Date(msOf(at)).toISOString()}
      data-local
      data-zone={zone}
      data-before={before}
      data-after={after}
      className={className}
    />
  );
}
