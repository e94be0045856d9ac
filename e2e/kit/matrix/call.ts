import { type BuiltAction, builtActions } from "../entry-points.ts";
import type { Answer, Knocking } from "./knock.ts";

/** Sentences that turn somebody away for who they are. */
const becauseOfWho = /^Only .+ may |^There is nothing here, or it is not for you|^This plan is restricted|^While a plan runs, only leads/;

/** What an action said to this visitor: its value, and how the policy calls that. */
export type Said = Answer & { value: unknown };

/** Calls a server action as a page does, on the page that has it. */
export async function call(
  name: string,
  args: readonly unknown[] | FormData,
  who: Knocking,
  fill: (page: string) => string,
): Promise<Said> {
  const { id, page } = built(name);
  const form = args instanceof FormData;
  const response = await fetch(who.base + fill(page), {
    method: "POST",
    redirect: "manual",
    headers: {
      ...{ origin: who.base, accept: "text/x-component", "next-action": id },
      ...(form ? {} : { "content-type": "text/plain;charset=UTF-8" }),
      ...who.headers,
    },
    body: form ? args : JSON.stringify(args),
  });
  const text = await response.text();
  const to = response.headers.get("x-action-redirect");
  if (to) return { cell: to.startsWith("/signin") ? "door" : "on", text, value: undefined };
  // To the end of the line: JSON leaves U+2028 as it is, which ends a line for a regular expression.
  const [, row] = /^1:([^\n]*)$/m.exec(text) ?? [];
  if (response.status !== 200 || row === undefined || !/^[[{"\dntf]/.test(row))
    return { cell: `status ${response.status}`, text, value: undefined };
  const value: unknown = JSON.parse(row);
  return { cell: isRefusal(value) ? "no" : "yes", text, value };
}

/** A form as React sends it as the only argument of an action. */
export function asArgument(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append("0", '["$K1"]');
  return form;
}

let known: Map<string, BuiltAction> | undefined;
function built(name: string): BuiltAction {
  known ??= builtActions();
  const action = known.get(name);
  if (!action) throw new Error(`No page of the build calls ${name}.`);
  return action;
}

/** Null is what the sender of commands is told who is signed out; commands are answered one by one. */
function isRefusal(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(isRefusal);
  if (typeof value !== "object") return false;
  // Commands are answered with a message, acts of settings with an outcome.
  const words: unknown = Reflect.get(value, "words") ?? Reflect.get(value, "message");
  return typeof words === "string" && becauseOfWho.test(words);
}
