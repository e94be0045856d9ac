import { describe, expect, it } from "vitest";
import { columnsOf, pointAt, valueSpan } from "./chart-data.ts";

describe("the data of a chart", () => {
  const points = [
    [0, 1, 3, 2, 3],
    [60_000, 2, 2, 2, 2],
    [600_000, 5, 9, 7, 9],
  ] as const;

  it("breaks where nothing was measured for long, and nowhere else", () => {
    expect(columnsOf({ points, seconds: 60 }, 300_000)).toEqual([
      [0, 60, 120, 600],
      [2, 2, null, 7],
      [1, 2, null, 5],
      [3, 2, null, 9],
    ]);
    expect(columnsOf({ points, seconds: 3600 }, 60_000)[1]).toEqual([2, 2, 7]);
  });

  it("has room for all that was measured and every limit, from 0 where that is near", () => {
    expect(valueSpan(points, [20])).toEqual([0, 23]);
    const near = valueSpan([[0, 80, 100, 90, 100]], []);
    expect(near[0]).toBe(78);
    expect(near[1]).toBeCloseTo(103.3);
    const [low, high] = valueSpan([[0, 4, 4, 4, 4]], []);
    expect([low < 4, high > 4]).toEqual([true, true]);
    expect(valueSpan([], [])).toEqual([0, 1]);
  });

  it("is pointed at by any time within a point", () => {
    expect(pointAt({ points }, 61_000)?.[0]).toBe(60_000);
    expect(pointAt({ points }, -5)?.[0]).toBe(0);
    expect(pointAt({ points: [] }, 5)).toBeUndefined();
  });
});
