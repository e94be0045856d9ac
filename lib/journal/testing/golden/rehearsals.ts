import type { Actor } from "../../../domain/kernel/permissions.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { askRollback, decideRollback } from "../../../domain/rollback/decisions.ts";
import { wayBack } from "../../../domain/rollback/parts.ts";
import { beginRehearsal, endRehearsal, tickRehearsal } from "../../../domain/rollback/rehearsals.ts";
import { addTripwire } from "../../../domain/rollback/tripwires.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** The way back is rehearsed before the plan starts, and decided by a row of its matrix. */
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
    const row = { title: "Critical · <5 minutes · Emergency rollback", severity: "Critical", responseMinutes: 5 };
    await stage.act("rehearsals-addTripwire", addTripwire, sofia, row);
    await stage.act("rehearsals-startPlan", startPlan, sofia, {});
    await stage.act("rehearsals-askRollback", askRollback, sofia, { reason: "502 everywhere." });
    const decided = { outcome: "roll-back", rationale: "As the plan says.", matrixRow: "Critical: Emergency rollback" } as const;
    await stage.act("decideByRow", decideRollback, sofia, { decisionId: "rehearsals-askRollback-1", ...decided });
    return stage.roomId;
  },
};
