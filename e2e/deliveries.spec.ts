import { expect } from "@playwright/test";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import { holdpoint } from "./kit/holdpoint.ts";
import { peerPort } from "./kit/peer.ts";
import { firstAdmin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Told by channel

## Deploy

- [ ] Stop writes
- [ ] Copy the data

## Communication templates

### Progress update

\`\`\`
We are at [X of Y steps complete].
\`\`\`
`;

test("a message leaves by a channel in two taps, with the facts of that moment; what was not taken is sent again", async ({ browser }) => {
  test.setTimeout(180_000);
  const peer = await httpSink(peerPort());
  const name = `Peer ${Date.now()}`;
  try {
    holdpoint("channel", "add", "--kind", "webhook", "--name", name, "--url", peer.url);
    const lead = await firstAdmin(browser);
    const { page, complaints } = lead;
    const slug = await newPlan(lead, runbook);
    await startAndEnter(lead, slug);
    await page.getByRole("checkbox", { name: /^Stop writes/ }).click();
    await expect(page.getByRole("checkbox", { name: "Stop writes: Done", exact: true })).toBeVisible();

    await visit(page, `/plans/${slug}/messages`);
    const words = page.getByRole("region", { name: "Progress update" });
    // What is chosen is a row: until the verbs are there, the box waits for the server's word.
    await words.getByRole("checkbox", { name: new RegExp(name) }).click();
    await expect(words.getByRole("checkbox", { name: new RegExp(name) })).toBeChecked();
    await expect(words.getByRole("button", { name: `Send by ${name}` })).toHaveAttribute("aria-disabled", "true");
    await words.getByRole("button", { name: "Bind to x of y steps" }).click();

    await test.step("the peer is busy: the page says that it is tried again, and when", async () => {
      peer.answers((_request, response) => response.writeHead(503).end());
      await words.getByRole("button", { name: `Send by ${name}` }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText(/attempt 1 failed, next at \d\d:\d\d/);
    });

    await test.step("the peer has trouble for good: it is not delivered, and says so", async () => {
      peer.answers((_request, response) => response.writeHead(410).end());
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Not delivered", { timeout: 30_000 });
      await expect(words).toContainText("The address is not valid any more.");
    });

    await test.step("the war room, the wall and the phone of whoever sent it say so, each with what can be done", async () => {
      await expect(page.getByRole("region", { name: "Needs somebody" })).toContainText("Progress update");
      await visit(page, `/plans/${slug}/room`);
      const state = page.getByRole("region", { name: "State of the plan" });
      await expect(state).toContainText(`Progress update by ${name}: The address is not valid any more.`);
      await expect(state.getByRole("button", { name: `Send again by ${name}` })).toBeVisible();
      await shots(page, "undelivered-room");
      await visit(page, `/plans/${slug}/wall`);
      await expect(page.getByText("NOT DELIVERED")).toBeVisible();
      await page.setViewportSize({ width: 390, height: 844 });
      await visit(page, `/plans/${slug}/room`);
      await expect(state).toContainText("Not delivered");
      const mine = page.getByRole("region", { name: "Messages to send" });
      await expect(mine.getByRole("button", { name: `Sent by hand… ${name}` })).toBeVisible();
      await shots(page, "undelivered-phone");
      await page.setViewportSize({ width: 1440, height: 900 });
      await visit(page, `/plans/${slug}`);
      await expect(page.getByRole("region", { name: "Messages to send" })).toContainText("Not delivered");
      await visit(page, `/plans/${slug}/messages`);
    });

    await test.step("sent again, it arrives as it was frozen, under the same id", async () => {
      peer.answers((_request, response) => response.end("ok"));
      await words.getByRole("button", { name: `Send again by ${name}` }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Delivered");
      expect(peer.got.map(({ body }) => JSON.parse(body).data.body)).toEqual([
        "We are at 1 of 2 steps complete.",
        "We are at 1 of 2 steps complete.",
        "We are at 1 of 2 steps complete.",
      ]);
      expect(new Set(peer.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    });

    await test.step("a stage of the rollout is told to it as well, once it was chosen for that", async () => {
      await visit(page, `/plans/${slug}`);
      const rollout = page.getByRole("region", { name: "Rollout", exact: true });
      const dialog = page.getByRole("alertdialog");
      await rollout.getByRole("button", { name: "Add a stage" }).click();
      await dialog.getByLabel("Share, in %").fill("25");
      await dialog.getByLabel("Called").fill("A quarter");
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await rollout.getByRole("button", { name: "Choose webhooks…" }).click();
      await dialog.getByRole("checkbox", { name: new RegExp(name) }).check();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(rollout).toContainText(`Told of each stage: ${name}`);
      await visit(page, `/plans/${slug}/room`);
      await rollout.getByRole("button", { name: "Enter 25 %" }).click();
      await expect(rollout.getByRole("list", { name: "Webhooks" })).toContainText("Delivered");
      const { type, data } = JSON.parse(peer.got.at(-1)?.body ?? "{}");
      expect([type, data.plan, data.stage, data.percent, data.state]).toEqual(["stage.changed", slug, "A quarter", 25, "ready"]);
    });
    expect(complaints).toEqual([]);
  } finally {
    peer.close();
  }
});

const told = `# Told by audience

## Deploy

- [ ] Stop writes

## Communication audiences

### Internal stakeholders

- **Support Team**: what users see

### External stakeholders

- **Customers**: when statements are back

## Communication templates

### When it is over

**Audience**: All stakeholders
**Channel**: Slack
**Purpose**: They know

**Message Template:**

\`\`\`
Subject: It is over

All bookings are back.
\`\`\`
`;

test("what is said to audiences leaves by their channels and stands on the status page; off nothing leaves, as a test all goes to one channel", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const peer = await httpSink(peerPort());
  const [desk, trial] = [`Desk ${Date.now()}`, `Trial ${Date.now()}`];
  const got = () => peer.got.map(({ path, body }) => ({ path, ...JSON.parse(body).data }));
  try {
    holdpoint("channel", "add", "--kind", "webhook", "--name", desk, "--url", `${peer.url}/desk`);
    holdpoint("channel", "add", "--kind", "webhook", "--name", trial, "--url", `${peer.url}/trial`);
    const lead = await firstAdmin(browser);
    const { page, complaints } = lead;
    const slug = await newPlan(lead, told);
    await visit(page, `/plans/${slug}/messages`);
    const words = page.getByRole("region", { name: "When it is over" });
    const audiences = page.getByRole("region", { name: "Audiences" });
    const sending = page.getByLabel("Sending", { exact: true });

    await test.step("an audience without a channel says so, and what to do", async () => {
      await expect(words).toContainText("Support Team has no channel: give it one under Audiences");
      await expect(words).toContainText("Customers has no channel");
      await expect(audiences.getByRole("listitem").filter({ hasText: "Support Team" })).toContainText("No channel");
      await expect(words.getByRole("button", { name: /^Send by/ })).toHaveCount(0);
    });

    await test.step("one is given a channel and people, the other reads the status page", async () => {
      await page.getByRole("button", { name: "Edit Support Team" }).click();
      const dialog = page.getByRole("alertdialog", { name: "Audience" });
      await dialog.getByLabel("People").fill("Ana, Jonas and whoever is at the desk");
      await dialog.getByRole("checkbox", { name: new RegExp(desk) }).check();
      await shots(page, "audience-dialog");
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(audiences.getByRole("listitem").filter({ hasText: "Support Team" })).toContainText(desk);
      await page.getByRole("button", { name: "Edit Customers" }).click();
      await dialog.getByRole("checkbox", { name: "Status page" }).check();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(audiences.getByRole("listitem").filter({ hasText: "Customers" })).toContainText("Status page");
      await expect(words).toContainText(`${desk} for Support Team`);
    });
    const send = words.getByRole("button", { name: "Send by 2 channels" });

    await test.step("it is drawn as each of them shows it", async () => {
      const arrives = page.getByRole("region", { name: "As it arrives" });
      await expect(arrives.getByRole("tabpanel", { name: desk })).toContainText('"body": "All bookings are back."');
      await arrives.getByRole("tab", { name: "Status page" }).click();
      await expect(arrives.getByRole("tabpanel", { name: "Status page" })).toContainText("It is over");
    });

    await test.step("while sending is off nothing leaves", async () => {
      await sending.selectOption("off");
      await expect(send).toHaveAttribute("aria-disabled", "true");
    });

    await test.step("as a test it goes to one channel, marked, and to nobody else", async () => {
      await sending.selectOption({ label: `Test: all to ${trial}` });
      await words.getByRole("button", { name: `Send as a test to ${trial}` }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Delivered", { timeout: 30_000 });
      expect(got()).toEqual([expect.objectContaining({ path: "/trial", title: "[TEST] It is over" })]);
      expect(got()[0].body).toContain(`goes to: ${desk}, Status page`);
      await expect(words).toContainText("Sent as a test by");
      await shots(page, "messages-test");
    });

    await test.step("once it is live, it goes where it belongs", async () => {
      await sending.selectOption("live");
      await send.click();
      const list = words.getByRole("list", { name: "Deliveries" });
      await expect(list.getByRole("listitem").filter({ hasText: desk })).toContainText("Delivered", { timeout: 30_000 });
      await expect(list.getByRole("listitem").filter({ hasText: "Status page" })).toContainText("Posted");
      expect(got().slice(1)).toEqual([expect.objectContaining({ path: "/desk", title: "It is over", body: "All bookings are back." })]);
      await shots(page, "messages-live");
    });
    expect(complaints).toEqual([]);
  } finally {
    peer.close();
  }
});
