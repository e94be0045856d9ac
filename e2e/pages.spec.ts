import { expect } from "@playwright/test";
import { expectFineLooks } from "./kit/looks.ts";
import { firstAdmin } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

test("every main page is accessible in both themes, from phone to wall, and nothing sticks out sideways", async ({ browser }) => {
  // Nine pages, each loaded once and looked at by axe in four looks.
  test.setTimeout(480_000);
  const { page, context, complaints } = await firstAdmin(browser);
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
    await expectFineLooks(page, name);
  }
  for (const theme of ["dark", "light"]) {
    await context.addCookies([{ name: "theme", value: theme, url: new URL("/", page.url()).href }]);
    await visit(page, "/plans");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  expect(complaints).toEqual([]);
});

test("the page of the parts is there while one develops, and in no build", async ({ request }) => {
  expect((await request.get("/dev/parts")).status()).toBe(404);
});
