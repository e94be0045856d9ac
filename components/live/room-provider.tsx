"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, use, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { IncidentKey } from "#components/incidents/incident-key.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import type { People, Viewer } from "#lib/domain/command.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import { type PlanRoom, planRoomOf } from "#lib/domain/room.ts";
import type { Pieces } from "#lib/in-pieces.ts";
import { later } from "#lib/later.ts";
import { openOutbox, type Send } from "#lib/live-client/outbox.ts";
import { RoomStore } from "#lib/live-client/room-store.ts";
import { listen } from "#lib/live-client/stream.ts";
import { InitialNowContext } from "./initial-now.ts";
import { MembersContext, usePeopleNow } from "./members.ts";
import { RoomContext } from "./room-context.ts";
import type { RoomReaderProps } from "./room-reader.tsx";
import { rules } from "./rules.ts";
import { serverNow, setServerTime } from "./use-now.ts";
import { useViewerNow } from "./use-viewer-now.ts";

const roomReader = later(() => import("./room-reader.tsx").then(({ RoomReader }) => RoomReader));

/** What a page of a plan is given. */
export type RoomProps = {
  /** The room as JSON, on its way, and its newest events. */
  initial: Pieces;
  initialEvents: JournalEvent[];
  viewer: Viewer;
  /** Everybody of the workspace. */
  people: People;
  /** When the server rendered it, in epoch ms. */
  renderedAt: number;
  /** The way back. */
  send: Send;
};

/**
 * Keeps a plan's room live for the components below: the store holds it, the stream moves it, the outbox is laid over it. It is
 * read again (`RoomReader`) when the stream says that something is missing.
 */
export function RoomProvider({
  initial: pieces,
  initialEvents,
  viewer: rendered,
  people: renderedPeople,
  renderedAt,
  send,
  children,
}: RoomProps & { children: ReactNode }) {
  const { people, heardPeople } = usePeopleNow(renderedPeople);
  const names = useMemo(() => new Map([...people.former, ...people.members].map(({ userId, name }) => [userId, name])), [people]);
  const stamp = useRef(people.stamp);
  const text = useWhole(pieces);
  const initial = useMemo(() => parsed(text), [text]);
  const planId = initial.id;
  const router = useRouter();
  const { userId } = rendered.actor;
  const { viewer, heardRole } = useViewerNow(rendered, names.get(userId) ?? rendered.actor.name);
  const [asked, readAgain] = useReducer((times: number) => times + 1, 0);
  const [store] = useState<RoomStore>(
    () => new RoomStore({ initial, events: initialEvents, viewer, names, now: serverNow, readAgain, rules }),
  );
  const onRead: RoomReaderProps["onRead"] = ({ room, events }) => store.reset(room, events);

  // The server has rendered the page anew, or says that the viewer is somebody else by now.
  useEffect(() => store.reset(initial, initialEvents), [store, initial, initialEvents]);
  useEffect(() => store.look(viewer), [store, viewer]);
  useEffect(() => store.call(names), [store, names]);
  useEffect(() => {
    stamp.current = people.stamp;
  }, [people]);

  useEffect(() => {
    const outbox = openOutbox({
      ...{ planId, userId, send, storage: localStorageOrNull(), onChange: store.wait, onAnswer: store.answered },
      ...{ onSignedOut: () => router.refresh(), onOldPage: () => location.reload() },
    });
    const stop = store.start(outbox);
    const hangUp = listen({
      ...{ planId, userId, after: store.seq, people: () => stamp.current },
      onMessage(message) {
        if (message.kind === "beat") {
          setServerTime(message.now);
          heardRole(message.role);
        }
        if (message.kind === "people") heardPeople(message.people);
        store.hear(message);
        if (message.kind === "closed") router.refresh();
      },
    });
    const network = ({ type }: Event) => store.network(type === "online");
    window.addEventListener("online", network);
    window.addEventListener("offline", network);
    return () => {
      hangUp();
      stop();
      window.removeEventListener("online", network);
      window.removeEventListener("offline", network);
    };
  }, [store, planId, userId, send, heardRole, heardPeople, router]);

  return (
    <InitialNowContext value={renderedAt}>
      <MembersContext value={people.members}>
        <RoomContext value={store}>
          {children}
          <IncidentKey />
        </RoomContext>
        {asked > 0 ? <LaterPart of={roomReader} props={{ planId, asked, onRead }} /> : null}
      </MembersContext>
    </InitialNowContext>
  );
}

/** The text whose pieces these are; waits until they have come. */
const useWhole = (pieces: Pieces): string => pieces.map((piece) => (typeof piece === "string" ? piece : use(piece))).join("");

let last: { text: string; room: PlanRoom } | null = null;

/**
 * The room of this JSON. A server draws the same one for everybody who opens it: it keeps the last, and with it what was worked out of it
 * (plans of thousands of steps take their time). A browser reads it once.
 */
function parsed(text: string): PlanRoom {
  if (typeof window !== "undefined") return planRoomOf(text);
  if (last?.text !== text) last = { text, room: planRoomOf(text) };
  return last.room;
}

/** A browser may forbid its store. */
function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
