import type { DraftMessage, DraftPhase, DraftStep } from "#lib/domain/document/draft.ts";
import { agendaIn } from "#lib/domain/meetings/agenda.ts";
import type { Communication, Message, Reading } from "../reading.ts";
import { parseTime } from "../values/parse-time.ts";

/** What is to be said and has no words yet: an entry of a plan of communications over no template, which nobody does as a step. */
export function toldWithoutWords(
  { communications, messages }: Pick<Reading, "communications" | "messages">,
  phases: readonly DraftPhase[],
): Communication[] {
  const worked = new Set(phases.flatMap(({ steps }) => steps.flatMap(linesOf)));
  const isWritten = ({ title, line, endLine }: Communication) =>
    messages.some((message) => (line <= message.line && message.line <= endLine) || namesSame(message, title));
  // Whoever ticks that a meeting was held has invited nobody yet.
  const isWork = ({ line, agenda }: Communication) => agenda.length === 0 && worked.has(line);
  return communications.filter((entry) => !isWork(entry) && entry.title.trim() !== "" && !isWritten(entry));
}

const linesOf = ({ line, children }: DraftStep): number[] => [line, ...children.flatMap(linesOf)];

/** Whether a template is the one that an entry names: “Initial notification” of “Template 1: Initial notification”. */
function namesSame({ title, subject }: Message, entry: string): boolean {
  const own = plain(entry);
  return own.length > 3 && [title, subject ?? ""].some((name) => plain(name).includes(own));
}

/** The words of an entry: its agenda, where it has one; one that says no times is named, so that nobody takes it for another list. */
export const agendaOf = ({ purpose, agenda }: Communication): string =>
  agenda.length === 0 ? "" : [purpose, agendaLines(agenda)].filter(Boolean).join("\n\n");

function agendaLines(agenda: Communication["agenda"]): string {
  const lines = agenda.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");
  return agendaIn(lines).length > 0 ? lines : `Agenda:\n${lines}`;
}

const work = "(?:deployment|release|rollout|launch|go-?live|migration|maintenance|cut-?over|upgrade|change)";
const occasions: readonly (readonly [RegExp, "incident" | "gate" | "rollback" | "start" | "end"])[] = [
  [/^(?:immediate|at once|right away|as soon as|sofort|umgehend)\p{L}*, on \p{L}+$/iu, "incident"],
  [/\broll(?:ing|ed)?[- ]?back\b/iu, "rollback"],
  [
    new RegExp(
      `^(?:upon|on|after|when|once)\\s+(?:the )?(?:success\\w*|complet\\w*)(?:\\s+\\w+){0,3}$|^(?:after|once)\\s+(?:the )?${work}`,
      "iu",
    ),
    "end",
  ],
  [new RegExp(`^(?:upon|on|at|when)\\s+(?:the )?start\\b|^(?:when|once)\\s+(?:the )?${work}\\s+(?:starts|begins)`, "iu"), "start"],
  // Whoever is told of something new on its day is told once it is there.
  [new RegExp(`^${work} day$`, "iu"), "end"],
];
const titles: readonly (readonly [RegExp, "incident" | "gate" | "end"])[] = [
  [/^(?:issues?|incidents?|outages?|problems?) (?:notifications?|alerts?|notices?)\b/iu, "incident"],
  [/\bgo ?\/? ?no-?go\b/iu, "gate"],
  [new RegExp(`^${work} (?:announcement|notification|notice)\\b`, "iu"), "end"],
];

/** What an entry waits for where that is no time of its own: an incident, a gate, going back, the start, the end. */
export function occasionOf({ title, when }: Communication): DraftMessage["milestone"] {
  const onItsDay = /\bday$/iu.test(when);
  if (parseTime(when, null) && !onItsDay) return undefined;
  const named = when === "" || onItsDay ? titles.find(([words]) => words.test(title))?.[1] : undefined;
  const kind = named ?? occasions.find(([words]) => words.test(when))?.[1];
  return kind && { kind, phase: null };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
