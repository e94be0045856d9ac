import type { DraftMessage, DraftPhase } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { mostDaysAway } from "#lib/domain/kernel/times.ts";
import { mostMessages } from "#lib/domain/messages/most.ts";
import { placeholdersIn } from "#lib/domain/steps/placeholders.ts";
import type { Message, Reading } from "../reading.ts";
import { clockIn, isMeeting, meetingLength } from "../values/meeting-named.ts";
import { type PlanTime, parseTime } from "../values/parse-time.ts";
import { morning, repeatsIn } from "../values/repeats-in.ts";
import { agendaOf, occasionOf, toldWithoutWords } from "./draft-told.ts";
import type { DraftedNoun } from "./drafted.ts";

type Told = Pick<Reading, "messages" | "communications" | "date">;

/** What is said to people around the deployment. */
export const draftedMessages: DraftedNoun = (told) => ({ part: (phases) => ({ messages: draftMessages(told, phases) }) });

/** The messages of a document as those of a plan: its templates, and what it says is told without giving the words. */
function draftMessages(told: Told, phases: readonly DraftPhase[]): DraftMessage[] {
  const year = told.date?.slice(0, 4) ?? null;
  const wordless = toldWithoutWords(told, phases).map((entry): DraftMessage => {
    const { title, audience, channel, when, owner = "", place = "", line, endLine } = entry;
    const meets = isMeeting(entry);
    const occasion = occasionOf(entry);
    // What a gate decides is spoken of before it.
    const milestone = meets && occasion?.kind === "gate" ? undefined : occasion;
    const time = onItsDay(parseTime(when, year), when);
    const at = meets ? inTheMorning(time) : time;
    // A place that is still to be said is a field of the words.
    const open = meets && placeholdersIn(place, 1).length > 0;
    return {
      ...{
        title: lineOf(title) ?? "Message",
        subject: null,
        body: cutText([open && `Where: ${place}`, agendaOf(entry)].filter(Boolean).join("\n\n"), 20_000),
        line,
        endLine,
      },
      ...{ audience: lineOf(audience), channel: lineOf(channel), occasion: lineOf(when) },
      ...{ at: milestone ? null : at, ...(milestone ? { milestone } : repeatsIn(when, clockIn(title))) },
      ...(meets ? { meeting: { minutes: meetingLength(entry), place: open ? "" : cutText(place, 500).trim() } } : {}),
      ...sentBy(owner),
    };
  });
  return [...templates(told, phases, year), ...wordless].toSorted((a, b) => a.line - b.line).slice(0, mostMessages);
}

/** The templates of a document. One that is longer than a message may be stays a note. */
function templates({ messages }: Told, phases: readonly DraftPhase[], year: string | null): DraftMessage[] {
  const atOnce = new Map<string, number>();
  for (const { when } of messages) atOnce.set(when, (atOnce.get(when) ?? 0) + 1);
  return messages
    .filter(({ body, subject }) => body.length <= 20_000 && (body.trim() !== "" || subject !== null))
    .map((message) => {
      const { title, subject, body, audience, channel, when, owner = "", line, endLine } = message;
      const time = onItsDay(parseTime(when, year), when);
      // Several templates with one time are not all sent then: each says itself what it waits for.
      const shared = (atOnce.get(when) ?? 0) > 1;
      const milestone = time && !shared ? null : milestoneOf(message, phases);
      const at = shared ? null : time;
      return {
        ...{ title: lineOf(title) ?? "Message", subject: lineOf(subject ?? ""), body, line, endLine },
        ...{ audience: lineOf(audience), channel: lineOf(channel), occasion: lineOf(when), at: milestone ? null : at },
        ...(milestone ? { milestone } : repeatsIn(when)),
        ...sentBy(owner),
      };
    });
}

/** Who sends it: nobody is meant by a dash, or a gap to be filled. */
function sentBy(owner: string): Pick<DraftMessage, "owner"> {
  const named = lineOf(owner);
  return named && /^\p{L}/u.test(named) && !/^(?:tbd|tba|tbc|n\/?a|none)$/i.test(named) ? { owner: named } : {};
}

const day = 24 * 60;
/** A meeting whole days away from T0, whatever the hour of that. */
const inTheMorning = (at: PlanTime | null): PlanTime | null =>
  at?.kind === "offset" && at.minutes !== 0 && at.minutes % day === 0 && Math.abs(at.minutes) <= mostDaysAway * day
    ? { kind: "day", days: at.minutes / day, time: morning, end: null, ...(at.counts && { counts: at.counts }) }
    : at;

/** “9 AM next day” is on the day after. */
const onItsDay = (at: PlanTime | null, when: string): PlanTime | null =>
  at?.kind === "wall" &&
  at.date === null &&
  /(?:next|following) day|am (?:nächsten|folgenden) tag|le lendemain|día siguiente|dia seguinte/iu.test(when)
    ? { kind: "day", days: 1, time: at.time, end: null }
    : at;

const work =
  "(?:deployment|deploy|release|rollout|roll-?out|maintenance|migration|cut-?over|upgrade|launch|go-?live|switch-?over|change|move|wartung|umstellung)";
const milestones: readonly (readonly [RegExp, "start" | "rollback" | "end"])[] = [
  [/\broll(?:ing|ed)?[- ]?back\b|\brückbau\b|\bretour arrière\b/iu, "rollback"],
  [
    new RegExp(
      `\\b${work}\\s+(?:has\\s+|is\\s+)?(?:started|starting|begins?|begun|underway|gestartet|beginnt)\\b|\\bstart of (?:the )?${work}\\b`,
      "iu",
    ),
    "start",
  ],
  [
    new RegExp(
      `\\b${work}\\s+(?:is\\s+|has\\s+)?(?:(?:been|now)\\s+)?(?:complete[d]?|success(?:ful)?|finished|done|over|abgeschlossen|beendet)\\b`,
      "iu",
    ),
    "end",
  ],
  [
    new RegExp(
      `^(?:success|completion|post-?${work})\\s+(?:announcement|message|notification|notice|mail|update)|^all clear\\b|\\bis live\\b`,
      "iu",
    ),
    "end",
  ],
];

/** What a message waits for, told by its own title, or by the headline of its words where that begins with going back: the start, the end, going back, or a phase of the plan that is done. */
function milestoneOf({ title, subject, body }: Message, phases: readonly DraftPhase[]): DraftMessage["milestone"] {
  const named = `${title} ${subject ?? ""}`;
  const kind = milestones.find(([words]) => words.test(named))?.[1] ?? (backHeadline.test(body) ? "rollback" : undefined);
  if (kind) return { kind, phase: null };
  const told = plain(title);
  const phase = phases.find((each) => {
    const own = plain(each.title);
    const number = /^(?:phase|stage) \d+/.exec(own)?.[0];
    return (
      (own.length > 3 && told.startsWith(own) && doneWords.test(told.slice(own.length))) ||
      (number && told.startsWith(number) && doneWords.test(told))
    );
  });
  return phase && { kind: "phase", phase: phase.line };
}

/** A message whose first words are “ROLLBACK IN PROGRESS”, whatever stands before them as a sign. */
// Signs that were read as letters of another alphabet are signs all the same.
const backHeadline =
  /^(?:[^\p{L}\p{N}\n]|[^\p{ASCII}])*(?:ROLL(?:ING|ED)?[- ]?BACK|Rollback (?:is )?in progress|(?:We are )?[Rr]olling back)\b/u;

const doneWords = /(?:^|\s)(?:is |has been )?(?:complete[d]?|done|finished|deployed|abgeschlossen)\b/u;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const lineOf = (text: string): string | null => cutText(text.trim(), 500) || null;
