import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { attemptOf, countAttempt, forgetAttempts } from "./throttle.ts";

beforeAll(freshDatabase);

const waits = (count: number, email: string, address: string) =>
  Promise.all(Array.from({ length: count }, () => countAttempt(attemptOf(email, address))));

describe("throttling sign-in", () => {
  it("lets ten attempts for one account through, from however many places, also all at once", async () => {
    const first = await waits(8, "ana@example.org", "10.0.0.1");
    const more = await waits(8, "ana@example.org", "10.0.0.2");
    expect([...first, ...more].filter((wait) => wait === 0)).toHaveLength(10);
    expect(Math.max(...more)).toBeGreaterThan(0);
    expect(Math.max(...more)).toBeLessThanOrEqual(15 * 60);
  });

  it("counts accounts that do not exist in the same way", async () => {
    expect((await waits(12, "nobody@example.org", "10.0.0.3")).filter((wait) => wait > 0)).toHaveLength(2);
  });

  it("begins anew after a right password", async () => {
    await waits(9, "ben@example.org", "10.0.0.4");
    await forgetAttempts(attemptOf("ben@example.org", "10.0.0.4"));
    expect((await waits(10, "ben@example.org", "10.0.0.4")).every((wait) => wait === 0)).toBe(true);
  });

  it("stops an address that tries many accounts", async () => {
    const tries = await Promise.all(Array.from({ length: 65 }, (_, index) => countAttempt(attemptOf(`p${index}@example.org`, "10.0.0.5"))));
    expect(tries.filter((wait) => wait > 0)).toHaveLength(5);
  });
});
