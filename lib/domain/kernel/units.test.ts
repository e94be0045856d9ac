import { expect, test } from "vitest";
import { inUnit, unitNamed } from "./units.ts";

test("a value is converted to another unit of its kind, and to no other", () => {
  expect(inUnit(1.5, "s", "ms")).toBe(1500);
  expect(inUnit(250, "ms", "s")).toBe(0.25);
  expect(inUnit(0.05, "ratio", "%")).toBeCloseTo(5);
  expect(inUnit(2, "GB", "MB")).toBe(2000);
  expect(inUnit(2, "KiB", "bytes")).toBe(2048);
  expect(inUnit(3, "", "%")).toBe(3);
  expect(inUnit(3, "MB", "%")).toBeNull();
  expect(inUnit(3, "rows", "records")).toBeNull();
  expect(inUnit(3, "constructor", "%")).toBeNull();
});

test("a unit is known by all of its words", () => {
  for (const name of ["min", "m", "Minutes", "minuten", "minutos", "mins."])
    expect(unitNamed(name), name).toEqual({ base: "ms", size: 60_000 });
  expect(["percent", "Prozent", "pct", "%"].map((name) => unitNamed(name)?.base)).toEqual(["%", "%", "%", "%"]);
  expect(unitNamed("rows")).toBeNull();
});
