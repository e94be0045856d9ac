import { type Browser, type BrowserContext, chromium } from "@playwright/test";

/** A Chromium with somebody's cookies at the product on `port`; the caller closes the browser. */
export async function browserOf({
  port,
  cookie,
}: {
  port: number;
  cookie: string;
}): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const url = `http://127.0.0.1:${port}`;
  const cookies = cookie
    .split("; ")
    .map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url }));
  await context.addCookies(cookies);
  return { browser, context };
}
