import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seal } from "../seal.ts";
import { embed, extract } from "./embed.ts";
import { html } from "./html.ts";
import { lineOf, linesOf, readLine } from "./line.ts";

const actor = { kind: "user", id: "ana", name: "Ana", role: "member" } as const;
const eventSaying = (title: string) =>
  seal(
    "room",
    { seq: 1, type: "step.added", v: 1, at: "2026-11-26T12:00:00.000Z", actor, subject: "s", data: { title }, rows: [] },
    { commandId: "c", inputDigest: "digest" },
    "",
  );
const bytes = (text: string) => new TextEncoder().encode(text);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("</script>", "\\u003c", "<!--<script>", "\\", '"', "\u2028", "\ud800"),
);

describe("a line", () => {
  it("reads as the event it was written from, whatever people typed", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const event = eventSaying(title);
        expect(readLine(bytes(`${lineOf(event)}\n`))).toEqual({ event });
      }),
    );
  });

  it("survives in HTML, where nothing of it can end the element", () => {
    fc.assert(
      fc.property(fc.array(anyText), (titles) => {
        const lines = titles.map((title) => `${lineOf(eventSaying(title))}\n`).join("");
        expect(embed(lines)).not.toContain("<");
        expect(extract(embed(lines))).toBe(lines);
      }),
    );
  });

  const line = lineOf(eventSaying("Run it"));
  it.each([
    ["without its line break", line, "breaks off"],
    ["with a space more", `${line.replace('"seq":1', '"seq": 1')}\n`, "not written the way"],
    ["with its keys in another order", `${line.replace('"seq":1,"v":1', '"v":1,"seq":1')}\n`, "not written the way"],
    ["with a number spelt otherwise", `${line.replace('"seq":1', '"seq":1.0')}\n`, "not written the way"],
    ["with a letter escaped", `${line.replace("Ana", "\\u0041na")}\n`, "not written the way"],
    ["with a key twice", `${line.replace('"seq":1', '"seq":2,"seq":1')}\n`, "not written the way"],
    ["with a field more", `${line.replace("{", '{"more":1,')}\n`, "not an event"],
    ["with a field less", `${line.replace('"seq":1,', "")}\n`, "not an event"],
    ["behind a byte order mark", `\ufeff${line}\n`, "not JSON"],
    ["that is empty", "\n", "not JSON"],
  ])("%s is none", (_, text, problem) => {
    expect(readLine(bytes(text))).toEqual({ problem: expect.stringContaining(problem) });
  });

  it("in bytes that are not UTF-8 is none", () => {
    const broken = bytes(`${line}\n`).map((byte) => (byte === 0x41 ? 0xff : byte));
    expect(readLine(broken)).toEqual({ problem: "its line is not UTF-8 text" });
  });
});

it("lines are the same however they arrive", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "ü")), fc.integer({ min: 1, max: 5 }), (letters, size) => {
      const all = bytes(letters.join(""));
      // One piece of memory that is written over, as a file is read.
      const chunk = Buffer.alloc(size);
      function* chunks() {
        for (let at = 0; at < all.length; at += size) yield chunk.subarray(0, Buffer.from(all.subarray(at, at + size)).copy(chunk));
      }
      const lines: number[][] = [];
      for (const line of linesOf(chunks())) lines.push([...line]);
      expect(lines.flat()).toEqual([...all]);
      expect(lines.slice(0, -1).every((each) => each.indexOf(0x0a) === each.length - 1)).toBe(true);
    }),
  );
});

it("HTML escapes what it is given, and keeps markup", () => {
  expect(html`<b title="${`"'`}">${"<i>&"}</b>${[html`<hr>`, html`${2}`]}`.text).toBe('<b title="&quot;&#39;">&lt;i&gt;&amp;</b><hr>2');
});
