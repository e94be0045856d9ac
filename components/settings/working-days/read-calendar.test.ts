import { describe, expect, it } from "vitest";
import { readCalendar } from "./read-calendar.ts";

const today = "2026-11-26";
const calendar = (...entries: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...entries.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR"].join("\r\n");
const read = (...entries: string[][]) => readCalendar(calendar(...entries), today);
const day = (date: string, title: string) => ({ date, title });

describe("a calendar file", () => {
  it("gives its all-day entries as days off, from today on", async () => {
    expect(
      await read(
        ["UID:1", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Christmas\\, Day"],
        ["UID:2", "DTSTART;VALUE=DATE:20200101", "SUMMARY:Long ago"],
        ["UID:3", "DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"],
      ),
    ).toEqual({ ok: true, days: [day("2026-12-25", "Christmas, Day"), day("2027-01-01", "New Year")], leftOut: 1 });
  });

  it("gives every day of an entry of several", async () => {
    const found = await read(["UID:1", "DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20270101", "SUMMARY:Closed"]);
    expect(found).toMatchObject({
      ok: true,
      days: ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"].map((date) => day(date, "Closed")),
    });
  });

  it("repeats what comes back yearly for three years, and nothing that does so more often", async () => {
    const found = await read(
      ["UID:1", "DTSTART;VALUE=DATE:20150501", "RRULE:FREQ=YEARLY", "SUMMARY:Labour Day"],
      ["UID:2", "DTSTART;VALUE=DATE:20261101", "RRULE:FREQ=DAILY", "SUMMARY:Every day"],
    );
    expect(found).toEqual({ ok: true, days: ["2027", "2028", "2029"].map((year) => day(`${year}-05-01`, "Labour Day")), leftOut: 1 });
  });

  it("is no list of appointments", async () => {
    expect(await read(["UID:1", "DTSTART:20261225T100000Z", "SUMMARY:Call"])).toEqual({ ok: true, days: [], leftOut: 1 });
  });

  it("names a day once, though two entries do", async () => {
    const found = await read(
      ["UID:1", "DTSTART;VALUE=DATE:20261225", "SUMMARY:One"],
      ["UID:2", "DTSTART;VALUE=DATE:20261225", "SUMMARY:Two"],
    );
    expect(found).toMatchObject({ ok: true, days: [day("2026-12-25", "One")] });
  });

  it.each(["hello", "BEGIN:VCALENDAR", "<html></html>", "[1]", "BEGIN:VEVENT\r\nDTSTART:x\r\nEND:VEVENT"])(
    "is not %j, which is told",
    async (text) => {
      const found = await readCalendar(text, today);
      expect(found.ok ? found.days : found.why).toEqual(found.ok ? [] : expect.stringContaining("BEGIN:VCALENDAR"));
    },
  );

  it("ends within reason, however it repeats and however long it is", async () => {
    const never = await read(["UID:1", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "SUMMARY:Never"]);
    expect(never.ok).toBe(true);
    expect(await readCalendar("x".repeat(2_000_001), today)).toMatchObject({ ok: false });
    const endless = await read(["UID:1", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:99991231", "SUMMARY:All"]);
    expect(endless.ok && endless.days.length).toBe(31);
  });
});
