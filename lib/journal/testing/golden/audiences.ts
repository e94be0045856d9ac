import { addAudience, editAudience, noteUpdateMissed, removeAudience, restoreAudience } from "../../../domain/audiences/verbs.ts";
import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { addMessage } from "../../../domain/messages/edit.ts";
import { sendMessage } from "../../../domain/messages/sending.ts";
import { startPlan } from "../../../domain/plan/start-and-end.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** An audience from its first word to an update that did not come. */
export const audiencesChapter: Chapter = {
  name: "audiences",
  async play(before) {
    const stage = new Stage("plan", "golden-audiences", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("audiences-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "told-often", title: "Told often" });
    await stage.act("audiences-addRole", addRole, sofia, { title: "Announcer", backup: { id: "jonas", name: "Jonas Weber" } });
    const roleId = "audiences-addRole-1";
    await stage.act("audiences-startPlan", startPlan, sofia, {});
    await stage.act("addAudience", addAudience, sofia, { title: "Support", interest: "What users see", reach: "internal", roleId });
    const audienceId = "addAudience-1";
    await stage.act("editAudience", editAudience, sofia, { audienceId, everyMinutes: 1, roleId });
    await stage.act("removeAudience", removeAudience, sofia, { audienceId });
    await stage.act("restoreAudience", restoreAudience, sofia, { audienceId });
    await stage.act("retellAudience", editAudience, sofia, { audienceId, channel: "Slack" });
    await stage.act("noteUpdateMissed", noteUpdateMissed, system, { audienceId, dueAt: "2026-11-26T08:03:00.000Z" });
    const channels = ["support", "desk"].map((name) => ({ id: `channel-${name}`, name }));
    await stage.act("tellByChannels", editAudience, sofia, { audienceId, who: "The desk in Graz", channels });
    const read = { title: "Customers", reach: "external", channels: channels.slice(1), onStatusPage: true } as const;
    await stage.act("addReaders", addAudience, sofia, read);
    await stage.act("addTold", addMessage, sofia, { title: "Begun", body: "We have begun.", audience: "Support and customers" });
    await stage.act("sendToAudiences", sendMessage, sofia, { messageId: "addTold-1" });
    await stage.act("leaveAlone", editAudience, sofia, { audienceId, quietFrom: "22:00", quietTo: "07:00" });
    return stage.roomId;
  },
};
