const longest = 2000;

/**
 * The page of this site that somebody was going to, else the list of plans. Read as a browser reads addresses, which takes a
 * backslash for a slash and passes over tabs: what leads to another site is no page of this one.
 */
export function nextPage(next: unknown): string {
  if (typeof next !== "string" || next.length > longest || !next.startsWith("/") || !URL.canParse(next, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(next, here);
  // A path that begins with two slashes would be read as a site when it is followed.
  return origin === here && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : fallback;
}

const fallback = "/plans";
/** Any site will do: only whether an address stays on it is asked. */
const here = "http://here.invalid";
