import { expect, test } from "vitest";
import { authTime } from "./auth-time.ts";

const now = Date.parse("2026-05-03T12:00:00.000Z");

test.each([
  ["the time the provider names", { auth_time: now / 1000 - 7200 }, "2026-05-03T10:00:00.000Z"],
  ["now where it names none", { sub: "ana" }, "2026-05-03T12:00:00.000Z"],
  ["now where it names the future", { auth_time: now / 1000 + 600 }, "2026-05-03T12:00:00.000Z"],
  ["now where it names nonsense", { auth_time: "yesterday" }, "2026-05-03T12:00:00.000Z"],
  ["now where it names a negative number", { auth_time: -1 }, "2026-05-03T12:00:00.000Z"],
  ["now without a profile", null, "2026-05-03T12:00:00.000Z"],
])("who comes through a provider proved themselves at %s", (_when, profile, at) => {
  expect(authTime(profile, now)).toBe(at);
});
