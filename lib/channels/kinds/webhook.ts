import { Webhook } from "standardwebhooks";
import type { Handed, Outgoing } from "../outgoing.ts";
import { plain } from "../text/styles.ts";
import { writeBlocks } from "../text/write-text.ts";
import { postJson } from "./answer.ts";

/** `key` is what receivers check signatures with: `whsec_` and base64 (standardwebhooks.com). */
export type WebhookSecret = { url: string; key: string };

/** What is posted: the body as Markdown, and as plain words. */
export function webhookPayload({ id, title, body, about, url, at, replyTo }: Outgoing) {
  const data = { id, title, body, text: writeBlocks(body, plain).join("\n\n"), plan: about, url, follows: replyTo };
  return { type: "message.sent", timestamp: at, data };
}

/** Posts the message as JSON, signed as Standard Webhooks says; `webhook-id` is the same at every attempt. */
export function sendToWebhook({ url, key }: WebhookSecret, outgoing: Outgoing): Promise<Handed> {
  return postSigned({ url, key }, outgoing.id, webhookPayload(outgoing));
}

/** A stage of a rollout, as programs that follow it are told. `seq` grows: what comes with a smaller one than was seen is old. */
export type StageCall = {
  id: string;
  plan: string;
  title: string;
  seq: number;
  stage: string | null;
  percent: number;
  cohort: string | null;
  since: string | null;
  soakUntil: string | null;
  state: string;
};

/** Posts a stage of a rollout, signed alike. `at`: instant, ISO 8601. */
export const sendStageToWebhook = (secret: WebhookSecret, call: StageCall, at: string): Promise<Handed> =>
  postSigned(secret, call.id, { type: "stage.changed", timestamp: at, data: call });

function postSigned({ url, key }: WebhookSecret, id: string, what: unknown): Promise<Handed> {
  const payload = JSON.stringify(what);
  const now = new Date();
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, now, payload),
  };
  return postJson(url, payload, headers, () => ({ taken: true, handle: id }));
}
