import type { Actor } from "../../../domain/kernel/permissions.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { beginRehearsal, endRehearsal, tickRehearsal } from "../../../domain/rollback/rehearsals.ts";
import { wayBack } from "../../../domain/rollback/status.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** The way back is rehearsed before the plan starts. */
export const rehearsalsChapter: Chapter = {
  name: "rehearsals",
  async play(before) {
    const stage = new Stage("plan", "golden-rehearsals", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("rehearsals-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "rehearsed", title: "Rehearsed" });
    const room = await stage.room;
    const stepId = wayBack(room).steps[0]?.id ?? "";
    await stage.act("beginRehearsal", beginRehearsal, sofia, {});
    const rehearsalId = "beginRehearsal-1";
    await stage.act("tickRehearsal", tickRehearsal, sofia, { rehearsalId, stepId });
    await stage.act("untickRehearsal", tickRehearsal, sofia, { rehearsalId, stepId, done: false });
    await stage.act("tickRehearsalAgain", tickRehearsal, sofia, { rehearsalId, stepId });
    await stage.act("endRehearsal", endRehearsal, sofia, { rehearsalId, note: "The replay took longest." });
    return stage.roomId;
  },
};
