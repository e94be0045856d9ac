import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

// The page of the parts is made up of every noun there is, and no build has it.
const own = /^components\/parts\/|(?:^|\/)risks?[/.-]|[/-]risks?\.tsx?$|\.test\.tsx?$|\/testing\//;

it("the risk register, a noun like any other, is known in its own files and in the six lists of nouns, and nowhere else", () => {
  const files = globSync(["lib/**/*.ts", "components/**/*.{ts,tsx}", "app/**/*.{ts,tsx}"]).filter((file) => !own.test(file));
  const knowing = files.filter((file) => /from "[^"]*(?:risks\/|[/-]risks\.)[^"]*"/.test(readFileSync(file, "utf8")));
  // What documents say of risks was read before there was a register; the reader's lists of recognizers and of words are its own.
  const readers = ["lib/runbook/recognizers/list.ts", "lib/runbook/reading-of.ts", "lib/runbook/blocks/topics.ts"];
  // An incident may be one that a risk spoke of; the page of the parts shows them all.
  const others = ["lib/domain/incidents/status.ts", "lib/domain/incidents/verbs.ts", "components/parts/days.ts"];
  expect(knowing.filter((file) => ![...readers, ...others].includes(file)).sort()).toEqual([
    "components/sections.ts",
    "lib/domain/document/draft.ts",
    "lib/domain/document/nouns.ts",
    "lib/domain/room.ts",
    "lib/domain/verbs.ts",
    "lib/runbook/nouns.ts",
  ]);
});
