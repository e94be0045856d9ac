import { placeholdersIn } from "../../domain/steps/placeholders.ts";
import type { Item } from "../reading.ts";
import { plainLine } from "./marks.ts";
import { keyValue } from "./message-shape.ts";

/** What is planned, bounded or named rather than measured. */
const notMeasured =
  /\b(?:expected|estimated?|eta|planned|scheduled?|target|goal|limit|max(?:imum)?|min(?:imum)?|threshold|budget|window|period|interval|frequency|version|release|build|phase|step|stage|port|ticket|next|date|start|timeline|deadline|within|up to|geplant|erwartet|geschätzt|ziel|grenze|fenster|prévue?|estimée?|cible|seuil|fenêtre|prevista?|estimad[oa]|objetivo|límite|umbral|ventana|versión|versão|janela)\b/iu;
const measure =
  /\b(?:rates?|uptime|availability|latency|response|performance|durations?|downtime|errors?|failures?|incidents?|issues|users?|requests?|throughput|usage|cpu|memory|load|score|total|count|progress|queries|records|rows|migrated|elapsed|time taken|p\d\d|apdex|satisfaction|dauer|fehler(?:rate)?|verfügbarkeit|antwortzeit|ausfallzeit|durée|taux|disponibilité|erreurs|duración|tasa|errores|disponibilidad|duração|taxa|erros|disponibilidade)\b/iu;
const success =
  /^(?:all |alles? |tous? |todo[sa]? |tud[oa] )?(?:fully |currently |stable and )?(?:success(?:ful(?:ly)?)?|complete[d]?|done|finished|ok|operational|healthy|green|normal|stable|passed|pass|failed|resolved|live|online|none|good|erfolgreich|abgeschlossen|fertig|grün|gesund|stabil|bestanden|réussie?|terminée?s?|succès|opérationnel(?:le)?|normale?|éxito|exitos[oa]|completad[oa]|verde|operativ[oa]|sucesso|concluíd[oa]|estável|operacional)\b/iu;

/**
 * The lines of a template that state a result although nothing has run yet: `Error Rate: 0.3%`, `Status: SUCCESS`. Limits (`<1%`),
 * expectations and choices (`Success / Rollback`) are none. `firstLine` is the line number of the text's first line.
 */
export function literalsIn(text: string, firstLine: number): Item[] {
  return text.split("\n").flatMap((source, index) => {
    const line = firstLine + index;
    const said = plainLine(source.slice(0, 400));
    return isLiteral(said) ? [{ text: said, line, endLine: line }] : [];
  });
}

function isLiteral(said: string): boolean {
  const pair = keyValue(said);
  if (!pair || notMeasured.test(pair.name) || /\bexpected\b/i.test(pair.value)) return false;
  const value = plainLine(pair.value);
  const filled = placeholdersIn(value, 1).length === 0;
  if (/^(?:[<>≤≥~≈]|[=<>]{2}|â‰|up to|max|under|below|less|more|at least|at most)/i.test(value)) return false;
  // A share that has been reached, even beside a gap: `[COUNT] (100% migrated)`.
  if (
    /\d\s?%\s+(?:complete|migrated|valid|done|processed|improvement|successful|passed|of\b)/i.test(value) &&
    !/deployment|traffic|rollout/i.test(pair.value)
  )
    return true;
  if (!filled || value === "") return false;
  if (success.test(value) && value.length <= 60 && !/\s\/\s|\s\|\s|\bor\b/.test(value)) return true;
  return (
    measure.test(pair.name) &&
    /^\d[\d.,]*\s?(?:%|[a-zµ]{1,8}\b|$)/iu.test(value) &&
    !/^\d+\s?(?:-|–|to\b|bis\b)\s?\d/.test(value) &&
    !/^\d{1,2}:\d\d/.test(value)
  );
}
