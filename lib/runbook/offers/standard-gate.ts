import type { DraftGate } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Correction } from "../correction.ts";
import type { Phase, Reading } from "../reading.ts";
import type { Found } from "../told/noun.ts";
import { quote } from "../values/wording.ts";
import type { Offer } from "./offer.ts";
import { leadWords } from "./work-words.ts";

/** What is asked before anything goes live, whatever is deployed. */
const questions = [
  "Is everything prepared, and what is not is known and accepted?",
  "Do we know how to go back, until when, and who decides it?",
  "Does monitoring work, and is everything healthy now?",
  "Is everybody here who is needed, and reachable until the end?",
  "Do users, support and stakeholders know what happens and when?",
] as const;

const mostVoters = 6;

type Said = Pick<Reading, "gates" | "phases" | "roles">;

/** A document with work to deploy and no go/no-go is offered one before that work. */
export function gateOffer({ gates, phases, roles }: Said): Offer[] {
  const first = phases.find(
    ({ kind, title, steps, phases: inner }) =>
      (kind === "deploy" || kind === "rollout") && steps.length + inner.length > 0 && !/communicat|kommunik|comunica/i.test(title),
  );
  if (gates.length > 0 || !first) return [];
  const { director, voters } = decidersOf(roles);
  const decides = director ? ` ${director} decides.` : "";
  const polls = voters.length > 0 ? ` It polls ${voters.join(", ")}.` : "";
  return [
    {
      kind: "gate",
      message: `Nothing is asked before ${quote(first.title)} begins: there is no go/no-go.`,
      line: first.line,
      parts: [
        {
          line: first.line,
          title: first.title,
          becomes: titleFor(first),
          why: `The standard questions: ${questions.join(" ")}${polls}${decides}`,
          guess: false,
          says: { as: "gate" },
        },
      ],
    },
  ];
}

/** Adds the gates that somebody took, each before the phase of its line; a line that begins no phase any more has none. */
export function withGates(found: Found, corrections: readonly Correction[]): Found {
  const { said, draft } = found;
  const taken = corrections.filter(({ as }) => as === "gate").map(({ line }) => line);
  const phases = draft.phases.filter((phase) => taken.includes(phase.line));
  if (phases.length === 0) return found;
  const made = phases.map(({ title, line }): DraftGate => {
    const at = { line, endLine: line };
    return {
      ...{ title: titleFor({ title }), ...decidersOf(said.roles), guidance: null, before: { phase: line, step: null }, added: true, ...at },
      criteria: questions.map((text) => ({ text, ...at })),
    };
  });
  const read = made.map(({ title, criteria, voters, line, endLine }) => ({
    ...{ title, questions: criteria, outcomes: [], deciders: voters, line, endLine },
  }));
  const gates = [...said.gates, ...read].sort((a, b) => a.line - b.line);
  // Sign-offs name their gate by its place, so that new ones come last.
  return { ...found, said: { ...said, gates }, draft: { ...draft, gates: [...draft.gates, ...made] } };
}

const titleFor = ({ title }: Pick<Phase, "title">) => cutText(`Go/no-go before “${title}”`, 500);

/** Who decides and who is polled: a lead that is named, and the first roles of the team. */
function decidersOf(roles: Said["roles"]): Pick<DraftGate, "director" | "voters"> {
  const titles = roles.map(({ title }) => title).filter((title) => title.length <= 80);
  return { director: titles.find((title) => leadWords.test(title)) ?? null, voters: titles.slice(0, mostVoters) };
}
