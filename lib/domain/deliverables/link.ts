import { webAddress } from "../kernel/web-address.ts";

/** Whether a click leads there: what travels in the open is told as words. */
export const isClickable = (link: string): boolean => webAddress(link) !== null && /^https:/i.test(link);

/** An address as a short name: `docs.example.org/report`. */
export const linkName = (link: string): string => link.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
