import { toldNouns } from "../nouns.ts";
import type { Difference } from "./difference.ts";

/** A difference with what people see its piece and its field called; `called` is empty where the title says enough. */
export type NamedDifference = Difference & { called: string; fieldCalled: string };

const outline = {
  ...{
    title: "Title",
    time: "Time",
    length: "Length",
    owner: "Owner",
    commands: "Commands",
    optional: "Optional",
    second: "Second person",
    after: "Comes after",
  },
  ...{
    claimedDone: "Done, says the document",
    notes: "Notes",
    kind: "Kind",
    objective: "Objective",
    deadline: "Deadline",
    t0: "T0",
    window: "Window",
    escalation: "Escalation contact",
    primaryChannel: "Primary channel",
    place: "Place",
    order: "Order",
  },
};

type Words = { called: string; fields: Readonly<Record<string, string>> };

const words: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["plan", { called: "Plan", fields: outline }],
  ["phase", { called: "Phase", fields: outline }],
  ["step", { called: "", fields: outline }],
  ...toldNouns.map(({ of, called, fields }): [string, Words] => [of, { called, fields }]),
]);

/** The difference in the words of its noun. */
export function named(difference: Difference): NamedDifference {
  const { called = "", fields = {} } = words.get(difference.of) ?? {};
  return { ...difference, called, fieldCalled: fields[difference.field] ?? difference.field };
}
