import type { DraftWindow } from "#lib/domain/document/draft-window.ts";
import type { Fact } from "../reading.ts";
import { weekdays } from "../words/weekdays.ts";
import { anyOf } from "../words/words.ts";
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

type When = { date: string | null; zone: string | null };

/** The window a document gives its plan: the first of its facts that says one; null where none does. */
export function planWindow(facts: readonly Fact[], when: When): DraftWindow | null {
  for (const { name, value, line } of facts) {
    if (!windowName.test(name.replace(aside, "").trim())) continue;
    const said = windowIn(value, when);
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
  const [from = "", to = "", ...more] = words.split(between);
  if (more.length > 0 || to === "") return null;
  const [opens, closes] = [here(parseTime(from, year), text, when), here(parseTime(to, year), text, when)];
  if (opens?.kind !== "wall" || closes?.kind !== "wall") return null;
  return { start: opens.time, end: closes.time, date: opens.date, endDate: closes.date, published: isPublished };
}

/** A time in the plan's zone. */
const here = (at: PlanTime | null, text: string, { date, zone }: When): PlanTime | null => {
  if (at === null || at.kind === "offset" || at.kind === "day" || zone === null) return at;
  const day = at.date ?? date;
  return day === null ? at : inPlanZone(at, text, { date: day, zone });
};
