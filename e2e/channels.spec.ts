import { expect } from "@playwright/test";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import { holdpoint } from "./kit/holdpoint.ts";
import { peerPort } from "./kit/peer.ts";
import { firstAdmin } from "./kit/people.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

test("an admin adds a channel, tries it, sees why it fails, renames it and takes it out", async ({ browser }) => {
  const peer = await httpSink(peerPort());
  try {
    const { page } = await firstAdmin(browser);
    await visit(page, "/settings/channels");
    await page.getByRole("button", { name: "Add channel" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Add a channel" });

    await test.step("what makes no sense is said, and what was typed stays", async () => {
      await dialog.getByLabel("Kind").selectOption("Webhook");
      await dialog.getByLabel("Name").fill("Deploy bot");
      await dialog.getByLabel("Address").fill("example");
      await dialog.getByRole("button", { name: "Add channel" }).click();
      await expect(dialog.getByRole("alert")).toContainText("That is no address.");
      await expect(dialog.getByLabel("Name")).toHaveValue("Deploy bot");
    });

    await test.step("its signing key is shown once", async () => {
      await page.screenshot({ path: "screenshots/channel-dialog.png" });
      await dialog.getByLabel("Address").fill(`${peer.url}/hook`);
      await dialog.getByRole("button", { name: "Add channel" }).click();
      await expect(page.getByText(/^whsec_/)).toBeVisible();
      await page.reload();
      await expect(page.getByText(/^whsec_/)).toHaveCount(0);
    });

    const row = page.getByRole("listitem").filter({ hasText: "Deploy bot" });
    await test.step("a test message arrives", async () => {
      await row.getByRole("button", { name: /Send test/ }).click();
      await expect(row.getByRole("status")).toHaveText("Taken. Look whether it arrived.");
      expect(peer.got.map(({ path, body }) => [path, JSON.parse(body).data.title])).toEqual([["/hook", "Test message"]]);
    });

    await test.step("and a peer that is gone is said in words", async () => {
      peer.answers((_request, response) => response.writeHead(410).end());
      await row.getByRole("button", { name: /Send test/ }).click();
      await expect(row.getByRole("status")).toContainText("Not sent. The address is not valid any more.");
    });

    await page.screenshot({ path: "screenshots/channels.png" });
    await test.step("the command line knows it, too", async () => {
      expect(holdpoint("channel", "list")).toContain("Deploy bot\tWebhook\t127.0.0.1");
    });

    await test.step("it is renamed, and taken out", async () => {
      await row.getByRole("button", { name: "More for Deploy bot" }).click();
      await page.getByRole("menuitem", { name: "Rename" }).click();
      const renaming = page.getByRole("alertdialog", { name: "Rename" });
      await renaming.getByLabel("Name").fill("Release bot");
      await renaming.getByRole("button", { name: "Save" }).click();
      const renamed = page.getByRole("listitem").filter({ hasText: "Release bot" });
      await renamed.getByRole("button", { name: "More for Release bot" }).click();
      await page.getByRole("menuitem", { name: "Remove" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
      await expect(page.getByText("No channels yet.")).toBeVisible();
    });
  } finally {
    peer.close();
  }
});
