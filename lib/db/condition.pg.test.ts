import pg from "pg";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { noteWrite, readingTrouble, writingTrouble } from "./condition.ts";
import { databaseUrl, pool } from "./pool.ts";
import { freshDatabase } from "./testing/fresh-database.ts";
import { type Trouble, troubleOf, unavailableFor } from "./trouble.ts";

beforeAll(async () => {
  await freshDatabase();
});
afterEach(() => vi.restoreAllMocks());

const withCode = (code: string, message = "no") => Object.assign(new Error(message), { code });

describe("whether the database can do its work", () => {
  test("is nothing to speak of where it reads and writes", async () => {
    expect(await readingTrouble()).toBeNull();
    expect(await writingTrouble()).toBeNull();
  });

  test("is “read-only” where it takes no changes, and reading goes on", async () => {
    const standby = new pg.Client({ connectionString: databaseUrl() });
    await standby.connect();
    await standby.query("SET default_transaction_read_only = on");
    vi.spyOn(pool(), "query").mockImplementation(((statement: string) => standby.query(statement)) as never);
    const now = performance.now() + 60_000;
    vi.spyOn(performance, "now").mockReturnValue(now);
    expect(await writingTrouble()).toBe("read-only");
    expect(await readingTrouble()).toBeNull();
    await standby.end();
  });

  test("is “disk full” after a write that found it so, until one succeeds", async () => {
    const later = performance.now() + 120_000;
    vi.spyOn(performance, "now").mockReturnValue(later);
    noteWrite(withCode("53100", "could not extend file"));
    vi.spyOn(performance, "now").mockReturnValue(later + 2000);
    expect(await writingTrouble()).toBe("disk-full");
    noteWrite();
    vi.spyOn(performance, "now").mockReturnValue(later + 5000);
    expect(await writingTrouble()).toBeNull();
  });

  test("is asked once, however many want to know at the same time", async () => {
    const later = performance.now() + 240_000;
    vi.spyOn(performance, "now").mockReturnValue(later);
    const asked = vi.spyOn(pool(), "query");
    expect(await Promise.all(Array.from({ length: 50 }, () => readingTrouble()))).toEqual(Array.from({ length: 50 }, () => null));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["53100", "disk-full", "The disk of the server is full. Nothing was saved; whoever runs the server must make room on it."],
    ["25006", "read-only", "The database is read-only at present. Nothing was saved; whoever runs it must let it take changes again."],
    [
      "57P03",
      "recovering",
      "The database is starting, or reads back what it wrote before a crash. Nothing was saved; try again in a moment.",
    ],
    ["ECONNREFUSED", "not-running", "The database is not running. Nothing was saved; try again in a moment."],
    ["53300", "too-many-connections", "The database has no connection to spare. Nothing was saved; try again in a moment."],
    ["57014", "no-answer", "The database does not answer. Nothing was saved; try again in a moment."],
    ["08006", "connection-lost", "The connection to the database was lost. Nothing was saved; try again in a moment."],
  ] as const)("is said by its own name: %s", (code, trouble: Trouble, message) => {
    expect(troubleOf(withCode(code))).toBe(trouble);
    expect(troubleOf(new AggregateError([withCode(code)]))).toBe(trouble);
    expect(unavailableFor(trouble)).toMatchObject({ code: "unavailable", reason: trouble, message });
  });

  test("is no matter of a mistake in our own code", () => {
    for (const error of [new TypeError("x is not a function"), withCode("23505"), "words", null]) expect(troubleOf(error)).toBeNull();
  });
});
