import type { Actor } from "../../../domain/kernel/permissions.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { acceptShift, addShift, editShift, handOverShift, removeShift, restoreShift } from "../../../domain/shifts/verbs.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
const ana: Actor = { kind: "user", id: "ana", userId: "ana", name: "Ana Novak", role: "member" };
const person = ({ userId, name }: Actor) => ({ id: userId, name });

/** A roster: shifts are put down, accepted, changed, and handed over. */
export const shiftsChapter: Chapter = {
  name: "shifts",
  async play(before) {
    const stage = new Stage("plan", "golden-shifts", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("shifts-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "shifts", title: "Who is there" });
    await stage.act("shifts-addRole", addRole, sofia, { title: "Support" });
    const roleId = "shifts-addRole-1";
    const first = { roleId, from: "2026-11-26T08:00:00.000Z", to: "2026-11-26T16:00:00.000Z" };
    await stage.act("addShift", addShift, sofia, { ...first, person: person(sofia) });
    const second = { roleId, from: "2026-11-26T16:00:00.000Z", to: "2026-11-27T04:00:00.000Z" };
    await stage.act("addShift2", addShift, sofia, { ...second, person: null, quiet: { from: "22:00", to: "05:00" } });
    const shiftId = "addShift2-1";
    await stage.act("editShift", editShift, sofia, { shiftId, person: person(ana) });
    await stage.act("removeShift", removeShift, sofia, { shiftId });
    await stage.act("restoreShift", restoreShift, sofia, { shiftId });
    await stage.act("acceptShift", acceptShift, ana, { shiftId });
    await stage.act("handOverShift", handOverShift, sofia, { shiftId, note: "The queue is calm" });
    return stage.roomId;
  },
};
