import { describe, expect, it } from "vitest";
import { draftFrom } from "../testing.ts";
import { bareOffsetsIn } from "./bare-offsets.ts";

const days = { unit: "days", unsure: null };
const minutes = { unit: "minutes", unsure: null };

describe("offsets without a unit", () => {
  it.each([
    ["a launch day", "### T-14 (Drafts)\n### T0 (Launch day)\n### T+4 (Follow up)", days],
    ["one offset with its unit", "### T-7 days: Ask\n### T-3: Tell\n### T+1: Look", days],
    ["a sentence that declares days", "Offsets are counted in days.\n\n| T-10 | Ask |\n| T-5 | Tell |", days],
    ["German days", "## T-14 (zwei Wochen davor)\n## T-1\n## T0 (Starttag)", days],
    ["Spanish days", "## Fase 1 (T-7 dias)\n\n| T+1 | Acceso |\n| T+2 | Invitar |", days],
    ["by fives, and nothing else", "- [ ] T-30 Call opens\n- [ ] T-15 Freeze\n- [ ] T+15 Look", minutes],
    ["minutes beside others", "- [ ] T-14 Call opens\n- [ ] T-2 min Freeze", minutes],
    ["hours beside others", "- [ ] T-3 Call\n- [ ] T+2h Look", minutes],
    [
      "half an hour of a day that is spoken of elsewhere",
      "Back up a day before.\n\n- [ ] T-15 Call (5 min)\n- [ ] T+10 Look (2 min)",
      minutes,
    ],
    ["a sentence that declares minutes", "Times are in minutes from T0.\n\n## T-14\n## T-3", minutes],
    ["nothing tells", "# Move\n\n## T-2: Prepare\n\n## T+1: Monitor", { unit: "minutes", unsure: 3 }],
    ["both are said, and the order tells", "## T-7 days\n## T-3\n## T-10 min", days],
    ["none at all", "## T0\n## T-2 h\n## T-1:30\n\n```\nT-14\n```", null],
    [
      "days before and after, minutes between",
      "- [ ] T-2 days: Lower\n- [ ] T-60: Compare (20 min)\n- [ ] T+10: Ask\n- [ ] T+7 days: End",
      minutes,
    ],
    ["days before, minutes on the day", "- [ ] T-1 day: Ask\n- [ ] T-14: Call\n- [ ] T+3: Look", { unit: "minutes", unsure: 2 }],
    ["names", "- PROJECT-14\n- CT-7\n- T-1000X", null],
  ])("%s", (_, text, expected) => expect(bareOffsetsIn(text.split("\n"))).toEqual(expected));

  it("move phases, the length between two of them, steps and messages", () => {
    const draft = draftFrom(
      "# Launch\n\n## T-14 to T-10 (Drafts)\n\n- [ ] T-12: First draft out (30 min)\n\n## T0 (Launch day)\n\n- [ ] Publish\n- [ ] T+90 min: Look\n",
    );
    expect(draft.phases.map(({ at, durationMin }) => [at, durationMin])).toEqual([
      [{ kind: "offset", minutes: -14 * 1440 }, 4 * 1440],
      [{ kind: "offset", minutes: 0 }, null],
    ]);
    expect(draft.phases.flatMap(({ steps }) => steps.map(({ at, durationMin }) => [at, durationMin]))).toEqual([
      [{ kind: "offset", minutes: -12 * 1440 }, 30],
      [null, null],
      [{ kind: "offset", minutes: 90 }, null],
    ]);
  });
});
