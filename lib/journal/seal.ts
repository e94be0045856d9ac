import { hash } from "node:crypto";
import type { JournalEvent } from "../domain/kernel/event.ts";
import { chance } from "./chance.ts";

/** An event as it is stored: its payload as the exact text that was digested, and its link in the chain. */
export type StoredEvent = Omit<JournalEvent, "data" | "rows" | "actor"> & {
  roomId: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  payload: string;
  salt: string;
  payloadDigest: string;
  commandId: string;
  inputDigest: string;
  prevHash: string;
  hash: string;
};

/** What the journal keeps of the command behind an event: the id its sender gave it, and the digest of its input. */
export type Asked = Pick<StoredEvent, "commandId" | "inputDigest">;

/** SHA-256, hex. */
export const sha256 = (text: string | Uint8Array): string => hash("sha256", text);

/** The digest that stands in the chain for a payload: salted, so that a redacted payload cannot be guessed back. */
export function digestPayload(salt: string, payload: string): string {
  return sha256(`${salt}\n${payload}`);
}

/** The hash of an event: over every header field, the payload's digest and the hash before it, as one JSON array. */
export function hashEvent(event: Omit<StoredEvent, "hash" | "payload" | "salt">): string {
  const { v, roomId, seq, type, at, actorKind, actorId, actorName, actorRole, subject, commandId, inputDigest, payloadDigest, prevHash } =
    event;
  return sha256(
    JSON.stringify([
      v,
      roomId,
      seq,
      type,
      at,
      actorKind,
      actorId,
      actorName,
      actorRole,
      subject,
      commandId,
      inputDigest,
      payloadDigest,
      prevHash,
    ]),
  );
}

/** Seals an event behind the one whose hash is `prevHash`. */
export function seal(roomId: string, event: JournalEvent, { commandId, inputDigest }: Asked, prevHash: string): StoredEvent {
  const { seq, type, v, at, actor, subject, data, rows } = event;
  const payload = JSON.stringify({ data, rows });
  const salt = chance.newSalt();
  const header = {
    roomId,
    seq,
    v,
    type,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    subject,
    commandId,
    inputDigest,
    payloadDigest: digestPayload(salt, payload),
    prevHash,
  };
  return { ...header, payload, salt, hash: hashEvent(header) };
}

/** What everybody who looks on is told of an event: its number, and the event as JSON. */
export type Told = { seq: number; text: string };

/** The event as JSON, around its payload as it was digested: rows are written out once, for the table and for every reader. */
export function tell(stored: StoredEvent): Told {
  const { seq, type, v, at, subject } = stored;
  const head = JSON.stringify({ seq, type, v, at, actor: actorOf(stored), subject });
  return { seq, text: `${head.slice(0, -1)},${stored.payload.slice(1)}` };
}

/** The event as readers get it. */
export function unseal(stored: StoredEvent): JournalEvent {
  const { data, rows } = JSON.parse(stored.payload) as Pick<JournalEvent, "data" | "rows">;
  const { seq, type, v, at, subject } = stored;
  return { seq, type, v, at, actor: actorOf(stored), subject, data, rows };
}

const actorOf = ({ actorKind, actorId, actorName, actorRole }: StoredEvent): JournalEvent["actor"] =>
  ({ kind: actorKind, id: actorId, name: actorName, role: actorRole }) as JournalEvent["actor"];
