import type { DraftField, DraftMessage, PlanDraft } from "#lib/domain/document/draft.ts";
import { boundFrom, boundHere, boundWords } from "#lib/domain/document/nouns/bound-fields.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { fields as kinds } from "#lib/domain/kernel/schema.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { meetingDetails } from "#lib/domain/meetings/rows.ts";
import { isFact } from "#lib/domain/messages/facts.ts";
import { fieldsOf, mostFields } from "#lib/domain/messages/fields.ts";
import { literalsIn } from "#lib/domain/messages/literals.ts";
import { mostMessages } from "#lib/domain/messages/most.ts";
import { type Message, type Milestone, messageRepeats, messages, type Repeats } from "#lib/domain/messages/rows.ts";
import { phases } from "#lib/domain/phases/rows.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { stages } from "#lib/domain/stages/rows.ts";
import { placeholdersIn } from "#lib/domain/steps/placeholders.ts";
import type { Message as ReadMessage } from "../../reading.ts";
import { parseTime } from "../../values/parse-time.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { Piece, ToldPiece } from "../pieces.ts";
import { timeText } from "../written-time.ts";

const labels = {
  beside: "Adds to",
  subject: "Subject",
  to: "To",
  by: "By",
  when: "When",
  waits: "Waits for",
  again: "Again",
  occasion: "In words",
  owner: "Sent by",
  posted: "Status page",
  meeting: "Meeting",
  place: "Where",
  invited: "Invited before",
} as const;
const byAgenda = "as long as its agenda";
/** Said where the words of the text stay, and only what they do not say is told. */
const text = "what the text says";

const keyOf = ({ title }: { title: string }) => titleKey(title);

export const messagesMarkdown: NounMarkdown = {
  heading: "Messages",
  column: null,
  labels: Object.values(labels),
  beside: true,
  written(room, id, { beside, said }) {
    const message = find(room, messages, id);
    if (!message) return { title: "", fields: {}, list: [] };
    const whole = wholePiece(room, message);
    if (!beside) return whole;
    // Only what the text leaves open.
    const open = (field: string) => !said?.[field];
    return {
      title: whole.title,
      fields: {
        [labels.beside]: text,
        ...Object.fromEntries(Object.entries(whole.fields).filter(([label]) => open(fieldOf[label] ?? ""))),
      },
      list: open("fields") ? whole.list : [],
      ...(open("body") && { text: whole.text }),
    };
  },
  read(pieces, { said, draft }) {
    const above = Map.groupBy(draft.messages ?? [], keyOf);
    const nth = new Map<string, number>();
    const told = pieces.slice(0, mostMessages).flatMap((piece): DraftMessage[] => {
      if (piece.title === "") return [];
      const key = keyOf(piece);
      const at = nth.get(key) ?? 0;
      nth.set(key, at + 1);
      const own = piece.fields[labels.beside] === text ? above.get(key)?.[at] : undefined;
      return [messageOf(piece, draft, own ?? null)];
    });
    const read = told.filter(({ body }) => body !== "").map(readingOf);
    return {
      said: { ...said, messages: over(said.messages, read, keyOf) },
      draft: { ...draft, messages: over(draft.messages ?? [], told, keyOf) },
    };
  },
};

/** What is compared as one field, by the labels that tell it. */
const fieldOf: Readonly<Record<string, string>> = {
  [labels.subject]: "subject",
  [labels.to]: "audience",
  [labels.by]: "channel",
  [labels.when]: "when",
  [labels.waits]: "when",
  [labels.again]: "when",
  [labels.occasion]: "when",
  [labels.owner]: "owner",
  [labels.posted]: "posted",
  [labels.meeting]: "meeting",
  [labels.place]: "meeting",
  [labels.invited]: "meeting",
};

function wholePiece(room: PlanRoom, message: Message): Piece {
  const { title, subject, body, audience, channel, at, milestone, repeats, occasion, roleId, onStatusPage, meeting } = message;
  const fields = {
    [labels.subject]: subject ?? "",
    [labels.to]: audience ?? "",
    [labels.by]: channel ?? "",
    [labels.when]: at ? timeText(at) : "",
    [labels.waits]: milestone ? waitsFor(room, milestone) : "",
    [labels.again]: repeats ? rhythmText(repeats) : "",
    [labels.occasion]: occasion ?? "",
    [labels.owner]: find(room, roles, roleId)?.title ?? "",
    [labels.posted]: onStatusPage ? "yes" : "",
    [labels.meeting]: meeting ? minutesText(meeting.minutes) || byAgenda : "",
    [labels.place]: meeting?.place ?? "",
    [labels.invited]: meeting ? minutesText(meeting.lead) : "",
  };
  const list = boundHere(room, message).map((field) => `${field.gap} → ${boundWords(field)}`);
  return { title, fields, list, text: body };
}

function messageOf(piece: ToldPiece, draft: PlanDraft, above: DraftMessage | null): DraftMessage {
  const { title, fields, list, line, endLine } = piece;
  const said = (label: string): string | null => cutText((fields[label] ?? "").trim(), 500) || null;
  const [subject, body] = [said(labels.subject) ?? above?.subject ?? null, cutText(piece.text ?? above?.body ?? "", 20_000)];
  const owner = said(labels.owner) ?? above?.owner;
  const bound = boundOf(list, { subject, body });
  const { at, milestone, repeats, occasion } = whenOf(fields, draft);
  const meeting = meetingOf(fields) ?? above?.meeting;
  const isTimed = at || milestone || repeats || occasion;
  return {
    ...{ title: cutText(title, 500), subject, body },
    ...{ audience: said(labels.to) ?? above?.audience ?? null, channel: said(labels.by) ?? above?.channel ?? null },
    ...(isTimed || !above
      ? { at, occasion, ...(milestone && { milestone }), ...(repeats && { repeats }) }
      : {
          ...{ at: above.at, occasion: above.occasion },
          ...(above.milestone && { milestone: above.milestone }),
          ...(above.repeats && { repeats: above.repeats }),
        }),
    ...(owner && { owner }),
    ...(fields[labels.posted] === "yes" && { onStatusPage: true }),
    ...(meeting && { meeting }),
    ...(bound.length > 0 && { fields: bound }),
    ...(above ? { line: above.line, endLine: above.endLine } : { line, endLine }),
  };
}

function meetingOf(fields: ToldPiece["fields"]): DraftMessage["meeting"] {
  const lasts = (fields[labels.meeting] ?? "").trim();
  if (lasts === "") return undefined;
  const lead = minutesIn(fields[labels.invited]);
  const said = { minutes: lasts === byAgenda ? null : minutesIn(lasts), place: cutText(fields[labels.place] ?? "", 500), lead: lead ?? 0 };
  return meetingDetails(kinds).safeParse(said).data;
}

type When = Pick<DraftMessage, "at" | "milestone" | "repeats" | "occasion">;

function whenOf(fields: ToldPiece["fields"], draft: PlanDraft): When {
  return {
    at: parseTime(fields[labels.when] ?? "", null),
    milestone: waitsIn(fields[labels.waits] ?? "", draft),
    repeats: rhythmIn(fields[labels.again] ?? ""),
    occasion: cutText((fields[labels.occasion] ?? "").trim(), 500) || null,
  };
}

const plainWaits = { start: "the start", end: "the end", incident: "an incident", rollback: "going back" } as const;

function waitsFor(room: PlanRoom, { kind, id }: Milestone): string {
  if (kind !== "phase" && kind !== "gate" && kind !== "stage") return plainWaits[kind];
  const row = kind === "phase" ? find(room, phases, id) : kind === "gate" ? find(room, gates, id) : find(room, stages, id);
  return row ? `the ${kind} “${row.title}”` : "";
}

function waitsIn(words: string, { phases: all }: PlanDraft): DraftMessage["milestone"] {
  for (const kind of ["start", "end", "incident", "rollback"] as const) if (plainWaits[kind] === words) return { kind, phase: null };
  const [, kind, titled = ""] = /^the (phase|gate|stage) “([\s\S]*)”$/.exec(words) ?? [];
  if (kind === "gate" || kind === "stage") return { kind, phase: null, titled: cutText(titled, 500) };
  const phase = kind === "phase" ? all.find(({ title }) => title === titled) : undefined;
  return phase && { kind: "phase", phase: phase.line };
}

const rhythmText = (repeats: Repeats): string =>
  repeats.every === "minutes" ? `every ${minutesText(repeats.minutes)}` : `each ${repeats.every} at ${repeats.at}`;

function rhythmIn(words: string): DraftMessage["repeats"] {
  const minutes = minutesIn(/^every (.*)$/.exec(words)?.[1]);
  const [, every, at] = /^each (day|week|month) at (.*)$/.exec(words) ?? [];
  return messageRepeats(kinds).safeParse(minutes === null ? { every, at } : { every: "minutes", minutes }).data;
}

/** Which field of the words an entry is about is told by its beginning. */
function boundOf(list: readonly string[], words: Pick<DraftMessage, "subject" | "body">): DraftField[] {
  const gaps = fieldsOf(words)
    .map(({ gap }) => gap)
    .toSorted((a, b) => b.length - a.length);
  return list.slice(0, mostFields).flatMap((entry): DraftField[] => {
    const gap = gaps.find((each) => entry.startsWith(`${each} → `));
    const bound = gap === undefined ? null : boundFrom(entry.slice(gap.length + 3));
    if (gap === undefined || !bound || (bound.fact !== null && !isFact(bound.fact))) return [];
    return [{ gap, ...bound, value: bound.value === null ? null : cutText(bound.value, 4000) }];
  });
}

function readingOf({ title, subject, body, audience, channel, occasion, owner, line, endLine }: DraftMessage): ReadMessage {
  const all = subject === null ? body : `${subject}\n${body}`;
  return {
    ...{ title, subject, body, audience: audience ?? "", channel: channel ?? "", when: occasion ?? "", line, endLine },
    ...(owner && { owner }),
    ...{ placeholders: placeholdersIn(all, line), literals: literalsIn(all, line) },
  };
}
