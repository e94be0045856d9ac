import { describe, expect, it } from "vitest";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { draftFrom, readingFrom } from "../testing.ts";
import { lostOnTheWay } from "../write/testing.ts";
import { dutch } from "./dutch.ts";
import { gates } from "./gates.ts";
import { goingBack } from "./going-back.ts";
import { lengths } from "./lengths.ts";
import { mixed } from "./mixed.ts";
import { seen } from "./seen.ts";
import { times } from "./times.ts";
import { work } from "./work.ts";
import { writtenByHand } from "./written-by-hand.ts";

const document = { name: "a.md", mediaType: "text/markdown", size: 1, sha256: "a".repeat(64), corrections: [], repaired: false };

describe("other documents of the kinds that were misread", () => {
  const all = [...times, ...lengths, ...goingBack, ...gates, ...work, ...dutch, ...writtenByHand, ...mixed];

  it.each(all)("%s", (_, text, read) => expect(seen(text)).toMatchObject(read));

  it.each(all)("%s: keeps every line, and comes back as the plan it was", (_, text) => {
    expect(readingFrom(text).coverage.lost).toEqual([]);
    expect(lostOnTheWay(new TestRoom(draftFrom(text), { zone: "UTC", document }).room)).toEqual([]);
  });
});
