import { expect, type Page } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

declare global {
  interface Window {
    /** The lines this page has opened to a plan, and how many of the next events get lost on them. */
    lines: EventSource[];
    lost: number;
  }
}

const titles = ["Freeze writes", "Copy the data", "Compare the sums", "Switch the traffic", "Tell support", "Thaw writes"] as const;
const runbook = ["# Line", "", "## Do", "", ...titles.map((title) => `- [ ] ${title}`), ""].join("\n");

/** Puts lines into the pages of a context on which events can be lost. */
function withLossyLines(): void {
  window.lines = [];
  window.lost = 0;
  class Lossy extends EventSource {
    constructor(address: string | URL, init?: EventSourceInit) {
      super(address, init);
      window.lines.push(this);
      this.addEventListener("message", (event) => {
        if (window.lost === 0) return;
        window.lost--;
        event.stopImmediatePropagation();
      });
    }
  }
  window.EventSource = Lossy;
}

const box = (page: Page, title: string) => page.getByRole("checkbox", { name: new RegExp(`^${title}:`) });
const told = (page: Page, title: string) =>
  page
    .getByLabel("Gate, people and timeline")
    .getByText(new RegExp(`completed\\s*“?${title}`))
    .first();
const linesOf = (page: Page) => page.evaluate(() => window.lines.length);

test("two tabs share one line; what is lost on it is noticed and read again, and a cut line is said and mended", async ({ browser }) => {
  const lead = await admin(browser);
  const slug = await newPlan(lead, runbook);
  await startAndEnter(lead, slug);
  const ana = await colleague(browser, lead, "Ana Novak");
  await ana.context.addInitScript(withLossyLines);
  const [first, second] = [ana.page, await ana.context.newPage()];
  for (const page of [first, second]) {
    await visit(page, `/plans/${slug}/room`);
    await expect(page.getByText("LIVE", { exact: true }).filter({ visible: true })).toBeVisible();
  }
  /** The lead ticks a step, and it is on record. */
  const tick = async (title: (typeof titles)[number]) => {
    await box(lead.page, title).click();
    await expect(told(lead.page, title)).toBeVisible();
  };
  const lose = (page: Page, events: number) =>
    page.evaluate((count) => {
      window.lost = count;
    }, events);
  const [freeze, copy, compare, traffic, support, thaw] = titles;

  await test.step("one line brings both tabs what somebody does", async () => {
    await tick(freeze);
    for (const page of [first, second]) await expect(box(page, freeze)).toBeChecked();
    expect((await linesOf(first)) + (await linesOf(second))).toBe(1);
  });

  await test.step("an event that was lost is noticed by the next, and the timeline has no hole", async () => {
    await lose(first, 1);
    await tick(copy);
    await tick(compare);
    for (const page of [first, second]) {
      for (const title of [copy, compare]) {
        await expect(box(page, title)).toBeChecked();
        await expect(told(page, title)).toBeVisible();
      }
    }
  });

  await test.step("where the server says so, the room is read anew", async () => {
    await lose(first, 1);
    await tick(traffic);
    await expect(box(second, traffic)).not.toBeChecked();
    await first.evaluate(() => window.lines.at(-1)?.dispatchEvent(new MessageEvent("resync", { data: "{}" })));
    for (const page of [first, second]) {
      await expect(box(page, traffic)).toBeChecked();
      await expect(told(page, traffic)).toBeVisible();
    }
  });

  await test.step("the tab that listened is closed, and the other one listens", async () => {
    await first.close();
    await expect.poll(() => linesOf(second)).toBe(1);
    await tick(support);
    await expect(box(second, support)).toBeChecked();
  });

  await test.step("a cut line is said; what was missed comes with the next", async () => {
    await ana.context.setOffline(true);
    await expect(second.getByText("LIVE", { exact: true }).filter({ visible: true })).toBeHidden();
    await tick(thaw);
    await ana.context.setOffline(false);
    await expect(box(second, thaw)).toBeChecked();
    await expect(told(second, thaw)).toBeVisible();
    await expect(second.getByText("LIVE", { exact: true }).filter({ visible: true })).toBeVisible();
  });
  expect([...lead.complaints, ...ana.complaints]).toEqual([]);
});
