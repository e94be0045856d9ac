import { digestPayload, hashEvent, type StoredEvent, seal, unseal } from "../seal.ts";
import { lineOf } from "./line.ts";

/** A tampered export, and the first event that cannot hold in it. `needsHead` where nothing in the file itself can tell. */
export type Tampered = { bytes: Buffer; first: number; needsHead?: true };

export type Choice = { kind: number; at: number; other: number; byte: number };

const editable = [
  "type",
  "actorKind",
  "actorId",
  "actorName",
  "actorRole",
  "subject",
  "payload",
  "salt",
  "commandId",
  "inputDigest",
] as const;
const anyField = [...editable, "roomId", "payloadDigest", "prevHash", "hash"] as const;

const fileOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(""));

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error("there is nothing to pick from");
  return value;
}

/** Changes a byte into any other. */
export function editByte(bytes: Buffer, at: number, byte: number): Buffer {
  const edited = Buffer.from(bytes);
  edited[at] = (Number(bytes[at]) + 1 + (byte % 255)) % 256;
  return edited;
}

type Way = (events: readonly StoredEvent[], lines: readonly string[], choice: Choice) => Tampered;

const ways: Way[] = [
  function anyByte(_events, lines, { at, byte }) {
    const bytes = fileOf(lines);
    const place = at % bytes.length;
    return { bytes: editByte(bytes, place, byte), first: bytes.subarray(0, place).filter((each) => each === 0x0a).length + 1 };
  },
  function field(events, lines, { at, other }) {
    const event = pick(events, at);
    const key = pick(anyField, other);
    return { bytes: fileOf(lines.with(event.seq - 1, lineOf({ ...event, [key]: `${event[key]}x` }))), first: event.seq };
  },
  function numberOrInstant(events, lines, { at, other }) {
    const event = pick(events, at);
    const edited = [{ seq: event.seq + 1 + (other % 9) }, { v: event.v + 1 }, { at: new Date(Date.parse(event.at) + 1).toISOString() }];
    return { bytes: fileOf(lines.with(event.seq - 1, lineOf({ ...event, ...pick(edited, other) }))), first: event.seq };
  },
  function withItsOwnHash(events, lines, { at, other }) {
    const event = pick(events, at);
    const key = pick(editable, other);
    const value = key === "payload" ? JSON.stringify({ ...JSON.parse(event.payload), data: { title: "Nothing" } }) : `${event[key]}x`;
    const edited = { ...event, [key]: value };
    const digested = { ...edited, payloadDigest: digestPayload(edited.salt, edited.payload) };
    const bytes = fileOf(lines.with(event.seq - 1, lineOf({ ...digested, hash: hashEvent(digested) })));
    return { bytes, first: event.seq + 1, ...(event.seq === events.length ? { needsHead: true } : {}) };
  },
  function without(events, lines, { at }) {
    const { seq } = pick(events, at);
    return { bytes: fileOf(lines.toSpliced(seq - 1, 1)), first: seq, ...(seq === events.length ? { needsHead: true } : {}) };
  },
  function swapped(_events, lines, { at, other }) {
    const one = at % lines.length;
    const two = (one + 1 + (other % (lines.length - 1))) % lines.length;
    return { bytes: fileOf(lines.with(one, pick(lines, two)).with(two, pick(lines, one))), first: Math.min(one, two) + 1 };
  },
  function copied(_events, lines, { at, other }) {
    const place = at % (lines.length + 1);
    const copy = other % lines.length;
    return { bytes: fileOf(lines.toSpliced(place, 0, pick(lines, copy))), first: place === copy ? place + 2 : place + 1 };
  },
  function forged(events, lines, { at, other }) {
    const place = at % (lines.length + 1);
    const event = seal(
      pick(events, 0).roomId,
      { ...unseal(pick(events, other)), seq: place + 1 },
      { commandId: "c", inputDigest: "digest" },
      events[place - 1]?.hash ?? "",
    );
    const bytes = fileOf(lines.toSpliced(place, 0, lineOf(event)));
    return { bytes, first: place + 2, ...(place === lines.length ? { needsHead: true } : {}) };
  },
  function cutAtALine(_events, lines, { at }) {
    const left = at % lines.length;
    return { bytes: fileOf(lines.slice(0, left)), first: left + 1, needsHead: true };
  },
  function cutAnywhere(_events, lines, { at }) {
    const bytes = fileOf(lines);
    const cut = bytes.subarray(0, 1 + (at % (bytes.length - 1)));
    return { bytes: cut, first: cut.filter((byte) => byte === 0x0a).length + 1, ...(cut.at(-1) === 0x0a ? { needsHead: true } : {}) };
  },
];

/** The export of these events, tampered with in one of ten ways. */
export function tamper(events: readonly StoredEvent[], choice: Choice): Tampered {
  return pick(ways, choice.kind)(events, events.map(lineOf), choice);
}
