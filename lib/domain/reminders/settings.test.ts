import { expect, it } from "vitest";
import { reaches, usualReminders } from "./settings.ts";

const noon = Date.parse("2026-11-26T12:00:00.000Z");

it("reaches people on the page and by the browser, and by mail where a message waits for them, until they say otherwise", () => {
  expect(reaches(usualReminders, "work", "page", noon)).toBe(true);
  expect(reaches(usualReminders, "work", "mail", noon)).toBe(false);
  expect(reaches(usualReminders, "messages", "mail", noon)).toBe(true);
  const fewer = { ...usualReminders, ways: { ...usualReminders.ways, messages: [] } };
  expect(reaches(fewer, "messages", "mail", noon)).toBe(false);
});

it("reaches nobody before the moment until which they muted everything", () => {
  const muted = { ...usualReminders, mutedUntil: "2026-11-26T13:00:00.000Z" };
  expect(reaches(muted, "incidents", "page", noon)).toBe(false);
  expect(reaches(muted, "incidents", "page", noon + 3_600_000)).toBe(true);
});
