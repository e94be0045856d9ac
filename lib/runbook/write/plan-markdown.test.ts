import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { completeStep, skipStep } from "#lib/domain/steps/work.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { filesIn, sharedFiles, skipped } from "#lib/testing/shared.ts";
import { draftFrom } from "../testing.ts";
import { decode } from "../text/decode.ts";
import { planFindings } from "./plan-findings.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { lostOnTheWay } from "./testing.ts";

const root = join(import.meta.dirname, "../../..");
const texts = /(?<!expect)\.(?:md|txt)$/;
const runbooks = sharedFiles("runbooks", texts);
const documents = [...filesIn(join(root, "examples"), texts), ...sharedFiles("seeds", texts), ...runbooks, ...sharedFiles("cases", texts)]
  // Rich text is refused at the door.
  .filter((file) => !readFileSync(file, "latin1").startsWith("{\\rtf"));

const roomOf = (text: string, t0: string | null = null) => new TestRoom(draftFrom(text), { t0, zone: "UTC" });
const exported = (text: string) => planMarkdown(roomOf(text).room);

describe("a plan as Markdown", () => {
  it.skipIf(runbooks.length === 0)(`is tried on real runbooks ${skipped}`, () => {
    expect(documents.length).toBeGreaterThan(50);
  });

  it.each(documents)("%s comes back as the plan it was: phases, steps, notes, and every other noun", (file) => {
    const { text } = decode(readFileSync(file));
    const document = {
      name: basename(file),
      mediaType: "text/markdown",
      size: 1,
      sha256: "a".repeat(64),
      corrections: [],
      repaired: false,
    };
    const { room } = new TestRoom(draftFrom(text), { zone: "UTC", document });
    expect(lostOnTheWay(room)).toEqual([]);
  });

  it("reads like a document a person wrote", () => {
    const text =
      "# Move\n\nWhy we move.\n\n## Switch (13:00, 30-45 min)\n\n**Objective:** Be done\n\n### Before\n\n- [x] Freeze `main` (5 min, Owner: DBA)\n  - [ ] Tell everybody\n- [ ] Deploy\n\n  ```sh\n  ./deploy.sh\n  ```\n";
    expect(exported(text)).toBe(
      "# Move\n\n**Time zone:** UTC\n\nWhy we move.\n\n## Switch (13:00, 30-45 min)\n\n**Objective:** Be done\n\n### Before\n\n- [x] Freeze `main` (5 min, Owner: DBA)\n  - [ ] Tell everybody\n- [ ] Deploy\n  ```sh\n  ./deploy.sh\n  ```\n",
    );
  });

  it("is the same when it is exported once more", () => {
    const once = exported("# Move\n\nWhy.\n\n## Switch\n\n- [ ] a (T-30 min)\n");
    expect(exported(once)).toBe(once);
  });

  it("says who did what when, and forgets it when it is read as a new plan", () => {
    const room = roomOf("# Move\n\n## Switch\n- [ ] a\n- [ ] b\n", "2026-11-26T12:00:00.000Z").start();
    room.do(completeStep, { stepId: room.step("a").id });
    room.do(skipStep, { stepId: room.step("b").id, reason: "not needed" });
    const text = planMarkdown(room.room);
    expect(text).toContain("**Date:** 2026-11-26");
    expect(text).toMatch(/- \[x\] a\n {2}- \*Done 12:00 by .+\*/);
    expect(text).toMatch(/- \[ \] b\n {2}- \*Skipped 12:00 by .+: not needed\*/);
    expect(exported(text)).not.toContain("Skipped");
  });

  it("writes signs of Markdown in titles so that they stay signs", () => {
    const room = roomOf("# Move\n\n## Switch\n- [ ] a\n");
    const title = "Set <b> *x* to [y](z) and # of _n_ | `code`";
    const draft = draftFrom(
      planMarkdown({
        ...room.room,
        steps: Object.fromEntries(Object.entries(room.room.steps).map(([id, step]) => [id, { ...step, title }])),
      }),
    );
    expect(draft.phases[0]?.steps[0]?.title).toBe(title);
  });

  it("names the step each finding is about", () => {
    const { room } = roomOf("# Move\n\n## Switch\n- [ ] a\n- [ ] Drop it\n  ```sh\n  rm -rf /srv/data\n  ```\n");
    const found = planFindings(room).find(({ rule }) => rule === "destructive-command");
    expect(found?.stepId).toBe(Object.values(room.steps).find(({ title }) => title === "Drop it")?.id);
  });
});
