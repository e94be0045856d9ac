import { describe, expect, it } from "vitest";
import { addAudience } from "../domain/audiences/verbs.ts";
import { type ChannelKind, channelKinds, channels } from "../domain/channels/rows.ts";
import { must } from "../domain/kernel/must.ts";
import { addMessage } from "../domain/messages/edit.ts";
import { sendMessage } from "../domain/messages/sending.ts";
import { setSending } from "../domain/messages/sending-mode.ts";
import { messagesOf } from "../domain/messages/written.ts";
import { emptyRoom, type WorkspaceRoom } from "../domain/room.ts";
import { draftOf, sofia } from "../domain/testing/people.ts";
import { TestRoom } from "../domain/testing/room.ts";
import { previewsOf } from "./previews.ts";

const made = (kind: ChannelKind) => ({
  ...channels.make({
    id: kind,
    workspaceId: "w",
    name: `By ${kind}`,
    kind,
    goesTo: "there",
    addedAt: "",
    addedBy: { id: "s", name: "S" },
    addressAt: "",
  }),
});
const workspace: WorkspaceRoom = {
  ...emptyRoom.workspace("w"),
  channels: Object.fromEntries(channelKinds.map((kind) => [kind, made(kind)])) as WorkspaceRoom["channels"],
};

/** A message for readers of the status page, by one channel of each kind. */
function told(body = "We **begin** at [TIME].") {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.do(addAudience, { title: "Customers", reach: "external", onStatusPage: true }, sofia);
  const by = channelKinds.map((kind) => ({ id: kind, name: kind }));
  plan.do(addMessage, { title: "Begin", subject: "We begin", body, audience: "Customers", channels: by }, sofia);
  const message = () => must(messagesOf(plan.room)[0], "the message");
  return { plan, message, shown: () => previewsOf(plan.room, workspace, message(), Date.parse(plan.now)) };
}

describe("how a message arrives", () => {
  it("is what each channel is handed, in its own way of writing", () => {
    const { shown } = told();
    expect(shown()).toMatchObject([
      {
        way: "By slack",
        kind: "slack",
        blocks: [{ type: "header", text: "We begin" }, { type: "section", text: "We *begin* at [TIME]." }, { type: "context" }],
      },
      {
        way: "By teams",
        kind: "teams",
        blocks: [{ text: "We begin", look: "title" }, { text: "We **begin** at \\[TIME\\]." }, { look: "foot" }],
      },
      { way: "By discord", kind: "discord", title: "We begin", description: "We **begin** at \\[TIME\\]." },
      { way: "By webhook", kind: "webhook", json: expect.stringContaining('"body": "We **begin** at [TIME]."') },
      {
        way: "By smtp",
        kind: "smtp",
        subject: "We begin",
        text: expect.stringContaining("We begin at [TIME]."),
        html: expect.stringContaining("<strong>begin</strong>"),
      },
      { way: "Status page", kind: "status-page", headline: "We begin", body: "We **begin** at [TIME]." },
    ]);
  });

  it("bears the mark of a test and goes to one channel while sending is one", () => {
    const { plan, shown } = told();
    plan.do(setSending, { sending: "test", testChannel: { id: "slack", name: "slack" } }, sofia);
    expect(shown()).toMatchObject([{ way: "By slack", blocks: [{ text: "[TEST] We begin" }, {}, {}, {}] }]);
  });

  it("is as it was frozen once it was sent, and says where a channel is gone", () => {
    const { plan, message, shown } = told("We begin.");
    expect(plan.do(sendMessage, { messageId: message().id, subject: "Begun" }, sofia)).toMatchObject({ kind: "change" });
    expect(shown()[0]).toMatchObject({ blocks: [{ text: "Begun" }, { text: "We begin." }, {}] });
    expect(previewsOf(plan.room, emptyRoom.workspace("w"), message(), 0)[0]).toEqual({ way: "slack", kind: "gone" });
  });
});
