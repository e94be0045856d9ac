import { ExternalLink } from "lucide-react";
import { isClickable, linkName } from "#lib/domain/deliverables/link.ts";

/** Where something lies. Only a safe address is one to click; any other is told as it was typed. */
export function DeliverableLink({ link }: { link: string }) {
  if (!isClickable(link)) return <span className="num wrap-anywhere">{link}</span>;
  return (
    <a
      href={link}
      rel="noopener noreferrer"
      target="_blank"
      title={link}
      className="tap inline-flex max-w-full items-center gap-1 rounded-sm underline decoration-edge underline-offset-2 hover:decoration-text"
    >
      <ExternalLink aria-hidden strokeWidth={1.75} className="size-3.5 shrink-0 text-muted" />
      <span className="truncate">{linkName(link)}</span>
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
