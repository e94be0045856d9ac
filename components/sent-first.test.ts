import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
/** What is imported when a file is: neither types nor what it asks for later. */
const statements = /^(?:import|export)\s+(?!type\b)(?:([^;"]*?)\s*from\s+)?"([^"]+)";/gms;
const namesTypesAlone = (names: string) =>
  /^\{.*\}$/s.test(names) &&
  names
    .slice(1, -1)
    .split(",")
    .every((name) => /^\s*(type\s|$)/.test(name));

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** The files and packages a file imports. Of an action on the server a browser is sent its address alone. */
function importsOf(file: string): string[] {
  const text = textOf(file);
  if (/^"use server"/.test(text)) return [];
  return [...text.matchAll(statements)].flatMap(([, names = "", from = ""]) => {
    if (namesTypesAlone(names)) return [];
    if (from.startsWith("#")) return [join(root, from.slice(1))];
    return [from.startsWith(".") ? join(dirname(file), from) : from];
  });
}

/** Everything that comes along with these files, each with who imports it. */
function withThem(files: readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>(files.map((file) => [file, null]));
  for (const [file] of found) for (const each of importsOf(file)) if (!found.has(each)) found.set(each, file);
  return found;
}

function wayTo(target: string, found: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = target; at; at = found.get(at)) way.unshift(at.startsWith(root) ? relative(root, at) : at);
  return way;
}

describe("what a browser is sent with a page", () => {
  const pages = globSync("app/**/{page,layout}.tsx", { cwd: root });

  it.each(pages)("%s: neither the verbs nor what their schemas are made of, which come once it is idle", (page) => {
    const forBrowsers = [...withThem([join(root, page)]).keys()].filter((file) => /^"use client"/.test(textOf(file)));
    const sent = withThem(forBrowsers);
    const late = [...sent.keys()].filter((file) => file === "zod" || file.endsWith("/lib/domain/plan/verb.ts"));
    expect(late.map((file) => wayTo(file, sent).join(" → "))).toEqual([]);
  });

  it("is read off what pages import: a war room brings its room and its rows", () => {
    const sent = withThem([join(root, "components/war-room/war-room.tsx")]);
    expect(sent.has(join(root, "lib/domain/steps/rows.ts"))).toBe(true);
    expect(sent.has(join(root, "components/war-room/checklist/step-row.tsx"))).toBe(true);
  });
});
