import { cutText } from "../kernel/text.ts";
import { placedGapsIn } from "../steps/placeholders.ts";
import { placedLiteralsIn } from "./literals.ts";

/**
 * What is asked at a field: `literal`, a result that stands there already; `choice`, one of several words; `count`, a number of
 * something, which is sent with where it was read; `question`, something the sender knows; `unknown`, a blank that says nothing of what belongs there.
 */
export const fieldKinds = ["literal", "choice", "count", "question", "unknown"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A place of a message where facts or a person's words belong. */
export type Field = {
  /** Names it among the fields of its message: its text, and the label before it. Places with one key say the same. */
  gap: string;
  /** What stands there in the template. */
  text: string;
  /** Its text without brackets. */
  name: string;
  /** `Start` of `Start: [TIME]`. */
  label: string | null;
  kind: FieldKind;
  /** The words to choose from. */
  options: string[];
  /** Where it stands in its text, in UTF-16 units. */
  at: number;
};

/** So many fields a message can have; what more there is stays open, so that it is not sent. */
export const mostFields = 200;

/** The fields of a text in the order they are read, places with one key each by itself. */
export function placedFields(text: string): Field[] {
  const starts = lineStarts(text);
  const gaps = placedGapsIn(text).map((gap) => ({ ...gap, at: (starts[gap.line] ?? 0) + gap.at, line: gap.line }));
  const seen = new Map<string, number>();
  const asked = gaps.map(({ text: gap, name, at, line }): Field => {
    const label = labelBefore(text.slice(starts[line] ?? 0, at));
    const key = keyOf(label, gap);
    // Two in one line with one label are two: `Window: [TIME] - [TIME]`.
    const nth = (seen.get(`${line} ${key}`) ?? 0) + 1;
    seen.set(`${line} ${key}`, nth);
    const options = optionsOf(name);
    const asks = isNamed(name, label, gap) ? "question" : "unknown";
    const kind = options.length > 0 ? "choice" : isCount(name, label) ? "count" : asks;
    return { gap: nth === 1 ? key : `${key} #${nth}`, text: gap, name, label, kind, options, at };
  });
  const stated = placedLiteralsIn(text).map(({ text: said, label, line, at }): Field => {
    return { gap: keyOf(label, said), text: said, name: said, label, kind: "literal", options: [], at: (starts[line] ?? 0) + at };
  });
  return [...asked, ...stated].toSorted((a, b) => a.at - b.at);
}

/** The fields of a message, each once, in the order they are read. */
export function fieldsOf({ subject, body }: { subject: string | null; body: string }): Field[] {
  const found = new Map<string, Field>();
  for (const field of [...gapsAlone(subject ?? ""), ...placedFields(body)]) if (!found.has(field.gap)) found.set(field.gap, field);
  return [...found.values()];
}

/** A subject names what the message is about; it has gaps, and no lines that state results. */
export const gapsAlone = (subject: string): Field[] => placedFields(subject).filter(({ kind }) => kind !== "literal");

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const keyOf = (label: string | null, text: string) => cutText(`${label ? `${label}: ` : ""}${text}`, 380);

/** The label of what stands behind `before` in a line: `Start` of `- **Start**: `. */
function labelBefore(before: string): string | null {
  const clause =
    before
      .slice(-120)
      .split(/[.;,|!?]\s/)
      .at(-1) ?? "";
  const found = /^[^\p{L}\p{N}[{<]*(\p{L}[^:：[\]{}<>\n]{0,48}?)[\s*_]*[:：][^:：]*$/u.exec(clause);
  return found?.[1]?.replaceAll(/[*_]+/g, "").trim() || null;
}

/** A blank takes its name from the words before it, which say what belongs there only as a label. */
const isNamed = (name: string, label: string | null, text: string) =>
  label !== null || (!/^_/.test(text) && /\p{L}/u.test(name) && !/^(?:x+|n|y+|tbd|tbc|tba|\?+)$/i.test(name));

const counted: readonly RegExp[] = [
  // `X of Y users migrated`
  /^(?:[xn#y]|\d{1,6})\s*(?:of|\/|von|sur|de)\s*(?:[xynmz#]|total|\d{1,6})\s+\p{L}/iu,
  // `N issues open`; a length of time is no count.
  /^(?:[xn#]|xx+|nn+)\s+(?!min|hour|hr|sec|day|week|month|percent|%|stunde|tag|heure|jour|hora|dia|of\b)\p{L}{3,}/iu,
  /^(?:number|count|total number|anzahl|nombre|número)\s+(?:of|der|von|de|d['’])\s*\p{L}/iu,
  /^(?:\p{L}+[ _-])?(?:count|anzahl)$/iu,
];
const things =
  /(?<!\p{L})(?:users?|customers?|accounts?|records?|rows?|issues?|incidents?|tickets?|errors?|orders?|requests?|checks?|tests?|nutzer|kunden|datensätze|utilisateurs|usuarios|usuários)(?!\p{L})/iu;

/** Whether a gap asks how many there are of something. */
const isCount = (name: string, label: string | null) =>
  counted.some((words) => words.test(name)) || (/^(?:[xn#]|number|nn+|xx+)$/iu.test(name) && label !== null && things.test(label));

const choosable =
  /^(?:yes|no|none|n\/?a|pass(?:ed)?|fail(?:ed)?|success(?:ful)?|go|no-go|true|false|on|off|low|medium|high|critical|major|minor|in progress|complete[d]?|done|rolled back|up|down|ja|nein|keine?|oui|non|aucune?|sí|ninguno|sim|não|nenhum)$/i;
const asksForWords = /\b(?:list|describe|specify|detail|explain|summar|enter|name|add|any|auflisten|beschreib|décri|listar|descri)/i;

/** The words of `[ROLLING BACK / ROLLBACK COMPLETE]`; of `[None / list any]` those that are no instruction. */
function optionsOf(name: string): string[] {
  const spaced = name.split(/\s+[/|]\s+|\s+or\s+/).map((each) => each.trim());
  const parts = spaced.length > 1 ? spaced : name.split(/[/|]/).map((each) => each.trim());
  if (parts.length < 2 || parts.some((part) => part === "" || part.length > 60)) return [];
  if (spaced.length < 2 && !parts.every((part) => choosable.test(part))) return [];
  const words = parts.filter((part) => choosable.test(part) || !asksForWords.test(part));
  const isShout =
    words.length > 1 && words.every((part) => part === part.toUpperCase() || choosable.test(part) || part.split(/\s+/).length <= 4);
  return words.some((part) => choosable.test(part)) || isShout ? words : [];
}
