import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { workspaces } from "../workspace/rows.ts";
import { workspaceVerbOn } from "../workspace/verb.ts";
import { channelKind, channels, kindWords } from "./rows.ts";

const mostChannels = 100;

/** Adds a way out. Its address is kept under lock by whoever performs this, under the id that the event names. */
export const addChannel = workspaceVerbOn({
  on: workspaces,
  type: "channel.added",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ name: line, kind: channelKind(fields), goesTo: line }),
  data: () => z.strictObject({ name: z.string(), kind: channelKind(fields), goesTo: z.string() }),
  example: { name: "Deploys", kind: "slack", goesTo: "#deploys" },
  sentence: ({ name = "", kind = "webhook", goesTo = "" }) => ["added the channel ", strong(name), `: ${kindWords[kind]}, ${goesTo}`],
  decide(workspace, { name, kind, goesTo }, context) {
    const { room, newId, now } = context;
    if (named(all(room, channels), name)) return refuse("name-taken", `There is a channel “${name}” already. Choose another name.`);
    if (all(room, channels).length >= mostChannels)
      return refuse("too-many", `A workspace has at most ${mostChannels} channels. Remove one that nothing uses.`);
    const id = newId();
    const given = { id, workspaceId: workspace.id, name, kind, goesTo, addedAt: now, addedBy: me(context), addressAt: now };
    return change(id, { name, kind, goesTo }, [set(channels, id, channels.make(given))]);
  },
});

/** Calls a channel something else. */
export const renameChannel = workspaceVerbOn({
  on: channels,
  type: "channel.renamed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ channelId: ref(channels), name: line }),
  data: () => z.strictObject({ name: z.string(), from: z.string() }),
  example: { name: "Deploys", from: "Ops" },
  sentence: ({ name = "", from = "" }) => ["renamed the channel ", strong(from), " to ", strong(name)],
  decide(channel, { name }, { room }) {
    if (channel.name === name) return already("It is called that already.");
    if (named(all(room, channels), name)) return refuse("name-taken", `There is a channel “${name}” already. Choose another name.`);
    return change(channel.id, { name, from: channel.name }, [set(channels, channel.id, { name })]);
  },
});

/** Gives a channel another address, as when the old one was withdrawn or has leaked. */
export const readdressChannel = workspaceVerbOn({
  on: channels,
  type: "channel.readdressed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ channelId: ref(channels), goesTo: line }),
  data: () => z.strictObject({ name: z.string(), goesTo: z.string() }),
  example: { name: "Deploys", goesTo: "#deploys" },
  sentence: ({ name = "", goesTo = "" }) => ["gave the channel ", strong(name), ` a new address: ${goesTo}`],
  decide(channel, { goesTo }, { now }) {
    return change(channel.id, { name: channel.name, goesTo }, [set(channels, channel.id, { goesTo, addressAt: now })]);
  },
});

/** Notes how many of a channel’s readers have left its mails: one of them left, or wants them again, or others were written in. */
export const noteReadersLeft = workspaceVerbOn({
  on: channels,
  type: "channel.readers_left",
  may: "workspace:manage",
  system: true,
  during: null,
  input: () => z.strictObject({ channelId: ref(channels), left: schemaOf(channels).shape.readersLeft }),
  data: () => z.strictObject({ name: z.string(), left: z.number(), before: z.number() }),
  example: { name: "Customers", left: 3, before: 2 },
  sentence: ({ name = "", left = 0, before = 0 }) => [
    left > before ? "noted that a reader left the mails of " : "noted that fewer readers have left the mails of ",
    strong(name),
    `: ${left} now`,
  ],
  decide(channel, { left }) {
    if (channel.readersLeft === left) return already("That is noted already.");
    return change(channel.id, { name: channel.name, left, before: channel.readersLeft }, [
      set(channels, channel.id, { readersLeft: left }),
    ]);
  },
});

/** Takes a channel out. What is still to leave by it says so and waits for another. */
export const removeChannel = workspaceVerbOn({
  on: channels,
  type: "channel.removed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ channelId: ref(channels) }),
  data: () => z.strictObject({ name: z.string() }),
  example: { name: "Deploys" },
  sentence: ({ name = "" }) => ["took the channel ", strong(name), " out"],
  decide: (channel, _input, { now }) => change(channel.id, { name: channel.name }, [set(channels, channel.id, { removedAt: now })]),
});

const named = (list: readonly { name: string }[], name: string) => list.some((each) => each.name.toLowerCase() === name.toLowerCase());

/** What a person may do with channels, by name. */
export const channelVerbs = { addChannel, renameChannel, readdressChannel, removeChannel, noteReadersLeft } as const;
