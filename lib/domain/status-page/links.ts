import type { ShareLink } from "./rows.ts";

/** Whether a share link opens the status page at `now` (epoch ms). */
export const isLinkOpen = (link: Pick<ShareLink, "revokedAt" | "expiresAt"> | undefined, now: number): boolean =>
  link !== undefined && !link.revokedAt && (!link.expiresAt || Date.parse(link.expiresAt) > now);
