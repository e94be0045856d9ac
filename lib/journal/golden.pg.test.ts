import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { verbsByType } from "../domain/verbs.ts";
import { lineOf } from "./audit/line.ts";
import { chance } from "./chance.ts";
import { verifyRoom, whatIsWrong } from "./replay.ts";
import { type StoredEvent, unseal } from "./seal.ts";
import { readEvents, writeGroup } from "./store.ts";
import { asBefore } from "./testing/golden/as-before.ts";
import { chapters } from "./testing/golden/chapters.ts";
import { dumpDatabase } from "./testing/golden/dump.ts";
import { digestOf, freeze, freezing, frozenEvents, frozenFiles } from "./testing/golden/frozen.ts";
import { statementText } from "./testing/golden/statement-text.ts";
import { type Group, writeStatement } from "./write-statement.ts";

/*
 * What was written once is compared to the byte with what the code writes now. `testing/golden/README.md` says what may be
 * added, what may change (the SQL, where a migration adds a column), and what never may (an event that is frozen).
 */

// Only listened to: the groups it is given are what the SQL is made of.
vi.mock("./store.ts", { spy: true });

/** Acts, as `chapter act`, whose events are written otherwise by now, and why. What is frozen of them must still replay. */
const rewritten = new Map<string, string>([
  ["rehearsals decideByRow", "the row of the matrix that a question is decided by is kept with it"],
  ["thresholds noteBreach", "a question keeps the samples that raised it"],
  ["plan decideGate2", "open steps before the gate speak against a GO, too, and the record names them"],
  ...["plan startStep", "plan reopenStep", "plan completeStep", "plan tick1", "watches beginWatch"].map(
    (act) => [act, "the first step of a phase, or its watch, sets when the phase started"] as const,
  ),
]);

type Played = { name: string; roomId: string; events: StoredEvent[]; groups: Group[] };
const played: Played[] = [];

beforeAll(async () => {
  await freshDatabase();
  const usual = { ...chance };
  for (const { name, play } of chapters) {
    vi.mocked(writeGroup).mockClear();
    const roomId = await play();
    const groups = vi.mocked(writeGroup).mock.calls.map(([, group]) => group);
    played.push({ name, roomId, events: await readEvents(pool(), roomId, 0), groups });
  }
  Object.assign(chance, usual);
  if (freezing) await addToFrozen();
});

const eventsFile = (name: string) => `${name}.events.jsonl`;

/** The events as they would have been written when those in the golden file were. */
function asFrozen({ name, events }: Played): StoredEvent[] {
  const frozen = frozenEvents(eventsFile(name));
  let head = "";
  return events.map((event, index) => {
    const before = asBefore(event, frozen[index], head);
    head = frozen[index]?.hash ?? before.hash;
    return before;
  });
}

async function addToFrozen(): Promise<void> {
  for (const each of played) {
    const fresh = asFrozen(each).slice(frozenEvents(eventsFile(each.name)).length);
    if (fresh.length > 0) freeze(eventsFile(each.name), fresh.map((event) => `${lineOf(event)}\n`).join(""));
  }
  const database = process.env.FREEZE_DATABASE ? `database-${process.env.FREEZE_DATABASE}.sql.gz` : null;
  if (database && !frozenFiles().has(database)) freeze(database, gzipSync(await dumpDatabase(pool()), { level: 9 }));
}

describe("what was frozen", () => {
  test("is as it was", () => {
    expect(frozenFiles().size).toBeGreaterThan(chapters.length);
    for (const [name, digest] of frozenFiles()) expect([name, digestOf(name)]).toEqual([name, digest]);
  });

  test("has an event of every type there is", () => {
    const types = new Set(chapters.flatMap(({ name }) => frozenEvents(eventsFile(name)).map(({ type }) => type)));
    expect([...types].sort()).toEqual([...verbsByType.keys()].sort());
  });

  test.each(chapters)("makes a chain from the first event of the chapter $name to the last", ({ name }) => {
    let [seq, head] = [0, ""];
    for (const event of frozenEvents(eventsFile(name))) {
      expect([event.commandId, whatIsWrong(event, seq, head)]).toEqual([event.commandId, null]);
      [seq, head] = [event.seq, event.hash];
    }
  });
});

describe.each(chapters)("the chapter $name", ({ name }) => {
  const found = () => played.find((each) => each.name === name) ?? expect.fail("it was not played");

  test("is written as it was when it was frozen, payload and hash, to the byte", () => {
    const frozen = frozenEvents(eventsFile(name));
    const now = asFrozen(found());
    const told = (events: StoredEvent[]) =>
      events.filter(({ commandId }) => !rewritten.has(`${name} ${commandId}`)).map((event) => lineOf(event));
    expect(told(now)).toEqual(told(frozen));
  });

  test("tells what its verbs declare, to the last fact", () => {
    for (const { type, data } of found().events.map(unseal)) {
      const told = verbsByType.get(type)?.data.safeParse(data);
      expect([type, told?.data]).toEqual([type, data]);
    }
  });

  test("verifies: the chain holds and folding the journal gives the rows", async () => {
    const { roomId, events } = found();
    expect(await verifyRoom(pool(), roomId)).toMatchObject({ ok: true, events: events.length });
  });

  test("is written with this SQL", async () => {
    const seen = new Map<string, string>();
    const texts = found().groups.map((group) => {
      const acts = group.events.map(({ commandId }) => commandId).join(" + ");
      const text = statementText(writeStatement(group));
      const before = seen.get(text);
      seen.set(text, before ?? acts);
      return before ? `-- ${acts}: as ${before}\n` : `-- ${acts}\n${text}`;
    });
    await expect(texts.join("\n")).toMatchFileSnapshot(`testing/golden/${name}.statements.sql`);
  });
});
