const longestAddress = 2000;

/** The address a link leads to, as browsers write it; null for what is no plain address of the web: another scheme, a name and password in it, blanks. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.length > longestAddress || /[\p{C}\s<>"\\]/u.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, hostname, href } = new URL(text);
  if (!["http:", "https:"].includes(protocol) || username || password || hostname === "") return null;
  return href.length <= longestAddress ? href : null;
}

/** Where a link leads, for people: its host as it is asked, so that letters which only look alike are seen. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
