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
  const { id } = outgoing;
  const payload = JSON.stringify(webhookPayload(outgoing));
  const now = new Date();
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, now, payload),
  };
  return postJson(url, payload, headers, () => ({ taken: true, handle: id }));
}
