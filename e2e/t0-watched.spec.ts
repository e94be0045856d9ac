import { expect } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const runbook = `# Move while they look

**Time zone:** UTC

## Deploy (T+0, 40 min)

- [ ] **T+0** - Call everybody in (10 min)
- [ ] **T+30** - Switch the traffic (10 min)

## First hour (1 hour)

**Every 15 minutes:**

- [ ] Error rate (%)

## Communication templates

### Reminder (T+20)

**Audience**: Support Team
**Channel**: Slack

**Message Template:**

\`\`\`
We switch in ten minutes.
\`\`\`
`;

test("T0 is moved while somebody watches: list, track, header, message and watch move on their screen at once, and what people were told stands in red before", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await site.moveClock(Date.parse("2031-06-02T10:00:20.000Z"));
  const lead = await site.admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  const headers = { authorization: `Bearer ${await site.ask("token", { account: lead.account })}`, "content-type": "application/json" };
  const window = { window: { start: "2031-06-02T10:00:00.000Z", end: "2031-06-02T12:00:00.000Z", published: true } };
  const given = await fetch(`${site.address}/api/v1/plans/${slug}/window`, { method: "POST", headers, body: JSON.stringify(window) });
  expect(given.status, await given.text()).toBe(200);
  await startAndEnter(lead, slug);
  const watching = member.page;
  const elsewhere = await member.context.newPage();
  await site.meet(elsewhere);
  await visit(elsewhere, `/plans/${slug}/messages`);
  await visit(watching, `/plans/${slug}/room`);
  const row = watching.locator("[data-step]").filter({ hasText: "Switch the traffic" });
  const track = watching.getByRole("navigation", { name: "Phases" });
  const watches = watching.getByRole("region", { name: "Checks to repeat" });

  await test.step("the one who watches sees the times of the first T0", async () => {
    await expect(row).toContainText("10:30");
    await expect(track).toContainText("11:40");
    await expect(elsewhere.getByRole("main")).toContainText("10:20");
  });

  await test.step("the lead sees what moves, and in red what was announced or is fixed", async () => {
    await visit(lead.page, `/plans/${slug}`);
    await lead.page.getByRole("button", { name: /Change the start/ }).click();
    const dialog = lead.page.getByRole("alertdialog");
    await dialog.getByLabel("Start time").fill("11:00");
    const follows = dialog.getByRole("region", { name: "What follows" });
    await expect(follows).toContainText("1 message");
    await expect(follows).toContainText("1 check to repeat");
    const red = follows.getByRole("listitem").filter({ hasText: "Stays:" });
    await expect(red).toContainText("stakeholders go by it");
    const [colour, token] = await red.evaluate((each) => {
      const probe = document.createElement("i");
      probe.className = "text-nogo";
      document.body.append(probe);
      return [getComputedStyle(each).color, getComputedStyle(probe).color];
    });
    expect(colour).toBe(token);
    await dialog.getByLabel("Why").fill("The vendor is late");
    await dialog.getByLabel("A sentence for stakeholders").fill("We begin at 11:00.");
    await dialog.getByRole("button", { name: "Move T0" }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step("everything has moved where they watch, without a reload", async () => {
    await expect(row).toContainText("11:30");
    await expect(track).toContainText("12:40");
    await expect(watching.getByText(/moved T0 to/).first()).toBeVisible();
    await expect(watching.getByText(/^T−|T-\d/).first()).toBeVisible();
    await expect(elsewhere.getByRole("main")).toContainText("11:20");
    await expect(elsewhere.getByRole("main")).not.toContainText("10:20");
    await watching.getByRole("button", { name: /Phase \d+ of \d+/ }).click();
    await watching.getByRole("menuitem", { name: /First hour/ }).click();
    await expect(watches.getByText(/^planned, 4 times · until 12:40/)).toBeVisible();
  });
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});
