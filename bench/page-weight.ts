// What a page costs the browser: the JavaScript it is sent, how long a key waits for its frame on a slow processor, and what Lighthouse says of it.
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { pause } from "./kit/audience.ts";
import { browserOf } from "./kit/browser.ts";
import { type Judged, judgedByLighthouse } from "./kit/lighthouse.ts";
import { startPlan } from "./kit/plan.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";

/** How much slower the processor is made. */
const slowdown = 4;

export async function pageWeight({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token }) => {
    const cookie = await signIn(installation, product.port);
    const { browser, context } = await browserOf({ port: product.port, cookie });
    try {
      const origin = `http://127.0.0.1:${product.port}`;
      const small = await startPlan(product.port, token, 300);
      const large = await startPlan(product.port, token, 2000);
      const pages: [string, string][] = [
        ["list of plans", "/plans"],
        ["import", "/plans/import"],
        ["plan page", `/plans/${small.slug}`],
        ["war room", `/plans/${small.slug}/room`],
        ["board", `/plans/${small.slug}/board`],
        ["numbers", `/plans/${small.slug}/numbers`],
        ["messages", `/plans/${small.slug}/messages`],
      ];
      const rows: string[][] = [];
      for (const [what, path] of pages) {
        const { first, later } = await javaScriptOf(context, origin + path);
        rows.push([`JavaScript of the ${what}, kB (gzip)`, kilobytes(first), `${kilobytes(later)} more once it is idle`]);
      }
      const times = roundsOf({ quick }) * 5;
      for (const [steps, { slug }] of [["300", small] as const, ["2,000", large] as const]) {
        for (const at of ["desk", "phone"] as const) {
          const delays = await inputDelays(context, `${origin}/plans/${slug}/room`, at, times);
          const what = `a tick by key until its frame, ${steps} steps, ${at}, ms`;
          rows.push([what, ms(median(delays)), `worst ${ms(Math.max(...delays))}`]);
        }
      }
      const judged = await judgedByLighthouse(
        cookie,
        pages.map(([, path]) => origin + path),
        roundsOf({ quick }),
      );
      for (const [index, [what]] of pages.entries()) rows.push([`Lighthouse, mobile, of the ${what}`, ...wordsOf(judged?.[index])]);
      return {
        ...{ title: "What a page costs the browser", columns: ["what", "median", "beside it"], rows, broken: [] },
        notes: [
          machine(postgres.version),
          `JavaScript: what a page has asked for when it has loaded, and beside it what it asks for within 4 s after that. Ticks: processor slowed down ${slowdown}×, from the key until after the frame that follows.`,
        ],
      };
    } finally {
      await browser.close();
    }
  });
}

const kilobytes = (sizes: readonly number[]) => (sizes.reduce((sum, each) => sum + each, 0) / 1000).toFixed(0);

const wordsOf = (judged: Judged | undefined): [string, string] =>
  judged
    ? [
        String(judged.score),
        `first paint ${ms(judged.firstPaint)} ms, largest ${ms(judged.largestPaint)} ms, blocked ${ms(judged.blocked)} ms, shift ${judged.shift.toFixed(3)}`,
      ]
    : ["not measured", "Lighthouse is not installed"];

/** The sizes in bytes (gzip) of the scripts a page asks for with nothing in the cache: until it has loaded, and once it is idle. */
async function javaScriptOf(context: BrowserContext, address: string): Promise<{ first: number[]; later: number[] }> {
  const page = await context.newPage();
  const scripts: Promise<{ address: string; size: number }>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() !== "script") return;
    scripts.push(answer.body().then((body) => ({ address: answer.url(), size: gzipSync(body).length })));
  });
  await page.goto(address, { waitUntil: "load" });
  await pause(4_000);
  const early = new Set(await page.evaluate(askedBeforeLoad));
  const all = await Promise.all(scripts);
  await page.close();
  const sizes = (first: boolean) => all.filter((each) => early.has(each.address) === first).map(({ size }) => size);
  return { first: sizes(true), later: sizes(false) };
}

/** Runs in the page: the addresses it had asked for when it was loaded. */
function askedBeforeLoad(): string[] {
  const [page] = performance.getEntriesByType("navigation");
  const loadedAt = page instanceof PerformanceNavigationTiming ? page.loadEventStart : 0;
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime < loadedAt)
    .map(({ name }) => name);
}

/** From pressing Space on a step until the frame after it is out, in ms, so many times. */
async function inputDelays(context: BrowserContext, address: string, at: "desk" | "phone", times: number): Promise<number[]> {
  const page = await context.newPage();
  if (at === "phone") await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address, { waitUntil: "load" });
  if (at === "phone") await page.getByRole("button", { name: "Checklist" }).click();
  const title = page.locator("[data-step-title]").first();
  await title.waitFor();
  await pause(2_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const delays: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    await title.focus();
    await page.evaluate(watch);
    await page.keyboard.press("Space");
    delays.push(await page.evaluate<number>("window.keySeen"));
    await pause(700);
  }
  await page.close();
  return delays;
}

/** Runs in the page: notes how long the next key waits until the frame that follows it is out. */
function watch(): void {
  Reflect.set(
    window,
    "keySeen",
    new Promise<number>((resolve) => {
      window.addEventListener(
        "keydown",
        ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        { capture: true, once: true },
      );
    }),
  );
}

if (import.meta.main) await asCommand(pageWeight);
