import { expect, type Page } from "@playwright/test";
import { findings } from "./findings.ts";

export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 }, wall: { width: 1920, height: 1080 } };

/**
 * The page that is open, from phone to wall and in both themes, without loading it again: it is accessible, and nothing sticks out
 * sideways. On a wall it is the desk's page with more room, which has nothing new for axe. Its pictures are kept under `name`, where a folder
 * for them is named (`SHOTS`). It ends at a desk, in the light.
 */
export async function expectFineLooks(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const theme of ["dark", "light"]) {
      await wear(page, theme);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${size}-${theme}.png` });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      const found = size === "wall" ? [] : await findings(page, theme === "dark" ? "all" : "colours");
      expect([name, size, theme, sideways, ...found]).toEqual([name, size, theme, false]);
    }
  }
  await page.setViewportSize(sizes.desk);
}

/** Puts another theme on, as its own button does. */
export async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((worn) => {
    // Nothing fades into it: what is off the screen would do so only when it is measured.
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important; }");
    document.adoptedStyleSheets = [still];
    document.documentElement.dataset.theme = worn;
  }, theme);
}
