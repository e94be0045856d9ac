import { expect } from "@playwright/test";
import { mailServer } from "#lib/channels/testing/mail-server.ts";
import { ClockedSite } from "./kit/clocked-site.ts";
import { readMail } from "./kit/mail.ts";
import { looksWell } from "./kit/mail-looks.ts";
import { admin, firstAdmin, type Member } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Ledger move

- **Time zone:** Europe/Berlin

## Deploy (T+0, 40 min)

- [ ] Switch the traffic
- [ ] Look at the totals
`;

/** Says what the plan means for its readers, and makes a link to its status page. */
async function linkTo({ page }: Member, slug: string): Promise<string> {
  await visit(page, `/plans/${slug}`);
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByLabel("What it means for them").fill("Statements are read-only. Payments are not affected.");
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByLabel("Who it is for").fill("Everyone");
  await page.getByRole("button", { name: "Make a link" }).click();
  return (await page.getByRole("status").locator("code").textContent()) ?? "";
}

test("stakeholders read the status page without any script, and with its one small script it lives and shows their own time", async ({
  browser,
}) => {
  const lead = await admin(browser);
  const slug = await newPlan(lead, runbook);
  const url = await linkTo(lead, slug);

  const still = await browser.newContext({ javaScriptEnabled: false });
  const paper = await still.newPage();
  await test.step("before the start, without script", async () => {
    await paper.goto(url);
    await expect(paper.getByRole("heading", { level: 1 })).toContainText("Ledger move");
    await expect(paper.getByText("Statements are read-only. Payments are not affected.")).toBeVisible();
    await expect(paper.getByText(/^as of/)).toBeVisible();
  });

  const far = await browser.newContext({ timezoneId: "America/New_York" });
  const reader = await far.newPage();
  let scripts = 0;
  reader.on("response", async (answer) => {
    if ((answer.headers()["content-type"] ?? "").includes("javascript")) scripts += (await answer.body()).length;
  });
  await reader.goto(url);
  await expect(reader.getByText(/^live/)).toBeVisible();
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThan(15_000);

  const hrefOf = async (name: string) => new URL((await reader.getByRole("link", { name }).getAttribute("href")) ?? "", url).href;

  await test.step("the start, a hold and the end are on the open page at once, each in its own words", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /^Start/ }).click();
    await lead.page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
    await lead.page.waitForURL(/\/room$/);
    await expect(reader.getByRole("heading", { name: "Ledger move is under way" })).toBeVisible();
    await expect(reader.getByText("0 of 2 steps")).toBeVisible();
    await expect(reader.getByText("Expected end")).toBeVisible();
    await expect(reader.getByText(/your time/).first()).toBeVisible();

    await lead.page.getByRole("button", { name: /^Hold/ }).first().click();
    await lead.page.getByRole("alertdialog").getByRole("textbox").fill("A connection fails, nobody else's concern");
    await lead.page.getByRole("alertdialog").getByRole("button", { name: /Hold/ }).click();
    await expect(reader.getByRole("heading", { name: "Ledger move is on hold" })).toBeVisible();
    await expect(reader.getByText("On hold since")).toBeVisible();
    await expect(reader.getByText("nobody else's concern")).toHaveCount(0);
  });

  await test.step("it also comes as a feed and as a calendar", async () => {
    const feed = await reader.request.get(await hrefOf("Feed of the updates"));
    expect([feed.status(), feed.headers()["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    const calendar = await reader.request.get(await hrefOf("Calendar"));
    expect(await calendar.text()).toContain("SUMMARY:Ledger move");
  });

  await test.step("a link that opens nothing says whom to ask, and sends nobody to a sign-in", async () => {
    const answer = await reader.goto(`${url.slice(0, -4)}none`);
    expect(answer?.status()).toBe(404);
    await expect(reader.getByRole("heading", { name: "This status link is closed." })).toBeVisible();
    await expect(reader.getByText("Ask whoever sent it to you")).toBeVisible();
    await expect(reader.getByRole("link")).toHaveCount(0);
  });

  await Promise.all([still.close(), far.close()]);
});

test("a product that listens on one interface alone shows its status pages there", async ({ browser }) => {
  const site = await ClockedSite.start({ HOST: "127.0.0.2" });
  try {
    const lead = await site.admin(browser);
    const { pathname } = new URL(await linkTo(lead, await newPlan(lead, runbook)));
    const reader = await browser.newPage();
    await reader.goto(`${site.address}${pathname}`);
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("Ledger move");
  } finally {
    await site.stop();
  }
});

test("whoever wants the updates by mail says so at their own address, reads them there, and leaves by one click", async ({ browser }) => {
  const smtp = await mailServer();
  const site = await ClockedSite.start({ SMTP_URL: smtp.url, MAIL_FROM: "deploys@example.org" });
  try {
    const lead = await firstAdmin(browser, site);
    const slug = await newPlan(lead, runbook);
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /^Share/ }).click();
    await lead.page.getByLabel("Who it is for").fill("Everyone");
    await lead.page.getByRole("button", { name: "Make a link" }).click();
    const url = (await lead.page.getByRole("status").locator("code").textContent()) ?? "";
    const mails = () => smtp.received.map(({ to, text }) => ({ to, ...readMail(text) }));
    const still = await browser.newContext({ javaScriptEnabled: false });
    const reader = await still.newPage();

    await test.step("a slip is said, and what was typed still stands there", async () => {
      await reader.goto(url);
      await reader.getByRole("link", { name: "Updates by e-mail" }).click();
      await expect(reader.getByRole("heading", { level: 1, name: "Updates by e-mail" })).toBeVisible();
      await shots(reader, "status-mail-ask");
      await reader.getByLabel("Your e-mail address").fill("mia@example");
      await reader.getByRole("button", { name: "Ask for the updates" }).click();
      await expect(reader.getByRole("heading", { name: "That is no e-mail address" })).toBeVisible();
      await expect(reader.getByLabel("Your e-mail address")).toHaveValue("mia@example");
      await shots(reader, "status-mail-wrong");
      await reader.getByLabel("Your e-mail address").fill("mia@example.org");
      await reader.getByRole("button", { name: "Ask for the updates" }).click();
      await expect(reader.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
    });

    const updates = lead.page.getByRole("region", { name: "Updates" });
    const say = async (words: string) => {
      await updates.getByLabel("Headline").fill(words);
      await updates.getByRole("button", { name: "Post update" }).click();
      await expect(updates.getByRole("listitem").filter({ hasText: words })).toBeVisible();
    };

    await test.step("one click at the link in the mail, and the next update comes", async () => {
      await say("Nobody reads this by mail yet.");
      const [asked] = mails();
      expect(asked).toMatchObject({ to: ["mia@example.org"], headers: { subject: "Confirm: updates on Ledger move" } });
      await reader.goto(/http\S+\/mail\/[\w-]+/.exec(asked?.text ?? "")?.[0] ?? "");
      await shots(reader, "status-mail-confirm");
      await reader.getByRole("button", { name: "Send me the updates" }).click();
      await expect(reader.getByRole("heading", { name: "You get the updates" })).toBeVisible();
      await shots(reader, "status-mail-reads");
      await say("We begin at noon.");
      await expect.poll(() => smtp.received.length).toBe(2);
      expect(mails()[1]?.text).toContain("We begin at noon.");
      await looksWell(browser, mails()[1]?.html ?? "", "update");
      await expect(updates.getByRole("listitem").filter({ hasText: "We begin at noon." })).toContainText("mailed to 1 reader");
    });

    await test.step("a mail program unsubscribes by itself, and nothing comes any more", async () => {
      const { "list-unsubscribe": leave = "", "list-unsubscribe-post": how } = mails()[1]?.headers ?? {};
      expect(how).toBe("List-Unsubscribe=One-Click");
      const answer = await fetch(leave.slice(1, -1), { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
      expect(answer.status).toBe(200);
      await reader.goto(leave.slice(1, -1));
      await expect(reader.getByRole("heading", { name: "This link is not open any more" })).toBeVisible();
      await shots(lead.page, "status-mail-updates");
    });
    await still.close();
    expect(lead.complaints).toEqual([]);
  } finally {
    await site.stop();
    smtp.close();
  }
});
