import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { moveT0, noteT0Passed } from "../../../domain/plan/when.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
/** A plan that nobody starts. */
export const timersChapter: Chapter = {
  name: "timers",
  async play(before) {
    const stage = new Stage("plan", "golden-timers", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    const t0 = "2026-11-26T08:02:00.000Z";
    await stage.act("timers-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "not-started", title: "Not started" });
    await stage.act("timers-moveT0", moveT0, sofia, { t0 });
    await stage.act("noteT0Passed", noteT0Passed, system, { t0 });
    return stage.roomId;
  },
};
