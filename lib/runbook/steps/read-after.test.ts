import { describe, expect, it } from "vitest";
import { planDiff } from "#lib/domain/document/plan-diff.ts";
import { orderStep } from "#lib/domain/steps/order-steps.ts";
import { predecessorsOf } from "#lib/domain/steps/predecessors.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { read } from "../read.ts";
import { planMarkdown } from "../write/plan-markdown.ts";

const text = `# Move

## Prepare

1. [ ] Freeze merges
2. [ ] Copy the database
3. [ ] Warm the cache (after step 1)

## Switch

- [ ] Shift the traffic
  - Depends on: Copy the database; Warm the cache
- [ ] Tell people (after: “Shift the traffic”)
- [ ] Requires a second cup of coffee
- [ ] Close up (after lunch)
`;

const orderIn = (room: TestRoom["room"]) =>
  Object.values(room.steps).flatMap((step) => {
    const before = predecessorsOf(room, step).map(({ title }) => title);
    return before.length > 0 ? [`${step.title} < ${before.join(", ")}`] : [];
  });

describe("what a step says that it comes after", () => {
  it("is read by numbers and by titles, within a phase and across; words that are no step stay words", () => {
    const { room } = new TestRoom(read(text).draft);
    expect(orderIn(room)).toEqual([
      "Warm the cache (after step 1) < Freeze merges",
      "Shift the traffic < Copy the database, Warm the cache (after step 1)",
      "Tell people (after: “Shift the traffic”) < Shift the traffic",
    ]);
  });

  it("is written back where people set it, and read again", () => {
    const test = new TestRoom(read(text).draft);
    const id = (title: string) => Object.values(test.room.steps).find((step) => step.title.startsWith(title))?.id ?? "";
    test.do(orderStep, { stepId: id("Close up"), afterIds: [id("Freeze"), id("Requires")] }, sofia);
    const again = planMarkdown(test.room);
    expect(again).toContain("*Comes after: “Freeze merges”; “Requires a second cup of coffee”*");
    expect(orderIn(new TestRoom(read(again).draft).room)).toEqual(orderIn(test.room));
    expect(planMarkdown(new TestRoom(read(again).draft).room)).toBe(again);
  });

  it("is compared between versions", () => {
    const { room } = new TestRoom(read(text).draft);
    const { differences } = planDiff(room, read(text).draft, read(text.replace("Copy the database; Warm", "Freeze merges; Warm")).draft);
    expect(differences.map(({ field, from, to }) => [field, from, to])).toContainEqual([
      "after",
      "Copy the database\nWarm the cache (after step 1)",
      "Freeze merges\nWarm the cache (after step 1)",
    ]);
  });

  it("never goes in a circle: what would is left out, and told with its line", () => {
    const circle = "# Move\n\n## Go\n\n1. [ ] Copy (after step 2)\n2. [ ] Freeze (after step 3)\n3. [ ] Warm (after step 1)\n";
    const { draft, reading } = read(circle);
    expect(orderIn(new TestRoom(draft).room)).toHaveLength(2);
    expect(reading.lint.filter(({ rule }) => rule === "order-in-a-circle").map(({ line, message }) => [line, message])).toEqual([
      [7, "“Warm (after step 1)” comes after “Copy (after step 2)”, which comes after it already; say which of them is first."],
    ]);
  });
});
