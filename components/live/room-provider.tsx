"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import useSWR from "swr";
import type { Command, Presence, Viewer } from "#lib/domain/command.ts";
import { applyChange } from "#lib/domain/kernel/change.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import { type PlanRoom, planRoomOf } from "#lib/domain/room.ts";
import { type Outbox, openOutbox, type Send } from "./outbox.ts";
import { overlay } from "./overlay.ts";
import { type Act, type Connection, type LiveRoom, RoomContext } from "./room-context.ts";
import { listen, type Message } from "./stream.ts";
import { serverNow, setServerTime } from "./use-now.ts";
import { useViewerNow } from "./use-viewer-now.ts";

/** Silence after which the page says that it may be behind: two beats and a little. */
const staleMs = 12_000;
const keptEvents = 300;
/** How long an event may wait for the one before it until the room is read again. */
const gapMs = 1000;

/** `initial` is the room as JSON. */
type Props = { initial: string; initialEvents: JournalEvent[]; viewer: Viewer; send: Send; children: ReactNode };

/** Keeps a plan's room live for the components below: SWR holds it, the stream moves it, the outbox is laid over it. */
export function RoomProvider({ initial: text, initialEvents, viewer: rendered, send, children }: Props) {
  const initial = useMemo(() => planRoomOf(text), [text]);
  const planId = initial.id;
  const router = useRouter();
  const { viewer, heardRole } = useViewerNow(rendered);
  const { data = initial, mutate } = useSWR<PlanRoom>(`/live/${planId}/room`, fetchRoom, {
    fallbackData: initial,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    revalidateOnMount: false,
    revalidateIfStale: false,
  });
  // A page left and come back to may hold an older room in SWR's cache than the server has just rendered.
  const room = data.seq >= initial.seq ? data : initial;
  const latest = useRef(room);
  latest.current = room.seq >= latest.current.seq ? room : latest.current;
  const [events, setEvents] = useState(initialEvents);
  const [present, setPresent] = useState<Presence[]>([]);
  const [waiting, setWaiting] = useState<readonly Command[]>([]);
  const [heardAt, setHeardAt] = useState(0);
  const [connection, setConnection] = useState<Connection>("connecting");
  const [refusal, setRefusal] = useState<string | null>(null);
  const outbox = useRef<Outbox | null>(null);
  /** Events that came before the ones they follow. */
  const early = useRef(new Map<number, JournalEvent>());
  const gap = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Commands that are done and whose event this page has not applied yet: they stay on the screen until it has. */
  const [settling, setSettling] = useState<{ command: Command; seq: number }[]>([]);

  const take = useCallback(
    (event: JournalEvent) => {
      if (event.seq <= latest.current.seq) return;
      early.current.set(event.seq, event);
      const next: JournalEvent[] = [];
      for (let each = early.current.get(latest.current.seq + 1); each; each = early.current.get(each.seq + 1)) {
        early.current.delete(each.seq);
        next.push(each);
        latest.current = applyChange(latest.current, each);
      }
      if (next.length > 0) {
        void mutate(latest.current, { revalidate: false });
        setEvents((before) => [...before, ...next].slice(-keptEvents));
      }
      clearTimeout(gap.current);
      // The answer to one's own act may overtake the stream by a moment; a gap that stays is one.
      if (early.current.size > 0) gap.current = setTimeout(() => void mutate().then(() => early.current.clear()), gapMs);
    },
    [mutate],
  );

  const hear = useCallback(
    (message: Message) => {
      setRefusal(message.kind === "refused" ? message.why : null);
      if (message.kind === "refused") return;
      setHeardAt(Date.now());
      setConnection("live");
      if (message.kind === "event") take(message.event);
      else if (message.kind === "presence") setPresent(message.people);
      else if (message.kind === "resync") void mutate();
      else if (message.kind === "closed") router.refresh();
      else {
        setServerTime(message.now);
        heardRole(message.role);
        outbox.current?.flush();
      }
    },
    [take, mutate, router, heardRole],
  );

  useEffect(() => {
    outbox.current = openOutbox({ planId, userId: viewer.actor.userId, send, onChange: setWaiting, onSignedOut: () => router.refresh() });
    const stop = listen({ planId, userId: viewer.actor.userId, after: () => latest.current.seq, onMessage: hear });
    const flush = () => outbox.current?.flush();
    window.addEventListener("online", flush);
    outbox.current.flush();
    return () => {
      stop();
      window.removeEventListener("online", flush);
    };
  }, [planId, viewer.actor.userId, send, hear, router]);

  useEffect(() => {
    const timer = setTimeout(() => setConnection((now) => (now === "live" || heardAt === 0 ? "stale" : now)), staleMs);
    return () => clearTimeout(timer);
  }, [heardAt]);

  const act = useCallback<Act>(
    async (verb, input) => {
      const box = outbox.current;
      if (!box) return { id: "", status: "later", message: "The page is still loading. Try again in a moment." };
      const command: Command = { id: newId(), verb, input, seen: latest.current.seq };
      const answer = await box.put(command);
      if (answer.status !== "done") return answer;
      take(answer.event);
      const { seq } = answer.event;
      if (seq > latest.current.seq) setSettling((before) => [...before.filter((each) => each.seq > latest.current.seq), { command, seq }]);
      return answer;
    },
    [take],
  );

  const live = useMemo<LiveRoom>(() => {
    const unseen = [...settling.filter(({ seq }) => seq > room.seq).map(({ command }) => command), ...waiting];
    const { room: shown, unsaved } = overlay(room, unseen, viewer.actor, new Date(serverNow()).toISOString());
    return { room: shown, viewer, act, events, present, connection, refusal, heardAt, unsaved, waiting: waiting.length };
  }, [room, waiting, settling, viewer, act, events, present, connection, refusal, heardAt]);

  return <RoomContext value={live}>{children}</RoomContext>;
}

async function fetchRoom(address: string): Promise<PlanRoom> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the room could not be read (${answer.status})`);
  return planRoomOf(await answer.text());
}
