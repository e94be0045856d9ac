import { expect } from "@playwright/test";
import { smallPrometheus } from "#lib/prometheus/testing/small-prometheus.ts";
import { peerPort } from "./kit/peer.ts";
import { admin } from "./kit/people.ts";
import { newPlan, startAndEnter } from "./kit/plans.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Letters move

## Deploy

- [ ] Switch the traffic
`;

test("an admin adds a Prometheus server and is told why it does not answer; a query of it is tried, and is a metric with its last hour", async ({
  browser,
}) => {
  const peer = await smallPrometheus(peerPort());
  peer.token = "Bearer right";
  peer.measured = (seconds) => 0.2 + (Math.round(seconds) % 60) / 100;
  try {
    const lead = await admin(browser);
    const { page } = lead;
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));

    await test.step("a server is added; what makes no sense is said, and what was typed stays", async () => {
      await visit(page, "/settings/prometheus");
      await page.getByRole("button", { name: "Add server" }).click();
      await dialog.getByLabel("Called").fill("prod eu");
      await dialog.getByLabel("Address").fill(peer.url);
      await dialog.getByLabel("Signing in").selectOption("A token");
      await dialog.getByLabel("Token").fill("wrong");
      await dialog.getByRole("button", { name: "Add server" }).click();
      await expect(dialog.getByRole("alert")).toContainText("one word");
      await shots(page, "prometheus-dialog");
      await dialog.getByLabel("Called").fill("prod");
      await dialog.getByRole("button", { name: "Add server" }).click();
    });

    const row = page.getByRole("listitem").filter({ hasText: "prod" });
    await test.step("a test says in words what is wrong, and that it answers once it does", async () => {
      await row.getByRole("button", { name: "Test prod" }).click();
      await expect(row.getByRole("status")).toContainText("It does not answer: it lets nobody in without the right token");
      await shots(page, "prometheus-settings");
      await row.getByRole("button", { name: "More for prod" }).click();
      await page.getByRole("menuitem", { name: "Give another address" }).click();
      await dialog.getByLabel("Address").fill(peer.url);
      await dialog.getByLabel("Token").fill("right");
      await dialog.getByRole("button", { name: "Save" }).click();
      await row.getByRole("button", { name: "Test prod" }).click();
      await expect(row.getByRole("status")).toHaveText("It answers queries.");
    });

    const slug = await newPlan(lead, runbook);
    const metrics = page.getByRole("region", { name: "Metrics", exact: true });
    await test.step("a query is tried before it is a metric", async () => {
      await visit(page, `/plans/${slug}`);
      await page.getByRole("button", { name: "Add a metric" }).click();
      await dialog.getByLabel("What is measured").fill("Error rate");
      await dialog.getByLabel("Unit").fill("%");
      await dialog.getByLabel("Where it comes from").selectOption("Prometheus: what a query gives");
      await dialog.getByLabel("Server").selectOption("prod");
      await dialog.getByLabel("Query").fill("up");
      await dialog.getByRole("button", { name: "Try the query" }).click();
      await expect(dialog.getByRole("status").filter({ hasText: "3 series" })).toBeVisible();
      await shots(page, "prometheus-query");
      await dialog.getByLabel("Query").fill("sum(\n  rate(errors_total[5m])\n)");
      await dialog.getByRole("button", { name: "Try the query" }).click();
      await expect(dialog.getByRole("status").filter({ hasText: /It gives 0\.\d+ %/ })).toBeVisible();
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await expect(metrics).toContainText("Prometheus prod");
    });

    await test.step("it is read once the plan runs, with what it was in the hour before", async () => {
      await startAndEnter(lead, slug);
      await expect(metrics).toContainText(/0\.\d+/);
      await expect(metrics).toContainText(/asked .* ago · Prometheus prod/);
      await visit(page, `/plans/${slug}`);
      await page.getByRole("button", { name: "Take the baseline…" }).click();
      await expect(dialog.getByRole("listitem")).toContainText(/of [34]\d samples/);
    });
    expect(lead.complaints).toEqual([]);
  } finally {
    peer.close();
  }
});
