import { describe, expect, it } from "vitest";
import type { Correction } from "../correction.ts";
import { read } from "../read.ts";

/** `line as sure reason` of all that is not sure. */
const unsure = (text: string, corrections: readonly Correction[] = []) =>
  read(text, corrections).reading.trace.flatMap(({ line, as, sure, reason }) =>
    sure === "sure" ? [] : [`${line} ${as} ${sure} ${reason}`],
  );

describe("how sure a reading is", () => {
  it("is told of every phase, step and note, in the order of the document, with a sentence", () => {
    const { trace } = read("# Move\n\nWhy we move.\n\n## Switch\n\n- [ ] Stop the jobs\n- [ ] Is the backup fresh?\n").reading;
    expect(trace.map(({ line, as }) => `${line} ${as}`)).toEqual(["1 note", "5 phase", "7 step", "8 step"]);
    for (const { why } of trace) expect(why).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each([
    ["boxes are sure", "# M\n\n## Switch\n\n- [ ] Stop the jobs\n- [ ] Green dashboard\n", []],
    ["steps by name are sure", "# M\n\n## Switch\n\n**Tasks:**\n\n1. Green dashboard\n2. Empty queue\n", []],
    [
      "a listed order without a box is likely",
      "# M\n\n## Switch\n\n- Stop the jobs\n- Start the jobs\n",
      ["5 step likely bullet-orders", "6 step likely bullet-orders"],
    ],
    [
      "what is only numbered is open",
      "# M\n\n## Evening\n\n1. Green dashboard\n2. Empty queue\n",
      ["5 step open only-numbers", "6 step open only-numbers"],
    ],
    [
      "an order in a note is open",
      "# M\n\n## Switch\n\n- [ ] Stop the jobs\n\n## Words\n\n- Tell the users\n- Two readers\n",
      ["9 note open note-order"],
    ],
    [
      "below goals it is likely",
      "# M\n\n## Switch\n\n- [ ] Stop the jobs\n\n**Goals:**\n\n- Reduce the load\n",
      ["9 note likely note-listed"],
    ],
    [
      "an order below a go/no-go is open",
      "# M\n\n## Go/No-Go\n\n- [ ] Stop the jobs\n- [ ] Is the queue empty?\n\n## Switch\n\n- [ ] Go\n",
      ["5 question open question-order"],
    ],
    [
      "a rhythm that the heading has is likely",
      "# M\n\n## Every 15 minutes\n\n- [ ] Error rate\n- [ ] Queue, every hour\n",
      ["5 watch likely watch-heading"],
    ],
  ])("%s", (_, text, expected) => {
    expect(unsure(text).filter((each) => !each.includes("phase"))).toEqual(expected);
  });

  it("is sure of what a person said, and of what a person found right", () => {
    const text = "# M\n\n## Evening\n\n1. Green dashboard\n2. Empty queue\n";
    const right: Correction = { line: 5, text: "1. Green dashboard", as: "right" };
    expect(unsure(text, [right])).toEqual(["6 step open only-numbers"]);
    expect(unsure(text, [right, { line: 6, text: "2. Empty queue", as: "note" }])).toEqual([]);
    expect(read(text, [right]).draft).toEqual(read(text).draft);
  });
});

describe("a time", () => {
  const plan = (step: string, head = "") => `# M\n\n${head}\n\n## Switch\n\n- [ ] ${step}\n`;

  it.each([
    ["that stays in the words", "Tell the users by 14:00", "", "time-unread"],
    ["that is a date of two readings", "Tell the users on 03/04/2026", "", "time-date"],
    ["in a zone, in a plan without one", "14:00 EST - Tell the users", "", "time-zone"],
    ["in a zone of two countries", "14:00 IST - Tell the users", "Date: 2026-03-05, time zone: UTC", "time-zone"],
    ["beside working days that it does not count", "14:00 - Tell the users, wait 3 working days", "", "time-working-days"],
  ])("%s is open, and a finding", (_, step, head, reason) => {
    expect(unsure(plan(step, head))).toEqual([`7 step open ${reason}`]);
    expect(read(plan(step, head)).reading.lint).toContainEqual(expect.objectContaining({ rule: "time-unsure", line: 7 }));
  });

  it("counted in working days is sure: the plan’s calendar counts them", () => {
    expect(unsure(plan("T-3 working days: Tell the users"))).toEqual([]);
  });

  it("without a unit is open wherever it stands, and one finding for the document", () => {
    const text = "# M\n\n## T-14: Ask the team\n\n- [ ] Dates confirmed\n\n## T-2: Freeze\n\n- [ ] Branch frozen\n";
    expect(unsure(text)).toEqual(["3 phase open time-unit", "7 phase open time-unit"]);
    expect(read(text).reading.lint.filter(({ rule }) => rule === "time-unsure")).toEqual([]);
  });

  it.each([
    "14:00 - Tell the users",
    "T-30: Tell the users",
    "Tell the users (14:00)",
    "Restore `dump-12:30.sql`",
    "Ask who is there at T+1",
  ])("is in no doubt: %s", (step) => {
    expect(unsure(plan(step))).toEqual([]);
  });
});

describe("a length", () => {
  const plan = (step: string) => `# M\n\n## Switch\n\n- [ ] ${step}\n`;

  it("that only follows from by when something is to be done is likely, and no finding", () => {
    expect(unsure(plan("Report within 3 business days"))).toEqual(["5 step likely length-within"]);
    expect(unsure(plan("Report (within 3 business days)"))).toEqual([]);
  });

  it("of which it cannot be told what takes so long is open, and a finding", () => {
    const text = plan("Ask the vendor, who needs 3 working days");
    expect(unsure(text)).toEqual(["5 step open time-length"]);
    expect(read(text).reading.lint).toContainEqual(
      expect.objectContaining({
        rule: "time-unsure",
        line: 5,
        message: expect.stringContaining("“needs 3 working days” stays in the words"),
      }),
    );
  });

  it("of more than a year is open: it stays in the words", () => {
    expect(unsure(plan("Copy the archive (400 days)"))).toEqual(["5 step open time-length"]);
    expect(unsure(plan("Copy the archive (300 days)"))).toEqual([]);
  });

  it("in working days is sure beside a time that counts days", () => {
    expect(unsure(plan("T-3 days: Prepare (takes 3 working days)"))).toEqual([]);
  });
});
