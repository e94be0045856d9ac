import { expect } from "vitest";
import { read } from "../../runbook/read.ts";
import type { Told } from "./told.ts";

/**
 * How each small document beside this file is to be read. Each stands for a kind of text that people write; the sentence says
 * the kind. Where several readings are right, what they share is asked for.
 */
export const expected: Record<string, { kind: string; is: (told: Told) => void }> = {
  "01-word-paste.md": {
    kind: "text pasted from a word processor has headings, boxes and tables without marks",
    is: ({ reading, phases, steps, draft, all }) => {
      expect(reading.title).toBe("ARENA MOVE RUNBOOK");
      expect(phases).toEqual(expect.arrayContaining(["Before the doors", "Move"]));
      expect(steps.slice(0, 3)).toEqual(["Switch room key with the duty manager", "Spare router on site", "Support desk told"]);
      const run = all.filter(({ commands }) => commands.length > 0);
      expect(run.map(({ at, commands }) => [at?.kind === "wall" ? at.time : null, commands[0]?.text])).toEqual([
        ["06:00", "ssh desk-1"],
        ["06:10", "./copy-seats.sh"],
      ]);
      expect(draft.gates.map(({ criteria }) => criteria.length)).toEqual([2]);
    },
  },
  "02-plan-in-markdown-fence.md": {
    kind: "a plan inside fences is the plan",
    is: ({ steps, offsets, reading }) => {
      expect(steps).toHaveLength(8);
      expect(offsets).toEqual(expect.arrayContaining([-240, -60, 240]));
      expect(reading.messages).toEqual([]);
    },
  },
  "04-csv-cutover-sheet.csv": {
    kind: "a cutover sheet is grouped by its phase column and titled by its description",
    is: ({ draft, all }) => {
      expect(draft.phases.map(({ title }) => title)).toEqual(["Phase 0 - Readiness", "Phase 1 - Load"]);
      expect(all.map(({ title }) => title.replace(/^WH-\d[\s:–—-]*/, ""))).toEqual(
        expect.arrayContaining(["Freeze new articles", "Close the open orders", expect.stringContaining("Load stock lines")]),
      );
      expect(all.find(({ title }) => title.includes("Freeze"))).toMatchObject({ done: true, owner: "ACME" });
      expect(all.find(({ title }) => title.includes("Load stock"))).toMatchObject({ done: false, owner: "VENDOR" });
    },
  },
  "05-rtf-saved-as-csv.csv": {
    kind: "rich text under another name is refused",
    is: ({ refused }) => expect(refused).toMatch(/rich.text/i),
  },
  "06-org-outline.md": {
    kind: "an outline with stars",
    is: ({ reading, steps, paths }) => {
      expect(reading.title).toBe("Release of the parser");
      expect(steps).toEqual(["Tests pass", "Notes written", "Script for tags", "Script for notes", "Announce"]);
      expect(paths.join("\n")).not.toMatch(/Bump/);
    },
  },
  "08-adoc-release.md": {
    kind: "headings of equals signs and block titles",
    is: ({ reading, all, rollback }) => {
      expect(reading.title).toBe("Release steps");
      expect(all.filter(({ commands }) => commands.length > 0).map(({ title }) => title)).toEqual(["Branch off", "Build"]);
      expect(rollback).toEqual(["Delete the tag", "Publish the former version"]);
    },
  },
  "10-third-person-duties.md": {
    kind: "a numbered list beside others that are work, in another person of the verb",
    is: ({ steps }) => expect(steps).toHaveLength(9),
  },
  "11-bullets-under-a-day.md": {
    kind: "bullets below a heading whose siblings are work",
    is: ({ reading, steps }) => {
      expect(reading.phases).toHaveLength(3);
      expect(steps).toHaveLength(7);
    },
  },
  "13-role-then-bullets.md": {
    kind: "actions below a role",
    is: ({ steps, all, offsets }) => {
      expect(steps).toEqual([
        "Post the list in the channel",
        "Ask the team for known breaks",
        "Check the pull requests of this release",
        "Triage tickets",
      ]);
      expect(all.find(({ title }) => title.startsWith("Post the list"))?.owner).toBe("Release lead");
      expect(offsets.some((minutes) => minutes < -20 * 1440 + 1)).toBe(true);
    },
  },
  "15-japanese-numbers.md": {
    kind: "numbers below a phase in a language without known verbs",
    is: ({ draft, reading }) => {
      expect(draft.phases.find(({ title }) => title.includes("本実行"))?.steps).toHaveLength(3);
      expect(reading.gates.map(({ questions }) => questions.length)).toEqual([2]);
      expect(reading.rollback.triggers).toHaveLength(1);
    },
  },
  "17-children-of-a-watch-vanish.md": {
    kind: "what stands below a check to repeat is readable",
    is: ({ reading }) => {
      expect(reading.watches).toHaveLength(1);
      const shown = JSON.stringify({ ...reading, coverage: null });
      for (const words of ["dead letters first", "then the oldest item", "call Mira if it grows"]) expect(shown).toContain(words);
    },
  },
  "20-bare-t-days.md": {
    kind: "T-14 counts days where the text speaks of days",
    is: ({ reading }) => {
      const starts = reading.phases.map(({ start }) => (start?.kind === "offset" ? start.minutes : null));
      expect(starts[0]).toBe(-20_160);
      expect(starts).toContain(-7 * 1440);
      expect(starts).toContain(4 * 1440);
    },
  },
  "22-name-looks-like-offset.md": {
    kind: "a name with a letter and a number is no time",
    is: ({ all }) => {
      expect(all.map(({ at }) => at)).toEqual([null, null, null]);
      for (const [index, name] of ["W-92", "D-12", "H-7"].entries()) expect(all[index]?.title).toContain(name);
    },
  },
  "23-clock-offset-windows.md": {
    kind: "windows of offsets with hours and minutes",
    is: ({ reading }) => {
      expect(reading.phases.map(({ start }) => start)).toEqual([-30, 0, 60].map((minutes) => ({ kind: "offset", minutes })));
      expect(reading.phases.map(({ duration }) => duration?.minMinutes)).toEqual([30, 30, 10]);
      expect(reading.phases.map(({ title }) => title).join()).not.toContain("(");
    },
  },
  "24-launch-date-beside-document-date.md": {
    kind: "the launch's date wins over the document's",
    is: ({ reading }) => expect(reading.date).toBe("2025-10-28"),
  },
  "26-launch-minus-column.md": {
    kind: "a deadline column holds times",
    is: ({ all }) => {
      expect(all.map(({ at }) => at)).toEqual([-10, -9, -1].map((days) => ({ kind: "offset", minutes: days * 1440 })));
      expect(all.map(({ owner }) => owner)).toEqual(["Ann", "Bo", "Bo"]);
    },
  },
  "27-day-and-clock.md": {
    kind: "a day and a clock time",
    is: ({ reading }) => {
      expect(reading.phases.map(({ title }) => title)).toEqual(["Switch on for 5%", "Look at it"]);
      expect(JSON.stringify(reading.phases.map(({ start }) => start))).toMatch(/09:00.*17:00/);
    },
  },
  "30-duration-label-is-the-soak.md": {
    kind: "what is labelled as a stage's length is its length",
    is: ({ reading }) => {
      expect(reading.rollout.map(({ percent }) => percent)).toEqual([5, 25, 100]);
      expect(reading.rollout.slice(0, 2).map(({ soak }) => soak?.minMinutes)).toEqual([4320, 10_080]);
    },
  },
  "40-rollback-actions-not-triggers.md": {
    kind: "numbered orders below “If …:” are what to do",
    is: ({ reading, rollback }) => {
      expect(rollback).toEqual(["Tell the desks to use the old system", "Restore the tables from the copy", "Resume when ready"]);
      expect(reading.rollback.triggers.length).toBeLessThanOrEqual(1);
    },
  },
  "42-when-to-roll-back-other-languages.md": {
    kind: "a heading that asks when to roll back holds conditions",
    is: ({ reading, rollback }) => {
      expect(reading.rollback.triggers).toHaveLength(2);
      expect(rollback).toEqual(["Thông báo người dùng", "Mở lại bảng cũ"]);
    },
  },
  "43-rollback-made-ready-is-preparation.md": {
    kind: "getting the rollback ready is preparation",
    is: ({ steps, rollback, flat }) => {
      expect(steps).toHaveLength(4);
      expect(rollback).toEqual([]);
      expect(flat.find(({ title }) => title.includes("Rollback preparation"))?.kind).toBe("prepare");
    },
  },
  "45-contingencies-stand-aside.md": {
    kind: "what is done only if something happens stands aside",
    is: ({ draft }) => {
      const day = draft.phases.filter(({ kind }) => kind !== "rollback").flatMap(({ steps }) => steps.map(({ title }) => title));
      expect(day).toEqual(["Switch the name", "Compare counts"]);
    },
  },
  "50-decision-point-with-three-lists.md": {
    kind: "a decision with three lists",
    is: ({ reading, steps }) => {
      expect(reading.gates.map(({ questions }) => questions.map(({ text }) => text))).toEqual([["Error rate < 2%", "No incident"]]);
      expect(reading.gates[0]?.outcomes).toHaveLength(3);
      expect(reading.rollback.triggers).toHaveLength(1);
      expect(steps).toEqual(["Switch on"]);
    },
  },
  "51-inline-go-no-go.md": {
    kind: "a decision in the midst of a paragraph",
    is: ({ reading, draft }) => {
      expect(reading.gates).toHaveLength(1);
      expect(reading.gates[0]?.outcomes).toHaveLength(2);
      expect(reading.gates[0]?.questions.map(({ text }) => text)).toEqual(["old system shut", "copy verified"]);
      expect(draft.gates[0]?.before.phase).toBe(reading.phases[1]?.line);
    },
  },
  "53-gate-heading-swallows-procedure.md": {
    kind: "a procedure below a heading with go/no-go is a procedure",
    is: ({ reading, all }) => {
      expect(reading.gates.map(({ title, questions }) => [title, questions.length])).toEqual([["Go decision", 2]]);
      expect(all.filter(({ commands }) => commands.length > 0).map(({ title }) => title)).toEqual(
        expect.arrayContaining(["Host", "Build"]),
      );
      expect(reading.rollback.steps).toHaveLength(1);
    },
  },
  "54-sign-off-lines-and-tables.md": {
    kind: "signature lines and approvals in any language the reader knows",
    is: ({ reading, shown }) => {
      expect(reading.signOffs).toHaveLength(5);
      expect(shown).toContain("____/____/_______");
    },
  },
  "55-sign-off-row-once.md": {
    kind: "a row with a box signs once",
    is: ({ reading }) => expect(reading.signOffs.map(({ role }) => role)).toEqual(["Database administrator", "Project manager"]),
  },
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
