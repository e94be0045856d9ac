import { isClickable } from "#lib/domain/deliverables/link.ts";
import type { PrimaryChannel } from "#lib/domain/plan/rows.ts";

/** Where people talk: a link where there is an address that a click may lead to, else its name with the address as words. */
export function ChannelName({ channel: { name, url } }: { channel: PrimaryChannel }) {
  if (!url) return <span className="wrap-anywhere">{name}</span>;
  return isClickable(url) ? (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="tap rounded-sm underline decoration-edge underline-offset-2 wrap-anywhere hover:decoration-text"
    >
      {name}
      <span className="sr-only"> (opens another page)</span>
    </a>
  ) : (
    <span className="wrap-anywhere">
      {name} <span className="text-faint">{url}</span>
    </span>
  );
}
