import { hash } from "node:crypto";

/**
 * Where somebody stands in a flag: at least 0, below 100, evenly spread, and the same for good. It follows from the first 48 bits of the
 * SHA-256 of the flag's key and the targeting key, so who is in at 10 % is in at 50 %, and every flag has another order.
 */
export function bucketOf(key: string, target: string): number {
  const bits = hash("sha256", `${key}\u0000${target}`, "buffer").readUIntBE(0, 6);
  return (bits / 2 ** 48) * 100;
}
