import { cutText } from "../../domain/kernel/text.ts";
import { placeholdersIn } from "../../domain/steps/placeholders.ts";
import type { Finding } from "../reading.ts";
import { atLines, listed } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { commandsOf, phasesIn, stepsOf } from "./walk.ts";

type Left = { text: string; line: number; where: "title" | "fact" | "role" | "sign-off" | "step" | "command" };

export const placeholderLeft: Rule = {
  rule: "placeholder-left",
  level: "warning",
  means:
    "A gap such as `<version>` or `YYYYMMDD` is still open in a fact, title, role, sign-off, step or command; one finding per phase. Message templates may have gaps.",
  example:
    "# Move\n\n## Switch over\n\n1. [ ] Restore the copy\n   ```bash\n   restore --from copy-YYYYMMDD.dump --host <db-host>\n   ```\n",
  check(said) {
    const inMessages = messageLines(said);
    const left = [...leftIn(said)].filter(({ text, line }) => !inMessages.has(line) && !isSyntax(text));
    const byText = [...Map.groupBy(left, ({ text }) => text.toLowerCase()).values()];
    const phaseAt = phaseLines(said);
    // What stands in many phases is told once, where it is met first.
    const byPlace = Map.groupBy(byText, ([first]) => phaseAt.get(first?.line ?? 0) ?? 0);
    return [...byPlace.values()].map((groups) => asFinding(groups.flat(), groups.length));
  },
};

function asFinding(left: readonly Left[], names: number): Finding {
  const distinct = [...new Map(left.map(({ text }) => [text.toLowerCase(), `“${cutText(text, 40)}”`])).values()];
  const lines = [...new Set(left.map(({ line }) => line))].sort((a, b) => a - b);
  const where = left.length === 1 ? [`a ${left[0]?.where}`] : [...new Set(left.map(({ where: place }) => `${place}s`))];
  const [is, them, places] =
    names === 1 ? ["is still a placeholder", "it", "its value comes"] : ["are still placeholders", "them", "their values come"];
  const message = `${listed(distinct)} ${is} in ${listed(where)}${lines.length > 1 ? ` (${atLines(lines)})` : ""}; fill ${them}, or say where ${places} from.`;
  return { rule: placeholderLeft.rule, level: placeholderLeft.level, line: lines[0] ?? 1, message };
}

/** `[-rcN]` is an optional argument, `____` a field of a form filled on the day, and a text about [BRACKETED] gaps means others. */
const isSyntax = (text: string) => text.startsWith("[-") || /^_+$/.test(text) || /^\[?(?:BRACKETED|PLACEHOLDERS?)\b/i.test(text);

/** A tag before the words: `[Track] Pick the team`, `Subject: [DONE] Move`. */
const tagged = (text: string, gap: string) =>
  text.replace(/^[^\p{L}[]*(?:subject|betreff|objet|asunto|assunto)?\W{0,6}(?=\[)/iu, "").startsWith(`${gap} `);

function* leftIn(said: Said): Generator<Left> {
  const gaps = (text: string, line: number, where: Left["where"]): Left[] =>
    text.length > 20_000
      ? []
      : placeholdersIn(text, line)
          // `app/[id]/page.tsx` is the name of a file.
          .filter((gap) => !(gap.text.startsWith("[") && text.includes(`${gap.text}/`)))
          .filter(
            (gap) =>
              where === "command" || where === "role" || where === "sign-off" || !(gap.text.startsWith("[") && tagged(text, gap.text)),
          )
          .map((gap) => ({ text: gap.text, line: where === "command" ? gap.line : line, where }));
  yield* gaps(said.title, 1, "title");
  for (const { name, value, line } of said.facts) {
    if (!/^(?:tags?|keywords?|labels?|categor\p{L}+)$/iu.test(name)) yield* gaps(`${name}: ${value}`, line, "fact");
  }
  for (const { title, name, line } of said.roles) yield* gaps(`${title}: ${name}`, line, "role");
  for (const { role, name, line } of said.signOffs) yield* gaps(`${role}: ${name}`, line, "sign-off");
  for (const { phase } of phasesIn(said.phases)) yield* gaps(phase.title, phase.line, "title");
  for (const { step } of stepsOf(said)) {
    // A step done is past filling; one that is its command counts with the command.
    if (!step.done && step.commands.every(({ text }) => !text.includes(step.title))) yield* gaps(step.title, step.line, "step");
  }
  for (const { command } of commandsOf(said)) {
    for (const { text, line } of command.invocations) {
      // Variables of the shell are filled by the shell.
      yield* gaps(text, line, "command").filter((gap) => !gap.text.startsWith("$"));
    }
  }
}

/** The line of the innermost phase for every line inside one. */
function phaseLines(said: Said): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { phase } of phasesIn(said.phases)) for (let at = phase.line; at <= phase.endLine; at++) lines.set(at, phase.line);
  return lines;
}

function messageLines(said: Said): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { line, endLine } of said.messages) for (let at = line; at <= endLine; at++) lines.add(at);
  return lines;
}
