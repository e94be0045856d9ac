import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Verb } from "./kernel/verb.ts";
import type { Room } from "./room.ts";
import { planVerbs, serverVerbs, workspaceVerbs } from "./verbs.ts";

type Schema = { [key: string]: unknown };

/** The places of a schema where something may be of any length. */
function unbounded(schema: unknown, path: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, anyOf, oneOf, allOf, properties, items, prefixItems, $defs, additionalProperties, ...rest } = schema as Schema;
  const inner = [anyOf, oneOf, allOf, prefixItems, Object.values(($defs as Schema) ?? {})]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((each) => unbounded(each, path));
  const fields = Object.entries((properties as Schema) ?? {}).flatMap(([name, each]) => unbounded(each, `${path}.${name}`));
  const more = typeof additionalProperties === "object" ? [`${path}: any number of names`] : [];
  // An instant, a date: their form has a length. Enums and constants are what they are.
  const fixed =
    rest.enum || rest.const !== undefined || rest.maxLength !== undefined || ["date-time", "date"].includes(String(rest.format));
  if (type === "string" && !fixed) return [`${path}: a text of any length`];
  if (type === "array")
    return [...(rest.maxItems === undefined ? [`${path}: a list of any length`] : []), ...unbounded(items, `${path}[]`)];
  return [...inner, ...fields, ...more];
}

const verbs = Object.entries<Verb<Room>>({ ...planVerbs, ...serverVerbs, ...workspaceVerbs } as never);

describe("what a verb takes", () => {
  it.each(verbs)("has bounds everywhere: %s", (_name, verb) => {
    const schema = z.toJSONSchema(verb.input, { io: "input", unrepresentable: "any" });
    expect(unbounded(schema, "input")).toEqual([]);
  });
});
