import { describe, expect, it } from "vitest";
import { adaptiveCard, discord, mrkdwn, plain } from "./styles.ts";
import { writeBlocks } from "./write-text.ts";

const body = `## Payments moved

**Switched** at 02:14, _as planned_. See [the status](https://status.example/a).
Next line: \`select 1\`

- [x] API
- [ ] Mobile
  - iOS

1. first
2. second`;

describe("the body of a message", () => {
  it("is written in Slack's way", () => {
    expect(writeBlocks(body, mrkdwn)).toEqual([
      "*Payments moved*",
      "*Switched* at 02:14, _as planned_. See <https://status.example/a|the status>.\nNext line: `select 1`",
      "• ☑ API\n• ☐ Mobile\n  • iOS",
      "1. first\n2. second",
    ]);
  });

  it("is written as plain words", () => {
    expect(writeBlocks(body, plain).join("\n\n")).toContain("as planned. See the status <https://status.example/a>.\nNext line: select 1");
  });

  it.each([
    ["Slack", mrkdwn, /<[!@#]/],
    ["Discord", discord, /(?<!\\)@|(?<!\\)</],
    ["Teams", adaptiveCard, /(?<!\\)<at/],
  ])("calls nobody on %s, whatever the words are", (_name, style, calls) => {
    const words = "<!channel> <!here|x> <@U123> <#C1> @everyone @here <at>All</at> [<!everyone>](https://e.example/<!channel>|x) `<!here>`";
    expect(
      writeBlocks(words, style)
        .join("\n")
        .replaceAll(/`+[^`]*`+/g, ""),
    ).not.toMatch(calls);
  });

  it.each([["javascript:alert(1)"], ["data:text/html,x"], ["file:///etc/passwd"]])(
    "keeps the words of a link to %s and not the link",
    (url) => {
      for (const style of [mrkdwn, discord, adaptiveCard, plain]) expect(writeBlocks(`[words](${url})`, style)).toEqual(["words"]);
    },
  );

  it("shows HTML as the words it is", () => {
    expect(writeBlocks("<script>alert(1)</script> & <b>x</b>", mrkdwn)).toEqual([
      "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;",
    ]);
  });

  it("formats no word that only looks like it", () => {
    expect(writeBlocks("snake\\_case and 2 \\* 3 \\* 4", mrkdwn)).toEqual(["snake\u200B_case and 2 \u200B* 3 \u200B* 4"]);
    expect(writeBlocks("snake_case @everyone", discord)).toEqual(["snake\\_case \\@everyone"]);
  });
});
