import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import * as z from "zod";
import { blockKit } from "#lib/channels/testing/block-kit.ts";
import { httpSink } from "#lib/channels/testing/http-sink.ts";
import { mailServer } from "#lib/channels/testing/mail-server.ts";
import { mrkdwn, plain } from "#lib/channels/text/styles.ts";
import { writeBlocks } from "#lib/channels/text/write-text.ts";
import { must } from "#lib/domain/kernel/must.ts";
import { clockText, dateText, minutesText } from "#lib/domain/schedule/format-time.ts";
import { ClockedSite } from "./kit/clocked-site.ts";
import { holdpointAt } from "./kit/holdpoint.ts";
import { readMail } from "./kit/mail.ts";
import { looksWell } from "./kit/mail-looks.ts";
import { colleague, firstAdmin } from "./kit/people.ts";
import { planOfFile } from "./kit/plans.ts";
import { seed } from "./kit/seeds.ts";
import { shots } from "./kit/shots.ts";
import { test } from "./kit/test.ts";
import { visit } from "./kit/visit.ts";

const minute = 60_000;
const day = 24 * 60;
const zone = "UTC";

/** What the API tells of a message, as far as this journey reads it. */
const told = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    state: z.string(),
    fields: z.array(
      z.object({ id: z.string(), placeholder: z.string(), kind: z.string(), value: z.string().nullable(), open: z.boolean() }),
    ),
  }),
);
type Told = z.infer<typeof told>[number];

/** A field by its text: what stands behind the label of its placeholder. */
const textOf = ({ placeholder }: { placeholder: string }) => /^[^[\n]{1,60}?: (.+)$/.exec(placeholder)?.[1] ?? placeholder;

/** The template that begins with this line in the document, up to its end: the fence, or the rule between two of one fence. */
function templateOf(document: string, begins: string): string {
  const lines = document.split(/\r?\n/);
  const from = lines.findIndex((line) => line.trim().endsWith(begins));
  const end = lines.findIndex((line, at) => at > from && (line.startsWith("```") || line.trim() === "---"));
  return lines.slice(from, end).join("\n").trim();
}

test("a plan of communications runs from a week before to a week after: every word arrives as it stands, with what is true then", {
  tag: "@long",
}, async ({ browser }) => {
  test.setTimeout(600_000);
  const path = seed("000");
  const document = readFileSync(path, "utf8");
  const [slack, hook, smtp] = [await httpSink(), await httpSink(), await mailServer()];
  const site = await ClockedSite.start({ HOLDPOINT_ALLOW_HOSTS: `${slack.host},${hook.host}` });
  try {
    const t0 = Math.ceil(Date.now() / (60 * minute)) * 60 * minute + 8 * day * minute;
    const at = (minutes: number, seconds = 1) => site.moveClock(t0 + minutes * minute + seconds * 1000);
    await at(-7 * day - 60);
    holdpointAt(site, "channel", "add", "--kind", "slack", "--name", "#deployment-live", "--url", `${slack.url}/live`);
    const readers = "team@example.org,support@example.org";
    holdpointAt(
      site,
      "channel",
      "add",
      "--kind",
      "smtp",
      "--name",
      "Team mail",
      "--url",
      `${smtp.url}?from=deploys@example.org&to=${readers}`,
    );
    const added = holdpointAt(site, "channel", "add", "--kind", "webhook", "--name", "Pipeline", "--url", `${hook.url}/told`);
    const key = must(/whsec_[\w+/=-]+/.exec(added)?.[0], "the key that is shown once");
    const lead = await firstAdmin(browser, site);
    const lena = await colleague(browser, lead, "Lena Fuchs", "lead");
    const { page, complaints } = lead;
    const title = "Tracks and posts";
    const slug = await planOfFile(lead, path, { title, t0: new Date(t0).toISOString() });

    const token = await site.ask("token", { account: lead.account });
    const api = async (method: string, rest: string, body?: object): Promise<unknown> => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const answer = await fetch(`${site.address}/api/v1/plans/${slug}${rest}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${method} ${rest}: ${await answer.text()}`);
      return answer.json();
    };
    const messageOf = async (name: string): Promise<Told> =>
      must(
        told.parse(await api("GET", "/messages")).find((each) => each.title.startsWith(name)),
        name,
      );
    const plan = async () =>
      z
        .object({ plan: z.object({ startedAt: z.string(), workEndedAt: z.string().nullable(), endedAt: z.string().nullable() }) })
        .parse(await api("GET", "")).plan;
    const open = async (name: string, of: Page = page) => {
      await of
        .getByRole("listitem")
        .getByRole("button", { name: new RegExp(`^${name}`) })
        .click();
      return of.getByRole("region", { name: new RegExp(`^${name}`) });
    };
    /** Binds the fields of a message that the run knows, by their buttons, in this order. */
    const bind = async (name: string, ...facts: [gap: string, fact: string][]) => {
      const words = await open(name);
      for (const [gap, fact] of facts) {
        const row = words
          .getByRole("list", { name: "Fields" })
          .getByRole("listitem")
          .filter({ has: page.getByLabel(`Fact for ${gap}`, { exact: true }) });
        await row.getByRole("button", { name: `Bind to ${fact}` }).click();
        await expect(words.getByRole("button", { name: `Open ${gap} again`, exact: true })).toBeVisible();
      }
      return words;
    };
    /** Answers what is still open, as its sender: results are confirmed, questions get words. Gives what each field says; bound ones as `known` says. */
    const answer = async (name: string, known: Record<string, string> = {}): Promise<[string, string][]> => {
      const message = await messageOf(name);
      const said: [string, string][] = [];
      for (const [nth, field] of message.fields.entries()) {
        const words = known[field.placeholder] ?? (field.kind === "literal" ? textOf(field) : `answer ${nth + 1}`);
        if (field.open)
          await api("POST", `/messages/${message.id}/fields/${field.id}`, {
            value: words,
            ...(field.kind === "count" ? { source: "the list" } : {}),
          });
        said.push([textOf(field), words]);
      }
      return said;
    };
    /** The words of a template with each field in its place. */
    const filled = (template: string, said: [string, string][]): string => {
      let [result, rest] = ["", template];
      for (const [text, words] of said) {
        const found = rest.indexOf(text);
        expect(found, `${text} in what is left of the template`).toBeGreaterThanOrEqual(0);
        result += rest.slice(0, found) + words;
        rest = rest.slice(found + text.length);
      }
      return result + rest;
    };
    const got = () =>
      slack.got.map(({ body }) =>
        blockKit
          .parse(JSON.parse(body))
          .blocks.map((block) => ({ type: block.type, ...("text" in block ? { text: { text: block.text.text } } : {}) })),
      );
    // Each reader gets a mail of their own; what one of them gets is looked at, and in the end that the other got as many.
    const lettersTo = (address: string) => smtp.received.filter(({ to }) => to.join() === address);
    const mails = () => lettersTo("team@example.org").map(({ text }) => readMail(text));
    /** Waits for the next one in Slack, and holds it word for word against what it should say. */
    const expectSlack = async (count: number, head: string, body: string) => {
      await expect.poll(() => slack.got.length, { timeout: 30_000 }).toBe(count);
      const blocks = got()[count - 1] ?? [];
      expect(blocks.filter(({ type }) => type === "header").map(({ text }) => text?.text)).toEqual([head]);
      expect(blocks.filter(({ type }) => type === "section").map(({ text }) => text?.text)).toEqual(writeBlocks(body, mrkdwn));
    };
    const expectMail = async (count: number, subject: string, body: string) => {
      await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(count);
      const mail = mails()[count - 1];
      expect(mail?.headers.subject).toBe(subject);
      expect(mail?.text.split("\n\n-- \n")[0]).toBe(writeBlocks(body, plain).join("\n\n"));
      expect(mail?.text.split("\n-- \n")[1]).toContain(title);
      expect(mail?.html).toContain("<h1");
      await looksWell(browser, mail?.html ?? "", `seed-${count}`);
      return mail?.headers ?? {};
    };
    /** Holds what the webhook was sent last against the same words, and its signature against the key (standardwebhooks.com). */
    const expectHook = async (body: string) => {
      await expect.poll(() => JSON.parse(hook.got.at(-1)?.body ?? "{}").data?.body?.trim(), { timeout: 30_000 }).toBe(body.trim());
      const { headers, body: sent } = must(hook.got.at(-1), "what the webhook was sent");
      const [id, seconds] = [String(headers["webhook-id"]), Number(headers["webhook-timestamp"])];
      expect(headers["webhook-signature"]).toBe(new Webhook(key).sign(id, new Date(seconds * 1000), sent));
    };
    const subjectOf = (template: string) => /Subject: (.*)/.exec(template)?.[1] ?? "";
    const bodyOf = (template: string) => template.replace(/^Subject: .*\n+/, "");
    const channelFor = async (name: string, channel: string) => {
      const words = await open(name);
      await words.getByRole("checkbox", { name: new RegExp(channel) }).click();
      await expect(words.getByRole("checkbox", { name: new RegExp(channel) })).toBeChecked();
    };
    const leaves = async (name: string, how: string) => {
      const words = await open(name);
      await words.getByLabel("How it leaves").selectOption(how);
      return words;
    };
    const template = (line: string) => {
      const from = document.indexOf(line);
      const fence = document.indexOf("```", from) + 3;
      return document.slice(fence, document.indexOf("```", fence)).replaceAll("\r\n", "\n").trim();
    };
    const date = dateText(t0, zone);
    const clock = (instant: number | string) => clockText(instant, zone);

    await test.step("a week before: the audience gets its channels, a message its facts, and leaves by itself", async () => {
      await visit(page, `/plans/${slug}/messages`);
      await page.getByRole("button", { name: "Edit Internal team" }).click();
      const dialog = page.getByRole("alertdialog", { name: "Audience" });
      await dialog.getByRole("checkbox", { name: /#deployment-live/ }).check();
      await dialog.getByRole("checkbox", { name: /Team mail/ }).check();
      await dialog.getByRole("checkbox", { name: /Pipeline/ }).check();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toHaveCount(0);
      const name = "T-7 Days: Initial Notification";
      await bind(name, ["[DATE]", "day of the deployment"], ["[TIME]", "start"]);
      const words = await leaves(name, "By itself, when it is due");
      await expect(words).toContainText("if nothing is open in it then");
      const said = await answer(name, { "[DATE]": date, "[TIME]": clock(t0) });
      await expect(words.getByText(/It cannot leave yet/)).toHaveCount(0, { timeout: 30_000 });
      await shots(page, "seed-week-before");
      await at(-7 * day);
      const source = template("### T-7 Days");
      await expectSlack(1, subjectOf(source), filled(bodyOf(source), said));
      await expectMail(1, subjectOf(source), filled(bodyOf(source), said));
      await expectHook(filled(bodyOf(source), said));
    });

    await test.step("the briefing three days before is a meeting: its items fill its hour, and it is invited to by mail, with a calendar", async () => {
      const name = "Technical Briefing";
      await channelFor(name, "Team mail");
      const words = await open(name);
      await expect(words).toContainText("1 h");
      await words.getByRole("button", { name: /by Team mail$/ }).click();
      await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(2);
      const invitation = smtp.received.map(({ text }) => text).find((text) => text.includes("METHOD:REQUEST")) ?? "";
      const stamp = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
      // A day away from T0 is held when the working day has begun.
      const begins = Date.parse(`${new Date(t0 - 3 * day * minute).toISOString().slice(0, 10)}T10:00:00Z`);
      for (const line of [`DTSTART:${stamp(begins)}`, `DTEND:${stamp(begins + 60 * minute)}`]) expect(invitation).toContain(line);
    });

    await test.step("a day before: it is due and waits for somebody, who confirms what the template claims", async () => {
      await at(-day);
      const name = "T-1 Day: Final Preparation";
      await channelFor(name, "Team mail");
      const said = await answer(name);
      const words = await open(name);
      await words.getByRole("button", { name: /^Send by/ }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Delivered", { timeout: 30_000 });
      const source = template("### T-1 Day");
      await expectSlack(2, subjectOf(source), filled(bodyOf(source), said));
      const headers = await expectMail(3, subjectOf(source), filled(bodyOf(source), said));
      // Mails of one plan are one thread.
      expect(headers["in-reply-to"]).toBe(mails()[0]?.headers["message-id"]);
    });

    /** Sends one of the day's messages from the page at a minute of the run. */
    const sendNow = async (
      name: string,
      minutes: number,
      known: (now: string) => Record<string, string>,
      ...bound: [gap: string, fact: string][]
    ) => {
      await bind(name, ["Time: [TIME]", "time of sending"], ...bound);
      const now = clock(t0 + minutes * minute);
      const said = await answer(name, known(now));
      const words = await open(name);
      await expect(words.getByText(/It cannot leave yet/)).toHaveCount(0, { timeout: 30_000 });
      await at(minutes);
      await words.getByRole("button", { name: /^Send by/ }).click();
      await expect(words.getByRole("list", { name: "Deliveries" })).toContainText("Delivered", { timeout: 30_000 });
      return filled(templateOf(document, name), said);
    };
    let count = 2;

    await test.step("the day: the start is told; who hears nothing for 15 minutes is seen to wait, and then hears", async () => {
      await at(0);
      await visit(page, `/plans/${slug}`);
      await page.getByRole("button", { name: /^Start/ }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: /Start/ }).click();
      await page.waitForURL(/\/room$/);
      await expect(page.getByRole("listitem").filter({ hasText: "noted as due T-1 Day" })).toHaveCount(1, { timeout: 30_000 });
      await visit(page, `/plans/${slug}/messages`);
      count += 1;
      await expectSlack(count, "DEPLOYMENT STARTED", await sendNow("DEPLOYMENT STARTED", 2, (now) => ({ "Time: [TIME]": now })));
      await at(18);
      await visit(page, `/plans/${slug}/room`);
      await expect(page.getByText(/^Update overdue/)).toBeVisible({ timeout: 30_000 });
      await at(24);
      await expect(page.getByRole("listitem").filter({ hasText: "missed the update to Internal team" })).toHaveCount(1, {
        timeout: 30_000,
      });
      await visit(page, `/plans/${slug}/messages`);
      count += 1;
      await expectSlack(count, "CODE DEPLOYED", await sendNow("CODE DEPLOYED", 25, (now) => ({ "Time: [TIME]": now })));
      await expect(
        page.getByRole("region", { name: "Audiences" }).getByRole("listitem").filter({ hasText: "Internal team" }),
      ).toContainText("Next update in");
      count += 1;
      await expectSlack(count, "MIGRATION PHASE 1", await sendNow("MIGRATION PHASE 1", 30, (now) => ({ "Time: [TIME]": now })));
    });

    await test.step("amid the work its share is counted when it is told, and not what the template was left with", async () => {
      const { steps } = z
        .object({ steps: z.record(z.string(), z.object({ id: z.string(), parentId: z.string().nullable() })) })
        .parse(await api("GET", ""));
      const leaves = Object.values(steps).filter(({ id }) => !Object.values(steps).some(({ parentId }) => parentId === id));
      const half = Math.floor(leaves.length / 2);
      for (const { id } of leaves.slice(0, half)) await api("POST", `/steps/${id}/complete`, {});
      const status = must(
        (await messageOf("MIGRATION PHASE 2")).fields.find(({ placeholder }) => placeholder.startsWith("Status")),
        "its share",
      ).placeholder;
      const share = `${Math.floor((half * 100) / leaves.length)} %`;
      count += 1;
      const words = await sendNow("MIGRATION PHASE 2", 34, (now) => ({ "Time: [TIME]": now, [status]: share }), [status, "percent done"]);
      await expectSlack(count, "MIGRATION PHASE 2", words);
      await expectHook(words);
    });

    await test.step("the end: what is left is done, and the last message of the day leaves", async () => {
      const { steps } = z
        .object({ steps: z.record(z.string(), z.object({ id: z.string(), parentId: z.string().nullable() })) })
        .parse(await api("GET", ""));
      const depth = (id: string | null): number => (id ? 1 + depth(steps[id]?.parentId ?? null) : 0);
      // What has parts is done once they are.
      const inOrder = Object.values(steps).toSorted((a, b) => depth(b.parentId) - depth(a.parentId));
      for (const { id } of inOrder) await api("POST", `/steps/${id}/complete`, {});
      await at(41);
      await visit(page, `/plans/${slug}/room`);
      await page.getByRole("button", { name: "Complete…" }).first().click();
      await page
        .getByRole("alertdialog")
        .getByRole("button", { name: /^Complete/ })
        .click();
      await expect.poll(async () => (await plan()).endedAt ?? (await plan()).workEndedAt, { timeout: 30_000 }).not.toBeNull();
      await visit(page, `/plans/${slug}/messages`);
      count += 1;
      await expectSlack(count, "DEPLOYMENT COMPLETE", await sendNow("DEPLOYMENT COMPLETE", 42, (now) => ({ "Time: [TIME]": now })));
    });

    const { startedAt, workEndedAt, endedAt } = await plan();
    const ended = must(workEndedAt ?? endedAt, "its end");
    const length = minutesText(Math.round((Date.parse(ended) - Date.parse(startedAt)) / minute));

    await test.step("an hour after: the summary has the times of the run, and leaves by itself", async () => {
      const name = "T\\+1 Hour: Initial Status";
      await bind(
        name,
        ["Start Time: [TIME]", "start"],
        ["End Time: [TIME]", "expected end"],
        ["Total Duration: [DURATION]", "length so far"],
      );
      await leaves(name, "By itself, when it is due");
      const known = { "Start Time: [TIME]": clock(startedAt), "End Time: [TIME]": clock(ended), "Total Duration: [DURATION]": length };
      const said = await answer("T+1 Hour", known);
      await at(60);
      const source = template("### T+1 Hour");
      count += 1;
      await expectSlack(count, subjectOf(source), filled(bodyOf(source), said));
    });

    await test.step("a day after: two people send the report", async () => {
      await at(day);
      const name = "T\\+24 Hours: Day 1 Report";
      await channelFor(name, "Team mail");
      // Its facts come from the run: what the template left open is asked of people.
      await bind(name, ["Duration: [DURATION]", "length so far"]);
      const words = await leaves(name, "When two people send it");
      const said = await answer("T+24 Hours", { "Duration: [DURATION]": length });
      await words.getByRole("button", { name: "Ask a second person to send it" }).click();
      await expect(words).toContainText("You asked for it");
      await visit(lena.page, `/plans/${slug}/messages`);
      const hers = await open(name, lena.page);
      await hers.getByRole("button", { name: /^Send by/ }).click();
      await expect(hers.getByRole("list", { name: "Deliveries" })).toContainText("Delivered", { timeout: 30_000 });
      const source = template("### T+24 Hours");
      count += 1;
      await expectSlack(count, subjectOf(source), filled(bodyOf(source), said));
    });

    await test.step("a week after: the last report leaves by itself, and nothing was sent twice", async () => {
      const name = "T\\+7 Days: Final Report";
      await channelFor(name, "Team mail");
      await leaves(name, "By itself, when it is due");
      const said = await answer("T+7 Days");
      await at(7 * day);
      const source = template("### T+7 Days");
      count += 1;
      await expectSlack(count, subjectOf(source), filled(bodyOf(source), said));
      await expectMail(count + 1, subjectOf(source), filled(bodyOf(source), said));
      const ids = mails().map(({ headers }) => headers["message-id"]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(lettersTo("support@example.org")).toHaveLength(ids.length);
      await visit(page, `/plans/${slug}/messages`);
      await shots(page, "seed-week-after");
    });
    expect([...complaints, ...lena.complaints]).toEqual([]);
  } finally {
    await site.stop();
    slack.close();
    hook.close();
    smtp.close();
  }
});
