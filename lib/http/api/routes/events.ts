import * as z from "zod";
import { tokenActorOf } from "../../../auth/actors.ts";
import { addressOf } from "../../../auth/address-of.ts";
import { pool } from "../../../db/pool.ts";
import { can } from "../../../domain/access.ts";
import { readRoom } from "../../../journal/rooms.ts";
import { unseal } from "../../../journal/seal.ts";
import { readEvents as eventsAfter } from "../../../journal/store.ts";
import { watchRoom } from "../../../live/watch-room.ts";
import { sendJson } from "../../reply.ts";
import { eventSchema, type PlanCall, planRoute } from "../route.ts";

const after = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31 - 1)
  .default(0);

export const eventRoutes = {
  readEvents: planRoute({
    method: "GET",
    path: "/plans/:slug/events",
    summary: "The journal past a sequence number, as JSON or as server-sent events (by Accept)",
    query: z.strictObject({ after }),
    answers: {
      status: 200,
      says: "Events, oldest first, at most 1,000, and the room's newest number",
      schema: z.object({ events: z.array(eventSchema), head: z.int() }),
      stream: true,
    },
    async answer(call, { query }) {
      const { request, response, room } = call;
      if (request.headers.accept?.includes("text/event-stream")) return stream(call, query.after);
      const found = await eventsAfter(pool(), room.id, query.after);
      sendJson(response, 200, { events: found.map(unseal), head: room.seq });
    },
  }),
};

/** The same as they happen, for as long as the token may see the plan. */
function stream({ request, response, room, actor }: PlanCall, after: number): void | Promise<void> {
  const from = Number(request.headers["last-event-id"] ?? after) || 0;
  const rights = async () => {
    const now = await tokenActorOf(room.plan.workspaceId, actor.id);
    return now && can(now, "plan:see", await readRoom("plan", room.id)).ok ? { role: null } : null;
  };
  const of = { holder: `token ${actor.id}`, address: addressOf(request) };
  return watchRoom(response, room.id, from, null, { sessionId: null, rights }, of);
}
