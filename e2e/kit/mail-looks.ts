import { type Browser, expect } from "@playwright/test";

/** How a page's words stand against its ground, by WCAG 2.2: the least of all its lines. */
const leastContrast = (): number => {
  const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([r = 0, g = 0, b = 0]: number[]) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((each) =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const probe = document.createElement("p");
  probe.style.color = "Canvas";
  document.body.append(probe);
  const ground = parts(getComputedStyle(probe).color);
  probe.remove();
  const all = [...document.querySelectorAll("h1, p, li, td, th, a, pre")].map((element) => {
    const style = getComputedStyle(element);
    let share = 1;
    for (let each: Element | null = element; each; each = each.parentElement) share *= Number(getComputedStyle(each).opacity);
    const ink = parts(style.color)
      .slice(0, 3)
      .map((each, at) => each * share + (ground[at] ?? 0) * (1 - share));
    const [a, b] = [light(ink), light(ground)].toSorted((x, y) => y - x);
    return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
  });
  return Math.min(...all);
};

/** Shows a mail as programs do, on paper and on a phone at night: every word can be read, and none leaves the screen. `SHOTS` keeps pictures. */
export async function looksWell(browser: Browser, html: string, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    for (const [size, width] of [
      ["phone", 390],
      ["desk", 900],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, javaScriptEnabled: true });
      try {
        const page = await context.newPage();
        await page.setContent(html);
        expect(await page.evaluate(leastContrast), `${name}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width}`).toBeLessThanOrEqual(width);
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/mail-${name}-${size}-${colorScheme}.png`, fullPage: true });
      } finally {
        await context.close();
      }
    }
}
