import type { Page } from "@playwright/test";

const sizes = [
  ["phone", 390, 844],
  ["desk", 1440, 900],
  ["wide", 1920, 1080],
] as const;

/** Pictures of a page at every size in both themes, for whoever asks for them (`SHOTS`, a folder). */
export async function shots(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  for (const [size, width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${size}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
