import { expect } from "@playwright/test";
import { admin } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Told badly

**Time zone:** UTC

## Team

| Role | Name |
| --- | --- |
| On-call | Ana Ruiz |

## Deploy

- [ ] Stop writes

## Communication audiences

### Internal stakeholders

- **Support Team**: what users see

## Communication templates

### Last call (20 minutes before)

**Audience**: Support Team
**Channel**: Slack
**Purpose**: They know

**Message Template:**

\`\`\`
We stop writes at T0.
- On-call: [NAME]
\`\`\`
`;

test("a field that nobody answers, a readerless message, no rhythm and a megabyte: each says what to do, and the message waits", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const host = await admin(browser);
  const { page, account, site } = host;
  const slug = await newPlan(host, runbook);
  const token = await site.ask("token", { account });
  const ask = async (path: string, body?: unknown) => {
    const answer = await fetch(`${site.address}/api/v1/plans/${slug}/messages${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  await visit(page, `/plans/${slug}/messages`);
  const words = page.getByRole("region", { name: "Last call" });
  const [{ id }] = JSON.parse((await ask("")).text);

  await test.step("a field that is bound to a role which nobody holds", async () => {
    await words.getByRole("button", { name: /Bind to who holds the role/ }).click();
    await expect(words).toContainText("Nobody holds “On-call”: name somebody under People, or say it in words.");
    const [message] = JSON.parse((await ask("")).text);
    expect(message).toMatchObject({
      state: "draft",
      fields: [{ kind: "bound", value: null, hint: expect.stringContaining("Nobody holds") }],
    });
  });

  await test.step("an audience without a channel", async () => {
    const sent = await ask(`/${id}/send`, {});
    expect(sent.status).toBe(409);
    expect(sent.text).toContain("has no channel");
    expect(sent.text).toContain("send it by hand and say so");
  });

  await test.step("a rhythm of 0", async () => {
    await words.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = page.getByRole("alertdialog", { name: "Message" });
    await dialog.getByLabel(/^When/).selectOption("every minutes");
    await dialog.getByLabel(/^Minutes/).fill("0");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText("from 1 to 10080, which is a week");
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("a megabyte, in the browser and by the API", async () => {
    await words.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = page.getByRole("alertdialog", { name: "Message" });
    const body = dialog.getByRole("textbox", { name: "Words" });
    await body.fill("We begin at noon. ".repeat(60_000));
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText(
      "A message holds 20,000 characters, and this is 1,080,000. Shorten it, or attach the rest to it as a file.",
    );
    expect((await body.inputValue()).length).toBe(1_080_000);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    const sent = await ask(`/${id}/send`, { body: "We begin at noon. ".repeat(1_500) });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("Shorten it, or attach the rest to it as a file");
  });

  const [message] = JSON.parse((await ask("")).text);
  expect(message).toMatchObject({ state: "draft", body: expect.stringContaining("[NAME]") });
  expect(host.complaints).toEqual([]);
});
