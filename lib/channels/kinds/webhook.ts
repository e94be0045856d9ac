import { Webhook } from "standardwebhooks";
import * as z from "zod";
import type { Answered } from "../guarded-request.ts";
import { type Handed, notTaken, type Outgoing } from "../outgoing.ts";
import { plain } from "../text/styles.ts";
import { writeBlocks } from "../text/write-text.ts";
import { postJson, refusedBy } from "./answer.ts";

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

/** An update of a status page, as programs that follow it are told. `body` is Markdown; a POST to `unsubscribe` ends it. */
export type UpdateCall = { id: string; plan: string; headline: string; body: string | null; url: string; unsubscribe: string };

/** Posts an update of a status page, signed alike; `id` is the same at every attempt. `at`: instant, ISO 8601. `gone`: whoever is there wants no more. */
export async function sendUpdateToWebhook(
  secret: WebhookSecret,
  id: string,
  call: UpdateCall,
  at: string,
): Promise<{ handed: Handed; gone: boolean }> {
  let gone = false;
  const handed = await postSigned(secret, id, { type: "status.update", timestamp: at, data: call }, undefined, (answer) => {
    gone = answer.status === 410;
    return refusedBy(answer);
  });
  return { handed, gone };
}

/** Asks an address whether it wants to be called: yes is the word it was sent, as text or as JSON, and nothing else. */
export const postChallenge = (secret: WebhookSecret, word: string): Promise<Handed> =>
  postSigned(
    secret,
    `challenge.${word.slice(0, 12)}`,
    { type: "subscription.challenge", timestamp: new Date().toISOString(), data: { challenge: word } },
    ({ text }) =>
      saysWord(text.trim(), word) ? { taken: true, handle: null } : notTaken("It did not answer with the challenge it was sent."),
  );

/** A peer that sends back whatever it gets has agreed to nothing. */
function saysWord(text: string, word: string): boolean {
  if (text === word) return true;
  try {
    return said.safeParse(JSON.parse(text)).data?.challenge === word;
  } catch {
    return false;
  }
}
const said = z.strictObject({ challenge: z.string() });

function postSigned(
  { url, key }: WebhookSecret,
  id: string,
  what: unknown,
  taken: (answer: Answered) => Handed = () => ({ taken: true, handle: id }),
  refused?: (answer: Answered) => Handed,
): Promise<Handed> {
  const payload = JSON.stringify(what);
  const now = new Date();
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, now, payload),
  };
  return postJson(url, payload, headers, taken, refused);
}
