import * as z from "zod";
import { sendToDiscord } from "./kinds/discord.ts";
import { sendToSlack } from "./kinds/slack.ts";
import { sendToTeams } from "./kinds/teams.ts";
import { type StageCall, sendStageToWebhook, sendToWebhook } from "./kinds/webhook.ts";
import { type Handed, notTaken, type Outgoing } from "./outgoing.ts";

const url = z.string().max(2000);

/** What a channel needs to reach its peer, as it is kept under lock. */
export const channelSecret = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("slack"),
    to: z.union([z.strictObject({ url }), z.strictObject({ token: z.string().max(500), channel: z.string().max(100) })]),
  }),
  z.strictObject({ kind: z.literal("teams"), to: z.strictObject({ url }) }),
  z.strictObject({ kind: z.literal("discord"), to: z.strictObject({ url }) }),
  z.strictObject({ kind: z.literal("webhook"), to: z.strictObject({ url, key: z.string().max(200) }) }),
  z.strictObject({
    kind: z.literal("smtp"),
    to: z.strictObject({ server: url.nullable(), from: z.string().max(320).nullable(), to: z.array(z.string().max(320)).min(1).max(200) }),
  }),
]);
export type ChannelSecret = z.infer<typeof channelSecret>;

/** Tells one channel of a stage of a rollout, once. Only webhooks are read by programs. Never throws for what a peer does. */
export async function sendStage(secret: ChannelSecret, call: StageCall, at: string): Promise<Handed> {
  if (secret.kind !== "webhook") return notTaken("Stages are told to webhooks only. Choose another channel for them.");
  return sendStageToWebhook(secret.to, call, at);
}

/** What is one place; a mail goes to each reader alone (`kinds/smtp.ts`). */
export type PlaceSecret = Exclude<ChannelSecret, { kind: "smtp" }>;

/** Hands one message to one channel, once, and says what became of it. Never throws for what a peer does. */
export async function send(secret: PlaceSecret, outgoing: Outgoing): Promise<Handed> {
  switch (secret.kind) {
    case "slack":
      return sendToSlack(secret.to, outgoing);
    case "teams":
      return sendToTeams(secret.to, outgoing);
    case "discord":
      return sendToDiscord(secret.to, outgoing);
    case "webhook":
      return sendToWebhook(secret.to, outgoing);
    default:
      return notTaken("This channel is of no kind we know.");
  }
}
