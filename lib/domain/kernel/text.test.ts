import { describe, expect, it } from "vitest";
import { cutText, requireText } from "./text.ts";

describe("a text that is cut", () => {
  it("keeps its characters whole", () => {
    expect(cutText("abc", 5)).toBe("abc");
    expect(cutText("ab🚀c", 3)).toBe("ab");
    expect(cutText("ab🚀c", 4)).toBe("ab🚀");
    for (let most = 0; most < 12; most++) expect(cutText("🚀é🇩🇪x", most).isWellFormed()).toBe(true);
  });
});

describe("what is no text", () => {
  it.each(["\0", "a\0b", "\ud83d", "x\ude80", "\ud83d\ud83d\ude80"])("is refused wherever it stands: %j", (bad) => {
    for (const value of [bad, { note: bad }, [{ deep: [bad] }], { [bad]: 1 }]) expect(() => requireText(value)).toThrow("no text");
  });

  it.each(["🚀", "a\nb\tc", "\\u0000", "\\ud83d", "é", "\u200d", ""])("is not %j", (good) => {
    for (const value of [good, { note: good }, null, undefined, 7]) expect(() => requireText(value)).not.toThrow();
  });
});
