import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { renameWorkspace } from "../domain/workspace/verbs.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { headsLine, headsOf, missingHeads } from "./heads.ts";
import { keepHeads } from "./keep-heads.ts";
import { perform } from "./perform.ts";
import { verifyRoom } from "./replay.ts";

let door: Door;
let url: string;
beforeAll(async () => {
  url = await freshDatabase();
  door = await atTheDoor();
});

const rename = (name: string) =>
  perform({ verb: renameWorkspace, roomId: door.workspaceId, input: { name }, actor: door.admin, commandId: newId() });

/** As an operator does who has the owner's rights: the triggers of the record are off meanwhile. */
async function tamper(...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('ALTER TABLE "Event" DISABLE TRIGGER ALL');
  for (const statement of statements) await owner.query(statement, [door.workspaceId]);
  await owner.query('ALTER TABLE "Event" ENABLE TRIGGER ALL');
  await owner.end();
}

describe("the heads of the record, kept outside", () => {
  it("say which line of a file is none", () => {
    expect(() => headsOf('{"at":"2026-11-27T22:00:00.000Z","heads":[]}\nnonsense\n')).toThrow("line 2 is no line of heads");
  });

  it("are written to a file and to an address at the start and every hour, only those that moved", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "heads-")), "heads.jsonl");
    const posted: string[] = [];
    const sink = createServer(async (request, response) => {
      posted.push(await text(request));
      response.end();
    });
    await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
    const address = sink.address();
    const ends = [keepHeads(file, 20), keepHeads(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/heads`, 20)];
    const written = () => headsOf(readFileSync(file, "utf8"));
    await expect.poll(() => posted.length).toBe(1);
    await expect.poll(() => written().length).toBe(1);
    await perform({ verb: renameWorkspace, roomId: door.workspaceId, input: { name: newId() }, actor: door.admin, commandId: newId() });
    await expect.poll(() => posted.length).toBe(2);
    await expect.poll(() => written().length).toBe(2);
    for (const end of ends) end();
    sink.close();
    expect(written()[1]?.heads.map(([room]) => room)).toEqual([door.workspaceId]);
    expect(headsOf(posted.join("\n"))[1]?.heads).toEqual(written()[1]?.heads);
  });

  it("tell nothing of events that were written beyond the newest; checking the record does", async () => {
    expect(await verifyRoom(pool(), door.workspaceId)).toMatchObject({ ok: true });
    await tamper(
      `INSERT INTO "Event" SELECT "roomId", seq + 1, v, type, at, "actorKind", "actorId", "actorName", "actorRole", subject, payload, salt, "payloadDigest", '${newId()}', "inputDigest", hash, hash
        FROM "Event" WHERE "roomId" = $1 ORDER BY seq DESC LIMIT 1`,
    );
    expect(await verifyRoom(pool(), door.workspaceId)).toMatchObject({
      ok: false,
      problem: "the journal goes on beyond the room's newest event",
    });
    await tamper(`DELETE FROM "Event" WHERE "roomId" = $1 AND seq > (SELECT seq FROM "Room" WHERE id = $1)`);
  });

  it("hold while the record only grows, and tell one that was cut off", async () => {
    await rename("First");
    const before = await headsLine(pool(), "2026-11-27T22:00:00.000Z");
    await rename("Second");
    const after = await headsLine(pool(), "2026-11-27T23:00:00.000Z");
    const kept = headsOf(`${before?.line}\n${after?.line}\n`);
    expect(kept).toHaveLength(2);
    expect(await missingHeads(pool(), kept)).toEqual([]);
    const seq = kept[1]?.heads.find(([room]) => room === door.workspaceId)?.[1] ?? 0;
    // The chain that is left is whole: nothing inside the database can tell.
    await tamper(
      `DELETE FROM "Event" WHERE "roomId" = $1 AND seq = ${seq}`,
      `UPDATE "Room" SET seq = ${seq - 1}, head = (SELECT hash FROM "Event" WHERE "roomId" = $1 AND seq = ${seq - 1}) WHERE id = $1`,
    );
    expect(await missingHeads(pool(), kept)).toEqual([{ roomId: door.workspaceId, seq, at: "2026-11-27T23:00:00.000Z", now: "no event" }]);
  });
});
