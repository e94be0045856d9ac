import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { admin, type Member } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";

/** How much JavaScript a page may be sent before it answers, in kB (gzip): 220 is the aim, Next and React alone are 135 of them. */
const most = 225;
const pages = ["", "/room", "/board", "/numbers", "/messages", "/sign-offs", "/wall"];

/** What the scripts that a page names weigh, each by itself, in kB. */
async function weightOf({ page }: Member, path: string): Promise<number> {
  const html = await (await page.request.get(path)).text();
  const scripts = (html.match(/<script[^>]* src="[^"]+"[^>]*>/g) ?? []).filter(
    // Temporal is asked for by a script, where a browser has none.
    (tag) => !/nomodule|document\.currentScript/i.test(tag),
  );
  const addresses = new Set(scripts.flatMap((tag) => / src="(\/_next\/[^"]+)"/.exec(tag)?.[1] ?? []));
  expect(addresses.size).toBeGreaterThan(5);
  const sizes = [...addresses].map(async (address) => gzipSync(await (await page.request.get(address)).body()).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

test("no page of a plan is sent more JavaScript than it may before it answers", async ({ browser }) => {
  const lead = await admin(browser);
  const slug = await newPlan(lead, "# Small\n\n## Do\n\n- [ ] First\n");
  await startAndEnter(lead, slug);
  for (const path of pages) {
    const weight = await weightOf(lead, `/plans/${slug}${path}`);
    expect.soft(weight, `/plans/…${path}: ${weight.toFixed(1)} kB`).toBeLessThanOrEqual(most);
  }
});
