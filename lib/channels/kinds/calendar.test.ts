import ical from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarEvent } from "../outgoing.ts";
import { calendarOf } from "./calendar.ts";

const event: CalendarEvent = {
  ...{ uid: "m1@holdpoint", method: "request", sequence: 2, title: "Technical briefing; part 1" },
  ...{ from: "2026-11-23T09:00:00.000Z", to: "2026-11-23T09:30:00.000Z", place: "Room 4, left" },
};
const people = { organizer: "deploys@example.org", attendee: "ana@example.org" };
const read = (text: string) => {
  const calendar = new ical.Component(ical.parse(text));
  const found = calendar.getFirstSubcomponent("vevent");
  if (!found) throw new Error("The calendar has no event.");
  return { calendar, said: (name: string) => found.getFirstPropertyValue(name)?.toString(), found };
};

describe("a meeting as a calendar reads it", () => {
  it("asks its reader by name, at an instant, under its number", () => {
    const { calendar, said, found } = read(calendarOf(event, "Walk through it.\n1. Rollback", "2026-11-20T08:00:00.000Z", people));
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect([said("uid"), said("sequence"), said("status")]).toEqual(["m1@holdpoint", "2", "CONFIRMED"]);
    expect([said("dtstart"), said("dtend"), said("dtstamp")]).toEqual([
      "2026-11-23T09:00:00Z",
      "2026-11-23T09:30:00Z",
      "2026-11-20T08:00:00Z",
    ]);
    expect([said("summary"), said("location")]).toEqual(["Technical briefing; part 1", "Room 4, left"]);
    expect(said("description")).toBe("Walk through it.\n1. Rollback");
    expect([said("organizer"), said("attendee")?.toLowerCase()]).toEqual(["mailto:deploys@example.org", "mailto:ana@example.org"]);
    expect(found.getAllProperties("attendee")).toHaveLength(1);
  });

  it("says that it is not held under the same name", () => {
    const { calendar, said } = read(calendarOf({ ...event, method: "cancel", sequence: 3 }, "", "2026-11-20T08:00:00.000Z", people));
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect([said("uid"), said("sequence"), said("status")]).toEqual(["m1@holdpoint", "3", "CANCELLED"]);
  });

  it("is nobody's invitation as a file", () => {
    const { calendar, found } = read(calendarOf(event, "", "2026-11-20T08:00:00.000Z"));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(found.getAllProperties("attendee")).toEqual([]);
  });

  it("holds no line that a title or a place could begin", () => {
    const text = calendarOf(
      { ...event, title: "A\r\nATTENDEE:mailto:x@example.org", place: "B\nBEGIN:VALARM" },
      "C\r\nEND:VEVENT",
      "2026-11-20T08:00:00.000Z",
      people,
    );
    const lines = text.split(/\r?\n/).filter((line) => /^(?:ATTENDEE:|BEGIN:VALARM|END:VEVENT)/.test(line));
    expect(lines).toEqual(["END:VEVENT"]);
  });
});
