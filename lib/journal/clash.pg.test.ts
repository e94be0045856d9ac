import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { createPlan } from "../domain/plan/verbs.ts";
import { draftOf, sofia } from "../domain/testing/people.ts";
import { performFirst } from "./perform.ts";
import { peopledWorkspace } from "./testing/plan.ts";

beforeAll(async () => {
  await freshDatabase();
});

const named = (slug: string) => ({
  ...{ workspaceId: "w", slug, title: "Ledger 4", t0: null, zone: "UTC" },
  ...{ draft: draftOf({ Prepare: ["Freeze"] }), document: null },
});
const create = (roomId: string, slug: string, commandId = newId()) =>
  performFirst({ verb: createPlan, roomId, input: named(slug), actor: sofia, commandId });

it("says of two plans with one address that it is the address, and saves nothing of the second", async () => {
  await peopledWorkspace();
  const [first, second] = [newId(), newId()];
  await create(first, `ledger-${first}`);
  const refused = create(second, `ledger-${first}`);
  await expect(refused).rejects.toMatchObject({ code: "conflict", reason: "name-taken", message: expect.stringContaining("this address") });
  // Under an address of its own it is made.
  await create(second, `ledger-${second}`);
});
