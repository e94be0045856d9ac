import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastRatio, readColorTokens } from "./contrast.ts";

const tokens = readColorTokens(readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8"));
const surfaces = ["bg", "panel", "raise"];
const states = ["go", "run", "hold", "nogo"];
const softs = states.map((state) => `${state}-soft`);
const avatars = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `avatar-${n}`);

/** Every pair the components put together: what is written, on what, and how much contrast it owes. */
const pairs: [ink: string, ground: string, least: number][] = [
  ...["text", "muted", "faint"].flatMap((ink) => [...surfaces, ...softs].map((ground) => pair(ink, ground, 4.5))),
  ...states.flatMap((ink) => [...surfaces, `${ink}-soft`].map((ground) => pair(ink, ground, 4.5))),
  ...states.map((ground) => pair(`on-${ground}`, ground, 4.5)),
  ...avatars.map((ground) => pair("on-avatar", ground, 4.5)),
  pair("bg", "text", 4.5),
  // Marks that carry meaning without words: control edges, the focus ring, the tick in its box.
  ...[...surfaces, ...softs].map((ground) => pair("edge", ground, 3)),
  ...[...surfaces, ...softs].map((ground) => pair("run", ground, 3)),
  pair("panel", "go", 3),
];

function pair(ink: string, ground: string, least: number): [string, string, number] {
  return [ink, ground, least];
}

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  test.each(pairs)("%s on %s has at least %d:1", (ink, ground, least) => {
    const [front, back] = [tokens.get(ink), tokens.get(ground)];
    if (!front || !back) throw new Error(`app/globals.css has no light-dark() pair for --${front ? ground : ink}`);
    expect(contrastRatio(front[theme], back[theme])).toBeGreaterThanOrEqual(least);
  });
});

test("the measure knows black from white, and grey from nearly grey", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 1);
  expect(contrastRatio("#777777", "#ffffff")).toBeLessThan(4.5);
});
