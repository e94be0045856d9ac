import { matchNumber, wordsOf } from "./match-number.ts";
import { matchText } from "./match-text.ts";
import { type Match, onlyPerson, quoted } from "./matched.ts";
import { type Matcher, matcherOf } from "./matcher.ts";

/**
 * Holds what a command answered against what was expected of it, line by line of the expectation: one that fails fails all, and all must
 * pass. Where the words do not decide it, a person has to: a wrong “pass” is worse than a question.
 */
export function matchOutput(expected: string, output: string): Match {
  const answer = plain(output);
  const lines = expected.split("\n").filter((line) => line.trim() !== "");
  const found = lines.map((line) => matchLine(matcherOf(line), answer));
  return (
    found.find(({ verdict }) => verdict === "fail") ??
    found.find(({ verdict }) => verdict === "cannot-tell") ??
    (found.length > 1 ? { verdict: "pass", why: `all ${found.length} are in it` } : found[0]) ?? { verdict: "cannot-tell", why: noWords }
  );
}

const noWords = "nothing is said of what is expected";

function matchLine(matcher: Matcher, answer: string): Match {
  if (matcher.kind === "nothing")
    return answer === "" ? { verdict: "pass", why: "it says nothing" } : { verdict: "fail", why: "it says something" };
  if (matcher.kind === "text") return answer === "" ? silent(matcher) : matchText(matcher, answer);
  const asked = wordsOf(matcher);
  if (answer === "") return { verdict: "cannot-tell", why: `it says nothing, and ${asked} is expected` };
  return matchNumber(matcher, answer, asked);
}

const silent = ({ literal, text }: { literal: boolean; text: string }): Match =>
  literal ? { verdict: "fail", why: `it says nothing, and not ${quoted(text)}` } : { verdict: "cannot-tell", why: onlyPerson(text) };

/** Without colours of a terminal, and with lines that end in one way. */
const plain = (output: string) =>
  output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are control characters.
    .replace(/\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, "")
    .replace(/\r\n?/g, "\n")
    .trim();
