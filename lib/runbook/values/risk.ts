import { levelIn, withoutLevel } from "./levels.ts";
import { tidy, withoutMarkers } from "./tidy.ts";

type RiskFacts = { title: string; mitigation: string; level: string };

const mitigation =
  /(?:^|[ .,;|(–—-])(?:mitigations?|mitigated by|mitigation strategy|countermeasure|response|contingency|gegenmaßnahmen?|maßnahmen?|minderung|atténuation|mesures?|mitigación|mitigação|medidas?) ?[:=→–-] ?/iu;
const label = /^(?:risks?|risiko|risiken|risque|riesgo|risco)(?: ?#?\d{1,3})? ?[:–—-] ?/iu;
const arrow = / ?(?:→|⇒|➜|-{1,2}>|=>) ?/u;
const colon = /: (?=\S)/;
const rating =
  /(?:[|,;(–—-] ?)?(?<!\p{L})(?:likelihood|probability|impact|severity|level|wahrscheinlichkeit|auswirkung|probabilité|gravité|probabilidad|impacto|probabilidade) ?[:=] ?\p{L}{2,12}\)?/giu;
/** Labels of other things, not names of risks. */
const otherLabel = /^(?:notes?|note that|see|owner|e\.?g|example|warning|tip|status|date|hinweis|siehe|remarque|nota|ver)$/iu;

/**
 * Reads a line of a risk list: `Database performance: Implement pooling`, `Risk: … Mitigation: …`, `Data loss → restore from
 * backup (High)`. The level is empty where none is stated. Null where the line does not tell a risk from what is done about it.
 */
export function riskOf(text: string): RiskFacts | null {
  const line = withoutMarkers(tidy(text));
  const stated = levelIn(line.replace(label, "")) || levelIn(line);
  const body = withoutLevel(line.replace(label, "")).replace(rating, " ").replace(/\s+/g, " ").trim();
  const said = label.test(line);
  for (const mark of [mitigation, arrow, colon]) {
    const match = mark.exec(body);
    if (!match) continue;
    const title = trim(body.slice(0, match.index));
    const rest = trim(body.slice(match.index + match[0].length));
    if (mark === colon && (title.split(" ").length > 10 || otherLabel.test(title)))
      return said ? { title: trim(body), mitigation: "", level: stated } : null;
    if (title === "" || rest === "") break;
    return { title, mitigation: rest, level: stated };
  }
  return said && trim(body) !== "" ? { title: trim(body), mitigation: "", level: stated } : null;
}

function trim(text: string): string {
  return text
    .trim()
    .replace(/^[ :;,|–—-]{1,4}/, "")
    .replace(/[ :;,|–—-]{1,4}$/, "")
    .replace(/\.$/, "")
    .trim();
}
