import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expected } from "./expected/expected.ts";
import { toldOf } from "./told.ts";

const documents = readdirSync(import.meta.dirname).filter((name) => /^\d\d-/.test(name));

describe("small documents, each of a kind that people write", () => {
  it("say how they are to be read", () => expect(Object.keys(expected).toSorted()).toEqual(documents.toSorted()));

  it.each(documents)("%s is read rightly", async (name) => {
    expected[name]?.is(await toldOf(readFileSync(new URL(name, import.meta.url)), name));
  });
});
