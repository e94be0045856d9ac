import { gates } from "../../gates/rows.ts";
import { set } from "../../kernel/change.ts";
import { byOrder } from "../../kernel/order.ts";
import { all } from "../../kernel/room.ts";
import { type MeetingDetails, usualLead } from "../../meetings/rows.ts";
import { milestoneText, milestoneWords } from "../../messages/milestones.ts";
import { isRepeated } from "../../messages/repeats.ts";
import { repeatsText } from "../../messages/repeats-text.ts";
import { type Message, type Milestone, messages } from "../../messages/rows.ts";
import type { PlanRoom } from "../../room.ts";
import { minutesText, planTimeText } from "../../schedule/format-time.ts";
import type { DraftMessage } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titleKey } from "../revision/title-key.ts";
import { type Names, type Placing, titledNoun } from "../titled-noun.ts";
import { boundHere, boundIn, boundText } from "./bound-fields.ts";

/** What is said to people around the deployment. What was said, by which channels of the workspace and whether by itself, is the plan's own. */
export const messagesNoun = titledNoun<Message, DraftMessage>({
  of: "message",
  called: "Message",
  rows: saidMessages,
  set: (id, row) => set(messages, id, row),
  found: (draft) => draft.messages ?? [],
  fields: {
    subject: {
      called: "Subject",
      here: ({ subject }) => subject,
      said: ({ subject }) => subject,
      take: ({ subject }) => ({ subject }),
    },
    body: { called: "Words", here: ({ body }) => body, said: ({ body }) => body, take: ({ body }) => ({ body }) },
    audience: { called: "To", here: ({ audience }) => audience, said: ({ audience }) => audience, take: ({ audience }) => ({ audience }) },
    channel: { called: "By", here: ({ channel }) => channel, said: ({ channel }) => channel, take: ({ channel }) => ({ channel }) },
    when: {
      called: "When",
      here: (message, room) => whenText(message, message.milestone && milestoneText(room, message.milestone)),
      said: (message, names) => whenText(message, waitsFor(message, names)),
      take: (message, placing) => whenOf(message, placing),
    },
    owner: {
      called: "Sent by",
      here: ({ roleId }, room) => (roleId ? (room.roles[roleId]?.title ?? null) : null),
      said: ({ owner = null }, { ownerOf }) => ownerOf(owner),
      take: ({ owner = null }, { roleIdOf }) => ({ roleId: roleIdOf(owner) }),
    },
    posted: {
      called: "Status page",
      here: ({ onStatusPage }) => (onStatusPage ? "yes" : null),
      said: ({ onStatusPage }) => (onStatusPage ? "yes" : null),
      take: ({ onStatusPage = false }) => ({ onStatusPage }),
    },
    meeting: {
      called: "Meeting",
      here: ({ meeting }) => meeting && meetingText(meeting),
      said: ({ meeting }) => (meeting ? meetingText(meetingIn(meeting)) : null),
      take: ({ meeting }) => ({ meeting: meeting ? meetingIn(meeting) : null }),
    },
    fields: {
      called: "Fields",
      here: (message, room) => boundText(boundHere(room, message)),
      said: ({ fields = [] }) => boundText(fields),
      take: ({ fields = [] }, placing) => ({ fields: boundIn(fields, placing) }),
    },
  },
  // A document gives words, and says when; the rest people settle in the plan.
  left: ["subject", "body", "owner", "posted", "fields", "meeting"],
  make(message, at, placing) {
    const { title, subject, body, audience, channel, owner = null, onStatusPage = false, fields = [], meeting } = message;
    const said = { title, subject, body, audience, channel, onStatusPage, ...whenOf(message, placing), roleId: placing.roleIdOf(owner) };
    const held = { meeting: meeting ? meetingIn(meeting) : null };
    const row = { ...at, planId: placing.origin.planId, originId: at.id, ...said, ...held, fields: boundIn(fields, placing) };
    return messages.make({ ...row, source: sourceOf(message, placing.origin) });
  },
  holds: (_, { sentAt, skippedAt }) => (sentAt ? "It stays: it was sent." : skippedAt ? "It stays: it is skipped." : null),
  stays: (_, { sentAt }) => (sentAt ? "It stays: it was sent." : null),
  // Other words are looked at again: by whoever was asked to send them, and, unless a lead took them over, before they leave by themselves.
  with: ({ askedBy, auto }, leads) => ({ ...(askedBy && { askedBy: null, askedAt: null }), ...(auto && !leads && { auto: false }) }),
});

/** The messages as a document says them: one that is said again and again once, and nothing that is of this run alone: no corrections of what was sent, no minutes. */
function saidMessages(room: PlanRoom): Message[] {
  const own = all(room, messages)
    .filter((message) => message.corrects === null && (message.countsFrom === null || isRepeated(message)))
    .toSorted(byOrder);
  return own.filter((message) => {
    if (!isRepeated(message) || !(message.sentAt || message.skippedAt)) return true;
    return !own.some(
      (later) => later.countsFrom !== null && later.order > message.order && titleKey(later.title) === titleKey(message.title),
    );
  });
}

const meetingIn = ({ lead = usualLead, ...meeting }: NonNullable<DraftMessage["meeting"]>): MeetingDetails => ({ ...meeting, lead });

/** `30 min, Room 4, invited 24 h before` */
const meetingText = ({ minutes, place, lead }: MeetingDetails): string =>
  [minutes === null ? "as long as its agenda" : minutesText(minutes), place, `invited ${minutesText(lead)} before`]
    .filter(Boolean)
    .join(", ");

type Timed = (Pick<Message, "at" | "occasion"> & Pick<DraftMessage, "repeats">) | Pick<Message, "at" | "occasion" | "repeats">;

function whenText({ at, repeats, occasion }: Timed, milestone: string | null): string | null {
  if (milestone !== null) return milestone;
  if (repeats) return repeatsText(repeats);
  return at ? planTimeText(at) : occasion;
}

/** What a message of a document waits for, in words; null for one whose gate or phase nobody can tell. */
function waitsFor({ milestone }: DraftMessage, { onlyGate, phaseAt }: Names): string | null {
  if (!milestone) return null;
  const title = milestone.titled ?? (milestone.kind === "gate" ? onlyGate : phaseAt(milestone.phase));
  return title === "" && needsRow(milestone.kind) ? null : milestoneWords(milestone.kind, title);
}

const needsRow = (kind: Milestone["kind"]): boolean => kind === "phase" || kind === "gate" || kind === "stage";

function whenOf(message: DraftMessage, placing: Placing): Pick<Message, "at" | "occasion" | "repeats" | "milestone"> {
  const { at, occasion, repeats = null, milestone } = message;
  const id = milestone ? rowOf(milestone, placing) : null;
  const waits = milestone && (id !== null || !needsRow(milestone.kind)) ? { kind: milestone.kind, id } : null;
  return { at, occasion, repeats, milestone: waits };
}

function rowOf({ kind, phase, titled }: NonNullable<DraftMessage["milestone"]>, placing: Placing): string | null {
  if (kind === "phase") return placing.rowAt(phase);
  if (kind === "stage") return titled ? placing.titled("stages", titled) : null;
  if (kind !== "gate") return null;
  if (titled) return placing.titled("gates", titled);
  // Where there are several gates, or none, nobody guesses which one is meant.
  const known = placing.room ? all(placing.room, gates).map(({ id }) => id) : [];
  const ids = new Set([...known, ...placing.rows.flatMap(({ collection, id }) => (collection === gates.name ? [id] : []))]);
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
