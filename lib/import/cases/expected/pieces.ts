import { expect } from "vitest";
import { read } from "../../../runbook/read.ts";
import type { Case } from "../told.ts";

/** Pieces beside the work: checks, thresholds, roles, messages, and what is none of them. */
export const pieces: Readonly<Record<string, Case>> = {
  "57-choice-boxes-are-fields.md": {
    kind: "several boxes in one place are a choice",
    is: ({ steps, all }) => {
      expect(steps).toEqual(["Switch"]);
      expect(all.map(({ owner }) => owner)).toEqual([null]);
    },
  },
  "61-threshold-metric-before-bracket.md": {
    kind: "the metric stands before the bracket that holds its limit",
    is: ({ reading }) => expect(reading.thresholds.map(({ metric }) => metric)).toEqual(["Query latency", "Answer time", "Processor"]),
  },
  "62-second-metric-table.md": {
    kind: "every table of limits is one",
    is: ({ reading, steps }) => {
      expect(reading.thresholds).toHaveLength(8);
      expect(steps).toEqual([]);
    },
  },
  "63-roles-that-are-none.md": {
    kind: "dates, products and boxes are no roles",
    is: ({ reading, all }) => {
      expect(reading.roles.map(({ title }) => title)).toEqual([]);
      expect(all.find(({ title }) => title === "Restart")).toMatchObject({ owner: "Ops", duration: { minMinutes: 30 } });
    },
  },
  "64-percent-in-a-check.md": {
    kind: "a share that is checked is no stage",
    is: ({ reading, all }) => {
      expect(reading.rollout).toEqual([]);
      expect(all.filter(({ source }) => source === "box")).toHaveLength(2);
    },
  },
  "66-draft-post-is-a-message.md": {
    kind: "a draft of a post is a message",
    is: ({ reading, steps }) => {
      expect(reading.messages).toHaveLength(1);
      expect(steps).toEqual([]);
      expect(reading.risks.map(({ title }) => title)).toEqual(["People dislike it"]);
    },
  },
  "67-empty-numbers.md": { kind: "a number without words is a gap", is: ({ all }) => expect(all).toEqual([]) },
  "69-month-watches-are-work.md": {
    kind: "what ends something is done once",
    is: ({ reading, steps }) => {
      expect(steps).toEqual(
        expect.arrayContaining([expect.stringContaining("Take the old system down"), "Close the tickets", "Look-back meeting"]),
      );
      expect(reading.watches).toHaveLength(1);
    },
  },
  "70-alternative-in-details.md": {
    kind: "a folded alternative is no step of its own",
    is: ({ draft }) =>
      expect(draft.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual([
        "Press the button",
        "Check the page",
        "Tell the channel",
      ]),
  },
  "71-overnight-after-the-preparation.md": {
    kind: "an evening's preparation is before the night's switch",
    is: ({ reading }) => {
      const switched = reading.phases[1]?.start;
      const onNext = switched?.kind === "window" && switched.date === "2027-02-04";
      expect(
        (reading.date === "2027-02-04" && reading.start === "00:30") ||
          (reading.date === "2027-02-03" && reading.start === "22:00" && onNext),
      ).toBe(true);
      if (reading.date === "2027-02-04") expect(reading.phases[0]?.start).toMatchObject({ date: "2027-02-03" });
    },
  },
  "72-zones-said-beside-times.md": {
    kind: "a zone beside a time is part of the time",
    is: ({ all }) => expect(all.map(({ at }) => (at?.kind === "wall" ? at.time : null))).toEqual(["15:00", "16:00", "16:30"]),
  },
  "73-struck-out.md": {
    kind: "what is struck out is not to be done",
    is: ({ steps, shown }) => {
      expect(steps).toEqual(["Drain the queue"]);
      expect(shown).toContain("~~Restart by hand~~");
    },
  },
  "75-at-everybody.md": {
    kind: "words that call everybody own nothing",
    is: ({ all }) => {
      expect(all.slice(0, 3).map(({ owner }) => owner)).toEqual([null, null, null]);
      expect(all[0]?.title).toBe("@channel look at the board");
      expect(all[3]).toMatchObject({ title: "copy the tables", owner: "ops-team, dba" });
    },
  },
  "76-front-matter-with-empty-title.md": {
    kind: "an issue form's name is its title",
    is: ({ reading, steps }) => {
      expect(reading.title).toBe("Release list");
      expect(steps).toEqual(["Tell the channel", "Tag"]);
    },
  },
  "77-goals-are-no-alarms.md": {
    kind: "goals call nobody, and what shows a banner is no reason to go back",
    is: ({ reading }) => {
      expect(reading.thresholds).toEqual([]);
      expect(reading.rollback.triggers).toEqual([]);
    },
  },
  "79-wiki-storage-page.html": {
    kind: "a wiki's storage format",
    is: ({ all, rollback, steps }) => {
      expect(all.find(({ title }) => title === "Book the room")?.done).toBe(true);
      expect(steps).toEqual(expect.arrayContaining(["Tell the desk"]));
      expect(all.find(({ title }) => title === "Stop the queue")).toMatchObject({
        owner: "Ana",
        at: { time: "21:00" },
        commands: [{ text: 'systemctl stop q && echo "a<b"' }],
      });
      expect(rollback).toEqual(["Start the queue", "Point the name back"]);
    },
  },
  "81-pasted-from-a-docs-editor.html": {
    kind: "a page pasted from a documents editor",
    is: ({ reading, all }) => {
      expect(reading.title).toBe("Move of the desk");
      expect(all.map(({ title, owner }) => [title, owner])).toEqual([
        ["Book the room", null],
        ["Freeze", "Ana"],
        ["Copy", "Bo"],
      ]);
    },
  },
  "83-rich-text-sent-as-text.md": { kind: "rich text is refused in words", is: ({ refused }) => expect(refused).toMatch(/rich.text/i) },
  "85-forecast-before-the-clock.md": {
    kind: "clock times after midnight stay beside their steps",
    is: ({ all }) => expect(all.map(({ at }) => (at?.kind === "wall" ? at.time : null))).toEqual(["22:15", "02:30", "03:30"]),
  },
  "86-export-owner-in-brackets.md": {
    kind: "an owner with a backup in brackets, also as the export writes it",
    is: ({ all }) => {
      const [written] = read("# Freeze\n\n## Do\n\n- [ ] Freeze (13:00, 15 min, Owner: Ana (backup: Bo))\n").reading.phases.flatMap(
        ({ steps }) => steps,
      );
      expect(written).toMatchObject({ title: "Freeze", at: { time: "13:00" }, duration: { minMinutes: 15 }, owner: "Ana (backup: Bo)" });
      expect(all).toMatchObject([
        { title: "Freeze", at: { time: "13:00" }, duration: { minMinutes: 15 }, owner: "Ana (backup: Bo)" },
        { title: "Copy", at: { time: "13:15" }, owner: "Bo" },
      ]);
    },
  },
  "88-work-under-done-when.md": { kind: "work below “Done when”", is: ({ steps }) => expect(steps).toHaveLength(6) },
  "89-acceptance-heading-keeps-order.md": {
    kind: "numbered steps are steps whatever stands above them",
    is: ({ all, reading }) => {
      expect(reading.criteria).toEqual([]);
      const order = ["verify with the team", "Confirm the district", "Add the section"].map((words) =>
        all.findIndex(({ title }) => title.includes(words)),
      );
      expect(order).not.toContain(-1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
  },
  "91-loose-bullets-under-steps.md": {
    kind: "loose bullets below a heading that says steps",
    is: ({ steps, all }) => {
      expect(steps).toHaveLength(7);
      expect(all.flatMap(({ commands }) => commands.map(({ text }) => text))).toEqual(["make-list --md"]);
    },
  },
};
