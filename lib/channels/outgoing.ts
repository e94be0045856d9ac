/** A message as it leaves for one channel, whatever that channel is. */
export type Outgoing = {
  /** Shown in what is sent, and the same at every attempt: where it arrives twice, readers and programs can tell. */
  id: string;
  title: string;
  /** Markdown; a line is a line. */
  body: string;
  /** What it is about: the plan's title. */
  about: string;
  /** Where to read on; null where there is no page for these readers. */
  url: string | null;
  /** Instant, ISO 8601. */
  at: string;
  /** What the channel answered to the message this one follows, so that it becomes a reply where the channel has replies. */
  replyTo: string | null;
  /** Files that go with it, by channels that carry files: a mail. */
  files?: readonly OutgoingFile[];
  /** A meeting it invites to, or tells of: calendars are told by mail. */
  event?: CalendarEvent | null;
};

/** A meeting as calendars are told of it. `uid` stays the same however often it moves; of two with one `uid` the higher `sequence` counts. */
export type CalendarEvent = {
  uid: string;
  method: "request" | "cancel";
  sequence: number;
  title: string;
  /** Instants, ISO 8601. */
  from: string;
  to: string;
  place: string;
};

/** A file on its way: its name, its media type, and its bytes. */
export type OutgoingFile = { name: string; type: string; content: Uint8Array };

/**
 * What became of it: taken (`handle` is what a later reply refers to), or not, with a sentence that says why and what to do. `retry`
 * says whether the same may go well later, `afterMs` how long the other side asked us to wait.
 */
export type Handed = { taken: true; handle: string | null } | { taken: false; why: string; retry: boolean; afterMs: number | null };

export const notTaken = (why: string, retry = false, afterMs: number | null = null): Handed => ({ taken: false, why, retry, afterMs });
