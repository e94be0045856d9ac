import { expect, it } from "vitest";
import { must } from "./must.ts";

it("gives what is there, also where it is empty, and names what is not", () => {
  expect([must("", "a text"), must(0, "a number"), must(false, "a word")]).toEqual(["", 0, false]);
  expect(() => must(undefined, "an order key")).toThrow("an order key is missing");
  expect(() => must(null, "a gate")).toThrow("a gate is missing");
});
