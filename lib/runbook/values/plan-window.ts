import type { DraftWindow } from "#lib/domain/document/draft-window.ts";
import type { Fact } from "../reading.ts";
import type { TextLine } from "../text/text-lines.ts";
import { weekdays } from "../words/weekdays.ts";
import { anyOf } from "../words/words.ts";
import { parseDuration } from "./parse-duration.ts";
import { type PlanTime, parseTime } from "./parse-time.ts";
import { inPlanZone } from "./said-zone.ts";

/** When the work may be done, as a document calls it. */
export const windowName =
  /^(?:the )?(?:(?:planned|approved|agreed|scheduled|published|total) )?(?:(?:maintenance|change|deployment|deploy|release|cut-?over|migration|outage|downtime|implementation|go-?live|launch|service|work) )?window$|^(?:geplantes )?(?:wartungs|änderungs|umschalt|zeit|deployment-?)fenster$|^(?:onderhouds|wijzigings|uitrol)?venster$|^fenêtre(?: (?:de|d[’']) ?(?:maintenance|changement|déploiement|bascule|intervention))?$|^ventana(?: de (?:mantenimiento|cambio|despliegue))?$|^janela(?: de (?:manutenção|mudança|implantação))?$/iu;

/** A name with what stands behind it in parentheses: `Change window (UTC)`. */
const aside = /\s*\(([^()]{1,40})\)$/;
const published = /\s*\((published|not published)\)/i;
/** What is said of it besides: `(4 hours)`, `(agreed with operations)`. */
const remarks = /\s*\([^()]*\)/g;
const zoneName =
  /\s*\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/g;
const weekday = new RegExp(`(?<!\\p{L})(?:${anyOf(weekdays).source})(?!\\p{L}),?\\s*`, "giu");
const between = /\s+(?:-|–|—|→|to|until|till|bis|tot|à|até|hasta)\s+/iu;

const opening = /^(?:start(?:s|ing)?|begins?|from|opens?|beginn|beginnt|start ?time|début|inicio|início|von|van|de)(?: ?time)?$/iu;
const closing = /^(?:ends?|finish(?:es)?|until|till|to|closes?|completion|end ?time|ende|bis|fin|fim|tot|à|hasta|até)(?: ?time)?$/iu;
const pair = /^([\p{L}][\p{L} '-]{1,40}?)\s*[:：]\s*(.+)$/u;
/** “The maintenance window is 02:00–06:00 UTC.” */
const sentence =
  /(?<!\p{L})(?:maintenance|change|deployment|release|cut-?over|migration|outage|downtime|implementation)[ -]window (?:is|runs|will be|has been set|is scheduled|is open)(?: (?:from|on|for|to))? (.{5,80}?)\.?$/iu;
/** `22:00 for 4 hours`, `22:00 + 4 h` */
const lasting = /^(.{3,60}?)(?:,? for | ?\+ ?)(\d.{1,20})$/iu;

type When = { date: string | null; zone: string | null };
type Line = Pick<TextLine, "text" | "line">;

/**
 * The window a document gives its plan: the first of its facts that says one, a pair of facts that say its ends, what stands right below its name, or a
 * sentence; null where nothing does. `head`: the lines of the document before its work.
 */
export function planWindow(facts: readonly Fact[], head: readonly Line[], when: When): DraftWindow | null {
  for (const { name, value, line } of facts) {
    const said = windowName.test(nameOf(name)) ? windowIn(value, when) : null;
    if (said) return { ...said, line };
  }
  return endsOf(facts, windowEnd, when) ?? belowName(head, when) ?? inSentence(head, when);
}

const nameOf = (text: string): string =>
  text
    .replace(aside, "")
    .replace(/\s*[:：]$/, "")
    .trim();

type Pair = { name: string; value: string; line: number };

/** Which end of the window a name says: `Window start`, `Maintenance window ends`. */
function windowEnd(name: string): "opens" | "closes" | null {
  const [, window = "", end = ""] = /^(.+?) (\p{L}+)$/u.exec(nameOf(name)) ?? [];
  return windowName.test(window) ? endNamed(end) : null;
}

const endNamed = (name: string): "opens" | "closes" | null => (opening.test(name) ? "opens" : closing.test(name) ? "closes" : null);

/** The window whose ends are said by themselves, one after the other. */
function endsOf(pairs: readonly Pair[], endOf: (name: string) => "opens" | "closes" | null, when: When): DraftWindow | null {
  const opens = pairs.find(({ name }) => endOf(name) === "opens");
  const closes = pairs.find(({ name }) => endOf(name) === "closes");
  const said = opens && closes ? windowIn(`${opens.value} – ${closes.value}`, when) : null;
  return said && opens ? { ...said, line: opens.line } : null;
}

/** “Deployment window:” over “Start: 13:00” and “End: 15:00”, or over “02:00 – 06:00”. */
function belowName(head: readonly Line[], when: When): DraftWindow | null {
  for (const [at, { text }] of head.entries()) {
    if (!windowName.test(nameOf(text))) continue;
    const below = head.slice(at + 1, at + 5);
    const pairs = below.flatMap(({ text: each, line }) => {
      const [, name, value] = pair.exec(each) ?? [];
      return name && value ? [{ name, value, line }] : [];
    });
    const next = below[0];
    const said = next && windowIn(next.text, when);
    const found = said ? { ...said, line: next.line } : endsOf(pairs, endNamed, when);
    if (found) return found;
  }
  return null;
}

function inSentence(head: readonly Line[], when: When): DraftWindow | null {
  for (const { text, line } of head) {
    const said = windowIn(sentence.exec(text.slice(0, 300))?.[1] ?? "", when);
    if (said) return { ...said, line };
  }
  return null;
}

/** What a text says of a window: its ends, their days where it names them, and whether it is published. */
export function windowIn(text: string, when: When): Omit<DraftWindow, "line"> | null {
  if (text.length > 200) return null;
  const year = when.date?.slice(0, 4) ?? null;
  const words = text.replace(published, "").replace(remarks, "").replace(zoneName, "").replace(weekday, "").trim();
  const isPublished = published.exec(text)?.[1]?.toLowerCase() === "published";
  const both = here(parseTime(words, year), text, when);
  if (both?.kind === "window") return { start: both.start, end: both.end, date: both.date, endDate: null, published: isPublished };
  const [, begins = "", long = ""] = lasting.exec(words) ?? [];
  const minutes = parseDuration(long)?.durationMax ?? null;
  const first = minutes === null || minutes >= day ? null : here(parseTime(begins, year), text, when);
  if (first?.kind === "wall" && minutes !== null && minutes > 0)
    return { start: first.time, end: clockAfter(first.time, minutes), date: first.date, endDate: null, published: isPublished };
  const [from = "", to = "", ...more] = words.split(between);
  if (more.length > 0 || to === "") return null;
  const [opens, closes] = [here(parseTime(from, year), text, when), here(parseTime(to, year), text, when)];
  if (opens?.kind !== "wall" || closes?.kind !== "wall") return null;
  return { start: opens.time, end: closes.time, date: opens.date, endDate: closes.date, published: isPublished };
}

const day = 1440;

function clockAfter(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const at = (hour * 60 + minute + minutes) % day;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** A time in the plan's zone. */
const here = (at: PlanTime | null, text: string, { date, zone }: When): PlanTime | null => {
  if (at === null || at.kind === "offset" || at.kind === "day" || zone === null) return at;
  const day = at.date ?? date;
  return day === null ? at : inPlanZone(at, text, { date: day, zone });
};
