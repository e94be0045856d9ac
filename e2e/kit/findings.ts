import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 A and AA, as readable lines; `colours`: of contrast alone, where only the theme is another. */
export async function findings(page: Page, what: "all" | "colours" = "all"): Promise<string[]> {
  // A page of ours has no frames of other sites. Without them axe looks in half the time: it opens no second page to put what it found together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (what === "all" ? axe.withTags(levels) : axe.withRules(["color-contrast"])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
