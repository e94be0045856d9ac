import { expect, test } from "vitest";
import { avatarColor, initials } from "./avatar-look.ts";

test.each([
  ["Ana Novak", "AN"],
  ["Ana Maria Novak", "AN"],
  ["Sofia", "SO"],
  ["Čeněk", "ČE"],
  ["tom.reyes@example.org", "TO"],
  ["  ", "?"],
])("initials of %j are %s", (name, expected) => expect(initials(name)).toBe(expected));

test("a person keeps their colour, and people differ", () => {
  expect(avatarColor("usr_1")).toBe(avatarColor("usr_1"));
  expect(new Set(Array.from({ length: 40 }, (_, n) => avatarColor(`usr_${n}`))).size).toBe(8);
});
