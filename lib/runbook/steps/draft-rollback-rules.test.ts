import { expect, it } from "vitest";
import { pointOfNoReturn, rollbackRule } from "#lib/domain/rollback/status.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { read } from "../read.ts";

const document = (...lines: string[]) => `# Move

## Roles

| Role | Name |
| --- | --- |
| Deployment Lead | Mara Lindqvist |

## Deploy

- [ ] Switch
- [ ] Drop the old column

## Rollback

${lines.map((line) => `- ${line}`).join("\n")}

1. [ ] Switch back
`;
const ruleIn = (...lines: string[]) =>
  (read(document(...lines)).draft.rollbackRules ?? []).map(({ line: _, endLine: __, ...rule }) => rule);

it("who decides about going back, after how long any lead may, and the point of no return are read where lines say so", () => {
  const lines = [
    "**Decision maker:** Mara Lindqvist",
    "**Any lead after:** 10 minutes",
    "**Point of no return:** after “Drop the old column”",
    "**Lost past it:** Drafts made in the new ledger.",
  ];
  expect(ruleIn(...lines)).toEqual([
    { owner: "Deployment Lead", standInMinutes: 10, noReturn: "Drop the old column", lost: "Drafts made in the new ledger" },
  ]);
  const { room } = new TestRoom(read(document(...lines)).draft);
  expect(room.roles[rollbackRule(room)?.roleId ?? ""]?.title).toBe("Deployment Lead");
  expect(pointOfNoReturn(room)).toMatchObject({ step: { title: "Drop the old column" }, passed: false });
});

it("nothing is made of a name nobody has, of a gap, or of a step that is not there", () => {
  expect(ruleIn("**Decision maker:** [Name]")).toEqual([]);
  expect(ruleIn("**Decision maker:** Somebody else")).toEqual([]);
  expect(ruleIn("**Point of no return:** when the users come", "**Lost past it:** all of it")).toEqual([]);
});
