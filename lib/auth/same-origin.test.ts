import { expect, test } from "vitest";
import { isForeign } from "./same-origin.ts";

test.each([
  [{ origin: "https://plans.example", host: "plans.example" }, false],
  [{ origin: "https://plans.example", host: "inside:3000", "x-forwarded-host": "plans.example" }, false],
  [{ origin: "https://evil.example", host: "plans.example" }, true],
  [{ origin: "null", host: "plans.example" }, true],
  [{ host: "plans.example" }, true],
  [{ origin: "https://plans.example", host: "plans.example", "sec-fetch-site": "cross-site" }, true],
])("a mutation with %j is foreign: %s", (headers: Record<string, string>, foreign) => {
  expect(isForeign(new Headers(headers))).toBe(foreign);
});
