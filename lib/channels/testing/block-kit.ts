import * as z from "zod";

const words = (most: number) => z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most) });
/** What Slack takes of us: the part of Block Kit that we write, with its bounds (api.slack.com/reference/block-kit/blocks). */
export const blockKit = z.strictObject({
  text: z.string().min(1).max(40_000),
  unfurl_links: z.boolean(),
  unfurl_media: z.boolean(),
  blocks: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("header"),
          text: z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(150), emoji: z.boolean() }),
        }),
        z.strictObject({ type: z.literal("section"), text: words(3000) }),
        z.strictObject({ type: z.literal("context"), elements: z.array(words(3000)).min(1).max(10) }),
      ]),
    )
    .min(1)
    .max(50),
});
