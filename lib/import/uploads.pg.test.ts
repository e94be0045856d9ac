import { beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../db/blobs.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { sofia } from "../domain/testing/people.ts";
import { peopledWorkspace } from "../journal/testing/plan.ts";
import { importPlan } from "./import-plan.ts";
import { keepUpload, uploadOf } from "./uploads.ts";

beforeAll(async () => {
  await freshDatabase();
  await peopledWorkspace();
});

const text = (words: string) => new TextEncoder().encode(`# ${words}\n\n## Do\n\n- [ ] One\n`);
const age = (digest: string) =>
  pool().query(
    `WITH u AS (UPDATE "Upload" SET at = at - interval '2 hours' WHERE sha256 = $1)
    UPDATE "Blob" SET "createdAt" = "createdAt" - interval '2 hours' WHERE sha256 = $1`,
    [digest],
  );

describe("a document that was sent to be looked at", () => {
  it("is its sender's: a digest opens nobody else's", async () => {
    const digest = await keepUpload(text("Ana's secret plan"), "ana");
    expect(await uploadOf(digest, "ana")).toEqual(Buffer.from(text("Ana's secret plan")));
    expect(await uploadOf(digest, "eve")).toBeNull();
    expect(await uploadOf("0".repeat(64), "ana")).toBeNull();
  });

  it("belongs to each who sent it", async () => {
    const digest = await keepUpload(text("Known to both"), "ana");
    await keepUpload(text("Known to both"), "ben");
    for (const who of ["ana", "ben"]) expect(await uploadOf(digest, who)).not.toBeNull();
  });

  it("is gone an hour after the last look, with its bytes", async () => {
    const digest = await keepUpload(text("Looked at once"), "ana");
    await age(digest);
    expect(await uploadOf(digest, "ana")).toBeNull();
    await keepUpload(text("Something else"), "ben");
    expect(await bytesOf(digest)).toBeNull();
  });

  it("stays with the plan that was made of it", async () => {
    const bytes = text(`Made a plan ${newId()}`);
    const digest = await keepUpload(bytes, "sofia");
    await importPlan({ bytes, name: "plan.md", actor: sofia, workspaceId: "w", commandId: newId() });
    await age(digest);
    await keepUpload(text("Something else again"), "ben");
    expect(await bytesOf(digest)).toEqual(Buffer.from(bytes));
    expect(await uploadOf(digest, "sofia")).toBeNull();
  });
});
