import { expect, it } from "vitest";
import { expectSteady } from "./steady.ts";

/** Goes over all of it for each of its parts. */
function square(size: number): number {
  let sum = 0;
  for (let part = 0; part < size; part++) for (let each = 0; each < size; each++) sum = (sum + each * part) | 0;
  return sum;
}

it("steady work is told from work that goes over its text again for each of its parts", async () => {
  await expectSteady((size) => [..."a".repeat(size)].join("-"), 200_000);
  await expect(expectSteady(square, 24_000)).rejects.toThrow("times as long for four times as much");
});
