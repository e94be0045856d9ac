import { instant } from "../../domain/kernel/fields.ts";
import { schemaOf } from "../../domain/kernel/schema.ts";
import { plans } from "../../domain/plan/rows.ts";
import type { StoredEvent } from "../seal.ts";
import { extract } from "./embed.ts";
import { linesOf } from "./line.ts";
import { type AuditRecord, auditPage, exportedMark, linesBegin, linesEnd } from "./page.ts";
import { type LinesVerdict, verifyLines } from "./verify-lines.ts";

/** As for lines; without a `seq` where the lines hold and the page around them does not say what they say. */
export type PageVerdict = LinesVerdict | { ok: false; seq: null; problem: string };

/**
 * Checks an audit page: the lines in it, and that writing the page again from them gives the same page to the byte. (When it
 * was exported is the page's own word: no event says it.)
 */
export async function verifyPage(page: Buffer, expected?: string): Promise<PageVerdict> {
  const begin = page.indexOf(linesBegin);
  const end = page.indexOf(linesEnd, begin);
  if (begin < 0 || end < 0) return { ok: false, seq: 1, problem: "the page holds no lines of a record" };
  // Latin-1 keeps every byte a character, so that lines which are not UTF-8 are found as such.
  const lines = Buffer.from(extract(page.toString("latin1", begin + linesBegin.length, end)), "latin1");
  const verdict = verifyLines(linesOf([lines]), expected);
  if (!verdict.ok) return verdict;
  const { id, plan } = verdict.room;
  const exported = exportedOf(page);
  if (!exported) return { ok: false, seq: null, problem: "it does not say when it was exported" };
  if (!schemaOf(plans).pick({ slug: true, title: true, zone: true }).safeParse(shown(plan)).success)
    return { ok: false, seq: null, problem: "the lines do not say what the plan is called" };
  const difference = await firstDifference(
    page,
    { ...shown(plan), roomId: id, exported, events: verdict.events, head: verdict.head },
    lines,
  );
  return difference ? { ok: false, seq: null, problem: difference } : verdict;
}

const shown = ({ slug, title, zone }: { slug: string; title: string; zone: string }) => ({ slug, title, zone });

function exportedOf(page: Buffer): string | null {
  const at = page.indexOf(exportedMark);
  const from = at + exportedMark.length;
  const written = at < 0 ? "" : page.toString("latin1", from, page.indexOf('"', from));
  return instant.safeParse(written).success ? written : null;
}

/** Where the page is not the one that the record and its lines give, in words, or null. */
async function firstDifference(page: Buffer, record: AuditRecord, lines: Buffer): Promise<string | null> {
  let at = 0;
  for await (const piece of auditPage(record, () => pagesOf(lines))) {
    const bytes = Buffer.from(piece);
    const found = page.subarray(at, at + bytes.length);
    if (!bytes.equals(found)) return differenceIn(bytes, found);
    at += bytes.length;
  }
  return at === page.length ? null : "something follows its end";
}

function differenceIn(expected: Buffer, found: Buffer): string {
  const differs = expected.findIndex((byte, index) => byte !== found[index]);
  const row = [...expected.toString("latin1", 0, differs + 1).matchAll(/<tr id="e(\d+)"/g)].at(-1)?.[1];
  const around = (bytes: Buffer) => JSON.stringify(bytes.toString("utf8", Math.max(0, differs - 20), differs + 40));
  return `${row ? `in the row of event ${row}` : "beside its rows"} it should say ${around(expected)} and says ${around(found)}`;
}

/** Lines that are known to hold, some hundred events at a time. */
async function* pagesOf(lines: Buffer): AsyncGenerator<StoredEvent[]> {
  let events: StoredEvent[] = [];
  for (const line of linesOf([lines])) {
    events.push(JSON.parse(Buffer.from(line).toString()));
    if (events.length < 500) continue;
    yield events;
    events = [];
  }
  yield events;
}
