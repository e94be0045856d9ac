import { isZone } from "#lib/domain/kernel/zone.ts";
import type { TextLine } from "./text/text-lines.ts";
import { findDate } from "./values/parse-date.ts";
import { takeTime } from "./values/take-time.ts";
import { weekdays } from "./words/weekdays.ts";
import { anyOf } from "./words/words.ts";

export type PlanFacts = { date: string | null; start: string | null; zone: string | null };

/** The day of the event by the words of other languages: “Umstellungstermin”, “Date de mise en production”, “Fecha de lanzamiento”. */
const eventWords =
  /^(?:stichtag|umschalttag|wechseltag|overgangsdatum|(?:datum|dag) van (?:de )?(?:overgang|livegang|omschakeling|uitrol|migratie|ingebruikname)|livegang|omschakeling|ingebruikname|(?:geplanter? )?(?:umstellungs|einführungs|start|go-?live-?|live-?|release-?|wartungs|migrations|umzugs|deployment-?)-?(?:termin|datum|tag)|(?:date|jour) d[eu’'] ?(?:la |l[’'])?(?:mise en (?:production|service|ligne)|lancement|bascule|déploiement|migration|déménagement)|fecha (?:de|del|de la) (?:lanzamiento|puesta en (?:producción|marcha)|despliegue|migración|corte|cambio|salida)|data d[aeo] (?:lançamento|implantação|entrada em produção|migração|virada|corte)|jour j|día d|dia d|mise en (?:production|service|ligne)|lancement|bascule|umstellung|umschaltung|inbetriebnahme|lanzamiento|puesta en (?:producción|marcha)|lançamento|virada|entrada em produção|リリース日|本番移行日?|公開日|上线(?:日期|时间)?)(?:\s*[:：]\s*|\s+[-–—]\s+)(.+)$/iu;
const whenLabel =
  /^(?:(?:deployment|release|go-?\s?live|launch|cut-?over|scheduled|planned|proposed|target|maintenance|change|implementation|migration)\s+)*(?:date|day|when|datum|termin|fecha|data|start|start time|begin|beginn|time|uhrzeit|tijd(?:stip)?|aanvang|starttijd|(?:heure de )?début|(?:hora de )?(?:inicio|início|comienzo)|heure|hora|horário|window|(?:onderhouds)?venster|(?:wartungs)?fenster|fenêtre|ventana|janela|日付|日時|実施日|go-?\s?live|release|launch|cut-?over|t-?0)(?:\s*(?:&|and|\/)\s*time)?(?:\s*\([^()]{1,60}\))?(?:\s*[:：]\s*|\s+[-–—]\s+)(.+)$/iu;
const opensWindow = /^[^:：]{0,60}(?:window|fenster|venster|fenêtre|ventana|janela)/iu;
const eventDate =
  /^(?:planned |target |proposed |scheduled )?(?:(?:deployment|release|go-?\s?live|launch|cut-?over|migration|implementation|maintenance)\s+(?:date|day|start|window|weekend|night)\b|(?:go-?\s?live|launch|cut-?over|release)(?:\s*(?:&|and|\/)\s*time)?\s*[:：–-])/i;
const zoneLabel = /^(?:time\s?zone|tz|zeitzone|tijdzone|fuseau horaire|zona horaria|fuso(?: horário)?)\s*:\s*(.+)$/iu;
const zoneName = /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/;
/** “heure de Paris”, “Berlin time”, “horário de Lisboa”: the zone of a city that has one of its own. */
const cities: readonly [string, string][] = [
  ["Amsterdam", "Europe/Amsterdam"],
  ["Berlin(?:er)?", "Europe/Berlin"],
  ["Bruxelles|Brussels?", "Europe/Brussels"],
  ["Lisbo(?:n|a)", "Europe/Lisbon"],
  ["London|Londres", "Europe/London"],
  ["Madrid", "Europe/Madrid"],
  ["New York|Nueva York|Nova York", "America/New_York"],
  ["Paris(?:er)?", "Europe/Paris"],
  ["Rom[ae]", "Europe/Rome"],
  ["São Paulo|Brasília", "America/Sao_Paulo"],
  ["Tokyo", "Asia/Tokyo"],
  ["Wien(?:er)?|Vienna", "Europe/Vienna"],
  ["Zürich(?:er)?|Zurich", "Europe/Zurich"],
];
const inCity = cities.map(
  ([name, zone]) =>
    [
      new RegExp(
        `(?:heure d[e’'] ?|hora de |horário de |tijd (?:in|van) )(?:${name})(?!\\p{L})|(?<!\\p{L})(?:${name}) (?:time|Zeit|tijd)(?!\\p{L})`,
        "iu",
      ),
      zone,
    ] as const,
);
const utc = /\d\s*(?:[ap]\.?m\.?)?\s*(?:UTC|GMT)\b(?!\s*[+-−])/i;
const utcAlone = /^(?:UTC|GMT)\b(?!\s*[+-−])/i;
const weekday = new RegExp(`(?<!\\p{L})(?:${anyOf(weekdays).source})(?!\\p{L}),?`, "iu");
const prose = /\b(?:on|am|op|date|le|el|em|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+(.{6,40})/iu;

/**
 * The day, start and zone of the deployment where the text states them: labelled lines first (`**Date:** 2026-11-26`),
 * then full dates in headings and after “on”. Zones only where they are unambiguous: UTC, IANA names and “Paris time”.
 */
export function planFacts(lines: readonly TextLine[]): PlanFacts {
  const facts: PlanFacts = { date: null, start: null, zone: null };
  let launch: string | null = null;
  let opens: string | null = null;
  for (const { text } of lines) {
    const named = eventWords.exec(text)?.[1];
    const when = named ?? whenLabel.exec(text)?.[1];
    if (when !== undefined) {
      const day = findDate(when, null);
      if (named !== undefined || eventDate.test(text)) launch ??= day?.date ?? null;
      facts.date ??= day?.date ?? null;
      const rest = (day ? when.replace(day.text, "") : when)
        .replace(weekday, "")
        .replace(
          /^[\s,@|–-]+(?:beginn:?\s+|start:?\s+|aanvang:?\s+|inicio:?\s+|início:?\s+|début:?\s+)?(?:at\s+|um\s+|om\s+|à\s+|a las?\s+|às\s+|vers\s+|ab\s+)?/i,
          "",
        );
      const at = takeTime(rest.replace(zoneName, "").trim(), null)?.at;
      if (at?.kind === "wall") facts.start ??= at.time;
      // The work begins when its window opens, unless a start is said by itself.
      if (at?.kind === "window" && opensWindow.test(text)) opens ??= at.start;
      else if (at?.kind === "window") facts.start ??= at.start;
    }
    facts.zone ??= zoneOf(text);
  }
  // “Date” beside “Version” and “Owner” is the document’s.
  facts.start ??= opens;
  facts.date = launch ?? facts.date ?? dateInText(lines);
  return facts;
}

function zoneOf(text: string): string | null {
  const named = zoneName.exec(text)?.[0];
  if (named && isZone(named)) return named;
  const city = /time|zeit|tijd|heure|hor[aá]/i.test(text) ? inCity.find(([pattern]) => pattern.test(text)) : undefined;
  if (city) return city[1];
  const labelled = zoneLabel.exec(text)?.[1];
  return utc.test(text) || (labelled && utcAlone.test(labelled)) ? "UTC" : null;
}

function dateInText(lines: readonly TextLine[]): string | null {
  for (const { text, heading } of lines) {
    if (/updat|creat|review|version|revis|approved|author|since/i.test(text)) continue;
    const found = findDate(heading ? text : (prose.exec(text)?.[1] ?? ""), null);
    if (found) return found.date;
  }
  return null;
}
