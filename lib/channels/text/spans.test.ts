import { describe, expect, it } from "vitest";
import { discordDialect, markedPage, openPieces, slackDialect, spansOf, teamsDialect } from "../../domain/messages/spans.ts";
import { adaptiveCard, discord, mrkdwn } from "./styles.ts";
import { writeBlocks } from "./write-text.ts";

const body =
  "**Bold** and _slanted_, `code < x`, [the page](https://status.example/a?b=1&c=2), 2 * 3 * 4, snake_case, <!channel> & [TIME] ~~gone~~";

describe.each([
  ["Slack", mrkdwn, slackDialect],
  ["Discord", discord, discordDialect],
  ["Teams", adaptiveCard, teamsDialect],
] as const)("what %s is handed", (name, style, dialect) => {
  const spans = () => spansOf(writeBlocks(body, style).join("\n"), dialect);

  it("is drawn as it shows it: nothing of its signs is left", () => {
    const text = spans().map((span) => span.text);
    expect(text.join("")).toBe(
      `Bold and slanted, code < x, the page, 2 * 3 * 4, snake_case, <!channel> & [TIME] ${name === "Teams" ? "(struck: gone)" : "gone"}`,
    );
    expect(spans()).toEqual(
      expect.arrayContaining([
        { text: "Bold", strong: true },
        { text: "slanted", emphasis: true },
        { text: "the page", href: "https://status.example/a?b=1&c=2" },
        ...(name === "Teams"
          ? []
          : [
              { text: "code < x", code: true },
              { text: "gone", struck: true },
            ]),
      ]),
    );
  });
});

it("marks what is open, and nothing in the tags of a page", () => {
  expect(openPieces("Start [TIME], end [END TIME].", ["[TIME]", "[END TIME]"]).filter(({ isOpen }) => isOpen)).toEqual([
    { text: "[TIME]", isOpen: true },
    { text: "[END TIME]", isOpen: true },
  ]);
  const page = markedPage('<p title="[TIME]">At [TIME] &#x3C;b></p>', ["[TIME]"]);
  expect(page).toContain('<p title="[TIME]">At <mark style=');
  expect(page.match(/<mark/g)).toHaveLength(1);
});
