import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addTree, editTree, endWalk, releaseStop, removeTree, restoreTree, startWalk, takeNode } from "../../../domain/trees/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A tree that is walked to its STOP and past it, and once more to be broken off. */
export const treesChapter: Chapter = {
  name: "trees",
  async play(before) {
    const stage = new Stage("plan", "golden-trees", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const nodes = [
      { depth: 0, text: "Is the rate above 1 %?" },
      { depth: 1, text: "Yes" },
      { depth: 2, text: "STOP: Do not go on" },
      { depth: 1, text: "No" },
      { depth: 0, text: "Tell everybody" },
    ];
    const treeId = "addTree-1";
    await stage.act("trees-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "bad-night", title: "A bad night" });
    await stage.act("addTree", addTree, sofia, { title: "Errors rise", nodes });
    await stage.act("editTree", editTree, sofia, { treeId, title: "Errors rise after a step up" });
    await stage.act("removeTree", removeTree, sofia, { treeId });
    await stage.act("restoreTree", restoreTree, sofia, { treeId });
    await stage.act("trees-startPlan", startPlan, sofia, {});
    await stage.act("startWalk", startWalk, sofia, { treeId });
    await stage.act("takeNode", takeNode, sofia, { walkId: "startWalk-1", node: 0, answer: 1, note: "5.6 %" });
    await stage.act("releaseStop", releaseStop, sofia, { walkId: "startWalk-1", node: 2, reason: "It is the test account." });
    await stage.act("trees-takeNode-end", takeNode, sofia, { walkId: "startWalk-1", node: 4, answer: null });
    await stage.act("trees-startWalk-again", startWalk, sofia, { treeId });
    await stage.act("endWalk", endWalk, sofia, { walkId: "trees-startWalk-again-1", reason: "It was the wrong tree." });
    return stage.roomId;
  },
};
