import { beforeAll, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { stampOf } from "../domain/document/revision/difference.ts";
import { newId } from "../domain/kernel/id.ts";
import { startPlan } from "../domain/plan/start-and-end.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, sofia } from "../domain/testing/people.ts";
import { perform } from "../journal/perform.ts";
import { verifyRoom } from "../journal/replay.ts";
import { copyOf, discard, readRoom } from "../journal/rooms.ts";
import { peopledWorkspace } from "../journal/testing/plan.ts";
import { importPlan } from "./import-plan.ts";
import { reviewRevision, reviseFromDocument } from "./revise-plan.ts";

beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
});

const text = `# Move

## Prepare

- [ ] Tell support
- [ ] Freeze writes
- Ask the bank

## Deploy

- [ ] Run the migration
- [ ] Warm the cache
`;
const edited = `# Move

Words that moved every line.

## Prepare

- [ ] Freeze writes (10 min)
- [ ] Tell support
- Ask the bank
- [ ] Check the backup

## Deploy

- [ ] Run the migration
`;
const version = (words: string) => ({ bytes: new TextEncoder().encode(words), name: "move.md" });

test("ticks and corrections survive an edited document, and the record verifies", async () => {
  const corrections = [{ line: 7, text: "- Ask the bank", as: "step" as const }];
  const imported = await importPlan({ ...version(text), corrections, actor: sofia, workspaceId: "w", commandId: newId() });
  const roomId = imported.room.id;
  const room = () => readRoom("plan", roomId);
  const step = async (title: string) => Object.values((await room()).steps).find((each) => each.title === title && !each.removedAt);
  const act = (verb: typeof startPlan | typeof completeStep, input: object, actor = sofia) =>
    perform({ verb, roomId, input, actor, commandId: newId() });
  await act(startPlan, {});
  const before = await Promise.all(["Ask the bank", "Tell support"].map(step));
  for (const each of before) await act(completeStep, { stepId: each?.id }, ana);

  const review = await reviewRevision(await room(), "ana", version(edited));
  expect(review).toMatchObject({ carried: [{ line: 9, text: "- Ask the bank", as: "step" }], lost: [], diff: { ticks: 2 } });
  expect(review.diff.differences.map(({ kind, title, field }) => [kind, title, field].join(" ").trim()).sort()).toEqual([
    "added Check the backup",
    "changed Freeze writes length",
    expect.stringMatching(/^changed Move notes/),
    expect.stringMatching(/^moved (?:Freeze writes|Tell support) order/),
    "removed Warm the cache",
  ]);

  const seen = review.diff.differences.map((each): [string, string] => [each.key, stampOf(each)]);
  const taking = { ...version(edited), actor: sofia, seq: review.seq, seen, commandId: newId() };
  const first = await reviseFromDocument(await room(), taking);
  expect(first).toMatchObject({ already: false, event: { type: "plan.revised", data: { added: 1, removed: 1 } } });

  const copy = await copyOf(roomId);
  if (copy) discard(copy);
  const after = await room();
  expect(before.map((each) => each && after.steps[each.id]?.status)).toEqual(["done", "done"]);
  expect((await step("Freeze writes"))?.durationMin).toBe(10);
  expect(
    Object.values(after.documents)
      .map(({ supersededAt, corrections }) => [supersededAt === null, corrections[0]?.line])
      .sort(),
  ).toEqual([
    [false, 7],
    [true, 9],
  ]);
  expect(after.plan.revision).toBe(1);
  expect(await verifyRoom(pool(), roomId)).toMatchObject({ ok: true });
  expect((await reviewRevision(after, "ana", version(edited))).diff.differences).toEqual([]);
});
