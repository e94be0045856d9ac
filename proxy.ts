import { type NextRequest, NextResponse } from "next/server";
import { isForeign } from "#lib/auth/same-origin.ts";

/** The sheet that sonner adds when it loads, by its digest, and the empty sheet it begins as. A journey fails when it changes. */
const toastSheet = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

/**
 * Puts the content security policy on every page, and turns away mutations that another site sent. Who may do what is
 * never decided here: that is beside the data.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.method !== "GET" && request.method !== "HEAD" && isForeign(request.headers)) {
    return new NextResponse("This request came from another site and was refused.", { status: 403 });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const dev = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}' ${toastSheet}`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-content-type-options", "nosniff");
  // Only where people come by https: elsewhere a browser would be told to use what is not there.
  if (process.env.HOLDPOINT_URL?.startsWith("https:")) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

export const config = {
  // Not on files, and not on the status page and the audit record, which carry a policy of their own.
  // Not on actions either: they answer no document, and ask where they come from beside the cookie (lib/auth/viewer.ts).
  matcher: [{ source: "/((?!_next/static|status/|icon.svg|plans/[^/]+/audit$).*)", missing: [{ type: "header", key: "next-action" }] }],
};
