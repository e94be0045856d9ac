import { cutText } from "../kernel/text.ts";
import { placedGapsIn } from "../steps/placeholders.ts";
import { keyValue, plainLine } from "./plain-line.ts";

/** What is planned, bounded or named rather than measured. */
const notMeasured =
  /\b(?:expected|estimated?|eta|planned|scheduled?|target|goal|limit|max(?:imum)?|min(?:imum)?|threshold|budget|window|period|interval|frequency|version|release|build|phase|step|stage|port|ticket|next|date|start|timeline|deadline|within|up to|geplant|erwartet|geschätzt|ziel|grenze|fenster|prévue?|estimée?|cible|seuil|fenêtre|prevista?|estimad[oa]|objetivo|límite|umbral|ventana|versión|versão|janela)\b/iu;
const measure =
  /\b(?:rates?|uptime|availability|latency|response|performance|durations?|downtime|errors?|failures?|incidents?|issues|users?|requests?|throughput|usage|cpu|memory|load|score|total|count|progress|queries|records|rows|migrated|elapsed|time taken|p\d\d|apdex|satisfaction|feedback|activity|dauer|fehler(?:rate)?|verfügbarkeit|antwortzeit|ausfallzeit|durée|taux|disponibilité|erreurs|duración|tasa|errores|disponibilidad|duração|taxa|erros|disponibilidade)\b/iu;
const success =
  /^(?:all |alles? |tous? |todo[sa]? |tud[oa] )?(?:fully |currently |stable and )?(?:success(?:ful(?:ly)?)?|complete[d]?|done|finished|ok|operational|healthy|green|normal|stable|passed|pass|failed|resolved|live|online|none|good|erfolgreich|abgeschlossen|fertig|grün|gesund|stabil|bestanden|réussie?|terminée?s?|succès|opérationnel(?:le)?|normale?|éxito|exitos[oa]|completad[oa]|verde|operativ[oa]|sucesso|concluíd[oa]|estável|operacional)\b/iu;
/** Words above a list that say its numbers were measured, so that a bound among them is a result. */
const measuredBelow = /\b(?:current|latest|actual|final|\d+[- ]hours?)\b.{0,30}\b(?:metrics|status|results|numbers|figures)\s*:?$/iu;

/** What is wished, asked for or still to come says nothing of a run. */
const notYet =
  /\b(?:will|shall|must|should|may|might|can|could|would|please|if|once|when|whether|until|unless|in case|expect\w*|plan(?:ned|s)?|schedul\w+|going to|to be|need(?:s|ed)?|require[sd]?|ensure|make sure|let (?:me|us)|wird|werden|soll\w*|muss|müssen|falls|wenn|bevor|nachdem|sera|seront|doit|doivent|si|será|serán|debe\w*|deve\w*|quando|cuando)\b|\?$/iu;
/** What only a run that is over can say. */
const claims: readonly RegExp[] = [
  /^(?:all|every|each)\b.{1,80}\b(?:pass(?:ed|ing)?|complete[d]?|verified|met|success(?:ful(?:ly)?)?|working|operational|green|normal|healthy|achieved|up and running|available|restored|migrated|deployed|tested)\b/iu,
  /^(?:no|zero|none|nothing|0)\b.{0,60}\b(?:detected|reported|found|observed|lost|loss|downtime|errors?|issues?|incidents?|failures?|regressions?|feedback|complaints)\b/iu,
  /^none (?:so far|to date|yet)$/iu,
  /\b(?:has|have|was|were|is|are)\b(?:\s+(?:now|been|all|also|fully)){0,3}\s+(?:successfully\b|(?:completed|deployed|live|migrated|verified|tested|restored|resolved|stable|stabilized|stabilised|operational|healthy|rolled back|back to normal)\b)/iu,
  /\b(?:completed?|finished|deployed|migrated|passed|restored|went)\s+(?:live\s+)?(?:successfully|without (?:any )?(?:issues?|errors?|problems?|incidents?|downtime))\b/iu,
  /\bsuccessfully\s+(?:completed|deployed|migrated|restored|rolled back|finished|verified|released)\b/iu,
  /^[^.:;,]{3,70}\s(?:verified|tested|confirmed|reviewed|passed|achieved|met|ready|healthy|operational|stabilised|stabilized|detected|reported|restored|completed|within (?:\w+ )?benchmarks|as expected)$/iu,
  /^alle\b.{1,80}\b(?:bestanden|erfolgreich|abgeschlossen|grün|geprüft|fehlerfrei)\b|^keine?\b.{1,60}\b(?:fehler|störungen|probleme|ausfälle)\b|\berfolgreich (?:abgeschlossen|umgestellt|durchgeführt)\b/iu,
  /^tous(?:tes)?\b.{1,80}\b(?:réussis?|vérifiée?s|terminée?s)\b|^aucune?\b.{1,60}\b(?:erreur|incident|problème)s?\b|^tod[oa]s\b.{1,80}\b(?:verificad|completad|exitos|superad|concluíd)\w+|^(?:ningún|sin|nenhum)\b.{1,60}\b(?:error|errores|incidentes?|problemas?|erros?)\b/iu,
];
/** A length or share in a sentence that tells what happened. */
const told =
  /\b(?:took|lasted|completed? in|finished in|after|in total|total of|reached|dropped to|rose to|stayed at|now at|is at|uptime of|rate (?:is|was|of)|downtime (?:was|of)|dauerte|a duré|duró|durou)\b[^\n]{0,30}\b\d[\d.,]*\s?(?:%|ms\b|s\b|sec\w*|min\w*|hours?\b|h\b|stunden?\b|heures?\b|horas?\b)|\b\d[\d.,]*\s?%\s+(?:uptime|availability|success|of (?:users|traffic|requests|tests)|verfügbarkeit)/iu;
/** A forecast as it was when the template was written. */
const leftOver = /\b\d+\s+(?:more\s+(?:minutes|hours)|(?:minutes|hours)\s+(?:more|left|remaining|to go))\b/iu;

/** Nothing is looked for behind so many characters of a line. */
const mostRead = 400;

/** A result that stands in a text: the words a person must answer for, their line (from 0), and where in it they stand. */
export type Literal = { text: string; label: string | null; line: number; at: number };

/**
 * The results that a template states although nothing has run yet: `Error Rate: 0.3%`, `all tests passed`, `it took 42 minutes`. Limits (`<1%`),
 * expectations and choices (`Success / Rollback`) are none. Of a line with gaps, what stands beside the gaps.
 */
export function placedLiteralsIn(text: string): Literal[] {
  let measured = false;
  return text.split("\n").flatMap((source, line) => {
    const said = plainLine(source.slice(0, mostRead));
    if (said === "") return [];
    if (/[:：]$/.test(said)) measured = measuredBelow.test(said);
    const pair = keyValue(said);
    const states = pair
      ? isResult(pair.name, plainLine(pair.value), measured) || leftOver.test(pair.value)
      : isClaim(said.replace(/[.!]+$/, ""));
    const place = states ? placeOf(source.slice(0, mostRead), pair !== null) : null;
    return place ? [{ ...place, label: pair?.name ?? null, line }] : [];
  });
}

/** The lines of a template that state a result; `firstLine` is the line number of the text's first line. */
export const literalsIn = (text: string, firstLine: number): { text: string; line: number; endLine: number }[] => {
  const lines = text.split("\n");
  return placedLiteralsIn(text).map(({ line }) => {
    return { text: plainLine((lines[line] ?? "").slice(0, mostRead)), line: firstLine + line, endLine: firstLine + line };
  });
};

function isResult(name: string, value: string, measuredHere: boolean): boolean {
  if (notMeasured.test(name) || /\bexpected\b/i.test(value)) return false;
  const filled = placedGapsIn(value).length === 0;
  if (!measuredHere && /^(?:[<>≤≥~≈]|[=<>]{2}|â‰|up to|max|under|below|less|more|at least|at most)/i.test(value)) return false;
  // A share that has been reached, even beside a gap: `[COUNT] (100% migrated)`.
  if (
    /\d\s?%\s+(?:complete|migrated|valid|done|processed|improvement|successful|passed|of\b)/i.test(value) &&
    !/deployment|traffic|rollout/i.test(value)
  )
    return true;
  if (!filled || value === "") return false;
  if (success.test(value) && value.length <= 60 && !/\s\/\s|\s\|\s|\bor\b/.test(value)) return true;
  if (!measure.test(name)) return false;
  if (/^(?:no|zero|all|meeting|within|normal)\b/iu.test(value) && !/\s\/\s|\bor\b/.test(value) && value.length <= 60) return true;
  return (
    (measuredHere || /^\d/.test(value)) &&
    /^\D{0,3}\d[\d.,]*\s?(?:%|[a-zµ]{1,8}\b|$)/iu.test(value) &&
    !/^\d+\s?(?:-|–|to\b|bis\b)\s?\d/.test(value) &&
    !/^\d{1,2}:\d\d/.test(value)
  );
}

function isClaim(said: string): boolean {
  if (said.length > 240 || notYet.test(said)) return leftOver.test(said);
  return leftOver.test(said) || told.test(said) || claims.some((claim) => claim.test(said));
}

/** Where in its line the result stands: behind the label, or the whole line; beside gaps, the longest piece. */
function placeOf(source: string, labelled: boolean): { text: string; at: number } | null {
  const from = labelled ? source.search(/[:：]/) + 1 : 0;
  const gaps = placedGapsIn(source).filter(({ at }) => at >= from);
  const pieces = [...gaps, null].reduce<{ at: number; pieces: { at: number; end: number }[] }>(
    (done, gap) => ({
      at: gap ? gap.at + gap.text.length : source.length,
      pieces: [...done.pieces, { at: done.at, end: gap?.at ?? source.length }],
    }),
    { at: from, pieces: [] },
  ).pieces;
  const plain = pieces.map(({ at, end }) => {
    const cut = source.slice(at, end);
    const lead =
      /^(?:[\s>*_~#•+–—:-]|\d{1,3}[.)]\s|(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[ğð]Ÿ[^\s\p{ASCII}]*|â[^\s\p{ASCII}]+))*/u.exec(
        cut,
      )?.[0].length ?? 0;
    return { text: cut.slice(lead).replace(/[\s*_]+$/, ""), at: at + lead };
  });
  const longest = plain.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest && longest.text !== "" ? { text: cutText(longest.text, 300), at: longest.at } : null;
}
