import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { isLinkOpen } from "../status-page/links.ts";
import { shareLinks } from "../status-page/rows.ts";
import type { Field } from "./fields.ts";

/**
 * What whoever fills a field for the address of the status page needs to know; null where it asks for something else. The address holds the secret of a
 * link, which is kept nowhere, so that no fact can say it.
 */
export function statusLinkHint(room: PlanRoom, { name, label }: Pick<Field, "name" | "label">, now: number): string | null {
  const page = /(?<![a-z])status[ _-]?page(?![a-z])/i;
  if (!page.test(name) && !(page.test(label ?? "") && /^(?:link|url|address)$/i.test(name))) return null;
  return all(room, shareLinks).some((link) => isLinkOpen(link, now))
    ? "Paste the address of the status page: it was shown when its link was made, and is kept nowhere. Where the plan has a link called “Status page”, the field can be bound to it."
    : "The status page has no open link: make one on the plan page (“Links to the status page”) and paste its address.";
}
