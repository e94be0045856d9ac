import { keepBytes, sweepBytes } from "../db/blobs.ts";
import { can } from "../domain/access.ts";
import type { Place } from "../domain/attachments/of.ts";
import { attachFile } from "../domain/attachments/verbs.ts";
import { forbidden, Problem } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import type { PlanRoom } from "../domain/room.ts";
import { chance } from "../journal/chance.ts";
import { type Performed, perform } from "../journal/perform.ts";
import { typeOfFile } from "./type-of-file.ts";

/** A file that somebody means to attach, before a byte of it was read. */
export type Coming = { room: PlanRoom; actor: Actor; title: string; place: Place };

/** Throws where this person may attach no file there now, whatever is in it: nobody sends megabytes to be told that. */
export function refuseBefore({ room, actor, title, place }: Coming): void {
  const may = can(actor, attachFile.may, room);
  if (!may.ok) throw forbidden(may.reason);
  const input = { title, mediaType: "text/plain", bytes: 1, sha256: "0".repeat(64), ...place };
  const decided = attachFile.decide(room, input, { actor, now: chance.now(), seq: room.seq + 1, newId, facts: {} });
  if (decided.kind === "refusal") throw new Problem(decided.code, decided.message, decided.reason);
}

/** Looks at what a file is, keeps its bytes and attaches it. Throws `invalid` for a file of no kind that is taken. */
export async function receiveFile({ room, actor, title, place }: Coming, bytes: Uint8Array, commandId: string): Promise<Performed> {
  const mediaType = await typeOfFile(bytes);
  const sha256 = await keepBytes(bytes);
  await sweepBytes();
  const input = { title, mediaType, bytes: bytes.length, sha256, ...place };
  return perform({ verb: attachFile, roomId: room.id, input, actor, commandId });
}
