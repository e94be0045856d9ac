import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { atLength } from "#lib/testing/long.ts";
import { pool } from "../../db/pool.ts";
import { freshDatabase } from "../../db/testing/fresh-database.ts";
import { digestPayload, hashEvent, type StoredEvent, seal } from "../seal.ts";
import { journalPages } from "../store.ts";
import { auditLines } from "./audit-lines.ts";
import { lineOf, linesOf } from "./line.ts";
import { type AuditRecord, auditPage, linesBegin, linesEnd } from "./page.ts";
import { fullPlan, hostile } from "./testing-full-plan.ts";
import { editByte, tamper } from "./testing-tamper.ts";
import { verifyLines } from "./verify-lines.ts";
import { verifyPage } from "./verify-page.ts";

let events: StoredEvent[] = [];
let head = "";
let record: AuditRecord;
let page: Buffer;

const check = (bytes: Buffer, expected?: string) => verifyLines(linesOf([bytes]), expected);
const text = async (pieces: AsyncIterable<string>) => (await Array.fromAsync(pieces)).join("");
const fileOf = (all: readonly StoredEvent[]) => Buffer.from(all.map((event) => `${lineOf(event)}\n`).join(""));
async function* once(all: StoredEvent[]) {
  yield all;
}
const pageOf = async (all: StoredEvent[], said: AuditRecord = record) => Buffer.from(await text(auditPage(said, () => once(all))));

beforeAll(async () => {
  await freshDatabase();
  const plan = await fullPlan();
  const { title, zone, slug } = (await plan.room()).plan;
  events = (await Array.fromAsync(journalPages(pool(), plan.id, Number.POSITIVE_INFINITY))).flat();
  head = events.at(-1)?.hash ?? "";
  record = { roomId: plan.id, slug, title, zone, exported: "2026-11-26T20:00:00.000Z", events: events.length, head };
  page = await pageOf(events);
});

describe("the export of a real plan", () => {
  it("holds, and tells its number of events, its head and the plan", async () => {
    expect(events.length).toBeGreaterThan(58);
    const lines = Buffer.from(await text(auditLines(journalPages(pool(), record.roomId, events.length))));
    expect(check(lines, head)).toMatchObject({ ok: true, events: events.length, head, room: { plan: { title: record.title } } });
    expect(lines.equals(fileOf(events))).toBe(true);
  });

  it("can end at any event", async () => {
    const upTo = (await Array.fromAsync(journalPages(pool(), record.roomId, 7))).flat();
    expect(check(fileOf(upTo), events[6]?.hash)).toMatchObject({ ok: true, events: 7 });
  });

  const tamperings = atLength(1000, 300);
  it(`tells the first event that does not hold, in ${tamperings} tamperings of ten kinds`, () => {
    const choice = fc.record({ kind: fc.nat(9), at: fc.nat(), other: fc.nat(), byte: fc.nat() });
    const property = fc.property(choice, (chosen) => {
      const { bytes, first, needsHead } = tamper(events, chosen);
      expect(check(bytes, head)).toMatchObject({ ok: false, seq: first });
      if (!needsHead) expect(check(bytes)).toMatchObject({ ok: false, seq: first });
    });
    fc.assert(property, { numRuns: tamperings });
  });

  it("says which event a hash is of that is not the head any more", () => {
    expect(check(fileOf(events), events[4]?.hash)).toMatchObject({ ok: false, problem: expect.stringContaining("the hash of event 5") });
  });

  it.each(["", "null", "[]", "{}", '{"data":{},"rows":{}}', '{"data":{},"rows":[{"collection":"toString","id":"x","row":{}}]}'])(
    "refuses the payload %j, however well it is chained",
    (payload) => {
      const [first, second] = events;
      if (!first || !second) throw new Error("no events");
      const { salt } = second;
      const sealed = { ...second, payload, payloadDigest: digestPayload(salt, payload) };
      expect(check(fileOf([first, { ...sealed, hash: hashEvent(sealed) }]))).toMatchObject({
        ok: false,
        seq: 2,
        problem: expect.stringContaining("not a change"),
      });
    },
  );
});

describe("the page of a real plan", () => {
  it("holds, and says every event once", async () => {
    expect(await verifyPage(page, head)).toMatchObject({ ok: true, events: events.length, head });
    expect(page.toString().match(/<tr id="e/g)).toHaveLength(events.length);
  });

  it("lets nothing that people typed become HTML", () => {
    expect(page.toString().match(/<script/g)).toHaveLength(1);
    expect(page.toString()).not.toContain("<b>care");
    expect(page.toString()).toContain(hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").slice(0, 30));
  });

  it("is found out in 200 edits beside its lines", async () => {
    const [from, to] = [page.indexOf(linesBegin), page.indexOf(linesEnd)];
    const readable = page.length - (to - from);
    const edit = fc.record({ at: fc.nat(readable - 1), byte: fc.nat(), length: fc.integer({ min: 1, max: 40 }), kind: fc.nat(2) });
    const property = fc.asyncProperty(edit, async ({ at: offset, byte, length, kind }) => {
      const at = offset < from ? offset : offset + (to - from);
      const more = page.subarray(at, at + length);
      const edited = [
        editByte(page, at, byte),
        Buffer.concat([page.subarray(0, at), page.subarray(at < from ? Math.min(from, at + length) : at + length)]),
        Buffer.concat([page.subarray(0, at), more, page.subarray(at)]),
      ][kind];
      expect(await verifyPage(edited ?? page)).toMatchObject({ ok: false });
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("is found out in 200 tamperings of the lines it carries", async () => {
    const choice = fc.record({ kind: fc.nat(9), at: fc.nat(), other: fc.nat(), byte: fc.nat() });
    const [from, to] = [page.indexOf(linesBegin) + linesBegin.length, page.indexOf(linesEnd)];
    const property = fc.asyncProperty(choice, async (chosen) => {
      const { bytes } = tamper(events, chosen);
      const edited = Buffer.concat([page.subarray(0, from), bytes, page.subarray(to)]);
      expect(await verifyPage(edited, head)).toMatchObject({ ok: false });
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("is found out when all of it was made anew from a shorter record", async () => {
    const shorter = events.slice(0, -1);
    const remade = await pageOf(shorter, { ...record, events: shorter.length, head: shorter.at(-1)?.hash ?? "" });
    expect(await verifyPage(remade, head)).toMatchObject({ ok: false, seq: events.length });
  });

  it("names the row whose words were changed, and both words", async () => {
    const edited = Buffer.from(page.toString().replace("Slower than planned", "Quicker than planned"));
    const problem = expect.stringMatching(/in the row of event \d+ .*Slower than.*Quicker than/);
    expect(await verifyPage(edited)).toMatchObject({ ok: false, seq: null, problem });
  });

  it("tells of events that no version ever made without falling over", async () => {
    const odd = events.slice(0, 1);
    const actor = { kind: "user", id: "x", name: "X", role: "admin" } as const;
    const told = { type: "plan.t0_moved", v: 1, at: "2026-11-26T12:00:00.000Z", actor, subject: "x" };
    odd.push(
      seal(record.roomId, { seq: 2, ...told, data: { t0: "never" }, rows: [] }, { commandId: "c", inputDigest: "d" }, odd[0]?.hash ?? ""),
    );
    const begun = { ...record, title: "Test plan", zone: "UTC", events: 2, head: odd[1]?.hash ?? "" };
    expect(await verifyPage(await pageOf(odd, begun))).toMatchObject({ ok: true, events: 2 });
  });
});
