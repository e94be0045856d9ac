import { expect, type Page } from "@playwright/test";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { holdpointAt } from "./kit/holdpoint.ts";
import { peerPort } from "./kit/peer.ts";
import { colleague, firstAdmin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;

const runbook = `# Told in time

**Time zone:** UTC

## Deploy

- [ ] Stop writes
- [ ] Copy the data

## Communication audiences

### Internal stakeholders

- **Support Team**: what users see

## Communication templates

### Reminder (30 minutes before)

**Audience**: Support Team
**Channel**: Slack
**Purpose**: They know

**Message Template:**

\`\`\`
We begin in half an hour.
\`\`\`

### Last call (20 minutes before)

**Audience**: Support Team
**Channel**: Slack
**Purpose**: They know

**Message Template:**

\`\`\`
Whoever must stop us calls [NAME].
\`\`\`

### For customers (10 minutes after)

**Audience**: Support Team
**Channel**: Slack
**Purpose**: They know

**Message Template:**

\`\`\`
Statements are read-only for an hour.
\`\`\`
`;

let site: ClockedSite;
let peer: Awaited<ReturnType<typeof httpSink>>;
test.beforeAll(async ({ clocked }) => {
  peer = await httpSink(peerPort());
  site = await clocked.anew();
});
test.afterAll(() => peer.close());

test("a message leaves by itself when it is due, or asks whoever sends it; what two people send is asked for and sent by the other", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute + 120 * minute;
  const at = (minutes: number, seconds = 20) => site.moveClock(t0 + minutes * minute + seconds * 1000);
  await at(-60);
  holdpointAt(site, "channel", "add", "--kind", "webhook", "--name", "Desk", "--url", peer.url);
  const lead = await firstAdmin(browser, site);
  const { page, complaints } = lead;
  const slug = await newPlan(lead, runbook, { t0: new Date(t0).toISOString() });
  const got = () => peer.got.map(({ body }) => JSON.parse(body).data.body);
  const words = (title: string, of: Page = page) => of.getByRole("region", { name: title });
  const open = async (title: string, of: Page = page) => {
    await of
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(`^${title}`) })
      .click();
    return words(title, of);
  };

  await test.step("the audience is given a channel and quiet hours; two messages are to leave by themselves", async () => {
    await visit(page, `/plans/${slug}/messages`);
    await page.getByRole("button", { name: "Edit Support Team" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Audience" });
    await dialog.getByRole("checkbox", { name: /Desk/ }).check();
    await dialog.getByLabel("Quiet from").fill("00:30");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText("Quiet hours have a beginning and another time as their end.");
    await dialog.getByLabel("Quiet from").fill("");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    for (const title of ["Reminder", "Last call"]) {
      const region = await open(title);
      await region.getByLabel("How it leaves").selectOption("By itself, when it is due");
      await expect(region).toContainText("Leaves at");
    }
    await expect(words("Last call")).toContainText("if nothing is open in it then");
  });

  await test.step("the one leaves when it is due, once", async () => {
    await at(-29);
    await expect.poll(got, { timeout: 30_000 }).toEqual(["We begin in half an hour."]);
    const region = await open("Reminder");
    await expect(region).toContainText("Sent by Holdpoint", { timeout: 30_000 });
  });

  await test.step("the other stays, because a field is open, and says so", async () => {
    await at(-19);
    const region = await open("Last call");
    await expect(region).toContainText("It was due and did not leave: send it.", { timeout: 30_000 });
    const arrives = page.getByRole("region", { name: "As it arrives" });
    await expect(arrives.locator("mark").first()).toHaveText("[NAME]");
    await shots(page, "due-stays");
    expect(got()).toHaveLength(1);
  });

  await test.step("started, the room says what is to be sent; a phone leads to it", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, `/plans/${slug}`);
    await startAndEnter(lead, slug);
    await expect(page.getByText("1 message to send").first()).toBeVisible();
    const next = page.getByRole("region", { name: "Next message" });
    await expect(next).toContainText("For customers");
    await expect(next).toContainText("nobody is named to send it");
    await shots(page, "due-room");
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole("listitem").filter({ hasText: "did not send Last call" })).toContainText("[NAME]");
  });

  await test.step("one key opens what is due, and without that what is told next; the way to all of them stays", async () => {
    const room = page.url();
    await page.keyboard.press("t");
    await page.waitForURL(/\/messages\?message=/);
    await expect(words("Last call")).toBeVisible();
    await page.goto(room);
    await expect(page.getByRole("complementary", { name: "Where we are" })).toContainText("Next message");
    await expect(page.getByRole("contentinfo").getByRole("link", { name: "Messages" })).toBeVisible();
  });

  await test.step("what two people send is asked for by one, and sent by the other", async () => {
    const lena = await colleague(browser, lead, "Lena Fuchs", "lead");
    await visit(page, `/plans/${slug}/messages`);
    const mine = await open("For customers");
    await mine.getByLabel("How it leaves").selectOption("When two people send it");
    await mine.getByRole("button", { name: "Ask a second person to send it" }).click();
    await expect(mine).toContainText("You asked for it");
    await expect(mine.getByRole("button", { name: "Send by Desk" })).toHaveAttribute("aria-disabled", "true");
    await shots(page, "second-person");
    await visit(lena.page, `/plans/${slug}/messages`);
    const hers = await open("For customers", lena.page);
    await expect(hers).toContainText("asked for it");
    await hers.getByRole("button", { name: "Send by Desk" }).click();
    await expect(hers.getByRole("list", { name: "Deliveries" })).toContainText("Delivered", { timeout: 30_000 });
    expect(got().slice(1)).toEqual(["Statements are read-only for an hour."]);
    expect(lena.complaints).toEqual([]);
  });
  expect(complaints).toEqual([]);
});
