import { now } from "../clock.ts";
import type { Presence } from "../domain/command.ts";
import { onEvents } from "../journal/rooms.ts";
import type { Told } from "../journal/seal.ts";
import { perProcess } from "../per-process.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { chunk, frame } from "./sse.ts";
import type { Viewing } from "./viewing.ts";

/** Events that come within this many ms of a frame go together in the next one. A lone event waits for nobody. */
const frameMs = 32;
/** Writing frames takes at most one part in so many of the time: with a thousand viewers ticks are still taken in between. */
const shareOfTime = 2;
/** How long who comes and goes is gathered before it is said. */
const announceMs = 200;
/** Events kept in memory per room, so that a viewer who comes back a moment later costs no query. */
const keptEvents = 500;

type Channel = {
  viewings: Set<Viewing>;
  kept: { seq: number; text: string }[];
  waiting: { seq: number; text: string }[];
  /** The newest event that was published: what comes after it has a higher number. */
  newest: number;
  /** When the next frame may leave, on the clock of `performance.now()`. */
  nextFrame: number;
  timer: NodeJS.Timeout | null;
  announcing: NodeJS.Timeout | null;
  /** What was last said about who is here. */
  announced: string;
};

const hub = () =>
  perProcess("hub", () => {
    const channels = new Map<string, Channel>();
    onEvents((roomId, _room, told) => publishEvents(roomId, told));
    return { channels };
  });

/** The frame of a journal event. */
export const eventFrame = ({ seq, text }: Told) => `id: ${seq}\ndata: ${text}\n\n`;

/** Opens a view: from now on nothing is missed, and nothing is shown before `release`. */
export function join(viewing: Viewing): () => void {
  const { channels } = hub();
  const channel = channels.get(viewing.roomId) ?? newChannel();
  channels.set(viewing.roomId, channel);
  channel.viewings.add(viewing);
  startHeartbeat(allViewings);
  if (viewing.who) announce(channel);
  return () => {
    channel.viewings.delete(viewing);
    if (viewing.who) announce(channel);
    if (channel.viewings.size === 0 && channels.get(viewing.roomId) === channel) channels.delete(viewing.roomId);
  };
}

/** What memory holds of the events past `after`: all of them, or null where some are no longer there. */
export function recent(roomId: string, after: number, roomSeq: number): string[] | null {
  if (after >= roomSeq) return [];
  const channel = hub().channels.get(roomId);
  // What still waits for its frame counts: the view is brought up to the room, and will not be sent it again.
  const known = channel ? [...channel.kept, ...channel.waiting] : [];
  const [first] = known;
  const whole = first && known.at(-1)?.seq === roomSeq && known.length === roomSeq - first.seq + 1;
  if (!whole || first.seq > after + 1) return null;
  return known.filter(({ seq }) => seq > after).map(({ text }) => text);
}

/** Lets a view run: first what it missed up to `seq`, then what was held past that, then everything as it comes. */
export function release(viewing: Viewing, missed: string[], seq: number): void {
  const held = (viewing.held ?? []).filter((each) => each.seq > seq).map((each) => each.text);
  viewing.held = null;
  viewing.upTo = seq;
  const channel = hub().channels.get(viewing.roomId);
  const present = channel ? [frame(presentIn(channel), { event: "presence" })] : [];
  viewing.connection.send(chunk([frame({ now: now() }, { event: "beat" }), ...missed, ...held, ...present].join("")));
}

export function* allViewings(): Generator<Viewing> {
  for (const channel of hub().channels.values()) yield* channel.viewings;
}

/** How many people look at a room; whoever holds only a token or a link is none of them. */
export function peopleIn(roomId: string): number {
  let count = 0;
  for (const { who } of hub().channels.get(roomId)?.viewings ?? []) if (who) count += 1;
  return count;
}

/** Sends a frame that is no journal to the people who look at a room. */
export function tellPeople(roomId: string, text: string): void {
  const bytes = chunk(text);
  for (const viewing of hub().channels.get(roomId)?.viewings ?? []) if (!viewing.held && viewing.who) viewing.connection.send(bytes);
}

/** Ends every stream, so that the process can. */
export function closeAll(): void {
  for (const viewing of allViewings()) viewing.connection.end();
}

function newChannel(): Channel {
  return { viewings: new Set(), kept: [], waiting: [], newest: 0, nextFrame: 0, timer: null, announcing: null, announced: "" };
}

/** Sends events to everybody who looks at the room: at once after a quiet moment, otherwise with the next frame. */
export function publishEvents(roomId: string, events: Told[]): void {
  const channel = hub().channels.get(roomId);
  if (!channel) return;
  for (const told of events) {
    // Of two copies of a room that follow one another, the second may tell what the first has told.
    if (told.seq <= channel.newest) continue;
    channel.newest = told.seq;
    channel.waiting.push({ seq: told.seq, text: eventFrame(told) });
  }
  if (channel.timer || channel.waiting.length === 0) return;
  const wait = channel.nextFrame - performance.now();
  if (wait <= 0) flush(channel);
  else channel.timer = setTimeout(() => flush(channel), wait);
}

function flush(channel: Channel): void {
  const { waiting } = channel;
  channel.timer = null;
  channel.waiting = [];
  const began = performance.now();
  channel.kept.push(...waiting);
  if (channel.kept.length > keptEvents) channel.kept = channel.kept.slice(-keptEvents);
  const bytes = chunk(waiting.map(({ text }) => text).join(""));
  for (const viewing of channel.viewings) {
    if (viewing.held) viewing.held.push(...waiting);
    else if ((viewing.upTo ?? 0) < (waiting[0]?.seq ?? 0)) viewing.connection.send(bytes);
    else sendPast(viewing, waiting);
  }
  const took = performance.now() - began;
  channel.nextFrame = began + Math.max(frameMs, took * shareOfTime);
}

/** For a view that was brought up to date while these waited for their frame: what it has not had. */
function sendPast({ connection, upTo = 0 }: Viewing, events: { seq: number; text: string }[]): void {
  const text = events.filter(({ seq }) => seq > upTo).map((each) => each.text);
  // An empty chunk would be the end of the stream.
  if (text.length > 0) connection.send(chunk(text.join("")));
}

function presentIn(channel: Channel): Presence[] {
  const people = new Map<string, Presence>();
  for (const { who } of channel.viewings) if (who) people.set(who.id, who);
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Says who is here, soon and once: when a thousand people open a room together, they are not told a thousand times. */
function announce(channel: Channel): void {
  channel.announcing ??= setTimeout(() => {
    channel.announcing = null;
    const text = frame(presentIn(channel), { event: "presence" });
    if (text === channel.announced) return;
    channel.announced = text;
    const bytes = chunk(text);
    for (const viewing of channel.viewings) if (!viewing.held && viewing.who) viewing.connection.send(bytes);
  }, announceMs).unref();
}
