import { expect, type Page } from "@playwright/test";
import { admin, colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, planOfFile, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Parcels are counted

## Deploy

- [ ] Look at the numbers

  \`\`\`sh
  # Error rate
  parcelctl errors
  # Should be: < 0.1%
  \`\`\`

## Go or no-go

- [ ] Are the numbers good?

## After

- [ ] Tell support
`;

const list = (page: Page) => page.getByRole("region", { name: "Checks", exact: true });
const card = (page: Page, title: string) => list(page).getByRole("listitem").filter({ hasText: title });

/** Pastes what a command answered into the list of checks. */
async function paste(page: Page, title: string, output: string): Promise<void> {
  const of = card(page, title);
  const box = of.getByRole("textbox", { name: /^What came/ });
  await of
    .getByRole("button", { name: /^What came…/ })
    .or(box)
    .first()
    .waitFor();
  if ((await box.count()) === 0) await of.getByRole("button", { name: /^What came…/ }).click();
  await box.fill(output);
  await of.getByRole("button", { name: /^Match it/ }).click();
}

test("what a command answered is pasted and matched; everybody sees it; a person says what nobody can match", async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const member = await colleague(browser, lead, "Petra Fuchs");
  const slug = await newPlan(lead, runbook);
  await visit(lead.page, `/plans/${slug}`);
  await expect(list(lead.page)).toContainText("1 not run");
  await startAndEnter(lead, slug);
  await visit(member.page, `/plans/${slug}/room`);

  await test.step("the step in hand shows its command, what to expect, and a box for what came", async () => {
    await member.page.getByRole("button", { name: "Look at the numbers" }).first().click();
    const own = member.page.getByRole("list", { name: "Checks of this step" });
    await expect(own).toContainText("< 0.1%");
    await own.getByRole("textbox", { name: /^What came/ }).fill("0.4%\n<img src=x onerror=alert(1)>\npassword=hunter22");
    await own.getByRole("button", { name: /^Match it/ }).click();
    await expect(own).toContainText("Fail");
    for (const { page } of [lead, member]) {
      await expect(card(page, "Error rate")).toContainText("Petra Fuchs");
      await expect(card(page, "Error rate")).toContainText("is not < 0.1 %");
      await card(page, "Error rate").getByText("What it answered").click();
      // Shown as it was pasted, and never as a page.
      await expect(card(page, "Error rate")).toContainText("<img src=x onerror=alert(1)>");
      await expect(card(page, "Error rate")).toContainText("password=[hidden]");
      await expect(page.locator("img[src=x]")).toHaveCount(0);
    }
  });

  await test.step("it speaks against the next GO, by name", async () => {
    const gate = lead.page.getByRole("region", { name: /^Gate:/ });
    await expect(gate).toContainText("the check “Error rate” failed");
    await paste(member.page, "Error rate", "0.05 %");
    await expect(card(lead.page, "Error rate")).toContainText("Pass");
    await expect(gate).not.toContainText("the check “Error rate” failed");
  });
  await expectWholeRecord(lead, slug);
  expect([...lead.complaints, ...member.complaints]).toEqual([]);
});

test("the six expected outputs of a real runbook are matched from what was pasted", async ({ browser }) => {
  const document = seed("001");
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const { page } = lead;
  const slug = await planOfFile(lead, document, { title: "Six" });
  await visit(page, `/plans/${slug}`);
  await expect(list(page)).toContainText("6 not run");
  await startAndEnter(lead, slug);
  const answers: [expected: string, output: string, verdict: string][] = [
    ["6eb59fa", "6eb59fa Final session summary and the rest", "Pass"],
    ["Finished release", "   Compiling app v1.0.0\n    Finished `release` profile [optimized] target(s) in 1m 02s", "Pass"],
    ["nothing to commit", "On branch main\nChanges not staged for commit:", "Fail"],
    ["< 0.1%", "0.0004", "Pass"],
    ["< 500ms", "612", "Fail"],
    ["positive count", " count\n-------\n  1234\n(1 row)", "Pass"],
  ];
  for (const [expected, output, verdict] of answers) {
    await paste(page, expected, output);
    await expect(card(page, expected).getByText(verdict, { exact: true })).toBeVisible();
  }
  await expect(list(page)).toContainText("2 failed · 4 of 6 pass");
  await expectWholeRecord(lead, slug);
});

test("the tests of a real runbook pass and fail by a person’s word, and its commands by what they answered", async ({ browser }) => {
  const document = seed("003");
  test.setTimeout(240_000);
  const lead = await admin(browser);
  const { page } = lead;
  const slug = await planOfFile(lead, document, { title: "Triples" });
  await startAndEnter(lead, slug);
  await card(page, "Navigate to /posts/new/details")
    .getByRole("button", { name: /^It passes/ })
    .click();
  await expect(card(page, "Navigate to /posts/new/details").getByText("Pass", { exact: true })).toBeVisible();
  const access = card(page, "Check role-based access");
  await expect(access).toContainText("Only authorized users see posting options");
  await access.getByRole("button", { name: /^It fails…/ }).click();
  await page.getByLabel("What did you see?").fill("A guest sees the button");
  await page.getByRole("alertdialog").getByRole("button", { name: "Fail" }).click();
  await expect(access.getByText("Fail", { exact: true })).toBeVisible();
  await expect(access).toContainText("A guest sees the button");

  await paste(page, "npx tsc --noEmit", "src/a.ts(1,1): error TS2345");
  const compiled = card(page, "npx tsc --noEmit");
  await expect(compiled.getByText("Cannot tell", { exact: true })).toBeVisible();
  await expect(compiled).toContainText("only a person can say whether it is “No errors”");
  await expectWholeRecord(lead, slug);
});

test("a blank of commands is asked once: until it is answered nobody copies them, and then every command has it", async ({ browser }) => {
  const lead = await admin(browser);
  const { page, complaints } = lead;
  const slug = await newPlan(
    lead,
    "# Orders move\n\n## Deploy\n\n- [ ] Save it\n\n  ```sh\n  pg_dump -h <host> orders\n  ```\n\n- [ ] Look at it\n\n  ```sh\n  psql -h <host> orders\n  ```\n",
  );
  await visit(page, `/plans/${slug}`);
  const blanks = page.getByRole("region", { name: /^Blanks of the steps/ });
  await expect(blanks.getByRole("listitem").filter({ hasText: "<host>" })).toContainText("in 2 places");
  await startAndEnter(lead, slug);
  await page.getByRole("button", { name: "Save it" }).first().click();
  const copy = page
    .getByRole("button", { name: /^Cop(y|ied) command$/ })
    .filter({ visible: true })
    .first();
  await expect(copy).toHaveAttribute("aria-disabled", "true");
  await shots(page, "blank-open");
  await page.getByLabel("What stands for <host>").filter({ visible: true }).first().fill("db-7");
  await page.getByRole("button", { name: "Fill in" }).filter({ visible: true }).first().click();
  await expect(page.getByText("pg_dump -h db-7 orders").filter({ visible: true }).first()).toBeVisible();
  await expect(copy).not.toHaveAttribute("aria-disabled", "true");
  await copy.click();
  await expect(copy).toContainText("Copied");
  await page.getByRole("button", { name: "Look at it" }).first().click();
  await expect(page.getByText("psql -h db-7 orders").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "filled the blank <host>: db-7" })).toHaveCount(1);
  await visit(page, `/plans/${slug}`);
  await expect(blanks.getByRole("listitem").filter({ hasText: "<host>" })).toContainText("db-7");
  await shots(page, "blank-filled");
  expect(complaints).toEqual([]);
});
