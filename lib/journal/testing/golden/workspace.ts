import type { Actor } from "../../../domain/kernel/permissions.ts";
import { addDaysOff, removeDayOff, setWorkingWeek } from "../../../domain/workspace/calendar.ts";
import { acceptInvite, createInvite, revokeInvite } from "../../../domain/workspace/invites.ts";
import { changeMemberRole, forgetMember, removeMember, setContact, updateProfile } from "../../../domain/workspace/members.ts";
import { setReminderLead } from "../../../domain/workspace/reminder-lead.ts";
import { createToken, revokeToken } from "../../../domain/workspace/tokens.ts";
import { createWorkspace, renameWorkspace } from "../../../domain/workspace/verbs.ts";
import { type Chapter, idOf, Stage } from "./stage.ts";

const founder: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "admin" };
const joining: Actor = { kind: "user", id: "jonas", userId: "jonas", name: "Jonas Ott", role: "viewer" };
const expiresAt = "2026-12-24T12:00:00.000Z";

/** A workspace: people come and go, doors open and close. */
export const workspaceChapter: Chapter = {
  name: "workspace",
  async play(before) {
    const stage = new Stage("workspace", "golden-workspace", before);
    await stage.act("createWorkspace", createWorkspace, founder, {
      name: "Parcels",
      founder: { userId: "sofia", name: "Sofia Brandt", email: "sofia@example.org" },
    });
    await stage.act("renameWorkspace", renameWorkspace, founder, { name: "Parcels & post" });
    await stage.act("updateProfile", updateProfile, founder, { name: "Sofia B.", email: "sofia.b@example.org" });
    const invite = { role: "member", email: "Jonas@example.org", planId: "golden-plan", expiresAt } as const;
    await stage.act("createInvite", createInvite, founder, invite, { secretHash: "1".repeat(64) });
    const account = { userId: "jonas", name: "Jonas Ott", email: "jonas@example.org" };
    await stage.act("acceptInvite", acceptInvite, joining, { inviteId: "createInvite-1" }, { account });
    const memberId = idOf((await stage.room).members, ({ userId }) => userId === "jonas");
    await stage.act("changeMemberRole", changeMemberRole, founder, { memberId, role: "lead" });
    await stage.act("createInvite2", createInvite, founder, { ...invite, email: null, planId: null }, { secretHash: "2".repeat(64) });
    await stage.act("revokeInvite", revokeInvite, founder, { inviteId: "createInvite2-1" });
    const token = { name: "Pipeline", scopes: ["plan:read" as const, "step:work" as const], planId: "golden-plan", expiresAt };
    await stage.act("createToken", createToken, founder, token, { secretHash: "3".repeat(64) });
    await stage.act("revokeToken", revokeToken, founder, { tokenId: "createToken-1" });
    const theirs = { ...joining, role: "lead" } as const;
    await stage.act("createToken2", createToken, theirs, { ...token, planId: null }, { secretHash: "4".repeat(64) });
    await stage.act("removeMember", removeMember, founder, { memberId });
    await stage.act("forgetMember", forgetMember, founder, { memberId });
    await stage.act("setWorkingWeek", setWorkingWeek, founder, { week: [7, 1, 2, 3, 4] });
    const days = [
      { date: "2027-01-01", title: "New Year" },
      { date: "2026-12-25", title: "Christmas Day" },
    ];
    await stage.act("addDaysOff", addDaysOff, founder, { days });
    await stage.act("removeDayOff", removeDayOff, founder, { date: "2027-01-01" });
    await stage.act("setReminderLead", setReminderLead, founder, { minutes: 15 });
    await stage.act("setContact", setContact, founder, { memberId: "createWorkspace-1", contact: "+49 170 1234567" });
    return stage.roomId;
  },
};
