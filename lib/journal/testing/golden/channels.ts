import { addChannel, noteReadersLeft, readdressChannel, removeChannel, renameChannel } from "../../../domain/channels/verbs.ts";
import { type Actor, system } from "../../../domain/kernel/permissions.ts";
import { createWorkspace } from "../../../domain/workspace/verbs.ts";
import { type Chapter, Stage } from "./stage.ts";

const founder: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "admin" };

/** The ways out of a workspace: added, renamed, given another address, taken out; a reader leaves the mails of one. */
export const channelsChapter: Chapter = {
  name: "channels",
  async play(before) {
    const stage = new Stage("workspace", "golden-channels", before);
    await stage.act("createWorkspace", createWorkspace, founder, {
      name: "Parcels",
      founder: { userId: "sofia", name: "Sofia Brandt", email: "sofia@example.org" },
    });
    await stage.act("addChannel", addChannel, founder, { name: "Deploys", kind: "slack", goesTo: "#deploys" });
    const channelId = "addChannel-1";
    await stage.act("renameChannel", renameChannel, founder, { channelId, name: "Releases" });
    await stage.act("readdressChannel", readdressChannel, founder, { channelId, goesTo: "#releases" });
    await stage.act("removeChannel", removeChannel, founder, { channelId });
    await stage.act("addMail", addChannel, founder, { name: "Customers", kind: "smtp", goesTo: "mia@example.org and 3 more" });
    await stage.act("oneLeaves", noteReadersLeft, system, { channelId: "addMail-1", left: 1 });
    return stage.roomId;
  },
};
