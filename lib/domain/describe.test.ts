import { expect, describe as group, it } from "vitest";
import { describe, describeText, factsNow } from "./describe.ts";
import type { JournalEvent } from "./kernel/event.ts";
import { verbsByType } from "./verbs.ts";

const eventOf = (type: string, data: JournalEvent["data"]): JournalEvent => ({
  seq: 1,
  type,
  v: 1,
  at: "2026-11-26T12:00:00.000Z",
  actor: { kind: "user", id: "ana", name: "Ana", role: "member" },
  subject: "s",
  data,
  rows: [],
});

group("the sentence of an event", () => {
  it.each([...verbsByType])("of %s is told of its example, with every fact as it is declared", (type, { data, example }) => {
    expect(data.parse(example)).toEqual(example);
    expect(describeText(eventOf(type, example))).not.toMatch(/undefined|null|\[object|NaN| {2}|“”/);
  });

  it.each([
    ["step.completed", { title: "Run it" }, "Ana completed “Run it”"],
    ["step.completed", { title: "Run it", note: "took long" }, "Ana completed “Run it”: took long"],
    ["step.completed", { title: "Run it", withChildren: 3 }, "Ana completed “Run it” with 3 steps under it"],
    ["step.skipped", { title: "X", reason: "not needed" }, "Ana skipped “X”: not needed"],
    ["step.failed", { title: "X", reason: "502" }, "Ana failed “X”: 502"],
    ["step.reopened", { title: "X", was: "doing" }, "Ana reopened “X”, which was running"],
    ["step.assigned", { title: "X", assignee: "Tom" }, "Ana gave “X” to Tom"],
    ["step.assigned", { title: "X", assignee: null }, "Ana gave “X” to nobody"],
    ["step.removed", { title: "X", with: 1 }, "Ana removed “X” with 1 step under it"],
    ["phase.published", { title: "Deploy", publicTitle: null }, "Ana hid the name of Deploy from stakeholders"],
    ["plan.edited", { title: "New", from: { title: "Old", zone: "UTC" } }, "Ana changed the plan: it is called “New” now"],
    [
      "plan.revised",
      { document: "b.md", added: 1, changed: 2, removed: 0 },
      "Ana brought in a new version of the document, b.md: 1 step added, 2 changed",
    ],
    ["plan.t0_moved", { t0: "2026-11-26T12:00:00.000Z" }, "Ana moved T0 to 13:00 on Thu 26 Nov 2026"],
    ["plan.t0_moved", { t0: "[redacted]" }, "Ana moved T0 to [redacted]"],
    ["plan.completed", { title: "P", open: 2, note: "rest tomorrow" }, "Ana completed the plan with 2 steps left open: rest tomorrow"],
    ["plan.restricted", { restricted: false }, "Ana opened the plan to the workspace"],
    ["note.added", { on: "X", text: "slower" }, "Ana noted on “X”: slower"],
    ["dns.moved", {}, "Ana did “dns.moved”"],
  ])("%s %j", (type, data, sentence) => {
    expect(describeText(eventOf(type, data), "Europe/Berlin")).toBe(sentence);
  });

  it("says something of an event whose facts were redacted", () => {
    for (const type of verbsByType.keys()) expect(describeText(eventOf(type, {}))).toMatch(/^Ana \S+/);
  });

  it("marks the state and the names", () => {
    expect(describe(eventOf("step.failed", { title: "X", reason: "502" }))).toEqual({
      actor: "Ana",
      parts: [{ text: "failed", tone: "nogo" }, { text: " “X”" }, { text: ": 502" }],
    });
  });
});

group("the facts of an event that is older than its verb", () => {
  const inSeconds = { upcasters: [({ minutes }: Readonly<Record<string, unknown>>) => ({ seconds: Number(minutes) * 60 })] };
  const named = { upcasters: [...inSeconds.upcasters, (data: Readonly<Record<string, unknown>>) => ({ ...data, unit: "s" })] };

  it("are brought to today's shape step by step", () => {
    expect(factsNow(named, 1, { minutes: 2 })).toEqual({ seconds: 120, unit: "s" });
    expect(factsNow(named, 2, { seconds: 90 })).toEqual({ seconds: 90, unit: "s" });
  });

  it("are left as they are where they are of today's version", () => {
    expect(factsNow(named, 3, { seconds: 5, unit: "s" })).toEqual({ seconds: 5, unit: "s" });
  });
});
