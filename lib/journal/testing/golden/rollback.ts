import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { askAbort, askRollback, completeRollback, decideRollback, resumeForward } from "../../../domain/rollback/decisions.ts";
import {
  addTripwire,
  editTripwire,
  pullTripwire,
  releaseTripwire,
  removeTripwire,
  restoreTripwire,
} from "../../../domain/rollback/tripwires.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A plan that is asked to go back, does not, and does. */
export const rollbackChapter: Chapter = {
  name: "rollback",
  async play(before) {
    const stage = new Stage("plan", "golden-rollback", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("rollback-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "back", title: "Back" });
    await stage.act("addTripwire", addTripwire, sofia, { title: "Parcels are missing", severity: "P1" });
    const tripwireId = "addTripwire-1";
    await stage.act("editTripwire", editTripwire, sofia, { tripwireId, responseMinutes: 15 });
    await stage.act("removeTripwire", removeTripwire, sofia, { tripwireId });
    await stage.act("restoreTripwire", restoreTripwire, sofia, { tripwireId });
    await stage.act("rollback-startPlan", startPlan, sofia, {});
    await stage.act("pullTripwire", pullTripwire, sofia, { tripwireId, reason: "Four are gone." });
    await stage.act("decideGoOn", decideRollback, sofia, { decisionId: "pullTripwire-1", outcome: "go-on", rationale: "They are late." });
    await stage.act("releaseTripwire", releaseTripwire, sofia, { tripwireId, reason: "They are there." });
    await stage.act("askRollback", askRollback, sofia, { reason: "Nobody can sign in." });
    await stage.act("decideBack", decideRollback, sofia, { decisionId: "askRollback-1", outcome: "roll-back", rationale: "At once." });
    await stage.act("resumeForward", resumeForward, sofia, { reason: "The zone is back." });
    await stage.act("askAgain", askRollback, sofia, { reason: "It is gone again." });
    await stage.act("decideBackAgain", decideRollback, sofia, { decisionId: "askAgain-1", outcome: "roll-back", rationale: "Now." });
    await stage.act("completeRollback", completeRollback, sofia, { note: "Back in 18 minutes." });
    return stage.roomId;
  },
};

/** A pipeline asks to abort a rollout. */
export const abortChapter: Chapter = {
  name: "abort",
  async play(before) {
    const stage = new Stage("plan", "golden-abort", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("abort-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "abort", title: "Abort" });
    await stage.act("abort-startPlan", startPlan, sofia, {});
    await stage.act("askAbort", askAbort, sofia, { reason: "The canary fails its checks." });
    return stage.roomId;
  },
};
