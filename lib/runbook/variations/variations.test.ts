import { describe, expect, it } from "vitest";
import { gates } from "./gates.ts";
import { goingBack } from "./going-back.ts";
import { seen } from "./seen.ts";
import { times } from "./times.ts";
import { work } from "./work.ts";

describe("other documents of the kinds that were misread", () => {
  it.each([...times, ...goingBack, ...gates, ...work])("%s", (_, text, read) => expect(seen(text)).toMatchObject(read));
});
