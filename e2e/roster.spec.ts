import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { ClockedSite } from "./kit/clocked-site.ts";
import { colleague } from "./kit/people.ts";
import { expectWholeRecord, newPlan, startAndEnter } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

let site: ClockedSite;
test.beforeAll(async ({ clocked }) => {
  site = await clocked.anew();
});

const wait = { timeout: 30_000 };
const role = "Technical Support";
const roster = (page: Page) => page.getByRole("region", { name: "Roster" });
const onShift = (page: Page) => page.getByRole("region", { name: "On shift" });

type Said = { who: string; from: [string, string]; to: [string, string]; quiet?: [string, string] };

/** Puts somebody down in the roster. */
async function add(page: Page, { who, from, to, quiet }: Said): Promise<void> {
  await roster(page).getByRole("button", { name: "Add a shift" }).click();
  const dialog = page.getByRole("alertdialog", { name: "New shift" });
  await dialog.getByLabel("Role").selectOption({ label: role });
  if (who) await dialog.getByLabel("Person").selectOption({ label: who });
  for (const [end, [day, clock]] of [
    ["From", from],
    ["To", to],
  ] as const) {
    await dialog.getByLabel(`${end}, day`).fill(day);
    await dialog.getByLabel(`${end}, time`).fill(clock);
  }
  if (quiet) {
    await dialog.getByLabel("Quiet from").fill(quiet[0]);
    await dialog.getByLabel("Quiet to").fill(quiet[1]);
  }
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("48 hours of a rollout are covered by shifts: what is nobody's is said, one accepts, quiet hours are known, and the watch is handed over", async ({
  browser,
}) => {
  const path = seed("003");
  test.setTimeout(240_000);
  const document = readFileSync(path, "utf8").replaceAll("2025", "2027");
  const at = (day: number, clock: string) => site.moveClock(Date.parse(`2027-01-0${day}T${clock}:20.000Z`));
  await at(6, "08:30");
  const lead = await site.admin(browser);
  const ana = await colleague(browser, lead, "Ana Novak");
  const tom = await colleague(browser, lead, "Tom Reyes");
  const slug = await newPlan(lead, document);
  const { page } = lead;

  await test.step("the roster says what is nobody's, and refuses what cannot be with what was typed kept", async () => {
    await visit(page, `/plans/${slug}`);
    await roster(page).getByRole("button", { name: "Add a shift" }).click();
    const dialog = page.getByRole("alertdialog", { name: "New shift" });
    await dialog.getByLabel("Role").selectOption({ label: role });
    await dialog.getByLabel("From, day").fill("2027-01-06");
    await dialog.getByLabel("From, time").fill("09:00");
    await dialog.getByLabel("To, day").fill("2027-01-05");
    await dialog.getByLabel("To, time").fill("21:00");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog.getByText("It ends before it begins.")).toBeVisible();
    await expect(dialog.getByLabel("To, day")).toHaveValue("2027-01-05");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await add(page, { who: "Ana Novak", from: ["2027-01-06", "09:00"], to: ["2027-01-06", "21:00"] });
    await add(page, { who: "Ana Novak", from: ["2027-01-07", "09:00"], to: ["2027-01-08", "09:00"] });
    await expect(roster(page).getByText("1 gap")).toBeVisible();
    await expect(roster(page)).toContainText("Nobody has it");
    await page
      .getByRole("button", { name: /^Start/ })
      .first()
      .click();
    const start = page.getByRole("alertdialog");
    await expect(start).toContainText(`Nobody has ${role} from Wed 6 Jan 2027, 21:00`);
    await start.getByRole("button", { name: "Cancel" }).click();
    await add(page, { who: "Tom Reyes", from: ["2027-01-06", "21:00"], to: ["2027-01-07", "09:00"], quiet: ["23:00", "06:00"] });
    await expect(roster(page).getByText("1 gap")).toBeHidden();
  });

  await at(6, "09:05");
  await startAndEnter(lead, slug);
  await test.step("the room says who has it and who is next, who accepts in their own browser", async () => {
    await expect(onShift(page)).toContainText(`Ana Novak has ${role} until 21:00`);
    await expect(onShift(page)).toContainText("then Tom Reyes, 21:00, not accepted yet");
    await visit(tom.page, `/plans/${slug}/room`);
    await onShift(tom.page).getByRole("button", { name: "Accept" }).click();
    await expect(onShift(page)).toContainText("then Tom Reyes, 21:00, accepted", wait);
  });

  await test.step("whoever has it hands it over, with what the next one should know", async () => {
    await at(6, "20:40");
    await visit(ana.page, `/plans/${slug}/room`);
    await onShift(ana.page).getByRole("button", { name: "Hand over now…" }).click();
    const dialog = ana.page.getByRole("alertdialog", { name: `Hand ${role} over to Tom Reyes` });
    await dialog.getByLabel("What should they know?").fill("The queue is calm");
    await dialog.getByRole("button", { name: "Hand over" }).click();
    await expect(dialog).toBeHidden();
    await expect(onShift(page)).toContainText(`Tom Reyes has ${role} until 7 Jan 09:00`, wait);
    await expect(page.getByText(/handed Technical Support over from Ana Novak to Tom Reyes: The queue is calm/).first()).toBeVisible(wait);
  });

  await test.step("quiet hours are known, and a shift that nobody has is told to everybody", async () => {
    await at(6, "23:30");
    await expect(onShift(page)).toContainText("quiet until 06:00", wait);
    await at(7, "09:10");
    await expect(onShift(page)).toContainText(`Ana Novak has ${role} until 8 Jan 09:00`, wait);
    await visit(page, `/plans/${slug}`);
    await roster(page).getByRole("button", { name: "More about the shift of Ana Novak" }).last().click();
    await page.getByRole("menuitem", { name: "Edit…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Shift" });
    await dialog.getByLabel("Person").selectOption({ label: "Nobody yet" });
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(ana.page.getByText(`Nobody has ${role}`).first()).toBeVisible(wait);
  });
  await expectWholeRecord(lead, slug);
});
