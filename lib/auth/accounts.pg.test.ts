import { describe, expect, it } from "vitest";
import { normaliseEmail } from "./accounts.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

const marks = "\u0344\u0323".repeat(2_000_000);

describe("what somebody types to sign in", () => {
  it("is compared in one form", () => {
    expect(normaliseEmail(" Ana＠Example.org ")).toBe("ana@example.org");
  });

  it("is nobody's address, and costs nothing, where it is longer than any address", () => {
    expect(normaliseEmail(`a${marks}@example.org`)).toBe("");
  });

  it("is nobody's password, and costs nothing, where it is longer than any password", async () => {
    expect(await verifyPassword(marks, await hashPassword("a few good words"))).toBe(false);
  });

  it("opens the account it is the password of", async () => {
    const stored = await hashPassword("a few good words");
    expect([await verifyPassword("a few good words", stored), await verifyPassword("other words here", stored)]).toEqual([true, false]);
  });
});
