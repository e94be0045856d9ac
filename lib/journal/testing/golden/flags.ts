import { addFlag, followPlan, retireFlag } from "../../../domain/flags/verbs.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { createWorkspace } from "../../../domain/workspace/verbs.ts";
import { type Chapter, Stage } from "./stage.ts";

const founder: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "admin" };

/** A flag from its first day to its last. */
export const flagsChapter: Chapter = {
  name: "flags",
  async play(before) {
    const stage = new Stage("workspace", "golden-flags", before);
    const sofia = { userId: "sofia", name: "Sofia Brandt", email: "sofia@example.org" };
    await stage.act("flags-createWorkspace", createWorkspace, founder, { name: "Parcels", founder: sofia });
    await stage.act("addFlag", addFlag, founder, { key: "new-ledger", planId: null });
    await stage.act("followPlan", followPlan, founder, { flagId: "addFlag-1", planId: "golden-stages" });
    await stage.act("retireFlag", retireFlag, founder, { flagId: "addFlag-1" });
    return stage.roomId;
  },
};
