import { expect } from "vitest";
import type { Case } from "../told.ts";

/** Forms of documents: what is pasted, exported or laid out otherwise, and how its work is found. */
export const forms: Readonly<Record<string, Case>> = {
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
};
