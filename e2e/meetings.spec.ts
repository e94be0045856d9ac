import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { must } from "#lib/domain/kernel/must.ts";
import { admin } from "./kit/people.ts";
import { newPlan } from "./kit/plans.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const runbook = `# Met move

**Time zone:** Europe/Berlin

## Deploy

- [ ] Stop writes

## Communication plan

### Technical briefing

**When**: T-3 days
**Audience**: Operations
**Channel**: Meeting
**Duration**: 1 hour
**Location**: Room 4

**Agenda:**
1. What changes (10 min)
2. The way back (15 min)
`;

test("a meeting of a document is invited to, gone through item by item, and leaves minutes and a follow-up", async ({ browser }) => {
  const mara = await admin(browser);
  const { page, complaints } = mara;
  const slug = await newPlan(mara, runbook, { t0: "2099-12-10T20:00:00.000Z" });
  await visit(page, `/plans/${slug}/messages`);
  await page
    .getByRole("listitem")
    .getByRole("button", { name: /^Technical briefing/ })
    .click();
  const briefing = page.getByRole("region", { name: "Technical briefing", exact: true });
  await expect(briefing.getByText("Mon 7 Dec 2099, 10:00 – 11:00 (Europe/Berlin)")).toBeVisible();
  await expect(briefing.getByText("Its items take 25 min, the meeting 1 h.")).toBeVisible();

  const [file] = await Promise.all([page.waitForEvent("download"), briefing.getByRole("link", { name: "Take it to a calendar" }).click()]);
  const calendar = readFileSync(must(await file.path(), "the file"), "utf8");
  expect(calendar).toContain("DTSTART:20991207T090000Z");
  expect(calendar).toContain("LOCATION:Room 4");

  await briefing.getByRole("button", { name: "They are invited" }).click();
  await expect(briefing.getByText("Invited by hand by")).toBeVisible();
  await briefing.getByRole("checkbox", { name: "What changes" }).press("Space");
  await expect(briefing.getByText("1 of 2")).toBeVisible();
  await briefing.getByRole("button", { name: "Note of The way back" }).click();
  await page.getByRole("textbox", { name: "What was said" }).fill("Ten minutes, tried twice.");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(briefing.getByText("Ten minutes, tried twice.")).toBeVisible();
  await briefing.getByRole("button", { name: "Follow-up of The way back" }).click();
  await page.getByRole("textbox", { name: "What is to be done" }).fill("Rehearse it");
  await page.getByLabel("By which day").fill("2099-12-09");
  await page.getByRole("button", { name: "Make the follow-up" }).click();
  await expect(briefing.getByText("nobody yet, by Wed 9 Dec 2099")).toBeVisible();

  await briefing.getByRole("button", { name: "It took place" }).click();
  await page.getByRole("menuitem", { name: "Write its minutes as a message" }).click();
  await expect(briefing.getByText("Took place", { exact: true })).toBeVisible();
  await page
    .getByRole("listitem")
    .getByRole("button", { name: /^Minutes: Technical briefing/ })
    .click();
  const minutes = page.getByRole("region", { name: "Minutes: Technical briefing" });
  await expect(minutes.getByText("2. The way back: Ten minutes, tried twice.")).toBeVisible();
  await expect(minutes.getByText("To do: Rehearse it (by Wed 9 Dec 2099)")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("people make a message a meeting, and what cannot be is said with nothing typed lost", async ({ browser }) => {
  const mara = await admin(browser);
  const { page } = mara;
  const slug = await newPlan(mara, "# Bare\n\n## Deploy\n\n- [ ] Stop writes\n");
  await visit(page, `/plans/${slug}/messages`);
  await page.getByRole("button", { name: "New message" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Stand-up");
  await page.getByRole("textbox", { name: "Words" }).fill("Agenda:\n1. Yesterday (5 min)\n2. Today (10 min)");
  await page.getByRole("combobox", { name: "When" }).selectOption("every minutes");
  await page.getByRole("textbox", { name: "Minutes" }).fill("30");
  await page.getByRole("checkbox", { name: /It is a meeting/ }).check();
  await page.getByRole("textbox", { name: "Where" }).fill("[Zoom link]");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("A meeting is held each working day, week or month.")).toBeVisible();
  await page.getByRole("combobox", { name: "When" }).selectOption("every day");
  await page.getByRole("textbox", { name: "Time of the day" }).fill("10:00");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Say where it is held in place of [Zoom link]")).toBeVisible();
  await page.getByRole("textbox", { name: "Where" }).fill("Room 4");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const standUp = page.getByRole("region", { name: "Stand-up", exact: true });
  await expect(standUp.getByText("each working day at 10:00")).toBeVisible();
  await expect(standUp.getByText("0 of 2")).toBeVisible();
});
