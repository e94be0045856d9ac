import { randomBytes } from "node:crypto";
import { now } from "../clock.ts";
import { madeIds } from "../domain/kernel/made-ids.ts";

const drawn = { bytes: Buffer.alloc(0), at: 0 };

/** 96 random bits. Drawn many at a time: asking the system for a few costs as much as asking it for many. */
function newSalt(): string {
  if (drawn.at + 12 > drawn.bytes.length) Object.assign(drawn, { bytes: randomBytes(12 * 256), at: 0 });
  drawn.at += 12;
  return drawn.bytes.toString("base64url", drawn.at - 12, drawn.at);
}

/** The clock and the salts, which do not follow from commands, and the ids of new rows, which do. A test that puts in its own knows every byte. */
export const chance = { now: () => new Date(now()).toISOString(), madeIds, newSalt };
