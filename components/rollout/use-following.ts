"use client";

import useSWR from "swr";
import { useRoom } from "#components/live/room-context.ts";
import type { Following } from "#lib/domain/flags/following.ts";

/** How often a page asks who follows, in ms. */
const rhythmMs = 5000;

/** Who follows the rollout of this plan; undefined until the page was told. */
export function useFollowing(): Following | undefined {
  const id = useRoom(({ room }) => room.id);
  const { data } = useSWR(`/live/${id}/followers`, read, { refreshInterval: rhythmMs, shouldRetryOnError: false });
  return data;
}

async function read(address: string): Promise<Following> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`who follows could not be read (${answer.status})`);
  return answer.json();
}
