import type { People, Presence } from "../domain/command.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { isMemberRole, type MemberRole } from "../domain/kernel/permissions.ts";
import type { Measures } from "../domain/thresholds/status.ts";

/** What comes down the line, already parsed. */
export type Message =
  | { kind: "event"; event: JournalEvent }
  | { kind: "presence"; people: Presence[] }
  /** Who is in the workspace by now, where that is not what the page said it knows. */
  | { kind: "people"; people: People }
  /** What metrics measured lately: never a part of the room. */
  | { kind: "samples"; measures: Measures }
  /** The line is alive; `role` is what the viewer is by now, null where the beat does not say. */
  | { kind: "beat"; now: number; role: MemberRole | null }
  | { kind: "resync" }
  | { kind: "closed" }
  /** The browser has noticed that the line is cut; it is trying again. */
  | { kind: "cut" }
  /** The line was refused for now, and why. */
  | { kind: "refused"; why: string };

type Options = {
  planId: string;
  userId: string;
  /** The number of the newest event this page has. */
  after: () => number;
  /** The stamp of the people this page knows. */
  people: () => string;
  onMessage: (message: Message) => void;
};

/**
 * Listens to a room. A person's tabs in one browser share one stream, because a browser has six connections per site: whoever
 * holds the lock reads it and passes it on; when that tab goes, the next one takes over. Returns what stops it.
 */
export function listen({ planId, userId, after, people, onMessage }: Options): () => void {
  const stopped = new AbortController();
  const shared = `holdpoint.${planId}.${userId}`;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(shared) : null;
  // What a tab that comes later would have to wait for: the newest samples and people this one was told.
  const newest = new Map<string, Message>();
  const lead = () =>
    readStream({
      planId,
      after,
      people,
      signal: stopped.signal,
      onMessage(message) {
        onMessage(message);
        channel?.postMessage(message);
        if (message.kind === "samples" || message.kind === "people") newest.set(message.kind, message);
      },
    });
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Message | { kind: "newest?" }>) => {
      if (data.kind !== "newest?") onMessage(data);
      else for (const message of newest.values()) channel.postMessage(message);
    };
    channel.postMessage({ kind: "newest?" });
  }
  // Locks need a secure context; on plain HTTP every tab reads a stream of its own.
  if (channel && navigator.locks) {
    navigator.locks.request(shared, { signal: stopped.signal }, lead).catch(() => {});
  } else void lead();
  return () => {
    stopped.abort();
    channel?.close();
  };
}

/** Whoever has too many pages open is not asked for another try at every moment. */
const refusedWaitMs = 20_000;

/** An EventSource does not say why it was refused: asked once more, plainly. Null where it is no matter of too many. */
async function whyRefused(planId: string, signal: AbortSignal): Promise<string | null> {
  const asking = new AbortController();
  const stop = () => asking.abort();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const response = await fetch(`/live/${planId}`, { signal: asking.signal });
    if (response.status !== 429) return null;
    const { error }: { error?: { message?: string } } = await response.json();
    return error?.message ?? null;
  } catch {
    return null;
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

type StreamOptions = Omit<Options, "userId"> & { signal: AbortSignal };

/** Reads the stream until told to stop. EventSource reconnects by itself, and says how far it had come. */
function readStream({ planId, after, people, onMessage, signal }: StreamOptions): Promise<void> {
  // A page that went away while it waited for its turn has nothing to read.
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const why = await whyRefused(planId, signal);
      if (why) onMessage({ kind: "refused", why });
      if (!signal.aborted) timer = setTimeout(open, why ? refusedWaitMs : 1500);
    };
    const open = () => {
      source = new EventSource(`/live/${planId}?after=${after()}&people=${people()}`);
      source.onmessage = ({ data }) => onMessage({ kind: "event", event: JSON.parse(data) });
      source.addEventListener("presence", ({ data }) => onMessage({ kind: "presence", people: JSON.parse(data) }));
      source.addEventListener("people", ({ data }) => onMessage({ kind: "people", people: JSON.parse(data) }));
      source.addEventListener("samples", ({ data }) => onMessage({ kind: "samples", measures: JSON.parse(data) }));
      source.addEventListener("beat", ({ data }) => {
        const { now, role } = JSON.parse(data);
        onMessage({ kind: "beat", now, role: isMemberRole(role) ? role : null });
      });
      source.addEventListener("resync", () => onMessage({ kind: "resync" }));
      source.addEventListener("closed", () => {
        source.close();
        onMessage({ kind: "closed" });
        // Whoever has signed in anew since keeps the page: it listens again, as whoever they are now.
        timer = setTimeout(open, 1500);
      });
      source.onerror = () => {
        if (!signal.aborted) onMessage({ kind: "cut" });
        // A refused stream (a restart behind a proxy answers 502) is given up by the browser: begin again ourselves.
        if (source.readyState === EventSource.CLOSED && !signal.aborted) void again();
      };
    };
    open();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      source.close();
      resolve();
    });
  });
}
