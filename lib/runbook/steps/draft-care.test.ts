import { describe, expect, it } from "vitest";
import { careOf } from "#lib/domain/after-care/status.ts";
import { afterText } from "#lib/domain/after-care/words.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { draftOf as planOf } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { read } from "../read.ts";

const careIn = (text: string) =>
  (read(text).draft.care ?? []).map(({ kind, title, target, afterMinutes }) =>
    [`${kind} after ${afterText(afterMinutes)}: ${title}`, target].filter(Boolean).join(" | "),
  );
const deploy = "# Move\n\n## Deploy\n\n- [ ] Switch\n\n";

describe("what a document asks after the deployment", () => {
  it.each([
    [
      "boxes below a time",
      "## Validation\n\n### 24-Hour Success Criteria\n- [ ] No errors\n- [ ] <1% timeouts\n\n### 1-Week Success Criteria\n- [ ] Logins >90% of before\n",
      ["check after 24 h: No errors", "check after 24 h: Timeouts | <1%", "check after 1 week: Logins | >90% of before"],
    ],
    [
      "bullets below a time, and in weeks and months",
      "## Success criteria\n\n**First month success criteria:**\n- Everybody has moved\n\n**Success criteria after 2 weeks:**\n- At most 5 tickets\n",
      ["check after 1 month: Everybody has moved", "check after 2 weeks: Tickets | At most 5"],
    ],
    [
      "a sentence that names its own time",
      "## Success Metrics\n\n- Zero downtime\n- Half of the teams have switched within 2 weeks\n",
      ["check after 2 weeks: Half of the teams have switched within 2 weeks"],
    ],
    [
      "what is to be done in the weeks after",
      "## Post-Launch Activities\n\n### Week 1\n- Read the logs\n\n### Week 2-4\n- Plan the next move\n",
      ["action after 1 week: Read the logs", "action after 4 weeks: Plan the next move"],
    ],
    ["but not before the deployment", "## Checks\n\n### 24 hours before: success criteria\n- [ ] Backup is there\n", []],
    ["nor what holds while a phase goes on", "## Roll out\n\n- [ ] 10%\n\n**Success criteria:**\n- No errors within 2 weeks of logs\n", []],
  ])("%s", (_, text, found) => {
    expect(careIn(deploy + text)).toEqual(found);
    expect(read(deploy + text).reading.coverage.lost).toEqual([]);
  });

  it("is no step of the work, and its words stay in a note", () => {
    const { draft } = read(`${deploy}## Validation\n\n### 24-Hour Success Criteria\n- [ ] No errors\n`);
    const { room } = new TestRoom({ ...planOf({}), ...draft });
    expect(Object.values(room.steps).map(({ title }) => title)).toEqual(["Switch"]);
    expect(phasesOf(room).map(({ title }) => title)).toEqual(["Deploy"]);
    expect(Object.values(room.notes).map(({ text }) => text)).toContain("## Validation\n\n### 24-Hour Success Criteria\n- [ ] No errors");
    expect(careOf(room).map(({ title, afterMinutes, dueAt }) => [title, afterMinutes, dueAt])).toEqual([["No errors", 1440, null]]);
  });
});
