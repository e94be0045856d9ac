import type { Page } from "@playwright/test";
import { pause } from "./audience.ts";
import { browserOf } from "./browser.ts";
import { openConnection } from "./connection.ts";
import { median } from "./statistics.ts";
import type { Target } from "./target.ts";

/** What a tick costs in an open war room: until it is on the screen, and how much of the page was drawn anew for it. */
export type Drawn = { ms: number; rows: number; nodes: number };

type Seen = { at: number; rows: number; nodes: number };

/** Opens the war room in Chromium, lets somebody else tick, and answers the medians over so many ticks. */
export async function drawnTicks(
  { port, slug, cookie }: { port: number; slug: string; cookie: string },
  tick: ReturnType<Target["ticker"]>,
  times: number,
): Promise<Drawn> {
  const { browser, context } = await browserOf({ port, cookie });
  const connection = await openConnection(port);
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/plans/${slug}/room`);
    await page.locator("[data-step]").first().waitFor();
    // The stream is up once a first tick of somebody else arrives.
    await seenTick(page, () => tick(connection));
    const seen: Drawn[] = [];
    for (let turn = 0; turn < times; turn++) {
      await pause(300);
      seen.push(await seenTick(page, () => tick(connection)));
    }
    const of = (pick: (each: Drawn) => number) => median(seen.map(pick));
    return { ms: of(({ ms }) => ms), rows: of(({ rows }) => rows), nodes: of(({ nodes }) => nodes) };
  } finally {
    connection.close();
    await browser.close();
  }
}

async function seenTick(page: Page, tick: () => Promise<unknown>): Promise<Drawn> {
  await page.evaluate(watch);
  const began = Date.now();
  await tick();
  const { at, rows, nodes } = await page.evaluate<Seen>("window.tickSeen");
  return { ms: at - began, rows, nodes };
}

/** Runs in the page: notes when a step's row has changed and was drawn, and what changed until then. */
function watch(): void {
  const changed = new Set<Node>();
  const rows = new Set<Element>();
  Reflect.set(
    window,
    "tickSeen",
    new Promise<Seen>((resolve) => {
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          changed.add(target);
          const element = target instanceof Element ? target : target.parentElement;
          const row = element?.closest("[data-step]");
          if (row) rows.add(row);
        }
        if (rows.size === 0) return;
        // The frame after the next has been drawn with the change.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            observer.disconnect();
            resolve({ at: Date.now(), rows: rows.size, nodes: changed.size });
          }),
        );
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    }),
  );
}
