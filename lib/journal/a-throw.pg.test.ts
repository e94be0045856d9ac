import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { type Change, change } from "../domain/kernel/verb.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, jonas } from "../domain/testing/people.ts";
import { verifyRoom } from "./replay.ts";
import { copyOf, onEvents } from "./rooms.ts";
import { testPlan } from "./testing/plan.ts";

beforeAll(async () => {
  await freshDatabase();
});

const ten = Array.from({ length: 10 }, (_, index) => `Step ${index + 1}`);

/** A verb with a mistake in it. */
const broken = (decide: () => Change, part: Partial<PlanVerb> = {}): PlanVerb => ({
  ...{ room: "plan", system: false, measured: false, type: "step.completed", may: "step:work", input: z.unknown(), decide },
  ...{ version: 1, upcasters: [], data: z.object({}), example: {}, sentence: () => [] },
  ...part,
});

/** What a mistake may make that the types would not let a verb say. */
const wrong = (made: object): Change => Object.assign(change("x", {}, []), made);

const mistakes = {
  "throws while it decides": broken(() => {
    throw new TypeError("undefined is not a function");
  }),
  "asks for a right there is not": broken(() => change("x", {}, []), JSON.parse('{ "may": "no:such" }')),
  "tells what is no JSON": broken(() => wrong({ data: { much: 1n } })),
  "sets rows of no collection": broken(() => wrong({ rows: [{ collection: "nothing", id: "a", row: { title: "A" } }] })),
  "sets a column there is not": broken(() => wrong({ rows: [{ collection: "plan", id: "a", row: { colour: "red" } }] })),
  "throws something that is no error": broken(() => {
    throw "no";
  }),
};

describe("a command whose verb", () => {
  for (const [what, verb] of Object.entries(mistakes)) {
    test(`${what} is answered with a number, and nobody else notices`, async () => {
      const plan = await testPlan({ Deploy: ten });
      const copy = await copyOf(plan.id);
      const ids = await Promise.all(ten.map((title) => plan.stepId(title)));
      const honest = (stepIds: string[]) => stepIds.map((stepId) => plan.act(completeStep, { stepId }, ana));
      const all = [...honest(ids.slice(0, 5)), plan.act(verb, {}, jonas), ...honest(ids.slice(5))];
      const answers = await Promise.allSettled(all);
      const [failed] = answers.splice(5, 1);
      expect(answers.map(({ status }) => status)).toEqual(ten.map(() => "fulfilled"));
      expect(failed).toMatchObject({ status: "rejected", reason: { code: "internal" } });
      expect(failed?.status === "rejected" && failed.reason.message).toMatch(/\(number \d{6}\)\. Nothing was saved/);
      expect(await copyOf(plan.id)).toBe(copy);
      expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true, events: 12 });
    });
  }
});

test("a listener that throws takes no yes away, and the others hear", async () => {
  const plan = await testPlan({ Deploy: ten });
  const heard: number[] = [];
  const ends = [
    onEvents(() => {
      throw new Error("a listener with a mistake in it");
    }),
    onEvents((_id, room) => heard.push(room.seq)),
  ];
  expect(await plan.act(completeStep, { stepId: await plan.stepId("Step 1") }, ana)).toMatchObject({ event: { seq: 3 }, repeated: false });
  for (const end of ends) end();
  expect(heard).toEqual([3]);
});
