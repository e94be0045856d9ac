import type { IncomingMessage, ServerResponse } from "node:http";
import { userActor } from "../auth/actors.ts";
import { addressOf } from "../auth/address-of.ts";
import { can } from "../domain/access.ts";
import { readRoom } from "../journal/rooms.ts";
import { peopleOf } from "../live/people.ts";
import { watchRoom } from "../live/watch-room.ts";
import { openPlan } from "../queries/find-plan.ts";
import { recentEvents } from "../queries/recent-events.ts";
import { send, sendJson } from "./reply.ts";
import { snapshotOf } from "./snapshot.ts";
import { signedIn } from "./who.ts";

/** What of the stream a browser has: the number of its newest event, and the stamp of the people its page knows. */
type Had = { after: number; people: string | null };

/** `GET /live/:planId?after=N&people=STAMP`: the room's events for a signed-in browser, as they happen, and who is in the workspace where that changes. */
export async function serveLive(request: IncomingMessage, response: ServerResponse, planId: string, had: Had): Promise<void> {
  const user = await signedIn(request);
  const actorIn = (workspaceId: string) => userActor(user.userId, workspaceId);
  const { room, actor } = await openPlan(planId, actorIn);
  const rights = async () => {
    const now = await userActor(user.userId, room.plan.workspaceId);
    if (!now || !can(now, "plan:see", await readRoom("plan", planId)).ok) return null;
    return { role: now.role, people: peopleOf(await readRoom("workspace", room.plan.workspaceId)) };
  };
  await watchRoom(
    response,
    planId,
    had.after,
    { id: user.userId, name: actor.name },
    { sessionId: user.sessionId, rights },
    {
      holder: `user ${user.userId}`,
      address: addressOf(request),
    },
    had.people,
  );
}

/** `GET /live/:planId/room`: the whole room, for a browser that has missed too much. */
export async function serveRoom(request: IncomingMessage, response: ServerResponse, planId: string): Promise<void> {
  const user = await signedIn(request);
  const { room } = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
  send(response, 200, snapshotOf(room));
}

/** `GET /live/:planId/events`: the newest events, for the timeline of a browser that has missed some. */
export async function serveNewestEvents(request: IncomingMessage, response: ServerResponse, planId: string): Promise<void> {
  const user = await signedIn(request);
  const { room } = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
  sendJson(response, 200, await recentEvents(room));
}
