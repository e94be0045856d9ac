import { expect } from "@playwright/test";
import * as z from "zod";
import { blockKit } from "#lib/channels/testing/block-kit.ts";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import { holdpoint } from "./kit/holdpoint.ts";
import { peerPort } from "./kit/peer.ts";
import { firstAdmin } from "./kit/people.ts";
import { planOfFile, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const told = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    fields: z.array(z.object({ id: z.string(), placeholder: z.string(), kind: z.string(), open: z.boolean() })),
  }),
);

test("a real runbook's progress message counts the steps at the moment it leaves, and does not leave while a field of it is open", async ({
  browser,
}) => {
  const file = seed("001");
  test.setTimeout(180_000);
  const slack = await httpSink(peerPort());
  const name = `Slack ${Date.now()}`;
  // Others are still told something at this port.
  const own = `live-${Date.now()}`;
  const got = () => slack.got.filter(({ path }) => path === `/${own}`);
  try {
    holdpoint("channel", "add", "--kind", "slack", "--name", name, "--url", `${slack.url}/${own}`);
    const lead = await firstAdmin(browser);
    const { page, site, complaints } = lead;
    const slug = await planOfFile(lead, file);
    await startAndEnter(lead, slug);
    const headers = { authorization: `Bearer ${await site.ask("token", { account: lead.account })}`, "content-type": "application/json" };
    const api = async (method: string, rest: string, body?: object) => {
      const answer = await fetch(`${site.address}/api/v1/plans/${slug}${rest}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, said: (await answer.json()) as unknown };
    };
    const message = async () => {
      const found = told
        .parse((await api("GET", "/messages")).said)
        .find(({ fields }) => fields.some(({ placeholder }) => /X of Y steps/.test(placeholder)));
      if (!found) throw new Error("no message counts steps");
      return found;
    };
    const { id, title } = await message();

    await visit(page, `/plans/${slug}/messages`);
    await page
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(`^${title}`) })
      .first()
      .click();
    const words = page.getByRole("region", { name: new RegExp(`^${title}`) });
    await words.getByRole("checkbox", { name: new RegExp(name) }).click();
    await expect(words.getByRole("checkbox", { name: new RegExp(name) })).toBeChecked();
    await words.getByRole("button", { name: "Bind to x of y steps" }).click();
    await expect(words.getByRole("button", { name: /X of Y steps complete\] again$/ })).toBeVisible();

    await test.step("with open fields it does not leave, by hand of a person or of a program, and says which", async () => {
      await expect(words.getByRole("button", { name: `Send by ${name}` })).toHaveAttribute("aria-disabled", "true");
      const refused = await api("POST", `/messages/${id}/send`);
      expect(refused.status).toBe(409);
      expect(JSON.stringify(refused.said)).toContain("[PHASE]");
      expect(got()).toEqual([]);
    });

    await test.step("what its sender knows is filled in, and what stands there as a result is answered for", async () => {
      for (const field of (await message()).fields)
        if (field.open)
          expect((await api("POST", `/messages/${id}/fields/${field.id}`, { value: "as said", source: "the list" })).status).toBe(200);
      await expect(words.getByRole("button", { name: `Send by ${name}` })).not.toHaveAttribute("aria-disabled", "true");
      await shots(page, "seed-progress");
    });

    await test.step("two steps are done after it was written; it says two, as the plan does at that moment", async () => {
      const other = await page.context().newPage();
      await visit(other, `/plans/${slug}/room`);
      const boxes = other.getByRole("checkbox", { name: /: Ready$/ });
      for (const nth of [1, 2]) {
        // The first stands over the others.
        await boxes.nth(1).click();
        await expect(other.getByRole("checkbox", { name: /: Done$/ })).toHaveCount(nth);
      }
      await visit(other, "/plans");
      const row = other.locator("li", { has: other.locator(`a[href="/plans/${slug}/room"]`) }).filter({ hasText: /\d+ of \d+/ });
      const counted = /(\d+) of (\d+)/.exec((await row.first().textContent()) ?? "")?.[0] ?? "";
      expect(counted).toMatch(/^2 of \d\d/);
      await other.close();
      await words.getByRole("button", { name: `Send by ${name}` }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Delivered");
      const payload = blockKit.parse(JSON.parse(got()[0]?.body ?? "{}"));
      expect(JSON.stringify(payload)).toContain(`Progress: ${counted} steps complete`);
    });
    expect(complaints).toEqual([]);
  } finally {
    slack.close();
  }
});
