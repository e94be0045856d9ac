import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addPhase } from "../../../domain/phases/verbs.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addWatch, editWatch, removeWatch, restoreWatch } from "../../../domain/watches/edit-watches.ts";
import { beginWatch, endWatch, explainMiss, readWatches } from "../../../domain/watches/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A watch that is looked at every minute, from its first word to its end. A minute passes between two acts. */
export const watchesChapter: Chapter = {
  name: "watches",
  async play(before) {
    const stage = new Stage("plan", "golden-watches", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("watches-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "watched", title: "Watched" });
    await stage.act("watches-addPhase", addPhase, sofia, { title: "First hour", kind: "watch", afterId: null });
    const phaseId = "watches-addPhase-1";
    await stage.act("addWatch", addWatch, sofia, { title: "Error rate", phaseId, everyMinutes: 1, unit: "%" });
    const watchId = "addWatch-1";
    await stage.act("editWatch", editWatch, sofia, { watchId, forMinutes: 60 });
    await stage.act("removeWatch", removeWatch, sofia, { watchId });
    await stage.act("restoreWatch", restoreWatch, sofia, { watchId });
    await stage.act("watches-startPlan", startPlan, sofia, {});
    await stage.act("beginWatch", beginWatch, sofia, { phaseId });
    await stage.act("readWatches", readWatches, sofia, { readings: [{ watchId, slot: 1, verdict: "fine", value: "0.05" }] });
    const slow = { watchId, slot: 2, verdict: "not-fine", note: "slower than before" } as const;
    await stage.act("readWatchesNotFine", readWatches, sofia, { readings: [slow] });
    await stage.act("watches-editLate", editWatch, sofia, { watchId, lateMinutes: 0 });
    await stage.act("watches-editTitle", editWatch, sofia, { watchId, title: "Errors" });
    await stage.act("explainMiss", explainMiss, sofia, { watchId, slot: 3, note: "in a call" });
    await stage.act("endWatch", endWatch, sofia, { watchId, reason: "all is calm" });
    return stage.roomId;
  },
};
