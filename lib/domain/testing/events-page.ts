import * as z from "zod";
import { describeText } from "../describe.ts";
import { type Action, actions } from "../kernel/permissions.ts";
import type { Verb } from "../kernel/verb.ts";
import { fieldsOf, type SchemaNames, schemaText } from "./schema-text.ts";

/** A verb as it is exported: its name, the comment above it, and whether a browser may send it by name. */
export type FoundVerb = { name: string; verb: Verb; says: string; sent: boolean };

/** A schema as it is exported, and the comment above it. */
export type FoundSchema = { name: string; says: string };

/** `docs/events.md`: every verb, the event it makes, who may, and what it takes; then the types they share. */
export function eventsPage(verbs: readonly FoundVerb[], schemas: ReadonlyMap<z.core.$ZodType, FoundSchema>): string {
  // What the verbs take is written first, and with it known which types there are to tell of.
  const used = new Set<z.core.$ZodType>();
  const names = { get: (schema: z.core.$ZodType) => schemas.get(schema) && used.add(schema) && schemas.get(schema)?.name };
  const sorted = verbs.toSorted((a, b) => compare(a.verb.type, b.verb.type) || compare(a.name, b.name));
  const of = (room: Verb["room"]) => sorted.filter(({ verb }) => verb.room === room).map((each) => verbText(each, names));
  const rules = Object.entries(actions).map(([action, { role, scope }]) => `| \`${action}\` | ${role} | ${scopeText(scope)} |`);
  const [ofPlans, ofWorkspaces] = [of("plan"), of("workspace")];
  return `# Events

Everything that happens in a room is an event of its journal, and every event is made by a verb. This page is written from the verbs
themselves: \`npx vitest run --project pure lib/domain/events.test.ts -u\` writes it anew, and a test fails while it is behind.

An event carries its number, type and instant, the actor (as they were called and what they might do then), the facts its sentence is made
of, and the rows it set. The fields below are what a verb takes; those marked ? may be left out.

## Who may

The least role, and the scope that a token needs besides. While a plan runs, \`plan:edit\` takes a lead; a restricted plan takes being named in it.

| action | least role | token |
| --- | --- | --- |
${rules.join("\n")}

## Plans

${ofPlans.join("\n")}
## Workspaces

${ofWorkspaces.join("\n")}
## Types

${typesOf(used, schemas, names).join("\n")}
`;
}

function verbText({ name, verb, says, sent }: FoundVerb, names: SchemaNames): string {
  const fields = verb.input instanceof z.ZodObject ? fieldsOf(verb.input, names) : null;
  const rows = (fields ?? []).map((field) => `- \`${field.name}\`${field.optional ? "?" : ""}: ${field.type}`);
  return `### ${verb.type}

${says}

\`${name}\` · ${mayText(verb.may)}${verb.room === "plan" && !sent ? " · performed by the server only" : ""}

${fields ? rows.join("\n") || "- no fields" : `- ${schemaText(verb.input, names)}`}

> ${sentenceOf(verb)}
`;
}

function mayText(action: Action): string {
  const { role, scope } = actions[action];
  return `\`${action}\`: ${role}${scope ? `, or a token with \`${scope}\`` : ", people only"}`;
}

const scopeText = (scope: string | null) => (scope ? `\`${scope}\`` : "people only");
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function sentenceOf({ type, example: data }: Verb): string {
  const actor = { kind: "user", id: "ana", name: "Ana Novak", role: "lead" } as const;
  return describeText({ seq: 1, type, v: 1, at: "2026-11-26T12:00:00.000Z", actor, subject: "s", data, rows: [] });
}

/** A line for each of the schemas, and for those that these are made of: asking for a name adds to the set. */
function typesOf(used: Set<z.core.$ZodType>, schemas: ReadonlyMap<z.core.$ZodType, FoundSchema>, names: SchemaNames): string[] {
  const lines: string[] = [];
  for (const schema of used) {
    const { name, says } = schemas.get(schema) ?? { name: "", says: "" };
    lines.push(`- **${name}**: ${schemaText(schema, names, true)}${says ? `. ${says}` : ""}`);
  }
  return lines.sort(compare);
}
