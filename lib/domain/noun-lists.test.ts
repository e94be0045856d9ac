import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { planVerbs, workspaceVerbs } from "./verbs.ts";

// The page of the parts is made up of every noun there is, and no build has it.
const own = /^components\/parts\/|(?:^|\/)risks?[/.-]|[/-]risks?\.tsx?$|\.test\.tsx?$|\/testing\//;

it("the risk register, a noun like any other, is known in its own files and in the seven lists of nouns, and nowhere else", () => {
  const files = globSync(["lib/**/*.ts", "components/**/*.{ts,tsx}", "app/**/*.{ts,tsx}"]).filter((file) => !own.test(file));
  const knowing = files.filter((file) => /(?:from |import\()"[^"]*(?:risks\/|[/-]risks\.)[^"]*"/.test(readFileSync(file, "utf8")));
  // What documents say of risks was read before there was a register; the reader's lists of recognizers and of words are its own.
  const readers = ["lib/runbook/recognizers/list.ts", "lib/runbook/reading-of.ts", "lib/runbook/blocks/topics.ts"];
  // An incident may be one that a risk spoke of; the page of the parts shows them all.
  const others = [
    "lib/domain/incidents/about.ts",
    "lib/domain/incidents/verbs.ts",
    "components/parts/days/dense.ts",
    "components/parts/days/setting.ts",
  ];
  expect(knowing.filter((file) => ![...readers, ...others].includes(file)).sort()).toEqual([
    "components/sections.ts",
    "lib/domain/document/draft.ts",
    "lib/domain/document/nouns.ts",
    "lib/domain/plan/anew.ts",
    "lib/domain/room.ts",
    "lib/domain/verbs.ts",
    "lib/runbook/nouns.ts",
  ]);
});

it("every noun's own list of verbs is in one of the two, and no name of it is another noun's", async () => {
  const modules = await Promise.all(Object.values(import.meta.glob<Record<string, unknown>>("./*/verbs.ts")).map((load) => load()));
  const own = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, verbs]) => (name.endsWith("Verbs") ? [Object(verbs)] : [])),
  );
  const names = own.flatMap((verbs) => Object.keys(verbs));
  expect(names.toSorted()).toEqual([...Object.keys(planVerbs), ...Object.keys(workspaceVerbs)].toSorted());
});
