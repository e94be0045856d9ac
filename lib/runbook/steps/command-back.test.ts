import { expect, it } from "vitest";
import { read } from "../read.ts";

const triggers = "ROLLBACK if any of:\n1. Error rate > 5%\n2. Data is lost\n\nRollback Command:\n./back.sh --all\n";
const backOf = (markdown: string) =>
  read(markdown).draft.phases.flatMap(({ title, kind, steps }) =>
    kind === "rollback" ? [{ title, steps: steps.map((step) => [step.title, ...step.commands.map(({ text }) => text)]) }] : [],
  );

it("the command that a list of triggers ends in is the way back, where the document says no other", () => {
  expect(backOf(`# Move\n\n## Deploy\n\n- [ ] Switch\n\n**Trigger for Rollback**\n\n\`\`\`\n${triggers}\`\`\`\n`)).toEqual([
    { title: "Rollback", steps: [["Run the rollback command", "./back.sh --all"]] },
  ]);
});

it("it is not said twice where a phase leads back", () => {
  expect(
    backOf(`# Move\n\n## Deploy\n\n- [ ] Switch\n\n\`\`\`\n${triggers}\`\`\`\n\n## Rollback\n\n- [ ] Restore the copy\n`).map(
      ({ steps }) => steps,
    ),
  ).toEqual([[["Restore the copy"]]]);
});

it("triggers without a command make no phase", () => {
  expect(backOf("# Move\n\n## Deploy\n\n- [ ] Switch\n\n## Rollback triggers\n\n- Data is lost\n")).toEqual([]);
});
