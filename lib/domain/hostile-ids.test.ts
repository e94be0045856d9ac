import { describe, expect, it } from "vitest";
import * as z from "zod";
import { id } from "./kernel/fields.ts";
import { newId } from "./kernel/id.ts";
import { verbsByType } from "./verbs.ts";

const words = [...Object.getOwnPropertyNames(Object.prototype), "", " ", "a b", "a/b", "../x", "a\u0000", "ä", "a".repeat(65), "'; --"];

/** The fields of an input that hold ids: one, or a list of them. */
function idFields(input: z.ZodType): [string, z.core.$ZodType][] {
  if (!(input instanceof z.ZodObject)) return [];
  return Object.entries(input.shape).flatMap(([field, schema]): [string, z.core.$ZodType][] => {
    if (/(^id|Id|Ids)$/.test(field)) return [[field, schema]];
    const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    return inner instanceof z.ZodObject ? idFields(inner).map(([name, each]) => [`${field}.${name}`, each]) : [];
  });
}

const fields = [...verbsByType].flatMap(([type, verb]) => idFields(verb.input).map(([field, schema]) => ({ type, field, schema })));

describe("an id that somebody sends", () => {
  it("is looked for in most verbs", () => expect(fields.length).toBeGreaterThan(60));

  it.each(fields)("is refused by $type in $field where it has not the form of one", ({ field, schema }) => {
    const sent = (word: string) => (field.endsWith("Ids") ? [word] : word);
    for (const word of words) expect([word, z.safeParse(schema, sent(word)).success]).toEqual([word, false]);
  });

  it("is taken where it is one of ours", () => {
    const ours = [...Array.from({ length: 200 }, newId), "ana", "1f0e_-Z"];
    expect(ours.filter((each) => !id.safeParse(each).success)).toEqual([]);
  });
});
