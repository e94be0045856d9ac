import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import type { Collection } from "../domain/kernel/collection.ts";
import { idsAt } from "../domain/kernel/ref.ts";
import { all, rowsIn } from "../domain/kernel/room.ts";
import { schemaOf } from "../domain/kernel/schema.ts";
import { type Room, roomShapes } from "../domain/room.ts";
import { assignStep } from "../domain/steps/edit.ts";
import { startStep } from "../domain/steps/work.ts";
import { type IdPlace, idPlaces, withIdAt } from "../domain/testing/id-places.ts";
import { ana, sofia } from "../domain/testing/people.ts";
import { verbsByType } from "../domain/verbs.ts";
import { revokeInvite } from "../domain/workspace/invites.ts";
import { createWorkspace } from "../domain/workspace/verbs.ts";
import { perform, performFirst } from "./perform.ts";
import { verifyRoom } from "./replay.ts";
import { copyOf, discard, readRoom } from "./rooms.ts";
import { chapters } from "./testing/golden/chapters.ts";
import type { Asked } from "./testing/golden/stage.ts";
import { testPlan } from "./testing/plan.ts";

/** Words that every object has, and what else is no id. */
const words = Object.getOwnPropertyNames(Object.prototype);
const malformed = ["", "x".repeat(65), "a\0b", "ü", "шаг", "../x", "a/b", "a b", " a", "a.b", "%2e", "\ud800", "a\n", ...words];
/** As ids are, and of nothing in the room: of nothing at all, of another plan's, of the room itself. */
const strange = ["nothing-is-called-this", "rescheduled-createPlan-1", "golden-plan", "golden-workspace"];

const asked: Asked[] = [];

beforeAll(async () => {
  await freshDatabase();
  for (const chapter of chapters) await chapter.play((each) => asked.push(each));
});

/** What becomes of an act when another id stands at a place of its input: it is not valid, or it is decided. */
function outcome({ room, verb, input, actor, facts, now }: Asked, { path }: IdPlace, id: string): string | null {
  const tried = withIdAt(input, path, id);
  if (tried === undefined) return null;
  const parsed = verb.input.safeParse(tried);
  if (!parsed.success) return "invalid";
  let ids = 0;
  return verb.decide(room, parsed.data, { actor, now, seq: room.seq + 1, newId: () => `new-${++ids}`, facts }).kind;
}

const collectionsOf = ({ kind }: Room): readonly Collection[] => roomShapes[kind].collections;

/** Every act with every place of an id in it. */
const attempts = () => asked.flatMap((act) => idPlaces(act.verb.input).map((place) => ({ act, place, at: place.path.join(".") })));
const told = ({ act, at }: { act: Asked; at: string }, id: string) => `${act.name} with ${at} ${JSON.stringify(id.slice(0, 70))}`;

describe("an id that somebody sends", () => {
  test("is tried at every place of every verb, and is looked up wherever it names a row", () => {
    const tried = new Set(
      attempts().flatMap(({ act, place, at }) => (outcome(act, place, "x") === null ? [] : [`${act.verb.type} ${at}`])),
    );
    const places = [...verbsByType.values()].flatMap(({ type, input }) => idPlaces(input).map((place) => ({ type, ...place })));
    const told = places.map(({ type, path }) => `${type} ${path.join(".")}`);
    expect(told.filter((place) => !tried.has(place))).toEqual([]);
    expect(tried.size).toBeGreaterThan(90);
    expect(places.filter(({ of, collections }) => of === "row" && collections.length === 0)).toEqual([]);
  });

  test("is not valid where it does not look like one, or is a word that every object has", () => {
    const taken = attempts().flatMap((attempt) =>
      malformed.flatMap((id) => {
        const found = outcome(attempt.act, attempt.place, id);
        return found === null || found === "invalid" ? [] : [`${told(attempt, id)}: ${found}`];
      }),
    );
    expect(taken).toEqual([]);
  });

  test("is refused where nothing in the room has it, or something of another kind", () => {
    const taken = attempts().flatMap((attempt) => {
      const { act, place } = attempt;
      if (place.of !== "row") return [];
      const others = collectionsOf(act.room).filter(({ name }) => !place.collections.some((each) => each.name === name));
      const ids = others.flatMap((each) => Object.keys(rowsIn(act.room, each)).slice(0, 1));
      return [...strange, ...ids].flatMap((id) => {
        const found = outcome(act, place, id);
        return found === null || found === "refusal" ? [] : [`${told(attempt, id)}: ${found}`];
      });
    });
    expect(taken).toEqual([]);
  });

  test("changes nothing where its row was removed", () => {
    const taken = attempts().flatMap((attempt) => {
      const { act, place } = attempt;
      // Who puts back what was removed, or takes away what is left of it, is meant to find it.
      if (/\.(restored|forgotten)$/.test(act.verb.type)) return [];
      const removed = place.collections.flatMap((each) => {
        const live = new Set(all(act.room, each).map(({ id }) => id));
        return Object.keys(rowsIn(act.room, each)).filter((id) => !live.has(id));
      });
      return removed.flatMap((id) => (outcome(act, place, id) === "change" ? [told(attempt, id)] : []));
    });
    expect(taken).toEqual([]);
  });
});

test("no row of the rooms that were acted points at nothing", async () => {
  const dangling: string[] = [];
  for (const roomId of new Set(asked.map(({ room }) => room.id))) {
    const { room } = (await copyOf(roomId)) ?? expect.fail();
    const ids = new Set([room.id, ...collectionsOf(room).flatMap((each) => Object.keys(rowsIn(room, each)))]);
    for (const of of collectionsOf(room))
      for (const place of idPlaces(schemaOf(of)).filter((each) => each.of === "row"))
        for (const row of Object.values(rowsIn(room, of)))
          dangling.push(...idsAt(row, place.path).flatMap((id) => (ids.has(id) ? [] : [`${of.name} ${place.path.join(".")} ${id}`])));
  }
  expect(dangling).toEqual([]);
});

describe.each(words)("a plan that is sent the id %s", (word) => {
  test("refuses it, and is as well as before, also when it is read afresh", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    const before = await plan.room();
    await expect(plan.act(assignStep, { stepId: word, assignee: { id: "ana", name: "Ana" } }, ana)).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(plan.act(startStep, { stepId: word }, ana)).rejects.toMatchObject({ code: "invalid" });
    expect(await plan.room()).toBe(before);
    discard((await copyOf(plan.id)) ?? expect.fail());
    await plan.act(startStep, { stepId: await plan.stepId("One") }, ana);
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true, events: 3 });
  });

  test("opens no door: nothing is found under it", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    const { steps } = await plan.room();
    expect(steps[word]).toBe(undefined);
  });
});

test("a workspace that is asked to withdraw an invite of that id refuses it", async () => {
  const input = { name: "W", founder: { userId: "sofia", name: "Sofia", email: null } };
  const actor = { ...sofia, role: "admin" } as const;
  await performFirst({ verb: createWorkspace, roomId: "naughty-w", input, actor, commandId: "c" });
  for (const inviteId of words)
    await expect(
      perform({ verb: revokeInvite, roomId: "naughty-w", input: { inviteId }, actor, commandId: `r ${inviteId}` }),
    ).rejects.toMatchObject({ code: "invalid" });
  expect((await readRoom("workspace", "naughty-w")).seq).toBe(1);
});
