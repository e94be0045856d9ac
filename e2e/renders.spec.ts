import { expect, type Page } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";

declare global {
  interface Window {
    /** What the counter put into the page: steps of which something rendered, and the heartbeats heard. */
    rendered: Set<string>;
    heard: { beats: number };
  }
}

const steps = Array.from({ length: 400 }, (_, index) => `- [ ] Check number ${index + 1}`);
const runbook = ["# Many steps", "", "## Deploy", "", ...steps, ""].join("\n");

/**
 * Counts what React renders, not what changes in the document: a hook such as developer tools put in is told of every commit, and
 * a component that has rendered in it carries the first flag.
 */
async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Fiber = { flags: number; memoizedProps: unknown; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null };
    const rendered = new Set<string>();
    // A row of the checklist and the box in it.
    const isOfRow = (props: unknown): props is { step: { title: string } } =>
      typeof props === "object" && props !== null && "step" in props && "barred" in props;
    const look = (fiber: Fiber, before: Fiber | null) => {
      // Where the children are the same objects, React has not come by.
      if (before && fiber.child === before.child) return;
      for (let child = fiber.child; child; child = child.sibling) {
        const was = child.alternate;
        if (child.flags & 1 && isOfRow(child.memoizedProps)) rendered.add(child.memoizedProps.step.title);
        look(child, was);
      }
    };
    const heard = { beats: 0 };
    class Heard extends EventSource {
      constructor(address: string | URL, init?: EventSourceInit) {
        super(address, init);
        this.addEventListener("beat", () => {
          heard.beats++;
        });
      }
    }
    Object.assign(window, {
      ...{ heard, EventSource: Heard },
      rendered,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        ...{ supportsFiber: true, renderers: new Map(), inject: () => 1, onCommitFiberUnmount() {}, checkDCE() {} },
        onCommitFiberRoot: (_renderer: number, { current }: { current: Fiber }) => look(current, current.alternate),
      },
    });
  });
}

/** The steps of which something has rendered since this was asked before. */
const rendered = (page: Page) =>
  page.evaluate(() => {
    const { rendered } = window;
    const titles = [...rendered];
    rendered.clear();
    return titles;
  });

test("one tick renders one row of the checklist, and a heartbeat none", async ({ browser }) => {
  const lead = await admin(browser);
  await startAndEnter(lead, await newPlan(lead, runbook));
  const address = lead.page.url();

  const watcher = await colleague(browser, lead, "Ana Novak");
  await countRenders(watcher.page);
  await watcher.page.goto(address);
  const box = (page: Page, number: number) => page.getByRole("checkbox", { name: new RegExp(`^Check number ${number}:`) });
  await expect(box(watcher.page, 400)).toBeAttached();
  await expect(watcher.page.getByText("connecting…").first()).toBeHidden();

  await test.step("the page has drawn every row once before", async () => {
    expect(await rendered(watcher.page)).toHaveLength(400);
  });

  await test.step("somebody else's tick", async () => {
    await box(lead.page, 7).click();
    await expect(box(watcher.page, 7)).toBeChecked();
    // What follows from the tick is drawn a frame after its row, and the list as the browser finds time.
    await watcher.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(drawn)))),
    );
    expect(await rendered(watcher.page)).toEqual(["Check number 7"]);
  });

  await test.step("two heartbeats", async () => {
    const beats = () => watcher.page.evaluate(() => window.heard.beats);
    const before = await beats();
    await expect.poll(beats, { timeout: 15_000 }).toBeGreaterThanOrEqual(before + 2);
    expect(await rendered(watcher.page)).toEqual([]);
  });
});
