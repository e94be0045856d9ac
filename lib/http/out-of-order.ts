import type { IncomingMessage, ServerResponse } from "node:http";
import { readingTrouble } from "../db/condition.ts";

/** Whether somebody opens a page, as opposed to what a page loads. */
function opensPage({ method, headers, url = "/" }: IncomingMessage): boolean {
  return (method === "GET" || method === "HEAD") && !url.startsWith("/_next/") && (headers.accept ?? "").includes("text/html");
}

/**
 * Answers a page with 503 while the database does not answer: Next would wait for it and say 500. The page says so without
 * anything it would have to load, and looks again by itself. False where the page can be shown.
 */
export async function serveOutOfOrder(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!opensPage(request) || (await readingTrouble()) === null) return false;
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-length": page.length,
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "retry-after": "5",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : page);
  return true;
}

const page = Buffer.from(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<meta name="color-scheme" content="light dark">
<title>Holdpoint is waiting for its database</title>
<style>
  body { margin: 0; min-height: 100dvh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 34rem; padding: 1.5rem; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
  p { margin: 0 0 .75rem; }
</style>
<main>
  <h1>The database does not answer</h1>
  <p>Nothing you saved is lost, and what you ticked in an open page is kept there until it can be sent.</p>
  <p>This page looks again every five seconds.</p>
</main>
</html>
`);
