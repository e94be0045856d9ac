import * as z from "zod";
import { type Handed, notTaken, type Outgoing } from "../outgoing.ts";
import { mrkdwn } from "../text/styles.ts";
import { writeBlocks } from "../text/write-text.ts";
import { cut, postJson } from "./answer.ts";

/** An incoming webhook posts to the one place it was made for; a bot's token to any channel it was invited to, and knows replies. */
export type SlackSecret = { url: string } | { token: string; channel: string };

// Slack's own limits (api.slack.com/reference/block-kit/blocks).
const most = { header: 150, section: 3000, blocks: 50, text: 3000 };

/** The blocks we write (api.slack.com/reference/block-kit/blocks). */
type Block = {
  type: "header" | "section" | "context";
  text?: { type: "plain_text" | "mrkdwn"; text: string; emoji?: boolean };
  elements?: { type: "mrkdwn"; text: string }[];
};

/** A message in Block Kit; `text` is what notifications show. */
export function slackPayload({ id, title, body, about, url }: Outgoing) {
  const sections = writeBlocks(body, mrkdwn).flatMap(pieces);
  const room = most.blocks - 2;
  const shown = sections.length > room ? [...sections.slice(0, room - 1), "_There is more than fits in here._"] : sections;
  const foot = [mrkdwn.text(about), url ? mrkdwn.link("Look", url) : "", mrkdwn.text(id)].filter(Boolean).join("  ·  ");
  const blocks: Block[] = [
    { type: "header", text: { type: "plain_text", text: cut(title, most.header), emoji: false } },
    ...shown.map((text): Block => ({ type: "section", text: { type: "mrkdwn", text } })),
    { type: "context", elements: [{ type: "mrkdwn", text: cut(foot, most.section) }] },
  ];
  return { text: cut(mrkdwn.text(title), most.text), unfurl_links: false, unfurl_media: false, blocks };
}

/** A block that is too long for one section, in pieces that end with a line where there are lines. */
function pieces(text: string): string[] {
  if (text.length <= most.section) return [text];
  const line = text.lastIndexOf("\n", most.section);
  const end = line > 0 ? line : most.section;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}

export async function sendToSlack(secret: SlackSecret, outgoing: Outgoing): Promise<Handed> {
  const payload = slackPayload(outgoing);
  if ("url" in secret) return postJson(secret.url, payload);
  const reply = outgoing.replyTo ? { thread_ts: outgoing.replyTo } : {};
  // Slack for governments answers at an address of its own.
  const api = process.env.SLACK_API_URL ?? "https://slack.com/api";
  return postJson(
    `${api}/chat.postMessage`,
    { channel: secret.channel, ...reply, ...payload },
    { authorization: `Bearer ${secret.token}`, "content-type": "application/json; charset=utf-8" },
    ({ text }) => {
      const answer = answered.safeParse(json(text));
      if (!answer.success) return notTaken("Slack’s answer makes no sense.", true);
      const { ok, ts, error = "" } = answer.data;
      if (ok) return { taken: true, handle: ts ?? null };
      return notTaken(
        botWords[error] ?? `Slack refused the message (${cut(error, 60)}).`,
        /^(ratelimited|internal_error|fatal_error|service_unavailable)$/.test(error),
      );
    },
  );
}

const answered = z.object({ ok: z.boolean(), ts: z.string().optional(), error: z.string().optional() });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const token = "Slack does not accept the bot’s token. Give the channel a new one in the settings.";
const botWords: Record<string, string> = {
  channel_not_found: "Slack knows no such channel, or the bot may not see it. Invite the bot there.",
  not_in_channel: "The bot is not in that channel. Invite it there.",
  is_archived: "That channel is archived.",
  invalid_auth: token,
  not_authed: token,
  token_revoked: token,
  token_expired: token,
  account_inactive: token,
  missing_scope: "The bot lacks the scope chat:write.",
  msg_too_long: "The message is too long for Slack.",
};
