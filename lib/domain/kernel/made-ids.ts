import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { idOf } from "./id.ts";

/**
 * The ids of the rows that a command makes, one after the other: they follow from the room, from who acts and from the command, so that a browser
 * that lays a command over its room and the server that carries it out call the same row the same. The digest keeps a sender from choosing them.
 */
export function madeIds(roomId: string, actorId: string, commandId: string): () => string {
  const from = JSON.stringify([roomId, actorId, commandId]);
  let nth = 0;
  return () => idOf(sha256(utf8ToBytes(`${from}${nth++}`)));
}
