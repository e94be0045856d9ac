import { windowMinutes } from "#lib/domain/schedule/planned-time.ts";
import type { Phase, Watch } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { phasesIn } from "./walk.ts";

const day = 1440;
const ends =
  /(?<!\p{L})(?:until|till|during|throughout|for (?:the )?(?:first|next)?|first|next|bis|während|für|erste[nrs]?|jusqu|pendant|durant|hasta|durante|até)(?!\p{L})/iu;

/** Word sent out regularly ends with the deployment. */
const word =
  /(?<!\p{L})(?:updates?|stand-?ups?|reports?|announce\p{L}*|communicat\p{L}+|notif\p{L}+|post(?:ed|s)?|aktualisierung|mise à jour)(?!\p{L})/iu;

export const watchWithoutEnd: Rule = {
  rule: "watch-without-end",
  level: "info",
  means: "Something is looked at every few minutes or hours, and nothing says for how long.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Watch\n\n**Every 10 Minutes**\n\n- [ ] Look at the error rate\n- [ ] Look at the queue\n",
  check(said) {
    const open = said.watches.filter(
      (watch) =>
        watch.everyMinutes !== null && watch.everyMinutes < day && !ends.test(`${watch.cadence} ${watch.text}`) && !word.test(watch.text),
    );
    const bounded = boundedLines(said, open);
    const seen = new Set<string>();
    return open.flatMap((watch) => {
      const cadence = watch.cadence.toLowerCase();
      if (bounded.has(watch.line) || seen.has(cadence)) return [];
      seen.add(cadence);
      const message = `${quote(watch.text.replace(/^\[[ x]\]\s*/i, ""))} comes back ${quote(cadence)}, but nothing says for how long; add an end, such as “for 2 hours”.`;
      return [{ rule: watchWithoutEnd.rule, level: watchWithoutEnd.level, line: watch.line, message }];
    });
  },
};

/** Lines inside a phase that has a length, or shortly below a length of time. */
function boundedLines(said: Said, watches: readonly Watch[]): ReadonlySet<number> {
  const bounded = new Set<number>();
  const near = new Set<number>();
  for (const { line, meaning } of said.durations) {
    if (meaning !== "length" && meaning !== "soak" && meaning !== "window") continue;
    for (let at = line; at <= line + 12; at++) near.add(at);
  }
  const inPhase = new Set<number>();
  for (const { phase, around } of phasesIn(said.phases)) {
    if ([...around, phase].some(hasEnd)) for (let at = phase.line; at <= phase.endLine; at++) inPhase.add(at);
  }
  for (const { line } of watches) if (near.has(line) || inPhase.has(line)) bounded.add(line);
  return bounded;
}

const hasEnd = ({ duration, start, title }: Phase) => duration !== null || windowMinutes(start) !== null || ends.test(title);
