import { type Match, quoted } from "./matched.ts";

/** JSON is expected: every field that is named must be there with its value, in any order. Null where it is not. */
export function matchJson(text: string, answer: string): Match | null {
  const wanted = /^[{[]/.test(text) ? parsed(text) : undefined;
  if (wanted === undefined) return null;
  const [from, to] = [answer.search(/[{[]/), Math.max(answer.lastIndexOf("}"), answer.lastIndexOf("]"))];
  const got = parsed(answer) ?? parsed(answer.slice(Math.max(0, from), to + 1));
  if (got === undefined) return { verdict: "fail", why: `it is no JSON, and ${quoted(text)} is expected` };
  const missing = lacks(wanted, got, "");
  return missing === null ? { verdict: "pass", why: "all of the JSON is in it" } : { verdict: "fail", why: missing };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first field of `wanted` that `got` does not have so, in words; null where it has all. */
function lacks(wanted: unknown, got: unknown, path: string): string | null {
  if (typeof wanted !== "object" || wanted === null) {
    if (Object.is(wanted, got)) return null;
    return `${path === "" ? "it" : quoted(path)} is ${quoted(JSON.stringify(got) ?? "not there")}, not ${quoted(JSON.stringify(wanted))}`;
  }
  if (typeof got !== "object" || got === null || Array.isArray(wanted) !== Array.isArray(got))
    return `${quoted(path || "it")} is of another kind`;
  for (const [key, value] of Object.entries(wanted)) {
    const there = Object.hasOwn(got, key) ? (got as Record<string, unknown>)[key] : undefined;
    const missing = lacks(value, there, path === "" ? key : `${path}.${key}`);
    if (missing !== null) return missing;
  }
  return null;
}
