import { pool } from "../../db/pool.ts";
import { newId } from "../../domain/kernel/id.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import type { Facts, Verb } from "../../domain/kernel/verb.ts";
import type { PlanVerb } from "../../domain/plan/verb.ts";
import type { Room } from "../../domain/room.ts";
import { enqueue } from "../commit.ts";
import type { Outcome } from "../pending.ts";
import type { RoomCopy } from "../rooms.ts";
import type { loadRoom } from "../store.ts";

/** Does something as another process does it: on a copy of its own, of which nobody in this process hears. */
export async function elsewhere<R extends Room, I>(
  load: typeof loadRoom,
  roomId: string,
  verb: Verb<R, I>,
  input: I,
  actor: Actor,
  facts: Facts = {},
): Promise<Outcome> {
  const found = await load(pool(), roomId);
  if (!found) throw new Error(`there is no room ${roomId}`);
  const copy: RoomCopy = { id: roomId, ...found, heardOf: found.room.seq, commands: new Set(), queue: [], busy: null, discarded: true };
  const commandId = newId();
  return enqueue(copy, { verb: verb as unknown as PlanVerb, input, inputDigest: commandId, actor, commandId, facts });
}
