import { beforeAll, describe, expect, it, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { addressHeader, passedOnHeader } from "./address-of.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { seenAddress } from "./seen-address.ts";
import { countAttempt, forgetAttempts, proofAttempt, signInAttempt } from "./throttle.ts";

beforeAll(freshDatabase);

const from = (address: string, isSender = true) => ({ address, isSender });
const attempt = (email: string, address: string, device: string | null = null) => signInAttempt(email, from(address), device);
const waits = (count: number, email: string, address: string, device: string | null = null) =>
  Promise.all(Array.from({ length: count }, () => countAttempt(attempt(email, address, device))));
const through = (all: number[]) => all.filter((wait) => wait === 0).length;

describe("throttling sign-in", () => {
  it("lets ten attempts for one account through from one place, also all at once", async () => {
    const all = await waits(16, "ana@example.org", "10.0.0.1");
    expect(through(all)).toBe(10);
    expect(Math.max(...all)).toBeLessThanOrEqual(15 * 60);
  });

  it("bars nobody at another place for what somebody tried here", async () => {
    await waits(20, "right@example.org", "10.0.0.66");
    expect(through(await waits(1, "right@example.org", "10.0.0.2"))).toBe(1);
  });

  it("never bars a browser that signed in before, however many try, from wherever", async () => {
    for (let n = 0; n < 12; n++) await waits(12, "known@example.org", `10.1.0.${n}`);
    expect(through(await waits(1, "known@example.org", "10.1.0.0"))).toBe(0);
    expect(through(await waits(1, "known@example.org", "10.1.0.0", "my browser"))).toBe(1);
  });

  it("counts a browser that signed in before by itself", async () => {
    expect(through(await waits(14, "stolen@example.org", "10.0.0.9", "stolen browser"))).toBe(10);
    expect(through(await waits(1, "stolen@example.org", "10.0.0.9"))).toBe(1);
  });

  it("ends guesses at one account that come from everywhere", async () => {
    const all = await Promise.all(Array.from({ length: 130 }, (_, n) => countAttempt(attempt("widely@example.org", `10.2.0.${n}`))));
    expect(through(all)).toBe(100);
  });

  it("counts accounts that do not exist in the same way", async () => {
    expect(through(await waits(12, "nobody@example.org", "10.0.0.3"))).toBe(10);
  });

  it("begins anew after a right password", async () => {
    await waits(9, "ben@example.org", "10.0.0.4");
    await forgetAttempts(attempt("ben@example.org", "10.0.0.4"));
    expect(through(await waits(10, "ben@example.org", "10.0.0.4"))).toBe(10);
  });

  it("stops an address that tries many accounts", async () => {
    const all = await Promise.all(Array.from({ length: 65 }, (_, n) => countAttempt(attempt(`p${n}@example.org`, "10.0.0.5"))));
    expect(through(all)).toBe(60);
  });

  it("does not let sixty bar everybody behind a proxy that nobody told of", async () => {
    const proxy = (n: number) => countAttempt(signInAttempt(`q${n}@example.org`, from("10.0.0.6", false), null));
    expect(through(await Promise.all(Array.from({ length: 100 }, (_, n) => proxy(n))))).toBe(100);
  });

  it("counts proofs of who is signed in by their session alone", async () => {
    await waits(20, "prover@example.org", "10.0.0.7");
    const proofs = await Promise.all(Array.from({ length: 12 }, () => countAttempt(proofAttempt("session-1"))));
    expect(through(proofs)).toBe(10);
    expect(await countAttempt(proofAttempt("session-2"))).toBe(0);
  });
});

describe("the address of a request", () => {
  it("is its sender's, unless a proxy passes it on that nobody told of", () => {
    expect(seenAddress({ [addressHeader]: "192.0.2.1" })).toEqual({ address: "192.0.2.1", isSender: true });
    expect(seenAddress({ [addressHeader]: "10.0.0.1", [passedOnHeader]: "yes" })).toEqual({ address: "10.0.0.1", isSender: false });
  });
});

describe("what a browser shows that has signed in before", () => {
  it("counts for that account, stays for others, and is nobody's invention", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters or more");
    const ana = rememberDevice(undefined, "ana@example.org");
    const both = rememberDevice(ana, "ben@example.org");
    for (const email of ["ana@example.org", "ben@example.org"]) expect(knownDevice(both, email)).not.toBeNull();
    expect(knownDevice(both, "eve@example.org")).toBeNull();
    for (const invented of ["", "x", "x.y", ".", "~~~", `${"x".repeat(900)}.y`, ana.replace(/.$/, (end) => (end === "A" ? "B" : "A"))])
      expect(knownDevice(invented, "ana@example.org")).toBeNull();
    vi.stubEnv("NEXTAUTH_SECRET", "another secret of thirty-two characters");
    expect(knownDevice(both, "ana@example.org")).toBeNull();
    vi.unstubAllEnvs();
  });
});
