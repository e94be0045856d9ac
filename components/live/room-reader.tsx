"use client";

import { useEffect } from "react";
import useSWR from "swr";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import { type PlanRoom, planRoomOf } from "#lib/domain/room.ts";

type Read = { room: PlanRoom; events: JournalEvent[] };

export type RoomReaderProps = {
  planId: string;
  /** How often it was asked for: once more, and it is read again. */
  asked: number;
  onRead: (read: Read) => void;
};

/** Reads the room again, and again where that fails. The page has one from the server, so this comes after it. */
export function RoomReader({ planId, asked, onRead }: RoomReaderProps) {
  const { mutate } = useSWR(`/live/${planId}`, readAnew, {
    ...{ revalidateOnFocus: false, revalidateOnReconnect: false, revalidateOnMount: false, revalidateIfStale: false },
    onSuccess: onRead,
  });
  useEffect(() => {
    if (asked > 0) void mutate();
  }, [asked, mutate]);
  return null;
}

async function readAnew(address: string): Promise<Read> {
  const [room, events] = await Promise.all([answerOf(`${address}/room`), answerOf(`${address}/events`)]);
  return { room: planRoomOf(room), events: JSON.parse(events) };
}

async function answerOf(address: string): Promise<string> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the room could not be read (${answer.status})`);
  return answer.text();
}
