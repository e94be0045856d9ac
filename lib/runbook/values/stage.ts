import type { Duration } from "../reading.ts";
import { peopleWords, rolledOut, sharesOfElse } from "../words/rollout-shares.ts";
import { wholeWords } from "../words/words.ts";
import { findComparison } from "./comparator.ts";
import { durationsIn } from "./durations.ts";
import { takeSpan } from "./span.ts";
import { takeTime } from "./take-time.ts";
import { tidy, withoutMarkers } from "./tidy.ts";

type StageFacts = { percent: number; cohort: string; from: Duration | null; soak: Duration | null };

const share = /(?<![\d.,/$])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento)(?![\d\p{L}])/giu;
const compared =
  /(?:[<>≤≥=]|more than|less than|at least|at most|above|below|exceed\w*|over|under|mehr als|weniger als|über|unter|plus de|moins de|más de|menos de|mais de) ?$/iu;
const rollout = wholeWords(rolledOut);
const people = `(?:(?:the|all|our|active|eligible|internal|beta|power|live|production|prod|total|incoming|der|die|des|les|los|las|os|as|aller|alle) ){0,3}(?:${peopleWords})`;
/** A share that stands with people and nothing after them: “(5% of users)”, not “25% of active users edit playlists”. */
const peopleAfter = new RegExp(
  `^(?: (?:of|von|der|de|des|del|do|da|dos)| ?の)? ?${people}(?=$|[).,;:]| (?:for|after|in|to|first|then|get|gets|receive|see|por|durante|pendant|während|für|-|–)(?!\\p{L}))`,
  "iu",
);
const other = wholeWords(sharesOfElse);
/** “10 % (not 100 %)” is looked up: nothing grows from one to the other. */
const contrast = /(?<!\p{L})(?:not|nicht|pas|no|não|instead of|statt|rather than|au lieu de|en vez de|em vez de) (?:yet )?\d{1,3} ?%/iu;
const complete = /complete(?= (?:the )?\d)/giu;
const lead = /^(?:(?:stage|phase|step|wave|ring|stufe|golf|welle|étape|etapa|fase|vague) ?(?:\d{1,2}|[IVX]+|[A-D])(?!\p{L}) ?[:.–—-]* ?)/iu;

/** The shares of a rollout a text names, in percent and in its order: `10% → 25% → 100% rollout`. Empty where its shares are something else. */
export function sharesIn(text: string): number[] {
  // The head of an arrow is no comparison.
  const line = tidy(text).replace(/[-=]+>/g, "→");
  const found = shares(line);
  if (found.length === 0 || contrast.test(line) || found.some(({ index }) => compared.test(line.slice(Math.max(0, index - 14), index))))
    return [];
  if (found.length === 1) return stageIn(line) ? found.map(({ percent }) => percent) : [];
  const rising = found.every(({ percent }, place) => place === 0 || percent > (found[place - 1]?.percent ?? 0));
  const gaps = found.slice(1).map(({ index }, place) => line.slice(found[place]?.end ?? 0, index));
  const chained = gaps.every(
    (gap) => gap.length <= 60 && /→|->|=>|›|>|,|;|\/|–|(?<!\p{L})(?:then|to|and|dann|auf|puis|luego|depois|a|à)(?!\p{L})/iu.test(gap),
  );
  const meant =
    rollout.test(line) || found.some(({ end }) => peopleAfter.test(line.slice(end))) || gaps.every((gap) => /→|->|=>/.test(gap));
  return rising && chained && meant && !other.test(line.replace(complete, "")) ? found.map(({ percent }) => percent) : [];
}

/**
 * What a line or heading says about one stage of a rollout: `Hour 0-6: Internal Team (5% of users)`. `from` counts from the
 * rollout's start. Null where it names no share, several, or a share of something else: coverage, uptime, a limit.
 */
export function stageIn(text: string): StageFacts | null {
  const line = withoutMarkers(tidy(text));
  const [found, ...others] = shares(line);
  if (!found || others.length > 0 || contrast.test(line)) return null;
  const { percent, index, end } = found;
  if (percent === 0 || compared.test(line.slice(Math.max(0, index - 14), index))) return null;
  if (findComparison(line.slice(0, index))) return null;
  const after = line.slice(end);
  const bracket = /\($/.test(line.slice(0, index)) && peopleAfter.test(after);
  const meant = rollout.test(line) || peopleAfter.test(after) || (lead.test(line) && after === "");
  // “Canary at 5%, check errors”: what the clause with the share says decides.
  if (
    !meant ||
    (!bracket &&
      other.test(
        clauseAround(
          line.replace(complete, (word) => " ".repeat(word.length)),
          index,
          end,
        ),
      ))
  )
    return null;
  const bare = line.replace(lead, "");
  const span = takeSpan(bare);
  const time = span ? null : takeTime(bare, null);
  const waits = durationsIn(line).find(({ meaning }) => meaning === "soak") ?? bracketed(line);
  const start = span?.span.at.minutes ?? (time?.at.kind === "offset" ? time.at.minutes : null);
  const length = span?.span.minutes ?? null;
  const rest = (span ?? time)?.rest ?? bare;
  return {
    percent,
    cohort: cohortOf(rest.slice(0, rest.length - (line.length - index)), after),
    from: start === null ? null : { minMinutes: start, maxMinutes: start },
    soak: waits
      ? { minMinutes: waits.minMinutes, maxMinutes: waits.maxMinutes }
      : length === null
        ? null
        : { minMinutes: length, maxMinutes: length },
  };
}

function shares(line: string): { percent: number; index: number; end: number }[] {
  return [...line.matchAll(share)]
    .map((match) => ({ percent: Number((match[1] ?? "").replace(",", ".")), index: match.index, end: match.index + match[0].length }))
    .filter(({ percent }) => percent <= 100);
}

function clauseAround(line: string, index: number, end: number): string {
  const before =
    line
      .slice(0, index)
      .split(/[;.] |, (?=\p{L})/u)
      .at(-1) ?? "";
  return before + (line.slice(index, end) + line.slice(end)).split(/[;.,] | (?:and|und|et|y|e|if|when) /)[0];
}

/** `Canary 10% (30 min)` */
function bracketed(line: string): Duration | undefined {
  const [only, ...others] = durationsIn(line);
  return only && others.length === 0 && (only.meaning === "length" || only.meaning === "window") ? only : undefined;
}

/** Who gets it: the words before a share in parentheses or after a colon or dash, else what the share is of. */
function cohortOf(before: string, after: string): string {
  const named = /^([^(]{2,80}?(?:\([^()]{0,40}\)[^()]{0,40})?) ?(?:\(|[-–—:] ?)$/.exec(before)?.[1] ?? "";
  const label = named
    .replace(/(?<!\p{L})(?:deployment|deploy|rollout|roll-out|release|stage|phase|launch|target)(?: to)?(?!\p{L})/giu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ :–—-]{1,4}|[ :–—-]{1,4}$/g, "");
  if (label !== "" && label.split(" ").length <= 5) return label;
  const of = new RegExp(`^(?: (?:of|von|der|de|des|del|do|da|dos))? (${people})(?!\\p{L})`, "iu").exec(after)?.[1];
  return of?.replace(/^(?:the|der|die|des|les|los|las|os|as) /i, "") ?? "";
}
