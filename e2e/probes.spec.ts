import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { expect, type Page } from "@playwright/test";
import { peerPort } from "./kit/peer.ts";
import { admin } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Letters move

## Deploy

- [ ] Switch the traffic

## Rollback triggers

- Queue depth above 100

## Rollback

- [ ] Switch back
`;

const address = () => `http://127.0.0.1:${peerPort()}`;

/** An application that says how it is in every way a probe can read; `/hangs` never answers. */
async function application(): Promise<{ server: Server; say: { healthy: boolean; depth: number | null } }> {
  const say: { healthy: boolean; depth: number | null } = { healthy: true, depth: 7 };
  const server = createServer(({ url }, response) => {
    if (url === "/hangs") return;
    if (url === "/health") response.statusCode = say.healthy ? 200 : 503;
    if (url === "/queue") response.end(JSON.stringify({ queues: [{ name: "letters", depth: say.depth }] }));
    else response.end('# HELP jobs\njobs{queue="letters"} 42\n');
  }).listen(peerPort(), "127.0.0.1");
  await once(server, "listening");
  return { server, say };
}

/** Where a metric is read from, as it is chosen in its dialog. */
type From = { from: string; path: string; at?: [label: RegExp, place: string] };

async function addProbed(page: Page, title: string, { from, path, at }: From): Promise<void> {
  await page.getByRole("button", { name: "Add a metric" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByLabel("What is measured").fill(title);
  await dialog.getByLabel("Where it comes from").selectOption({ label: from });
  await dialog.getByLabel(/^Address/).fill(`${address()}${path}`);
  await dialog.getByLabel("Every, in s").fill("10");
  if (at) await dialog.getByLabel(at[0]).fill(at[1]);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
}

const patient = { timeout: 60_000 };

test("metrics are read from addresses: whether one answers, how fast, a place of its JSON, the number after words; one that hangs says so and holds up no other", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { server, say } = await application();
  const lead = await admin(browser);
  const { page } = lead;
  const slug = await newPlan(lead, runbook);
  await visit(page, `/plans/${slug}`);
  await addProbed(page, "Answers", { from: "An address: whether it answers well, 1 or 0", path: "/health" });
  await addProbed(page, "Status", { from: "An address: the status it answers", path: "/health" });
  await addProbed(page, "Takes", { from: "An address: how long it takes, in ms", path: "/queue" });
  await addProbed(page, "Jobs", {
    ...{ from: "An address: the number after some words", path: "/metrics" },
    at: [/^After which words/, 'jobs{queue="letters"}'],
  });
  await addProbed(page, "Hangs", { from: "An address: how long it takes, in ms", path: "/hangs" });
  await page.getByRole("button", { name: "More about “Queue depth”" }).click();
  await page.getByRole("menuitem", { name: "Edit…" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByLabel("Where it comes from").selectOption({ label: "An address: a number in its JSON" });
  await dialog.getByLabel(/^Address/).fill(`${address()}/queue`);
  await dialog.getByLabel("Every, in s").fill("10");
  await dialog.getByLabel(/^Where the number stands/).fill("$.queues[0].depth");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await startAndEnter(lead, slug);
  const card = (title: string) =>
    page
      .getByRole("region", { name: "Metrics", exact: true })
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: title, exact: true }) });

  await test.step("each is measured", async () => {
    for (const title of ["Answers", "Status", "Takes", "Jobs", "Queue depth"]) await expect(card(title)).toContainText("Measured", patient);
    await expect(card("Answers")).toContainText("1");
    await expect(card("Status")).toContainText("200");
    await expect(card("Jobs")).toContainText("42");
    await expect(card("Queue depth")).toContainText("7");
  });

  await test.step("what changes there is here, and breaches its limit", async () => {
    say.healthy = false;
    say.depth = 412;
    await expect(card("Status")).toContainText("503", patient);
    await expect(card("Answers")).toContainText("0", patient);
    await expect(page.getByRole("alert").filter({ hasText: "ROLL BACK?" })).toContainText("Queue depth above 100", patient);
  });

  await test.step("an answer without the number says so, and the last one stays", async () => {
    say.depth = null;
    await expect(card("Queue depth")).toContainText("there is no number at $.queues[0].depth", patient);
    await expect(card("Queue depth")).toContainText("412");
  });

  // Those who never measured are on the plan page.
  await test.step("what hangs was never measured, and says why", async () => {
    await visit(page, `/plans/${slug}`);
    await expect(card("Hangs")).toContainText("Never measured");
    await expect(card("Hangs")).toContainText(/asked \d+ s ago: The host does not answer/, patient);
  });
  await expectWholeRecord(lead, slug);
  expect(lead.complaints).toEqual([]);
  server.closeAllConnections();
  server.close();
});
