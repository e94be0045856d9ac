import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { InitialNowContext } from "#components/live/initial-now.ts";
import { RoomContext } from "#components/live/room-context.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { RoomStore } from "#lib/live-client/room-store.ts";
import { rules } from "#lib/live-client/rules.ts";

/** What a component shows, as people read it: its words, one blank between them. */
export const wordsOf = (component: ReactElement): string => read(renderToStaticMarkup(component));

/** The same once all is there that is sent after it. */
export async function wordsOnceThere(component: ReactElement): Promise<string> {
  const { prelude } = await prerender(component);
  const markup = await new Response(prelude).text();
  return read(markup.replace(/<script[^>]*>.*?<\/script>|<!--.*?-->/gs, ""));
}

const read = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The same of a component in a room at `now` (ISO 8601), for whoever looks. */
export function wordsIn(room: PlanRoom, component: ReactElement, { now, actor = sofia }: { now: string; actor?: Actor }): string {
  const ms = Date.parse(now);
  const store = new RoomStore({
    initial: room,
    events: [],
    viewer: { actor, zone: null },
    now: () => ms,
    readAgain: () => {},
    rules: { there: () => rules, fetch: async () => rules },
  });
  return wordsOf(createElement(RoomContext, { value: store }, createElement(InitialNowContext, { value: ms }, component)));
}
