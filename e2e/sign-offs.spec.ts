import { expect, type Page, type Route } from "@playwright/test";
import { findings } from "./kit/findings.ts";
import { wear } from "./kit/looks.ts";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = (qa: string) => `# Orchard index rebuild

**Date:** 2026-11-26

## Team

| Role            | Name         |
| --------------- | ------------ |
| Deployment Lead | Maya Stern   |
| QA Lead         | ${qa} |

## Prepare

- [ ] Check the backup (Owner: ${qa})

### Approvals

| Role            | Name         | Signature |
| --------------- | ------------ | --------- |
| QA Lead         | ${qa} |           |
| Deployment Lead | Maya Stern   |           |

## Rebuild

1. [ ] Rebuild the index
   \`\`\`bash
   ./orchard reindex --shard 7
   \`\`\`
2. [ ] Compare the counts

## Sign-off checklist

- [ ] Every count agrees
- [ ] Support has been told
`;

/** Opens one part of the plan page. */
async function part(page: Page, slug: string, name: RegExp): Promise<void> {
  await visit(page, `/plans/${slug}`);
  await page.getByRole("tab", { name }).click();
}

/** The sign-off of a role, on the plan page or the signature page. */
const signOff = (page: Page, role: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("button", { name: new RegExp(`${role}$`) }), visible: true });

/** Renames a step on the plan page that is open. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("tab", { name: "Plan", exact: true }).click();
  await page.getByRole("button", { name: from, exact: true }).click();
  await page.getByRole("textbox", { name: "Title of the step" }).fill(to);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: to, exact: true })).toBeVisible();
}

test("two people sign what they were shown, and only that", async ({ browser }) => {
  test.slow();
  const lead = await admin(browser);
  const me = lead.account.name;
  const quinn = await colleague(browser, lead, "Quinn Alder");
  const slug = await newPlan(lead, runbook("Quinn Alder"));

  await test.step("roles go to people, and the name in the document suggests one", async () => {
    await part(lead.page, slug, /People/);
    await lead.page.getByRole("button", { name: "Give it to Quinn Alder" }).click();
    await expect(lead.page.getByLabel("Who holds QA Lead")).toHaveValue(/.+/);
    await lead.page.getByLabel("Who holds Deployment Lead").selectOption({ label: me });
    await lead.page.getByRole("tab", { name: /Sign-offs/ }).click();
  });

  await test.step("nobody signs as somebody else, and the button says who does", async () => {
    await part(quinn.page, slug, /Sign-offs/);
    const other = quinn.page.getByRole("button", { name: "Sign as Deployment Lead" });
    await expect(other).toHaveAttribute("aria-disabled", "true");
    await expect(other).toHaveAccessibleDescription(`${me} signs as Deployment Lead.`);
  });

  const dialog = (page: Page) => page.getByRole("alertdialog", { name: /^Sign as/ });
  const open = async (page: Page, role: string) => {
    await page.getByRole("button", { name: new RegExp(`^Sign (again )?as ${role}`) }).click();
    await expect(dialog(page)).toBeVisible();
  };
  const press = (page: Page) =>
    dialog(page)
      .getByRole("button", { name: /^Sign as/ })
      .click();

  await test.step("whoever has just proved who they are signs what they see, and both screens show it", async () => {
    await open(quinn.page, "QA Lead");
    await expect(dialog(quinn.page).getByText("I approve this plan.")).toBeVisible();
    await expect(dialog(quinn.page).getByRole("region", { name: "What you sign" })).toContainText("./orchard reindex --shard 7");
    await press(quinn.page);
    await expect(dialog(quinn.page)).toBeHidden();
    await expect(quinn.page.getByText("SIGNED", { exact: true })).toBeVisible();
    await expect(lead.page.getByText(/Signed by Quinn Alder/)).toBeVisible();
  });

  await test.step("who has proved nothing sets a password, types a wrong one, then the right one, and is signed by itself", async () => {
    await open(lead.page, "Deployment Lead");
    await press(lead.page);
    const first = lead.page.getByRole("alertdialog", { name: "Set a password first" });
    const [settings] = await Promise.all([lead.context.waitForEvent("page"), first.getByRole("link", { name: "Set a password" }).click()]);
    await visit(settings, "/settings/account");
    await settings.getByLabel("E-mail").fill(`lead.${Date.now()}@example.org`);
    await settings.getByRole("button", { name: "Save", exact: true }).click();
    await expect(settings.getByLabel("E-mail")).not.toHaveValue("");
    await settings.getByLabel("New password").fill("orchard apple seed");
    await expect(async () => {
      await settings.getByRole("button", { name: "Set a password" }).click();
      await expect(settings.getByText("The password is changed.")).toBeVisible({ timeout: 10_000 });
    }).toPass();
    await settings.close();
    await lead.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    const proof = lead.page.getByRole("alertdialog", { name: "Confirm that it is you" });
    await proof.getByLabel("Your password").fill("not my password");
    await proof.getByRole("button", { name: "Confirm" }).click();
    await expect(proof.getByText("That is not your password.")).toBeVisible();
    await expect(lead.page.getByText(`Signed by ${me}`)).toBeHidden();
    await proof.getByLabel("Your password").fill("orchard apple seed");
    await proof.getByRole("button", { name: "Confirm" }).click();
    await expect(dialog(lead.page)).toBeHidden();
    await expect(quinn.page.getByText(`Signed by ${me}`)).toBeVisible();
  });

  await test.step("an edit makes the signatures stale on the other screen at once, and says what changed", async () => {
    await rename(lead.page, "Compare the counts", "Compare the counts twice");
    const theirs = signOff(quinn.page, "QA Lead");
    await expect(theirs.getByText("STALE", { exact: true })).toBeVisible();
    await expect(theirs.getByRole("list", { name: "What changed" })).toContainText("changed“Compare the counts twice”");
  });

  await test.step("what changes while somebody reads is shown, and nothing is signed before they look again", async () => {
    await open(quinn.page, "QA Lead");
    await rename(lead.page, "Compare the counts twice", "Compare the counts thrice");
    await expect(dialog(quinn.page).getByText("It changed while you read. Nothing is signed yet.")).toBeVisible();
    await expect(dialog(quinn.page).getByRole("list", { name: "What changed" })).toContainText("Compare the counts thrice");
    await expect(dialog(quinn.page).getByRole("button", { name: /^Sign as/ })).toHaveAttribute("aria-disabled", "true");
    await dialog(quinn.page).getByRole("button", { name: "Look at it again" }).click();
    await expect(dialog(quinn.page).getByRole("region", { name: "What you sign" })).toContainText("Compare the counts thrice");
  });

  await test.step("what changes while the signature is on its way is refused, and signed after another look", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const hold = async (route: Route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    };
    await quinn.context.route(`**/plans/${slug}`, hold);
    await press(quinn.page);
    await rename(lead.page, "Compare the counts thrice", "Compare all counts");
    letGo();
    await expect(dialog(quinn.page).getByText(/Nothing was signed; look at what changed/)).toBeVisible();
    await expect(dialog(quinn.page).getByRole("list", { name: "What changed" })).toContainText("Compare all counts");
    await quinn.context.unroute(`**/plans/${slug}`, hold);
    await dialog(quinn.page).getByRole("button", { name: "Look at it again" }).click();
    await press(quinn.page);
    await expect(dialog(quinn.page)).toBeHidden();
    await expect(signOff(quinn.page, "QA Lead").getByText("SIGNED", { exact: true })).toBeVisible();
  });

  await test.step("a signature is withdrawn with a reason, which stays in the record", async () => {
    await quinn.page.getByRole("button", { name: "Withdraw the signature of QA Lead" }).click();
    const why = quinn.page.getByRole("alertdialog", { name: /Withdraw/ });
    await why.getByRole("button", { name: "Withdraw" }).click();
    await expect(why.getByText(/Write a reason first/)).toBeVisible();
    await why.getByRole("textbox").fill("The counts were of yesterday");
    await why.getByRole("button", { name: "Withdraw" }).click();
    await expect(signOff(quinn.page, "QA Lead").getByText("SIGNED", { exact: true })).toBeHidden();
    await expect(signOff(lead.page, "QA Lead").getByText("SIGNED", { exact: true })).toBeHidden();
  });

  await test.step("the signature page has it all, in both themes and on paper", async () => {
    const { page } = quinn;
    const accessible = async () => {
      for (const theme of ["dark", "light"]) {
        await wear(page, theme);
        expect([theme, ...(await findings(page, theme === "dark" ? "all" : "colours"))]).toEqual([theme]);
      }
    };
    await part(page, slug, /Sign-offs/);
    await accessible();
    await visit(page, `/plans/${slug}/sign-offs`);
    await accessible();
    await expect(page.getByText("“The counts were of yesterday”")).toBeVisible();
    await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
    await expect(page.getByText(/UTC/).first()).toBeVisible();
    await expect(page.getByText("by password, within five minutes of signing").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Workspace" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  });

  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...quinn.complaints]).toEqual([]);
});

test("a role is offered with what waits in it, accepted, and stood in for, on both screens", async ({ browser }) => {
  const lead = await admin(browser);
  const me = lead.account.name;
  const oda = await colleague(browser, lead, "Oda Handover");
  const slug = await newPlan(lead, runbook("Somebody Else"));
  await part(lead.page, slug, /People/);
  await lead.page.getByLabel("Who holds QA Lead").selectOption({ label: me });
  await visit(oda.page, `/plans/${slug}`);

  await test.step("offered to a person, who sees the open items and declines", async () => {
    await offer("Back at noon");
    await expect(oda.page.getByText(`${me} offers you QA Lead`)).toBeVisible();
    await expect(oda.page.getByText("“Back at noon”")).toBeVisible();
    await expect(oda.page.getByRole("list", { name: "What waits in the role" })).toContainText("Check the backup");
    await oda.page.getByRole("button", { name: "Decline" }).click();
    await expect(lead.page.getByText(/Offered to Oda Handover/)).toBeHidden();
  });

  await test.step("offered again and accepted, the role is theirs", async () => {
    await offer("Please");
    await oda.page.getByRole("button", { name: "Accept QA Lead" }).click();
    await expect(lead.page.getByLabel("Who holds QA Lead").locator("option:checked")).toHaveText("Oda Handover");
    await expect(oda.page.getByText(/offers you/)).toBeHidden();
  });

  await test.step("somebody stands in, and it ends", async () => {
    await menu("Name a stand-in…");
    await lead.page.getByLabel("Who stands in").selectOption({ label: me });
    await lead.page.getByRole("button", { name: "Name them" }).click();
    await oda.page.getByRole("tab", { name: /People/ }).click();
    await expect(oda.page.getByText(`${me} · standing in for Oda Handover`)).toBeVisible();
    await oda.page.getByRole("button", { name: "End the stand-in" }).click();
    await expect(lead.page.getByText(/standing in for/)).toBeHidden();
  });

  await test.step("a holder who may only look on is marked", async () => {
    await visit(lead.page, "/settings/people");
    await lead.page.getByRole("combobox", { name: "Role of Oda Handover" }).selectOption("viewer");
    await expect(lead.page.getByText("Saving…")).toBeHidden();
    await part(lead.page, slug, /People/);
    await expect(lead.page.getByText(/viewers cannot vote or sign/)).toBeVisible();
    expect(await findings(lead.page)).toEqual([]);
  });
  expect([...lead.complaints, ...oda.complaints]).toEqual([]);

  async function menu(item: string): Promise<void> {
    await lead.page.getByRole("button", { name: "More for QA Lead" }).click();
    await lead.page.getByRole("menuitem", { name: item }).click();
  }

  async function offer(note: string): Promise<void> {
    await menu("Offer it to somebody…");
    const dialog = lead.page.getByRole("alertdialog", { name: "Hand over QA Lead" });
    await dialog.getByLabel("To").selectOption({ label: "Oda Handover" });
    await dialog.getByLabel("Note").fill(note);
    await dialog.getByRole("button", { name: "Offer it" }).click();
    await expect(lead.page.getByText(/Offered to Oda Handover/)).toBeVisible();
  }
});
