import { describe, expect, it } from "vitest";
import { nextPage } from "./next-page.ts";

describe("where somebody goes after signing in", () => {
  it.each(["/plans/move", "/plans/move?phase=2#step-3", "/settings/people"])("is the page they came for: %s", (page) => {
    expect(nextPage(page)).toBe(page);
  });

  it.each([
    "/\\evil.example",
    "\\\\evil.example",
    "//evil.example",
    "/\t/evil.example",
    "/\n\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example/plans",
    "http://here.invalid/plans",
    "javascript:alert(1)",
    "evil.example",
    "",
  ])("never another site: %j", (next) => {
    expect(nextPage(next)).toBe("/plans");
  });

  it("is the list of plans where nothing, a list or a page of text is given", () => {
    for (const next of [undefined, null, ["/a", "/b"], `/${"a".repeat(5000)}`]) expect(nextPage(next)).toBe("/plans");
  });
});
