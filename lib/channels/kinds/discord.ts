import type { Handed, Outgoing } from "../outgoing.ts";
import { discord } from "../text/styles.ts";
import { writeBlocks } from "../text/write-text.ts";
import { cut, postJson } from "./answer.ts";

// Discord's limits of an embed (discord.com/developers/docs/resources/message#embed-object-embed-limits).
const most = { title: 256, description: 4096, footer: 2048 };

/** A message as one embed. Nobody is called by it, whatever its words are. */
export function discordPayload({ id, title, body, about, url, at }: Outgoing) {
  const description = cut(writeBlocks(body, discord).join("\n\n"), most.description, "\n\n…there is more than fits in here.");
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: cut(discord.text(title), most.title),
        description,
        ...(url ? { url } : {}),
        timestamp: at,
        footer: { text: cut(`${about} · ${id}`, most.footer) },
      },
    ],
  };
}

export const sendToDiscord = ({ url }: { url: string }, outgoing: Outgoing): Promise<Handed> => postJson(url, discordPayload(outgoing));
