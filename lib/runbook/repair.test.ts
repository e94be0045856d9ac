import { describe, expect, it } from "vitest";
import { expectSteady } from "../testing/steady.ts";
import { lostGlyphs } from "./repair/lost-glyphs.ts";
import { repairOf } from "./repair.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const readAs = (codePage: string, text: string) => new TextDecoder(codePage).decode(bytes(text));
const document = "# 🚀 Überführung → Zürich\n\n- ✅ “Ready” …\n├─ naïve ≥ 5 µs\n";

describe("repairing UTF-8 that was read with a code page", () => {
  it.each(["windows-1252", "windows-1254"])("restores a document read as %s", (codePage) => {
    expect(repairOf(readAs(codePage, document))).toMatchObject({ text: document, codePage, lost: [] });
  });

  it("restores a document read as Latin-1, with the control characters that leaves", () => {
    const misread = [...bytes(document)].map((byte) => String.fromCharCode(byte)).join("");
    expect(repairOf(misread)).toMatchObject({ text: document, codePage: "latin-1" });
  });

  it("restores what was read wrongly twice", () => {
    expect(repairOf(readAs("windows-1252", readAs("windows-1252", document)))?.text).toBe(document);
  });

  it("says what changed, where, one entry for signs side by side", () => {
    expect(repairOf("Über\nâ”œâ”€ a â†’ b")?.changes).toEqual([
      { line: 2, before: "â”œâ”€", after: "├─" },
      { line: 2, before: "â†’", after: "→" },
    ]);
  });

  it.each([
    ["âŒ Build fails", "❌ Build fails"],
    ["ğŸ‰ Live", "🎉 Live"],
    ["âš ï¸ Careful", "⚠️ Careful"],
    ["â€œReadyâ€ they said", "“Ready” they said"],
  ])("guesses the one common sign that lost a byte: %s", (broken, whole) => {
    expect(repairOf(broken)?.text).toBe(whole);
  });

  it("lists a sign that could be several, and leaves it", () => {
    expect(repairOf("ğŸš€ Go\nğŸ” Look")).toMatchObject({ text: "🚀 Go\nğŸ” Look", lost: [{ line: 2, text: "ğŸ”" }] });
  });

  it.each(["naïve Zürich, ğış, Привет, 手順 ✅ → “ok”", "“CAFÉ” DAĞ’A “BLÅ” AMANHÃ” – LUNEDÌ–VENERDÌ", "grâce à «\u00a0la\u00a0» É…", ""])(
    "leaves correct text alone: %s",
    (text) => {
      expect(repairOf(text)).toBeNull();
    },
  );

  it("changes the wrong parts of a document and not the right ones", () => {
    expect(repairOf("CAFÉ” naïve ğış ✅\ncÅ“ur Ã¼ber")?.text).toBe("CAFÉ” naïve ğış ✅\ncœur über");
  });

  it("is steady on text made to be slow", () => expectSteady((size) => repairOf("âœ… ğŸ‰ Ã".repeat(size) + "â".repeat(size)), 16_000));
});

describe("lines that lost a symbol", () => {
  it.each([
    ["a list below a label", "**Before we begin:**\n Backup verified\n Team on call\n\nText", [2, 3]],
    ["a title in a fence of words", "```\n\n CODE DEPLOYED\nTime: 13:00\n```", [3]],
    ["a mark before a status", "Phase: 1\nStatus:  Complete\nNext: 2", [2]],
    ["the replacement character", "It\ufffds here", [1]],
  ])("are seen in %s", (_, text, lines) => {
    expect(lostGlyphs(text).map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    ["aligned columns", "Host:   a\nStatus:  Up\nLoad:    1"],
    ["a wrapped paragraph", "Words\n And more\nand more"],
    ["code", "```yaml\nkey: 1\n Name: x\n```"],
  ])("are not seen in %s", (_, text) => {
    expect(lostGlyphs(text)).toEqual([]);
  });
});
