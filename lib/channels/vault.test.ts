import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isCurrent, seal, unseal } from "./vault.ts";

beforeEach(() => vi.stubEnv("HOLDPOINT_KEY", "the-key-in-use"));
afterEach(() => vi.unstubAllEnvs());

it("gives back what it locked, and shows nothing of it meanwhile", () => {
  const sealed = seal("https://hooks.example/secret", "channel-1");
  expect(sealed.bytes.toString("latin1")).not.toContain("secret");
  expect(unseal(sealed, "channel-1")).toBe("https://hooks.example/secret");
  expect(seal("https://hooks.example/secret", "channel-1").bytes.equals(sealed.bytes)).toBe(false);
});

it("does not open in another place, changed, or cut", () => {
  const sealed = seal("secret", "channel-1");
  expect(unseal(sealed, "channel-2")).toBeNull();
  for (let at = 0; at < sealed.bytes.length; at++) {
    const bytes = Buffer.from(sealed.bytes);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(unseal({ ...sealed, bytes }, "channel-1")).toBeNull();
    expect(unseal({ ...sealed, bytes: sealed.bytes.subarray(0, at) }, "channel-1")).toBeNull();
  }
});

it("opens what an earlier key locked while that key is still named, and says that it should be locked anew", () => {
  const sealed = seal("secret", "channel-1");
  vi.stubEnv("HOLDPOINT_KEY", "a-new-key,the-key-in-use");
  expect([unseal(sealed, "channel-1"), isCurrent(sealed)]).toEqual(["secret", false]);
  vi.stubEnv("HOLDPOINT_KEY", "a-new-key");
  expect(unseal(sealed, "channel-1")).toBeNull();
});
