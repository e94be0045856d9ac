import { plainLine } from "../../domain/messages/plain-line.ts";
import type { Item } from "../reading.ts";

const answers =
  /\s*(?:[([]?\s*(?:yes|y|ja|j|oui|o|s[ií]|sim|s|go)\s*(?:\/|\||or|oder|ou|o)\s*(?:no-?go|no|n|nein|non|não|nao)\s*(?:(?:\/|\|)\s*n\/?a\s*)?[)\]]?|(?:\[[ xX]?\]|☐|☑|□)\s*(?:yes|ja|oui|s[ií]|sim|y|go)\s*(?:\/|\|)?\s*(?:\[[ xX]?\]|☐|☑|□)\s*(?:no-?go|no|nein|non|não|n))\s*[:.]?\s*_*\s*$/iu;
const box = /^(?:[-*•+]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]|☐|☑|□|â˜)\s*/;

/** The yes/no questions of a text, without boxes and without `(yes/no)`; `firstLine` is the line number of its first line. */
export function questionsIn(text: string, firstLine: number): Item[] {
  return text.split("\n").flatMap((source, index) => {
    const question = questionOf(source);
    const line = firstLine + index;
    return question === null ? [] : [{ text: question, line, endLine: line }];
  });
}

/** What a line asks to be answered by yes or no; null where it asks nothing. */
export function questionOf(source: string): string | null {
  if (source.length > 500) return null;
  const line = source
    .trim()
    .replace(/^[-*•+]\s+(?=\[)/, "")
    .replace(box, "");
  const asked = line.replace(answers, "");
  const text = plainLine(asked.replace(/[\s:_]+$/, ""));
  const isQuestion = text.length > 2 && (asked !== line || /[?？](?:\*\*)?$/.test(text));
  // `Why …?` and `What …?` want more than yes or no.
  return isQuestion &&
    !(
      asked === line &&
      /^(?:why|how|what|who|when|where|which|wie|was|wer|wann|wo|warum|welche[rs]?|comment|pourquoi|qui|quand|où|quel(?:le)?s?|cómo|qué|quién|cuándo|dónde|como|quem|quando|onde)\b/iu.test(
        text,
      )
    )
    ? text
    : null;
}
