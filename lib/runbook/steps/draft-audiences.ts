import type { DraftAudience } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Reading } from "../reading.ts";
import { entryAt } from "../values/entry-at.ts";
import { tidy } from "../values/tidy.ts";
import { audienceNamed } from "../values/told-rule.ts";
import type { DraftedNoun } from "./drafted.ts";

/** Who is told of the deployment, and how often. */
export const draftedAudiences: DraftedNoun = (told) => ({ part: () => ({ audiences: draftAudiences(told) }) });

/** What is told at a rhythm during the work; a report each day is none of it. */
const update =
  /(?<!\p{L})(?:status|updates?|progress|announce\p{L}*|notify|notification|statusmeldung\p{L}*|mises? à jour|actualizaci\p{L}*|atualiza\p{L}*)(?!\p{L})/iu;
const longest = 4 * 60;

type Said = Pick<Reading, "audiences" | "communications" | "watches"> & { lines: readonly string[] };

/** The audiences a document lists, those of its timeline who are promised updates at a rhythm, and those whom a plan of communications is about. Its words stay in the notes. */
function draftAudiences({ audiences, communications, watches, lines }: Said): DraftAudience[] {
  const found = new Map<string, DraftAudience>();
  for (const { name, interest, group, line, endLine } of audiences) {
    const title = cutText(tidy(name), 500).trim();
    if (!/\p{L}{2}/u.test(title) || found.has(title.toLowerCase())) continue;
    found.set(title.toLowerCase(), {
      ...none,
      title,
      interest: cutText(tidy(interest), 2000).trim(),
      reach: reachOf(`${group} ${name}`),
      line,
      endLine,
    });
  }
  for (const { text, everyMinutes, line, endLine } of watches) {
    if (!everyMinutes || everyMinutes > longest || everyMinutes < 1 || !update.test(text)) continue;
    const entry = entryAt(communications, line);
    const title = cutText(tidy(entry?.audience || audienceAbove(lines, line)), 500).trim();
    if (title === "") continue;
    const same = found.get(title.toLowerCase());
    const rhythm = { everyMinutes: Math.round(everyMinutes), channel: cutText(tidy(entry?.channel ?? ""), 500).trim() };
    found.set(title.toLowerCase(), { ...none, title, reach: reachOf(title), line, endLine, ...same, ...rhythm });
  }
  for (const { audience, bullet, line, endLine } of communications) {
    const title = cutText(tidy(audience), 500).trim();
    if (!bullet || title === "" || found.has(title.toLowerCase())) continue;
    found.set(title.toLowerCase(), { ...none, title, reach: reachOf(title), line, endLine });
  }
  return [...found.values()].sort((a, b) => a.line - b.line).slice(0, 200);
}

/** `### Internal updates` over a rhythm names whom it is for; empty where the heading above does not. */
function audienceAbove(lines: readonly string[], line: number): string {
  return audienceNamed(/^#{2,6}\s+(.{1,120})$/.exec(lines.slice(0, line).findLast((each) => /^#{1,6}\s/.test(each)) ?? "")?.[1] ?? "");
}

const none = { interest: "", reach: "" as const, channel: "", everyMinutes: null, owner: null };

function reachOf(words: string): DraftAudience["reach"] {
  if (/\b(?:extern\p{L}*|customers?|public|partners?|kunden|clients?|clientes)\b/iu.test(words)) return "external";
  return /\b(?:intern\p{L}*|our teams?)\b/iu.test(words) ? "internal" : "";
}
