import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync, renameSync, statSync } from "node:fs";
import { LRUCache } from "lru-cache";
import { cutText } from "../domain/kernel/text.ts";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import type { SecurityKind } from "./kinds.ts";

/** What a line says beside its kind, when, and from where. Ids and names, never a secret and nothing a stranger typed. */
type Facts = Readonly<Record<string, string | number | null | undefined>>;

/** A file of this size is put aside as `….1`, in place of the one before. */
const mostBytes = 10 * 1024 * 1024;
/** So many lines of one kind from one address in a minute; what is beyond is counted, and the next minute's first line says how many. */
const mostPerMinute = 60;
const longest = 200;

const asking = () => perProcess("security-asking", () => new AsyncLocalStorage<{ from: string; who: string | null }>());
const counts = () =>
  perProcess("security-counts", () => new LRUCache<string, { minute: number; lines: number; beyond: number }>({ max: 10_000 }));

/** Does `work` as part of a request from this network address: it is told with all that is noted meanwhile. */
export const askedFrom = <T>(from: string, work: () => T): T => asking().run({ from, who: null }, work);

/** Says who the request turned out to be from: a person or a token, by id. */
export function askedBy(who: string): void {
  const request = asking().getStore();
  if (request) request.who = who;
}

/**
 * Notes what matters for security, as one line of JSON in the file `HOLDPOINT_SECURITY_LOG` (`-` is standard error; without it nothing is kept):
 * `{ "at": "2026-11-27T22:10:03.120Z", "kind": "sign-in-failed", "from": "192.0.2.7", "who": null, … }`. JSON escapes what would end a line, so that nobody
 * can write another one. Never throws: what cannot be written is told in the log of the server.
 */
export function noteSecurity(kind: SecurityKind, facts: Facts = {}): void {
  const path = process.env.HOLDPOINT_SECURITY_LOG;
  if (!path) return;
  const { from = null, who = null } = asking().getStore() ?? {};
  // The machine's own clock, as for sessions: what a test moves is the one of deployments.
  const at = Date.now();
  const before = beyondBefore(`${kind} ${from}`, Math.floor(at / 60_000));
  if (before === null) return;
  const told = Object.entries({ ...facts, unwritten: before || undefined }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "string" ? cutText(value, longest) : value] as const],
  );
  const line = JSON.stringify({ at: new Date(at).toISOString(), kind, from, who, ...Object.fromEntries(told) });
  try {
    if (path === "-") process.stderr.write(`${line}\n`);
    else {
      putAside(path);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    }
  } catch (error) {
    log.error({ err: error }, "the security log could not be written");
  }
}

/** How many lines were left out before this one; null where this one is to be left out. */
function beyondBefore(key: string, minute: number): number | null {
  const last = counts().get(key);
  if (last?.minute !== minute) {
    counts().set(key, { minute, lines: 1, beyond: 0 });
    return last?.beyond ?? 0;
  }
  if (last.lines < mostPerMinute) {
    last.lines += 1;
    return 0;
  }
  last.beyond += 1;
  return null;
}

function putAside(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file && file.size >= mostBytes) renameSync(path, `${path}.1`);
}

/** True the first time in an hour that this is asked of a key. */
export function firstThisHour(key: string): boolean {
  const seen = perProcess("security-seen", () => new LRUCache<string, number>({ max: 10_000 }));
  const hour = Math.floor(Date.now() / 3_600_000);
  const from = asking().getStore()?.from ?? "";
  const isFirst = seen.get(`${key} ${from}`) !== hour;
  seen.set(`${key} ${from}`, hour);
  return isFirst;
}
