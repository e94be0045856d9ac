import { expect, test } from "vitest";
import { placeBeside } from "./hint-place.ts";

const window = { clientWidth: 390, clientHeight: 800 };
const bubble = { width: 100, height: 28 };

test("a bubble stands above its thing and centred", () => {
  expect(placeBeside({ left: 100, top: 200, width: 40, height: 20 }, bubble, window)).toEqual({ left: 70, top: 166 });
});

test("below, where there is no room above", () => {
  expect(placeBeside({ left: 100, top: 10, width: 40, height: 20 }, bubble, window).top).toBe(36);
});

test("it never leaves the window at its sides", () => {
  expect(placeBeside({ left: 0, top: 200, width: 20, height: 20 }, bubble, window).left).toBe(8);
  expect(placeBeside({ left: 370, top: 200, width: 20, height: 20 }, bubble, window).left).toBe(282);
});

test("where there is room on neither side, it stands at the top of the window", () => {
  expect(placeBeside({ left: 0, top: 10, width: 20, height: 780 }, bubble, window).top).toBe(8);
});
