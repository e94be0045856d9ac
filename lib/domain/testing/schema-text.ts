import * as z from "zod";
import { refTo } from "../kernel/ref.ts";

/** What schemas are exported as. */
export type SchemaNames = { get: (schema: z.core.$ZodType) => string | undefined };

/** What values a schema takes, in a few words of Markdown. Schemas that have a name are called by it, unless asked for `inside`. */
export function schemaText(schema: z.core.$ZodType, names: SchemaNames, inside = false): string {
  const of = refTo(schema);
  if (of.length > 0) return `id of a ${of.map(({ one }) => one).join(" or a ")}`;
  const name = inside ? undefined : names.get(schema);
  if (name) return `\`${name}\``;
  const text = (each: z.core.$ZodType) => schemaText(each, names);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return text(schema.unwrap());
  if (schema instanceof z.ZodPipe) return text(schema.in);
  if (schema instanceof z.ZodNullable) return `${text(schema.unwrap())} or null`;
  if (schema instanceof z.ZodArray) return `list of ${text(schema.element)}`;
  if (schema instanceof z.ZodTuple) return `[${schema.def.items.map(text).join(", ")}]`;
  if (schema instanceof z.ZodRecord) return `map of ${text(schema.valueType)}`;
  if (schema instanceof z.ZodUnion) return schema.options.map(text).join(" or ");
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `“${option}”`).join(" ");
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `“${value}”`).join(" ");
  if (schema instanceof z.ZodObject) return `{ ${fieldsOf(schema, names).map(fieldText).join(", ")} }`;
  return plainText(schema);
}

export type Field = { name: string; type: string; optional: boolean };

/** The fields of an object schema. */
export function fieldsOf(schema: z.ZodObject, names: SchemaNames): Field[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const optional = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
    const usual = field instanceof z.ZodDefault ? `; without it ${JSON.stringify(field.def.defaultValue)}` : "";
    return { name, type: schemaText(field, names) + usual, optional };
  });
}

const fieldText = ({ name, type, optional }: Field) => `${name}${optional ? "?" : ""}: ${type}`;

/** Text, numbers and the like, with their limits. */
function plainText(schema: z.core.$ZodType): string {
  const { type, format, minLength, maxLength, minimum, exclusiveMinimum, pattern } = z.toJSONSchema(schema, {
    unrepresentable: "any",
    io: "input",
  });
  if (type === "integer") return exclusiveMinimum === 0 ? "whole number from 1" : `whole number${minimum === 0 ? " from 0" : ""}`;
  if (type !== "string") return String(type ?? "anything");
  if (minLength && minLength === maxLength) return `text, ${minLength} characters`;
  if (pattern && !format) return `text, \`${pattern}\``;
  const [least, most] = [minLength ? `from ${minLength} ` : "", maxLength ? `to ${maxLength.toLocaleString("en")} ` : ""];
  return `text${format ? ` (${format})` : ""}${least || most ? `, ${least}${most}characters` : ""}`;
}
