import { addGate, editGate } from "../../../domain/gates/edit-gates.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addPhase } from "../../../domain/phases/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** A gate saved with its questions and its place at once. */
export const gatesChapter: Chapter = {
  name: "gates",
  async play(before) {
    const stage = new Stage("plan", "golden-gates", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("gates-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "gated", title: "Gated" });
    await stage.act("gates-addPhase", addPhase, sofia, { title: "Switch", kind: "deploy", afterId: null });
    const asked = { title: "Go live?", questions: ["Is the backup fresh?", "Is the team here?"] };
    await stage.act("gates-addGate", addGate, sofia, { ...asked, before: { phaseId: null, stepId: null } });
    await stage.act("gates-editGate", editGate, sofia, {
      ...{ gateId: "gates-addGate-1", title: "Go?", before: { phaseId: "gates-addPhase-1", stepId: null } },
      questions: [
        { id: "gates-addGate-3", text: "Is the whole team here?" },
        { id: null, text: "Is support told?" },
      ],
    });
    return stage.roomId;
  },
};
