import { expect } from "@playwright/test";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import { holdpoint } from "./kit/holdpoint.ts";
import { peerPort } from "./kit/peer.ts";
import { firstAdmin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
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
    expect(complaints).toEqual([]);
  } finally {
    peer.close();
  }
});
