import * as z from "zod";
import { accountId, line } from "./fields.ts";
import { placesIn } from "./ref.ts";

const members = new WeakMap<z.core.$ZodType, { id: string; name: string }>();

/** A person that a verb takes. Who that is called is said by their account: on the server the sender's word for it is put aside. */
export const member = () => marked(z.strictObject({ id: accountId, name: line }), { id: "id", name: "name" });

/** Says of an input that it names a person itself, in these fields. */
export function marked<S extends z.ZodObject>(schema: S, fields: { id: string; name: string }): S {
  members.set(schema, fields);
  return schema;
}

/**
 * The input with the names that these accounts have; the id of the first person who has none, where there is one. `nameOf` knows the
 * people of the workspace.
 */
export function withNames<I>(
  schema: z.core.$ZodType,
  input: I,
  nameOf: (accountId: string) => string | undefined,
): { input: I } | { stranger: string } {
  let stranger: string | undefined;
  const named = placesIn(schema, (each) => members.get(each)).reduce<unknown>(
    (value, { path, found: { id, name } }) =>
      changedAt(value, path, (person) => {
        const known = nameOf(String(person[id]));
        if (known === undefined) stranger ??= String(person[id]);
        return { ...person, [name]: known ?? person[name] };
      }),
    input,
  );
  return stranger === undefined ? { input: named as I } : { stranger };
}

const naming = new WeakMap<z.core.$ZodType, boolean>();

/** Whether an input of this schema may name people. Asked at every command, looked up once. */
export function namesPeople(schema: z.core.$ZodType): boolean {
  const known = naming.get(schema);
  if (known !== undefined) return known;
  const names = placesIn(schema, (each) => members.get(each)).length > 0;
  naming.set(schema, names);
  return names;
}

type Fields = Record<string, unknown>;

/** A value with what stands at a place of it changed; places that are null or left out stay so. */
function changedAt(value: unknown, [name, ...rest]: readonly string[], change: (at: Fields) => Fields): unknown {
  if (name === "*") return Array.isArray(value) ? value.map((each) => changedAt(each, rest, change)) : value;
  if (typeof value !== "object" || value === null) return value;
  if (name === undefined) return change(value as Fields);
  return name in value ? { ...value, [name]: changedAt(Reflect.get(value, name), rest, change) } : value;
}
