/**
 * Why an address is none that people are led to, as the rest of a sentence; null where nothing speaks against it. Scripts, files and data
 * that a browser would open as a page of ours are no address of anything, and what stands in an address is read by everybody.
 */
export function linkFault(text: string): string | null {
  if (!URL.canParse(text)) return "is no address; copy one that begins with https://";
  const { protocol, username, password } = new URL(text);
  // By its own letters, too: a browser reads `https:page` as a page of the site it is on.
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || (protocol !== "https:" && protocol !== "http:"))
    return "is no address of a page; those begin with https://";
  return username || password ? "holds a name or a password; give the address without them" : null;
}

/** Whether a click leads there: what travels in the open is told as words. */
export const isClickable = (link: string): boolean => linkFault(link) === null && /^https:/i.test(link);

/** An address as a short name: `docs.example.org/report`. */
export const linkName = (link: string): string => link.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
