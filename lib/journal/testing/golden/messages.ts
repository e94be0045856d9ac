import { addGate } from "../../../domain/gates/edit-gates.ts";
import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { beginWords } from "../../../domain/messages/beginnings.ts";
import { deliverByHand, sendAgain, tryDelivery } from "../../../domain/messages/deliveries.ts";
import { askToSend, noteCameDue, noteMessageMissed, setLeaving } from "../../../domain/messages/due.ts";
import { addMessage, editMessage, removeMessage, restoreMessage } from "../../../domain/messages/edit.ts";
import { fillMessage } from "../../../domain/messages/fill.ts";
import { addReport, correctMessage } from "../../../domain/messages/reports.ts";
import { sayMessage, skipMessage, unskipMessage } from "../../../domain/messages/said.ts";
import { sendMessage, setSending } from "../../../domain/messages/sending.ts";
import { addMetric } from "../../../domain/metrics/verbs.ts";
import { addPhase } from "../../../domain/phases/verbs.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { moveT0 } from "../../../domain/plan/when.ts";
import { addRole } from "../../../domain/roles/edit-roles.ts";
import { addStage } from "../../../domain/stages/edit-stages.ts";
import { noteUpdateMailed } from "../../../domain/status-page/mailing.ts";
import { postUpdate, sayImpact } from "../../../domain/status-page/verbs.ts";
import { addStep } from "../../../domain/steps/edit.ts";
import { fillBlank } from "../../../domain/steps/fill-blanks.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
const jonas: Actor = { kind: "user", id: "jonas", userId: "jonas", name: "Jonas Weber", role: "lead" };

/** What is said around a plan, from the first words to the last. */
export const messagesChapter: Chapter = {
  name: "messages",
  async play(before) {
    const stage = new Stage("plan", "golden-messages", before);
    const bare = { ...draft, roles: [], notes: [], phases: [], gates: [], signOffs: [] };
    const plan = { workspaceId: "golden-workspace", t0: null, zone: "Europe/Berlin", mode: "live", document: null } as const;
    await stage.act("messages-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "told", title: "Told" });
    const words = { subject: "[PROJECT NAME] starts", body: "We start at [TIME]. {{who}} answers." };
    await stage.act("addMessage", addMessage, sofia, { title: "Start", ...words, audience: "Support" });
    const messageId = "addMessage-1";
    await stage.act("editMessage", editMessage, sofia, { messageId, at: { kind: "offset", minutes: -60 } });
    await stage.act("removeMessage", removeMessage, sofia, { messageId });
    await stage.act("restoreMessage", restoreMessage, sofia, { messageId });
    await stage.act("bindMessage", fillMessage, sofia, { messageId, gap: "[PROJECT NAME]", fact: "plan", value: null });
    await stage.act("fillMessage", fillMessage, sofia, { messageId, gap: "[TIME]", fact: null, value: "13:00" });
    await stage.act("fillWho", fillMessage, sofia, { messageId, gap: "{{who}}", fact: null, value: "Sofia" });
    await stage.act("openMessage", fillMessage, sofia, { messageId, gap: "{{who}}", fact: null, value: null });
    await stage.act("fillWhoAgain", fillMessage, sofia, { messageId, gap: "{{who}}", fact: null, value: "Jonas" });
    await stage.act("skipMessage", skipMessage, sofia, { messageId, reason: "Nobody reads it." });
    await stage.act("unskipMessage", unskipMessage, sofia, { messageId });
    await stage.act("sayMessage", sayMessage, sofia, { messageId, subject: "Told starts", body: "We start at 13:00. Jonas answers." });
    await stage.act("sayImpact", sayImpact, sofia, { impact: "Parcels are read-only until noon." });
    const channels = ["ops", "mail"].map((name) => ({ id: `channel-${name}`, name }));
    await stage.act("addLeaving", addMessage, sofia, { title: "Done", subject: null, body: "All is moved.", channels });
    await stage.act("sendMessage", sendMessage, sofia, { messageId: "addLeaving-1" });
    const [ops, mail] = [{ deliveryId: "sendMessage-1" }, { deliveryId: "sendMessage-2" }];
    const busy = { taken: false, why: "It has trouble of its own (503).", retry: true, afterMs: null } as const;
    await stage.act("tryBusy", tryDelivery, sofia, { ...ops, outcome: busy });
    await stage.act("tryGone", tryDelivery, sofia, { ...ops, outcome: { ...busy, why: "It is gone.", retry: false } });
    await stage.act("sendAgain", sendAgain, sofia, ops);
    await stage.act("tryTaken", tryDelivery, sofia, { ...ops, outcome: { taken: true, handle: "171.2" } });
    await stage.act("deliverByHand", deliverByHand, sofia, { ...mail, note: "Told them by phone." });
    await stage.act("addLater", addMessage, sofia, { title: "Later", subject: null, body: "More tomorrow." });
    await stage.act("editChannels", editMessage, sofia, { messageId: "addLater-1", channels });
    await stage.act("addSender", addRole, sofia, { title: "Announcer" });
    await stage.act("addCopyPhase", addPhase, sofia, { title: "Copy", kind: "deploy", afterId: null });
    await stage.act("addCopy", addStep, sofia, { phaseId: "addCopyPhase-1", title: "Verify the backup", parentId: null, afterId: null });
    await stage.act("addReady", addMessage, sofia, { title: "Ready", body: "On-call: [NAME]\nBackup verified\nErrors: 0" });
    const ready = { messageId: "addReady-1", value: null };
    await stage.act("bindRole", fillMessage, sofia, { ...ready, gap: "On-call: [NAME]", fact: "role", roleId: "addSender-1" });
    await stage.act("bindStep", fillMessage, sofia, { ...ready, gap: "Backup verified", fact: "step", stepId: "addCopy-1" });
    await stage.act("confirmResult", fillMessage, sofia, { ...ready, gap: "Errors: 0", fact: null, value: "0" });
    await stage.act("addAsked", addGate, sofia, { title: "Go?", before: { phaseId: "addCopyPhase-1", stepId: null } });
    await stage.act("addShare", addStage, sofia, { title: "First tenth", percent: 10 });
    const waits = { title: "Copied", body: "The copy is made." };
    await stage.act("addCopied", addMessage, sofia, { ...waits, milestone: { kind: "phase", phaseId: "addCopyPhase-1" } });
    await stage.act("addDecided", addMessage, sofia, { ...waits, title: "Decided", milestone: { kind: "gate", gateId: "addAsked-1" } });
    await stage.act("addReached", addMessage, sofia, { ...waits, title: "Reached", milestone: { kind: "stage", stageId: "addShare-1" } });
    const moved = { messageId: "addCopied-1" };
    await stage.act("waitForGate", editMessage, sofia, { ...moved, milestone: { kind: "gate", gateId: "addAsked-1" } });
    await stage.act("waitForStage", editMessage, sofia, { ...moved, milestone: { kind: "stage", stageId: "addShare-1" } });
    await stage.act("waitForPhase", editMessage, sofia, { ...moved, milestone: { kind: "phase", phaseId: "addCopyPhase-1" } });
    await stage.act("sendTest", setSending, sofia, { sending: "test", testChannel: { id: "channel-test", name: "test" } });
    await stage.act("sendAsTest", sendMessage, sofia, { messageId: "addLater-1" });
    await stage.act("sendLive", setSending, sofia, { sending: "live" });
    await stage.act("sendOff", setSending, sofia, { sending: "off" });
    // What two people send, what comes due, and what leaves by itself.
    await stage.act("sendLiveAgain", setSending, sofia, { sending: "live" });
    const both = { messageId: "addDecided-1" };
    await stage.act("channelsOfDecided", editMessage, sofia, { ...both, channels });
    await stage.act("setLeaving", setLeaving, sofia, { ...both, auto: false, second: true });
    await stage.act("askToSend", askToSend, sofia, both);
    await stage.act("sendAsSecond", sendMessage, jonas, both);
    await stage.act("moveForMessages", moveT0, sofia, { t0: "2026-11-26T08:20:00.000Z" });
    const due = { title: "Underway", body: "We are under way.", at: { kind: "offset", minutes: 0 } } as const;
    await stage.act("addDue", addMessage, sofia, { ...due, roleId: "addSender-1" });
    const came = { messageId: "addDue-1", dueAt: "2026-11-26T08:20:00.000Z" };
    await stage.act("noteCameDue", noteCameDue, system, came);
    await stage.act("noteMessageMissed", noteMessageMissed, system, came);
    await stage.act("addAuto", addMessage, sofia, { ...due, title: "By itself", channels });
    await stage.act("setAuto", setLeaving, sofia, { messageId: "addAuto-1", auto: true, second: false });
    await stage.act("leaveByItself", noteCameDue, system, { ...came, messageId: "addAuto-1" });
    await stage.act("addReport", addReport, sofia, { minutes: 1440 });
    await stage.act("correctMessage", correctMessage, sofia, { messageId: "addAuto-1" });
    await stage.act("sendCorrection", sendMessage, sofia, { messageId: "correctMessage-1", body: "We are not under way." });
    // An update goes to those who read the status page by mail.
    await stage.act("postMailed", postUpdate, sofia, { headline: "All parcels are moved." });
    await stage.act("noteUpdateMailed", noteUpdateMailed, system, { updateId: "postMailed-1", mailedTo: 2, failed: 1 });
    // A blank of a command is answered once for the plan.
    await stage.act("addBlank", addStep, sofia, { phaseId: "addCopyPhase-1", title: "Log in to <host>", parentId: null, afterId: null });
    await stage.act("fillBlank", fillBlank, sofia, { gap: "<host>", value: "db-7" });
    // A field is bound to what a metric measured.
    await stage.act("addTold", addMetric, sofia, { title: "Error rate", unit: "%" });
    await stage.act("addNumbers", addMessage, sofia, { title: "Numbers", body: "Errors: [RATE]" });
    const numbers = { messageId: "addNumbers-1", gap: "Errors: [RATE]", value: null };
    await stage.act("bindMetric", fillMessage, sofia, { ...numbers, fact: "metric", metricId: "addTold-1" });
    // What is said again and again, what is said of each incident, and words that begin with facts.
    const often = { title: "Every half hour", body: "We go on.", channels };
    await stage.act("addRepeated", addMessage, sofia, { ...often, repeats: { every: "minutes", minutes: 30 } });
    await stage.act("sendRepeated", sendMessage, sofia, { messageId: "addRepeated-1" });
    await stage.act("repeatEachWeek", editMessage, sofia, { messageId: "sendRepeated-3", repeats: { every: "week", at: "10:00" } });
    await stage.act("addOnIncident", addMessage, sofia, { title: "Trouble", body: "", milestone: { kind: "incident" } });
    await stage.act("beginWords", beginWords, sofia, { messageId: "addOnIncident-1" });
    return stage.roomId;
  },
};
