import { find } from "../kernel/room.ts";
import type { Message } from "../messages/rows.ts";
import type { PlanRoom } from "../room.ts";
import { updates } from "../status-page/rows.ts";
import { audiencesOf, isFor } from "./rhythm.ts";
import type { Audience } from "./rows.ts";

/** The channels of a message that leaves, each once; a workspace has no more of them than this. */
export const mostWays = 100;

/** How a message leaves: by which channels, whether it stands on the status page, and who of those it is for has no way to hear of it. */
export type Ways = { channels: Message["channels"]; onStatusPage: boolean; without: Audience[] };

/**
 * What is said to an audience leaves by the channels of that audience, and by those the message names itself; it stands on the status page where it says so, or
 * one of them reads that. Whoever names a way has answered for an audience that has none.
 */
export function waysOf(room: PlanRoom, message: Pick<Message, "audience" | "channels" | "onStatusPage">): Ways {
  const told = audiencesOf(room).filter((audience) => isFor(audience, message));
  const channels = new Map([...message.channels, ...told.flatMap((audience) => audience.channels)].map((channel) => [channel.id, channel]));
  const deaf = told.filter((audience) => audience.channels.length === 0 && !audience.onStatusPage);
  return {
    channels: [...channels.values()],
    onStatusPage: message.onStatusPage || told.some(({ onStatusPage }) => onStatusPage),
    without: message.channels.length > 0 || message.onStatusPage ? [] : deaf,
  };
}

/** The names of the ways of a message, as they are said. */
export const wayNames = ({ channels, onStatusPage }: { channels: readonly { name: string }[]; onStatusPage: boolean }): string[] => [
  ...channels.map(({ name }) => name),
  ...(onStatusPage ? ["Status page"] : []),
];

/** What became of a message on the status page; null where it was not posted there. */
export function postedState(room: PlanRoom, message: Pick<Message, "updateId">): "posted" | "withdrawn" | null {
  const update = find(room, updates, message.updateId);
  return update ? (update.withdrawnAt ? "withdrawn" : "posted") : null;
}
