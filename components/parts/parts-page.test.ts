import { globSync, readFileSync } from "node:fs";
import { createElement } from "react";
import { expect, it } from "vitest";
import { wordsOnceThere } from "#components/testing/shown-in.ts";
import { dayOf } from "./days/days.ts";
import { PartsPage } from "./parts-page.tsx";

/** The files of the kit that a file imports, at once or later, and those that they import in turn: `#components/ui/…`, or `./…` within it. */
function kitOf(file: string, seen = new Set<string>()): Set<string> {
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(?:#components\/ui|\.)\/([\w-]+\.tsx?)"/g)) {
    const kit = `components/ui/${name}`;
    if (seen.has(kit)) continue;
    seen.add(kit);
    kitOf(kit, seen);
  }
  return seen;
}

it("shows every component of the kit", () => {
  // What every page of the product is wrapped in stands around this one, too.
  const shown = globSync("components/parts/kit/*.tsx").reduce((seen, file) => kitOf(file, seen), kitOf("app/layout.tsx"));
  expect(globSync("components/ui/*.tsx").filter((file) => !shown.has(file))).toEqual([]);
});

it("can be drawn: each state stands there in both themes, on a calm day and on one where everything is at once", async () => {
  const given = (mood: "calm" | "dense") => {
    const day = dayOf(mood, Date.parse("2026-11-26T12:17:00.000Z"));
    return { ...day, room: JSON.stringify(day.room) };
  };
  const words = await wordsOnceThere(createElement(PartsPage, { days: { calm: given("calm"), dense: given("dense") } }));
  const times = (text: string) => words.split(text).length - 1;
  for (const state of [
    "Failed: The mailer answers 503.",
    "SIGNED",
    "STALE",
    "never measured",
    "No data",
    "NO-GO",
    "Fill [MINUTES] first.",
    "The vendor cannot be reached",
    "cannot tell",
    "Signing in is slow",
    "Customers notice",
    "Drop the old tables",
  ])
    expect(times(state), state).toBeGreaterThanOrEqual(2);
});

it("is no page of a build", async () => {
  const { default: config } = await import("../../next.config.js");
  expect(globSync("app/dev/**/*.{ts,tsx}")).toEqual(["app/dev/parts/page.dev.tsx"]);
  expect(process.env.NODE_ENV).not.toBe("development");
  expect(config.pageExtensions).not.toContain("dev.tsx");
});
