import { createHash } from "node:crypto";
import { usualReminders } from "#lib/domain/reminders/settings.ts";
import { password } from "../account.ts";
import { asArgument } from "./call.ts";
import type { House, Visitor } from "./house.ts";
import { documentOf, type TriedPlan } from "./tried-plan.ts";

type Try = (house: House, visitor: Visitor) => readonly unknown[] | FormData;

/** The plan a visitor tries actions on: a draft; whoever is not named, the restricted one. */
export const draftOf = ({ plans }: House, { name }: Visitor): TriedPlan => (name === "unnamed" ? plans.restricted : plans.draft);

const document = documentOf("Made by an action", "One");
const digest = createHash("sha256").update(document).digest("hex");
const prometheus = { url: "https://prometheus.example.org", auth: "none", user: "", secret: "" };
const file = () => new File([document], "small.md", { type: "text/markdown" });

/** What each action is sent: what would do something, if it were let in. In the order they are tried. */
export const actionTries: Record<string, Try> = {
  "entry.claim": () => [{ token: "hpu_no", workspaceName: "Mine", name: "Nobody", email: "nobody@example.org", password }],
  "entry.joinWithNewAccount": () => ["hpi_no", { name: "Nobody", email: "nobody@example.org", password }],
  "entry.joinAsMyself": () => ["hpi_no"],
  "entry.forgotPassword": () => [{ email: "nobody@example.org" }],
  "entry.chooseNewPassword": () => ["hpr_no", { password }],
  // The name and address are a member's: the same to that person, taken for everybody else.
  "account.saveProfile": ({ member: { name, email } }) => [{ name, email }],
  "account.setReminders": () => [usualReminders],
  "account.secureAccount": ({ member: { name, email } }) => [{ name, email, password }],
  "account.changePassword": () => [{ current: password, next: "short" }],
  "account.mailConfirmation": () => [],
  "account.keepAddress": () => [],
  "account.confirmAddress": () => ["hpe_no"],
  "account.confirmAddressOf": ({ bystander }) => [bystander.id],
  "account.beginLinking": () => ["oidc"],
  "account.unlink": () => ["no-such-sign-on"],
  "account.makeResetLink": ({ bystander }) => [bystander.id],
  "account.readProofWays": () => [],
  "account.proveIdentity": () => [{ password }],
  "account.endSessions": ({ outsiderSessionId }, { name }) => [name === "outsider" ? "not theirs" : outsiderSessionId],
  "import.readUpload": () => asArgument({ file: file() }),
  "import.createPlanFromDocument": () => [{ digest, name: "small.md", title: "Made by an action", t0: null, zone: "UTC" }],
  "check-plan.checkPlanNow": (house, visitor) => [draftOf(house, visitor).id],
  "preview-message.previewMessage": (house, visitor) => [draftOf(house, visitor).id, "no-message"],
  "revise.readRevision": (house, visitor) => asArgument({ planId: draftOf(house, visitor).id, file: file() }),
  "revise.applyRevision": (house, visitor) => [
    {
      ...{ planId: draftOf(house, visitor).id, digest, name: "small.md", repair: false },
      ...{ seq: 1, seen: [], take: [], commandId: crypto.randomUUID() },
    },
  ],
  "send-commands.sendCommands": (house, visitor) => [
    {
      planId: draftOf(house, visitor).id,
      commands: [{ id: crypto.randomUUID(), verb: "addNote", input: { text: "From the matrix" }, seen: 0 }],
    },
  ],
  "share.makeShareLink": (house, visitor) => [draftOf(house, visitor).id, { label: "From the matrix", expiresAt: null }],
  "invite.invite": () => [{ role: "viewer", emails: [], planId: null, hours: 1 }],
  "workspace.withdrawInvite": ({ invite }) => [invite.id],
  "workspace.makeToken": () => [{ name: "From the matrix", scopes: ["plan:read"], planId: null, days: 1 }],
  "workspace.endToken": ({ tokenId }) => [tokenId],
  "workspace.setMemberRole": ({ bystander }) => [bystander.id, "member"],
  "workspace.setMemberContact": ({ bystander }) => [bystander.id, "+49 170 1234567"],
  "workspace.takeOut": ({ bystander }) => [bystander.id],
  "workspace.rename": () => ["Sample workspace"],
  "working-days.setReminder": () => [7],
  "working-days.setWeek": () => [[1, 2, 3, 4, 5]],
  "working-days.addDays": () => [[{ date: "2030-12-25", title: "From the matrix" }]],
  "working-days.removeDay": () => ["2030-12-25"],
  "channels.addOne": () => [{ name: "From the matrix", kind: "slack", address: "https://hooks.example.org/matrix" }],
  "channels.renameOne": () => [{ channelId: "no-channel", name: "From the matrix" }],
  "channels.readdress": () => [{ channelId: "no-channel", address: "https://hooks.example.org/matrix" }],
  "channels.removeOne": () => ["no-channel"],
  "channels.sendTest": () => ["no-channel"],
  "prometheus.addOne": () => [{ name: `m${Math.random().toString(36).slice(2)}`, ...prometheus }],
  "prometheus.readdress": () => [{ serverId: "no-server", ...prometheus }],
  "prometheus.removeOne": () => ["no-server"],
  "prometheus.testOne": () => ["no-server"],
  "flags.addOne": () => [{ key: `matrix-${Math.random().toString(36).slice(2, 10)}`, planId: null }],
  "flags.followOne": () => [{ flagId: "no-flag", planId: null }],
  "flags.retireOne": () => ["no-flag"],
  "account.signOutEverywhere": () => [],
  "sign-out.signOut": () => [],
};
