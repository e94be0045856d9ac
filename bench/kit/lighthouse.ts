import { chromium } from "@playwright/test";
import { freePort } from "../../lib/db/local/ports.ts";
import { median } from "./statistics.ts";

/** What Lighthouse says of a page on its phone with its slow line: the score (0 to 100) and what it is made of, in ms; `shift` has no unit. */
export type Judged = { score: number; firstPaint: number; largestPaint: number; blocked: number; shift: number };

type Audit = { numericValue?: number };
type Run = (
  address: string,
  flags: object,
) => Promise<{ lhr: { categories: { performance: { score: number | null } }; audits: Record<string, Audit | undefined> } } | undefined>;

/** Lighthouse is no part of the project, for it is a hundred megabytes: whoever wants its figures puts it there (bench/README.md). */
async function lighthouse(): Promise<Run | null> {
  const name = process.env.LIGHTHOUSE ?? "lighthouse";
  try {
    const { default: run }: { default: Run } = await import(name);
    return run;
  } catch {
    return null;
  }
}

/** Has Lighthouse look at each address so many times, as whoever has the cookie; the median of each figure, or null where Lighthouse is not there. */
export async function judgedByLighthouse(cookie: string, addresses: readonly string[], times: number): Promise<Judged[] | null> {
  const run = await lighthouse();
  if (!run) return null;
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
  try {
    const judged: Judged[] = [];
    for (const address of addresses) {
      const looks: Judged[] = [];
      for (let time = 0; time < times; time++) looks.push(await look(run, port, address, cookie));
      const middle = (of: keyof Judged) => median(looks.map((each) => each[of]));
      judged.push({
        ...{ score: middle("score"), firstPaint: middle("firstPaint"), largestPaint: middle("largestPaint") },
        ...{ blocked: middle("blocked"), shift: middle("shift") },
      });
    }
    return judged;
  } finally {
    await browser.close();
  }
}

async function look(run: Run, port: number, address: string, cookie: string): Promise<Judged> {
  const flags = { port, onlyCategories: ["performance"], extraHeaders: { Cookie: cookie }, logLevel: "error", maxWaitForLoad: 30_000 };
  const found = await run(address, flags);
  const score = found?.lhr.categories.performance.score;
  if (!found || score === null || score === undefined) throw new Error(`Lighthouse has no score for ${address}`);
  const value = (audit: string) => found.lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    ...{ score: Math.round(score * 100), firstPaint: value("first-contentful-paint"), largestPaint: value("largest-contentful-paint") },
    ...{ blocked: value("total-blocking-time"), shift: value("cumulative-layout-shift") },
  };
}
