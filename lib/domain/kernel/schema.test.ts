import { expect, it } from "vitest";
import { roomShapes } from "../room.ts";
import type { Collection } from "./collection.ts";
import { schemaOf } from "./schema.ts";

const all = Object.values(roomShapes).flatMap(({ head, collections }): readonly Collection[] => [head, ...collections]);

it.each(all.map((of) => [of.name, of] as const))("%s keeps the number of the event that made a row where it says so", (_, of) => {
  expect("madeSeq" in schemaOf(of).shape).toBe(of.numbered ?? false);
});

it("a collection has one schema, made once", () => {
  for (const of of all) expect(schemaOf(of)).toBe(schemaOf(of));
});
