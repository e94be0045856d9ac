import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { securityKinds } from "./kinds.ts";
import { askedBy, askedFrom, firstThisHour, noteSecurity } from "./log.ts";

let path = "";
let from = "";
let tried = 0;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "security-")), "security.log");
  from = `192.0.2.${++tried}`;
  vi.stubEnv("HOLDPOINT_SECURITY_LOG", path);
  return () => vi.unstubAllEnvs();
});

const lines = () =>
  readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line): Record<string, unknown> => JSON.parse(line));

describe("the security log", () => {
  it("says what, when in UTC, from where and who, one line each, and only its owner may read it", () => {
    askedFrom(from, () => {
      noteSecurity("sign-in-failed", { account: null });
      askedBy("ana");
      noteSecurity("signed-in", { by: "password" });
    });
    expect(lines()).toEqual([
      { at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), kind: "sign-in-failed", from, who: null, account: null },
      { at: expect.any(String), kind: "signed-in", from, who: "ana", by: "password" },
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("lets nobody write a line of their own, and cuts what is long", () => {
    const forged = `x"}\n{"kind":"signed-in"}\u2028${"long ".repeat(100)}`;
    askedFrom(`${from}\n{"kind":"forged"}`, () => noteSecurity("refused", { why: forged }));
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ kind: "refused" });
    expect(String(lines()[0]?.why).length).toBeLessThanOrEqual(201);
  });

  it("keeps a request's words apart from those of another that runs beside it", async () => {
    const turn = Promise.withResolvers<void>();
    const one = askedFrom(from, async () => {
      askedBy("ana");
      await turn.promise;
      noteSecurity("signed-in");
    });
    const other = askedFrom("198.51.100.9", async () => noteSecurity("sign-in-failed"));
    turn.resolve();
    await Promise.all([one, other]);
    expect(lines().map(({ kind, from: there, who }) => [kind, there, who])).toEqual([
      ["sign-in-failed", "198.51.100.9", null],
      ["signed-in", from, "ana"],
    ]);
  });

  it("writes sixty of one kind and address in a minute, and says later how many it left out", () => {
    vi.useFakeTimers({ now: Date.parse("2026-11-27T22:00:00Z") });
    for (let at = 0; at < 75; at++) askedFrom(from, () => noteSecurity("sign-in-failed"));
    askedFrom(from, () => noteSecurity("signed-in"));
    expect(lines()).toHaveLength(61);
    vi.setSystemTime(Date.parse("2026-11-27T22:01:00Z"));
    askedFrom(from, () => noteSecurity("sign-in-failed"));
    expect(lines().at(-1)).toMatchObject({ kind: "sign-in-failed", unwritten: 15 });
    vi.useRealTimers();
  });

  it("puts a file aside that has grown large", () => {
    writeFileSync(path, "x".repeat(10 * 1024 * 1024));
    noteSecurity("signed-in");
    expect(lines()).toHaveLength(1);
    expect(statSync(`${path}.1`).size).toBe(10 * 1024 * 1024);
  });

  it("never stops what it tells of: a place that cannot be written is said in the server's log", () => {
    vi.stubEnv("HOLDPOINT_SECURITY_LOG", "/no/such/folder/security.log");
    expect(() => noteSecurity("signed-in")).not.toThrow();
  });

  it("has every kind in the manual, in its own words", () => {
    const manual = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
    for (const [kind, words] of Object.entries(securityKinds)) expect(manual).toContain(`| \`${kind}\` | ${words} |`);
  });

  it("tells a token once an hour for each address", () => {
    expect(askedFrom(from, () => [firstThisHour("token"), firstThisHour("token")])).toEqual([true, false]);
    expect(askedFrom(`${from}0`, () => firstThisHour("token"))).toBe(true);
  });
});
