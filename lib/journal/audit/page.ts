import type { StoredEvent } from "../seal.ts";
import { embed } from "./embed.ts";
import { eventRow } from "./event-row.ts";
import { html, Markup } from "./html.ts";
import { lineOf } from "./line.ts";
import { pagePolicy, pageStyle } from "./page-style.ts";
import { wallText } from "./wall-text.ts";

/** What the head of an audit page says. `exported` is an instant in ISO 8601, `head` the hash of the newest event. */
export type AuditRecord = { roomId: string; slug: string; title: string; zone: string; exported: string; events: number; head: string };

/** The marks around the lines. Nothing a person wrote can stand before the first one and look like it: there `<` is `&lt;`. */
export const linesBegin = '<script type="application/x-ndjson" id="journal">\n';
export const linesEnd = "</script>\n";

/** How the page says when it was exported, before anything a person wrote. */
export const exportedMark = '<meta name="exported" content="';

/**
 * The audit page of a plan in pieces: a summary, a table of all events, and the lines themselves. `pages` is asked twice
 * and must give the same events both times, oldest first. The same record and events give the same bytes, always.
 */
export async function* auditPage(record: AuditRecord, pages: () => AsyncIterable<StoredEvent[]>): AsyncGenerator<string> {
  yield start(record).text;
  for await (const events of pages()) yield events.map((event) => eventRow(event, record.zone).text).join("");
  yield `</tbody>\n</table>\n${check}</main>\n${linesBegin}`;
  for await (const events of pages()) yield events.map((event) => `${embed(lineOf(event))}\n`).join("");
  yield `${linesEnd}</html>\n`;
}

const check = `<h2 id="check">Check this file</h2>
<p>It carries the record itself, one line of JSON per event. Each event's hash covers the hash before it, so none can be changed, taken out
or put in without changing all that follow. Holdpoint checks that, and that this page says what the lines say, without a server or a database:</p>
<pre>npm run -s holdpoint -- verify FILE</pre>
<p>Whoever makes a whole file anew can make a chain that holds, and one that ends earlier. Only a head hash that you have from elsewhere
tells: keep the one above where the file is not, in the ticket or in a mail, and give it when you check.</p>
<pre>npm run -s holdpoint -- verify FILE --head HASH</pre>
<p>Check the file as it was downloaded: saved again from a browser, it is another one. When it was exported is its own word; no event says so.</p>
`;

function start({ roomId, slug, title, zone, exported, events, head }: AuditRecord): Markup {
  const local = zone === "UTC" ? "" : html` · <span class="num">${wallText(exported, zone)}</span> ${zone}`;
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
${new Markup(exportedMark)}${exported}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="${pagePolicy}">
<title>${title}: audit record</title>
<style>${new Markup(pageStyle)}</style>
<main>
<p class="caption">Holdpoint · Audit record</p>
<h1><bdi>${title}</bdi></h1>
<dl>
<div><dt>Plan</dt><dd>${slug}</dd></div>
<div><dt>Room</dt><dd class="num">${roomId}</dd></div>
<div><dt>Time zone</dt><dd>${zone}</dd></div>
<div><dt>Events</dt><dd class="num">${events}</dd></div>
<div class="wide"><dt>Exported</dt><dd><span class="num">${wallText(exported, "UTC")}</span> UTC${local}</dd></div>
<div class="wide"><dt>Head hash</dt><dd class="num">${head}</dd></div>
</dl>
<p><a href="#check">How to check this file</a></p>
<h2>Events</h2>
<table>
<thead><tr><th>No.</th><th>UTC</th>${zone === "UTC" ? "" : html`<th class="zone">${zone}</th>`}<th>Who</th><th>What</th><th>Hash</th></tr></thead>
<tbody>
`;
}
