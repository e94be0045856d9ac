const longestAddress = 2000;

/** The address of the web that was typed, as browsers write it; null for what is none: another scheme, a name and password in it, blanks. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (text.length > longestAddress || /[\p{C}\s<>"\\]/u.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, hostname, href } = new URL(text);
  if (!["http:", "https:"].includes(protocol) || username || password || hostname === "") return null;
  return href.length <= longestAddress ? href : null;
}

/** Why an address is none that people are led to, as the rest of a sentence; null where nothing speaks against it. */
export function addressFault(typed: string): string | null {
  if (webAddress(typed) !== null) return null;
  if (typed.trim().length > longestAddress) return `is longer than ${longestAddress} characters`;
  if (!URL.canParse(typed)) return "is no address; copy one that begins with https://";
  const { username, password } = new URL(typed);
  return username || password
    ? "holds a name or a password; give the address without them"
    : "leads to no page of the web; those begin with https:// or http://";
}

/** Where a link leads, for people: its host as it is asked, so that letters which only look alike are seen. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
