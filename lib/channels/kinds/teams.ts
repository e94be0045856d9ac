import type { Handed, Outgoing } from "../outgoing.ts";
import { adaptiveCard } from "../text/styles.ts";
import { writeBlocks } from "../text/write-text.ts";
import { cut, postJson } from "./answer.ts";

// A card may have 28 KB (learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors); this leaves room for its frame.
const mostCharacters = 12_000;

/** A message as the Adaptive Card that a Teams workflow takes. */
export function teamsPayload({ id, title, body, about, url }: Outgoing) {
  const text = cut(writeBlocks(body, adaptiveCard).join("\n\n"), mostCharacters, "\n\n…there is more than fits in here.");
  const block = (words: string, style: object = {}) => ({ type: "TextBlock", text: words, wrap: true, ...style });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            block(adaptiveCard.text(cut(title, 300)), { weight: "Bolder", size: "Medium" }),
            block(text),
            block(adaptiveCard.text(`${about} · ${id}`), { isSubtle: true, size: "Small" }),
          ],
          actions: url ? [{ type: "Action.OpenUrl", title: "Look", url }] : [],
        },
      },
    ],
  };
}

export const sendToTeams = ({ url }: { url: string }, outgoing: Outgoing): Promise<Handed> => postJson(url, teamsPayload(outgoing));
