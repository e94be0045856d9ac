import { formOfServerName } from "../prometheus/rows.ts";
import type { AddressProbe, Probe } from "./rows.ts";
import { numberWhere, patternIn } from "./text-pattern.ts";

/** How each way to read is said, on screens and in documents. */
const probeWords: Readonly<Record<AddressProbe["read"], string>> = {
  up: "up",
  status: "status",
  latency: "latency",
  json: "JSON",
  text: "number after",
  pattern: "number where",
};

/** `JSON $.data.result[0].value[1] of https://… every 30 s`, or `Prometheus prod every 30 s: sum(rate(errors_total[5m]))` */
export function probeText(probe: Probe): string {
  if (probe.read === "prometheus") return `Prometheus ${probe.server} every ${probe.everySeconds} s: ${probe.query}`;
  const { url, read, at, everySeconds } = probe;
  return [probeWords[read], at, "of", url, `every ${everySeconds} s`].filter(Boolean).join(" ");
}

/** The probe that `probeText` wrote; null for anything else. */
export function probeIn(text: string): Probe | null {
  const probe = queryIn(text) ?? addressIn(text);
  return probe && !whyNotProbed(probe) && probe.everySeconds >= leastSeconds && probe.everySeconds <= mostSeconds ? probe : null;
}

function queryIn(text: string): Probe | null {
  const [, server, seconds, query] = /^Prometheus (\S{1,60}) every (\d{1,4}) s: (.{1,2000})$/u.exec(text) ?? [];
  return server && query ? { read: "prometheus", server, query: query.trim(), everySeconds: Number(seconds) } : null;
}

function addressIn(text: string): Probe | null {
  const [, words, rest = "", url = "", seconds = ""] =
    /^(up|status|latency|JSON|number after|number where)(?: (.{1,200}))? of (\S{1,2000}) every (\d{1,4}) s$/.exec(text) ?? [];
  const read = (Object.keys(probeWords) as AddressProbe["read"][]).find((each) => probeWords[each] === words);
  return read ? { url, read, at: rest || null, everySeconds: Number(seconds) } : null;
}

/** A peer is asked no more often than this, in seconds. */
export const leastSeconds = 10;
export const mostSeconds = 3600;

/** Why nothing can be read like this, in a sentence; null where it can. Whether the address may be reached is seen when it is asked. */
export function whyNotProbed(probe: Probe): string | null {
  if (probe.read === "prometheus") return whyNotAsked(probe);
  const { url, read, at } = probe;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return "The address to read from begins with https:// or http://.";
  if (/\s/.test(url)) return "The address to read from has no blanks in it.";
  const { username, password } = new URL(url);
  if (username || password) return "The address must not hold a name and a password: everybody who sees the plan sees it.";
  if (read === "json" && !placeIn(at ?? "")) return "Say where the number stands, as one place: $.data.result[0].value[1]";
  if (read === "text" && !at?.trim()) return "Say after which words the number stands.";
  const pattern = read === "pattern" ? patternIn(at ?? "") : null;
  if (typeof pattern === "string") return pattern;
  return null;
}

/** Documents say a query in one line, so it is one. */
function whyNotAsked({ server, query }: { server: string; query: string }): string | null {
  if (!formOfServerName.test(server)) return "Say which Prometheus server is asked, by its name in the settings.";
  if (!query.trim()) return "Write the query whose answer is the number.";
  return /[\r\n\t]/.test(query) ? "Write the query in one line, without tabs." : null;
}

/**
 * The names and numbers on the way to one place of a JSON value: a singular query of JSONPath (RFC 9535, 2.3.5.1), which names at most one
 * place and costs nothing to follow. Null for any other.
 */
export function placeIn(path: string): (string | number)[] | null {
  if (path.length > 200 || !/^\$(?:\.[\p{L}_][\p{L}\d_]*|\[-?\d{1,9}\]|\['[^'\\]*'\]|\["[^"\\]*"\])*$/u.test(path)) return null;
  const steps = path.slice(1).matchAll(/\.([\p{L}_][\p{L}\d_]*)|\[(-?\d{1,9})\]|\['([^']*)'\]|\["([^"]*)"\]/gu);
  return [...steps].map(([, name, index, single, double]) => (index === undefined ? (name ?? single ?? double ?? "") : Number(index)));
}

/** What an answer was: its status, how long it took to come (ms), and its body. */
export type ProbeAnswer = { status: number; ms: number; text: string };

/** The number of an answer, or why there is none, in words. */
export function readAnswer({ read, at }: Pick<AddressProbe, "read" | "at">, { status, ms, text }: ProbeAnswer): number | string {
  const fine = status >= 200 && status < 300;
  if (read === "up") return fine ? 1 : 0;
  if (read === "status") return status;
  if (!fine) return `it answered ${status}`;
  if (read === "latency") return ms;
  if (read === "pattern") return numberAsWritten(text, at ?? "");
  return read === "json" ? numberAtPlace(text, at ?? "$") : numberAfter(text, at ?? "");
}

function numberAtPlace(text: string, path: string): number | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "its answer is no JSON, or longer than 1 MB";
  }
  for (const step of placeIn(path) ?? []) {
    if (typeof step === "number") value = Array.isArray(value) ? value.at(step) : undefined;
    else value = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }
  // Prometheus writes its numbers as text.
  const found = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof found === "boolean") return Number(found);
  return typeof found === "number" && Number.isFinite(found) ? found : `there is no number at ${path}`;
}

function numberAsWritten(text: string, written: string): number | string {
  const pattern = patternIn(written);
  const found = typeof pattern === "string" ? null : numberWhere(pattern, text);
  return found ?? `no line of its answer is like “${written}”`;
}

function numberAfter(text: string, words: string): number | string {
  const place = text.indexOf(words);
  if (place < 0) return `its answer does not say “${words}”`;
  const [, number] =
    /^[\s:=]{0,20}([+-]?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?)/i.exec(text.slice(place + words.length, place + words.length + 80)) ??
    [];
  const found = Number(number);
  return number !== undefined && Number.isFinite(found) ? found : `no number stands after “${words}”`;
}
