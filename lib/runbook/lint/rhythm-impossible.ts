import { mostSlots, slotCount } from "#lib/domain/watches/slots.ts";
import type { Finding, Watch } from "../reading.ts";
import { cadenceIn } from "../values/cadence.ts";
import { repeatsIn } from "../values/repeats-in.ts";
import { longestWatch } from "../values/rhythm.ts";
import { watchedFor } from "../values/watched-for.ts";
import { quote } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";

/** “every 0 minutes” */
const nought = /(?<![\d.,])0+(?:[.,]0+)? ?-?\p{L}/u;

export const rhythmImpossible: Rule = {
  rule: "rhythm-impossible",
  level: "error",
  means:
    "A rhythm nobody can keep: “every 0 minutes”, “for 0 hours”, so many times that no people would look, or one that messages do not repeat at.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Watch (1 hour)\n\n- Check the queue every 0 minutes\n- Check the error rate every 5 minutes\n",
  check: (said) => [...said.watches.flatMap((watch) => ofWatch(watch, said)), ...ofMessages(said)],
};

const found = (line: number, message: string, level: Finding["level"] = rhythmImpossible.level): Finding[] => [
  { rule: rhythmImpossible.rule, level, line, message },
];

function ofWatch({ text, cadence, everyMinutes, line }: Watch, { phases }: Said): Finding[] {
  const name = quote(text.replace(/^\[[ x]\]\s*/i, ""));
  const asked = "it has no rhythm until somebody says how often";
  if (everyMinutes === null) return nought.test(cadence) ? found(line, `${name}: ${quote(cadence)} is no rhythm, so ${asked}.`) : [];
  const { own, minutes } = watchedFor(text, line, phases);
  const every = Math.max(1, Math.round(everyMinutes));
  if (own !== null && own > longestWatch)
    return found(line, `${name} goes on for longer than ten years; it has no end until somebody gives it one.`);
  // A length in other words is that of something else: “every 5 minutes (takes 10 s)”.
  if (own !== null && own < every && isSpan(text))
    return found(line, `${name} ends before it is looked at once; it goes on until somebody ends it.`);
  const times = slotCount({ everyMinutes: every, forMinutes: minutes === null ? null : Math.round(minutes) });
  if (everyMinutes >= 1 && times !== null && times > mostSlots)
    return found(
      line,
      `${name} would be looked at ${times.toLocaleString("en")} times, and people look at most ${mostSlots.toLocaleString("en")} times; ${asked}.`,
    );
  return everyMinutes > 1 && !Number.isInteger(everyMinutes)
    ? found(line, `${quote(cadence)} is no whole number of minutes, and is read as every ${every} minutes.`, "warning")
    : [];
}

const isSpan = (text: string): boolean => /(?<!\p{L})(?:for|für|gedurende|pendant|durante|por) (?:the (?:first|next) )?\d/iu.test(text);

/** What is told at a rhythm that no message repeats at is told once. */
function ofMessages({ messages, communications }: Said): Finding[] {
  const seen = new Set<number>();
  return [...messages, ...communications].flatMap(({ title, when, line }) => {
    const said = cadenceIn(when);
    if (!said || seen.has(line) || repeatsIn(when).repeats) return [];
    seen.add(line);
    if (said.everyMinutes === null && !nought.test(said.cadence)) return [];
    return found(
      line,
      `${quote(title)} is said once: messages do not repeat ${quote(said.cadence.toLowerCase())}. Write so many minutes, hours or days, each week, or each month.`,
      "warning",
    );
  });
}
