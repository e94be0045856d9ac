/** Browsers say where a mutation comes from; one that comes from elsewhere, or does not say, has no business with a cookie. */
export function isForeign(headers: Headers): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return true;
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !origin || !URL.canParse(origin) || new URL(origin).host !== host;
}
