import { isZone } from "#lib/domain/kernel/zone.ts";
import type { TextLine } from "./text/text-lines.ts";
import { findDate } from "./values/parse-date.ts";
import { takeTime } from "./values/take-time.ts";

export type PlanFacts = { date: string | null; start: string | null; zone: string | null };

/** The day of the event by the words of other languages: “Umstellungstermin”, “Date de mise en production”, “Fecha de lanzamiento”. */
const eventWords =
  /^(?:(?:geplanter? )?(?:umstellungs|einführungs|start|go-?live-?|live-?|release-?|wartungs|migrations|umzugs|deployment-?)-?(?:termin|datum|tag)|(?:date|jour) d[eu’'] ?(?:la |l[’'])?(?:mise en (?:production|service|ligne)|lancement|bascule|déploiement|migration|déménagement)|fecha (?:de|del|de la) (?:lanzamiento|puesta en (?:producción|marcha)|despliegue|migración|corte|cambio|salida)|data d[aeo] (?:lançamento|implantação|entrada em produção|migração|virada|corte)|jour j|día d|dia d|mise en (?:production|service|ligne)|lancement|bascule|umstellung|umschaltung|inbetriebnahme|lanzamiento|puesta en (?:producción|marcha)|lançamento|virada|entrada em produção|リリース日|本番移行日?|公開日|上线(?:日期|时间)?)(?:\s*[:：]\s*|\s+[-–—]\s+)(.+)$/iu;
const whenLabel =
  /^(?:(?:deployment|release|go-?\s?live|launch|cut-?over|scheduled|planned|proposed|target|maintenance|change|implementation|migration)\s+)*(?:date|day|when|datum|termin|fecha|data|start|start time|begin|beginn|time|uhrzeit|window|(?:wartungs)?fenster|fenêtre|ventana|janela|日付|日時|実施日|go-?\s?live|release|launch|cut-?over|t-?0)(?:\s*(?:&|and|\/)\s*time)?(?:\s*\([^()]{1,60}\))?(?:\s*[:：]\s*|\s+[-–—]\s+)(.+)$/iu;
const eventDate =
  /^(?:planned |target |proposed |scheduled )?(?:(?:deployment|release|go-?\s?live|launch|cut-?over|migration|implementation|maintenance)\s+(?:date|day|start|window|weekend|night)\b|(?:go-?\s?live|launch|cut-?over|release)(?:\s*(?:&|and|\/)\s*time)?\s*[:：–-])/i;
const zoneLabel = /^(?:time\s?zone|tz|zeitzone|fuseau horaire|zona horaria)\s*:\s*(.+)$/iu;
const zoneName = /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/;
const utc = /\d\s*(?:[ap]\.?m\.?)?\s*(?:UTC|GMT)\b(?!\s*[+-−])/i;
const utcAlone = /^(?:UTC|GMT)\b(?!\s*[+-−])/i;
const weekday =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L}),?/iu;
const prose = /\b(?:on|am|le|el|em|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+(.{6,40})/iu;

/**
 * The day, start and zone of the deployment where the text states them: labelled lines first (`**Date:** 2026-11-26`),
 * then full dates in headings and after “on”. Zones only where they are unambiguous: UTC and IANA names.
 */
export function planFacts(lines: readonly TextLine[]): PlanFacts {
  const facts: PlanFacts = { date: null, start: null, zone: null };
  let launch: string | null = null;
  for (const { text } of lines) {
    const named = eventWords.exec(text)?.[1];
    const when = named ?? whenLabel.exec(text)?.[1];
    if (when !== undefined) {
      const day = findDate(when, null);
      if (named !== undefined || eventDate.test(text)) launch ??= day?.date ?? null;
      facts.date ??= day?.date ?? null;
      const rest = (day ? when.replace(day.text, "") : when)
        .replace(weekday, "")
        .replace(/^[\s,@|–-]+(?:at\s+|um\s+|à\s+|a las?\s+|às\s+|vers\s+|ab\s+)?/i, "");
      const at = takeTime(rest.replace(zoneName, "").trim(), null)?.at;
      if (at?.kind === "wall") facts.start ??= at.time;
      if (at?.kind === "window") facts.start ??= at.start;
    }
    facts.zone ??= zoneOf(text);
  }
  // “Date” beside “Version” and “Owner” is the document’s.
  facts.date = launch ?? facts.date ?? dateInText(lines);
  return facts;
}

function zoneOf(text: string): string | null {
  const named = zoneName.exec(text)?.[0];
  if (named && isZone(named)) return named;
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
