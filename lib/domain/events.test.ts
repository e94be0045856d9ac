import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isKind } from "./kernel/collection.ts";
import { actions } from "./kernel/permissions.ts";
import { fields } from "./kernel/schema.ts";
import type { Verb } from "./kernel/verb.ts";
import { eventsPage } from "./testing/events-page.ts";
import { planVerbs, serverVerbs, timedVerbs } from "./verbs.ts";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.test\.|testing/.test(name))
  .sort();
const modules = await Promise.all(
  files.map(async (name) => {
    const exports: Record<string, unknown> = await import(/* @vite-ignore */ `./${name}`);
    return { source: readFileSync(`${import.meta.dirname}/${name}`, "utf8"), exports };
  }),
);
const exported = modules.flatMap(({ source, exports }) =>
  Object.entries(exports).map(([name, value]) => ({
    name,
    value: isKind(value) ? value(fields) : value,
    says: commentAbove(source, name),
  })),
);

/** The comment above what a file exports under a name, in one line. */
function commentAbove(source: string, name: string): string {
  const found = new RegExp(String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s*export const ${name}\b`).exec(source)?.[1] ?? "";
  return found
    .replace(/^\s*\* ?/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function isVerb(value: unknown): value is Verb {
  return typeof value === "object" && value !== null && ["room", "type", "input", "may", "decide"].every((key) => key in value);
}

const sent = new Set<unknown>(Object.values(planVerbs));
const verbs = exported.flatMap(({ name, value, says }) => (isVerb(value) ? [{ name, verb: value, says, sent: sent.has(value) }] : []));

describe("every verb", () => {
  it("that is written is exported", () => {
    const written = modules.flatMap(({ source }) => [
      ...source.matchAll(/\b(?:plan|workspace)Verb(?:On)?\(\{\s*(?:on: \w+,\s*)?type: "([^"]+)"/g),
    ]);
    const known = new Set(verbs.map(({ verb }) => verb.type));
    expect(written.length).toBeGreaterThan(40);
    expect(written.map(([, type = ""]) => type).filter((type) => !known.has(type))).toEqual([]);
  });

  it("of a plan can be sent by its name, or is known as the server's", () => {
    const ofPlans = verbs.filter(({ verb }) => verb.room === "plan");
    const unsent = ofPlans.filter((each) => !each.sent).map(({ name }) => name);
    const misnamed = Object.entries(planVerbs).filter(([name, verb]) => !ofPlans.some((each) => each.name === name && each.verb === verb));
    expect(unsent.sort()).toEqual(Object.keys({ ...serverVerbs, ...timedVerbs }).sort());
    expect(Object.values(timedVerbs).every(({ system }) => system)).toBe(true);
    expect(misnamed).toEqual([]);
  });

  it("asks for something the table of permissions knows, and says what it does", () => {
    for (const { name, verb, says } of verbs) {
      expect(Object.keys(actions)).toContain(verb.may);
      expect(says, name).not.toBe("");
    }
  });
});

/** The documentation is written from the verbs; `vitest -u` writes it anew. */
it("docs/events.md says what the verbs are", async () => {
  const schemas = new Map(
    exported.flatMap(({ name, value, says }) => (value instanceof z.ZodType ? ([[value, { name, says }]] as const) : [])),
  );
  await expect(eventsPage(verbs, schemas)).toMatchFileSnapshot("../../docs/events.md");
});
