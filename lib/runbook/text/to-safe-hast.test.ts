import type { Nodes } from "hast";
import { describe, expect, it } from "vitest";
import { toSafeHast } from "./to-safe-hast.ts";

/** The tree as HTML-like text, enough to compare. */
function show(node: Nodes): string {
  if (node.type === "text") return node.value;
  const inner = "children" in node ? node.children.map(show).join("") : "";
  if (node.type !== "element") return node.type === "root" ? inner : `!${node.type}!`;
  const properties = Object.entries(node.properties).map(([name, value]) => ` ${name}=${String(value)}`);
  return `<${node.tagName}${properties.join("")}>${inner}</${node.tagName}>`;
}

const cases: [string, string, string][] = [
  ["plain words", "a **b** `c` ~~d~~", "<p>a <strong>b</strong> <code>c</code> <del>d</del></p>"],
  ["a link", "[a](https://a.example)", "<p><a href=https://a.example rel=noreferrer>a</a></p>"],
  ["a mail link", "[a](mailto:a@b.example)", "<p><a href=mailto:a@b.example rel=noreferrer>a</a></p>"],
  ["a javascript link", "[a](javascript:alert(1))", "<p><a>a</a></p>"],
  ["a javascript link in disguise", "[a](JaVaScRiPt&colon;alert(1)) [b](\tjavascript:alert(1))", "<p><a>a</a> <a>b</a></p>"],
  ["a data link", "[a](data:text/html;base64,PHNjcmlwdD4=)", "<p><a>a</a></p>"],
  ["a relative link", "[a](/settings) [b](//evil.example)", "<p><a>a</a> <a>b</a></p>"],
  ["a script", "a\n\n<script>alert(1)</script>\n\nb", "<p>a</p>\n<p>b</p>"],
  ["a handler", 'a <img src=x onerror="alert(1)"> b', "<p>a  b</p>"],
  ["a comment", "<!-- secret -->\n\na", "<p>a</p>"],
  ["a picture", "![chart](https://a.example/c.png)", "<p><a href=https://a.example/c.png rel=noreferrer>chart</a></p>"],
  ["a picture from nowhere safe", "![chart](data:image/svg+xml,x)", "<p><a>chart</a></p>"],
  [
    "a picture in a link",
    "[![chart](https://a.example/c.png)](https://b.example)",
    "<p><a href=https://b.example rel=noreferrer><span>chart</span></a></p>",
  ],
  ["code with a language", "```sql\n<b>\n```", "<pre><code className=language-sql><b>\n</code></pre>"],
  ["front matter", "---\na: b\n---\n", "<pre><code>a: b</code></pre>"],
];

describe("showing Markdown safely", () => {
  it.each(cases)("%s", (_, markdown, html) => {
    expect(show(toSafeHast(markdown)).trim()).toBe(html);
  });

  it("shows boxes that nobody can tick", () => {
    expect(show(toSafeHast("- [x] a"))).toContain("<input type=checkbox checked=true disabled=true>");
  });

  it("shows text nested too deeply as it is written", () => {
    const deep = `${"> ".repeat(5_000)}a`;
    expect(show(toSafeHast(deep))).toBe(`<pre><code>${deep}</code></pre>`);
  });
});
