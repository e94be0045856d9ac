import { expect } from "@playwright/test";
import { findings } from "./kit/findings.ts";
import { admin } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 }, wall: { width: 1920, height: 1080 } };

test("every main page is accessible in both themes, from phone to wall, and nothing sticks out sideways", async ({ browser }) => {
  // Nine pages, each loaded once and looked at by axe in six looks.
  test.setTimeout(480_000);
  const { page, context, complaints } = await admin(browser);
  await visit(page, "/plans");
  const room = (await page.getByRole("link", { name: /Ledger 4/ }).getAttribute("href")) ?? "";
  const pages = {
    plans: "/plans",
    import: "/plans/import",
    plan: room.replace(/\/room$/, ""),
    room,
    people: "/settings/people",
    channels: "/settings/channels",
    flags: "/settings/flags",
    tokens: "/settings/tokens",
    account: "/settings/account",
  };
  for (const [name, path] of Object.entries(pages)) {
    await visit(page, path);
    await expect(page.getByRole("main")).toBeVisible();
    if (name === "room")
      await expect(
        page.getByText("LIVE", { exact: true }).filter({ visible: true }).or(page.getByRole("checkbox").first()),
      ).not.toHaveCount(0);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const theme of ["light", "dark"]) {
        await page.evaluate(wear, theme);
        await page.screenshot({ path: `screenshots/${name}-${size}-${theme}.png` });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
        expect([name, size, theme, sideways, ...(await findings(page))]).toEqual([name, size, theme, false]);
      }
    }
  }
  for (const theme of ["dark", "light"]) {
    await context.addCookies([{ name: "theme", value: theme, url: new URL("/", page.url()).href }]);
    await visit(page, "/plans");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  expect(complaints).toEqual([]);
});

/** Runs in the page: another theme, as its own button puts it on, with nothing fading into it (what is off the screen would do so only when it is measured). */
function wear(theme: string): void {
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets = [still];
  document.documentElement.dataset.theme = theme;
}
