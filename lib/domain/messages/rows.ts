import type * as z from "zod";
import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { agendaMark, invitation, meetingDetails } from "../meetings/rows.ts";
import { rolloutStates } from "../stages/rollout-states.ts";

/** A message longer than this many characters is a document. */
export const longestMessage = 20_000;
/** What is said of one that is longer; null where it is not. */
export const tooLong = (text: string): string | null =>
  text.length > longestMessage
    ? `A message holds 20,000 characters, and this is ${text.length.toLocaleString("en")}. Shorten it, or attach the rest to it as a file.`
    : null;

export const messageText = kind(({ z }) =>
  z.string().max(longestMessage, { error: ({ input }) => tooLong(String(input)) ?? "is longer than 20,000 characters" }),
);

/** One field of a message (`fields.ts` names it): bound to a fact of the run, or answered in words. */
export const messageField = kind(({ z, id, line }) =>
  z.strictObject({
    gap: z.string().min(1).max(400),
    fact: z.string().max(40).nullable(),
    /** The step, role or metric the fact is about. */
    of: id.optional(),
    value: z.string().max(4000).nullable(),
    /** Where a count that a person typed was read. */
    source: line.optional(),
  }),
);

/** What happens in a plan that people are told of; a phase is done, a gate decided, a stage reached, an incident opened. */
export const milestoneKinds = ["start", "phase", "gate", "stage", "incident", "rollback", "end"] as const;

/** What a message waits for where that is no time, with the phase, gate or stage it is about. */
const milestone = kind(({ z, id }) => z.strictObject({ kind: z.enum(milestoneKinds), id: id.nullable() }));
export type Milestone = z.infer<ReturnType<typeof milestone>>;

/** How often a message is said again, counted from the start: in minutes while the work goes on, or by working days at a time of the plan's zone. */
export const messageRepeats = kind(({ z, clock }) =>
  z.discriminatedUnion("every", [
    z.strictObject({
      every: z.literal("minutes"),
      minutes: z.int().min(1, "is at least 1 minute").max(10_080, "is at most a week, in minutes"),
    }),
    z.strictObject({ every: z.literal(["day", "week", "month"]), at: clock }),
  ]),
);
export type Repeats = z.infer<ReturnType<typeof messageRepeats>>;

/** A channel of the workspace that a message leaves by. */
export const messageChannel = kind(({ z, outsideId, line }) => z.strictObject({ id: outsideId, name: line }));

/** Something that is said to people around a deployment: its words, to whom, when, and whether it was said. */
export const messages = collection("messages", {
  table: "Message",
  one: "message",
  row(fields) {
    const { z, instant, id, outsideId, line, prose, person, source, planTime } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      subject: line.nullable(),
      body: messageText(fields),
      /** To whom, in words. */
      audience: line.nullable(),
      /** By what, in words: `Slack`, `#ops`, `e-mail`. */
      channel: line.nullable(),
      /** When, as the document says it: `30 minutes before start`, `every hour`. */
      occasion: line.nullable(),
      /** When, where that is a time. */
      at: planTime.nullable(),
      /** When, where that is something that happens. */
      milestone: milestone(fields).nullable(),
      /** When, where it is said again and again; once it was said, the next one is a message of its own. */
      repeats: messageRepeats(fields).nullable(),
      /** From when on its rhythm is counted, and incidents are its; null for the first one, which counts from the start. */
      countsFrom: instant.nullable(),
      order: z.string(),
      /** Who says it. */
      roleId: id.nullable(),
      fields: z.array(messageField(fields)).max(200),
      /** The channels of the workspace it leaves by, with their names as they were chosen. */
      channels: z.array(messageChannel(fields)).max(20),
      /** It stands on the status page as well, whoever it is for. */
      onStatusPage: z.boolean(),
      /** Set where it is a meeting: what leaves is the invitation, and its time is that of the meeting. */
      meeting: meetingDetails(fields).nullable(),
      /** What became of the items of its agenda, which its words say. */
      agenda: z.array(agendaMark(fields)).max(100),
      /** What the calendars of those who were invited say; null where none was told. */
      invited: invitation(fields).nullable(),
      /** That it took place. */
      heldAt: instant.nullable(),
      heldBy: person.nullable(),
      /** The words as they were said. */
      sentSubject: line.nullable(),
      sentBody: messageText(fields).nullable(),
      sentDigest: z.string().length(64).nullable(),
      sentAt: instant.nullable(),
      sentBy: person.nullable(),
      /** It went to the test channel, and nowhere else. */
      sentTest: z.boolean(),
      /** The update it was posted as on the status page. */
      updateId: id.nullable(),
      /** The message that was sent and that this one corrects. */
      corrects: id.nullable(),
      /** It leaves by itself when it is due; where it cannot, its owner is asked. */
      auto: z.boolean(),
      /** Two people send it: one asks for it, another one sends it. */
      second: z.boolean(),
      /** Who asked for it to be sent, and waits for another one. */
      askedBy: person.nullable(),
      askedAt: instant.nullable(),
      /** For which time it was noted that it is due, and for which that nobody sent it. */
      cameDueAt: instant.nullable(),
      missedAt: instant.nullable(),
      /** Who has it in hand, since when, and for which of its times. */
      takenFor: instant.nullable(),
      takenBy: person.nullable(),
      takenAt: instant.nullable(),
      skippedAt: instant.nullable(),
      skippedBy: person.nullable(),
      skippedReason: prose.nullable(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: {
    ...{
      subject: null,
      audience: null,
      channel: null,
      occasion: null,
      at: null,
      milestone: null,
      repeats: null,
      countsFrom: null,
      roleId: null,
      fields: [],
      channels: [],
      onStatusPage: false,
    },
    ...{ meeting: null, agenda: [], invited: null, heldAt: null, heldBy: null },
    ...{ sentSubject: null, sentBody: null, sentDigest: null, sentAt: null, sentBy: null, sentTest: false, updateId: null, corrects: null },
    ...{ auto: false, second: false, askedBy: null, askedAt: null, cameDueAt: null, missedAt: null },
    ...{ takenFor: null, takenBy: null, takenAt: null },
    ...{ skippedAt: null, skippedBy: null, skippedReason: null, source: null, removedAt: null },
  },
  document: "own",
  roles: {
    without: (message, role) => (message.roleId === role.id && !message.removedAt ? { roleId: null } : null),
    waits: (message, roleId) =>
      message.roleId === roleId && !message.removedAt && !message.sentAt && !message.skippedAt
        ? [{ kind: "message", text: message.title }]
        : [],
  },
  people: null,
  public: null,
});

export type Message = RowOf<typeof messages>;

/** `queued`: it is on its way, or tried again. `by-hand`: the channel did not take it, and a person has sent it. */
export const deliveryStates = ["queued", "sent", "failed", "by-hand"] as const;

/** A stage of the rollout as a webhook is told it: in the words of `GET …/rollout`. */
const toldStage = kind(({ z, instant, line }) =>
  z.strictObject({
    ...{ stage: line.nullable(), percent: z.number().min(0).max(100), cohort: z.string().max(500).nullable() },
    ...{ since: instant.nullable(), soakUntil: instant.nullable(), state: z.enum(rolloutStates) },
  }),
);

/** What calendars are told with a delivery: that a meeting is held, and when, or that it is not. */
const toldMeeting = kind(({ z, instant }) =>
  z.strictObject({
    method: z.enum(["request", "cancel"]),
    sequence: z.int().nonnegative(),
    ...{ from: instant, to: instant, place: z.string().max(500) },
  }),
);

/** How many readers a mail went to. A channel has at most 200. */
const mailedReaders = kind(({ z }) => {
  const some = z.int().min(0).max(1000);
  return z.strictObject({ sent: some, refused: some, left: some });
});

/** How many had a mail, and how many did not, in words: “9 readers (2 left, 1 refused by the mail server)”. */
export function readersText({ sent, refused, left }: NonNullable<Delivery["readers"]>): string {
  const not = [left > 0 ? `${left} left` : "", refused > 0 ? `${refused} refused by the mail server` : ""].filter(Boolean);
  return `${sent} ${sent === 1 ? "reader" : "readers"}${not.length > 0 ? ` (${not.join(", ")})` : ""}`;
}

/** One message, or one stage of the rollout, on its way by one channel. Its id is in what is sent, so that whoever gets it twice can tell. */
export const deliveries = collection("deliveries", {
  table: "Delivery",
  one: "delivery",
  numbered: true,
  row(fields) {
    const { z, instant, id, outsideId, madeSeq, line, prose } = fields;
    return {
      id,
      planId: id,
      /** Null where a stage of the rollout is told. */
      messageId: id.nullable(),
      stage: toldStage(fields).nullable(),
      invite: toldMeeting(fields).nullable(),
      channelId: outsideId,
      /** What the channel was called then. */
      channel: line,
      state: z.enum(deliveryStates),
      attempts: z.int().nonnegative(),
      /** Why the last attempt failed, in words. */
      why: prose.nullable(),
      /** When it is tried next. */
      tryAt: instant.nullable(),
      /** Until when its channel asked not to be sent anything. */
      asksUntil: instant.nullable(),
      /** Of a mail: how many had it, whose mail server did not take it, and who has left these mails; null before it was sent, and for other channels. */
      readers: mailedReaders(fields).nullable(),
      /** What the channel answered; a later message replies to it. */
      handle: z.string().max(500).nullable(),
      queuedAt: instant,
      doneAt: instant.nullable(),
      madeSeq,
    };
  },
  defaults: {
    messageId: null,
    stage: null,
    invite: null,
    state: "queued",
    attempts: 0,
    why: null,
    tryAt: null,
    asksUntil: null,
    readers: null,
    handle: null,
    doneAt: null,
  },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Delivery = RowOf<typeof deliveries>;
