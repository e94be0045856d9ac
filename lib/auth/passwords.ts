import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { maxPasswordLength } from "../domain/workspace/password-words.ts";

const derive = promisify(argon2);
// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** Hashes a password into a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Whether the password is the one that was hashed. An account without one takes as long to say no; what is too long to be one costs nothing. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (password.length > maxPasswordLength) return false;
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored ?? "");
  if (!parts) {
    await tagOf(password, randomBytes(16), cost);
    return false;
  }
  const [, memory, passes, parallelism, nonce = "", hash = ""] = parts;
  const expected = Buffer.from(hash, "base64");
  const tag = await tagOf(password, Buffer.from(nonce, "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return expected.length === tag.length && timingSafeEqual(expected, tag);
}

const tagOf = (password: string, nonce: Buffer, { memory, passes, parallelism }: typeof cost) =>
  derive("argon2id", { message: password.normalize("NFKC"), nonce, parallelism, tagLength: 32, memory, passes });

const bare = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
