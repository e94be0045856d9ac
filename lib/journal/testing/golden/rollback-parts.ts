import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRollbackParts, askRollback, completeRollback, decideRollback } from "../../../domain/rollback/decisions.ts";
import { rollbackBlocks } from "../../../domain/rollback/parts.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A plan that goes back by one of the parts of its way back, and then by one more. */
export const rollbackPartsChapter: Chapter = {
  name: "rollback-parts",
  async play(before) {
    const stage = new Stage("plan", "golden-rollback-parts", before);
    const [, , back] = draft.phases;
    const phases = back
      ? [...draft.phases, { ...back, title: "Mail back", line: 34, endLine: 35 }, { ...back, title: "Web back", line: 36, endLine: 37 }]
      : [];
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [], phases };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("parts-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "parts", title: "In parts" });
    await stage.act("parts-startPlan", startPlan, sofia, {});
    await stage.act("parts-askRollback", askRollback, sofia, { reason: "Mail does not arrive." });
    const [first, second] = rollbackBlocks(await stage.room).map(({ id }) => id);
    const answer = { decisionId: "parts-askRollback-1", outcome: "roll-back", rationale: "Mail alone is enough." } as const;
    await stage.act("decideParts", decideRollback, sofia, { ...answer, partIds: [first ?? ""] });
    await stage.act("addRollbackParts", addRollbackParts, sofia, { partIds: [second ?? ""], reason: "The web waits for it." });
    await stage.act("parts-completeRollback", completeRollback, sofia, { leaveOpen: true });
    return stage.roomId;
  },
};
