import { expect, it } from "vitest";
import { read } from "../read.ts";

const document = (above: string) => `# Move

## Deploy

- [ ] Switch

## Rollback triggers

${above}

- Error rate above 5 % for 5 minutes
- Latency above 2 s
- Nobody can sign in

## Rollback

- [ ] Switch back
`;

it("triggers that must hold together are a group of limits and of what people see; where any is enough there is none", () => {
  const { draft } = read(document("Roll back once two of these hold:"));
  expect(draft.triggerGroups).toMatchObject([
    {
      title: "Roll back once two of these hold",
      needs: 2,
      triggers: ["Error rate above 5 % for 5 min", "Latency above 2 s", "Nobody can sign in"],
    },
  ]);
  expect(draft.thresholds).toHaveLength(2);
  expect(read(document("Roll back if all of the following hold:")).draft.triggerGroups).toMatchObject([{ needs: null }]);
  expect(read(document("Roll back if any of the following holds:")).draft.triggerGroups ?? []).toEqual([]);
});
