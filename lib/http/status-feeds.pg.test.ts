import { beforeAll, describe, expect, test } from "vitest";
import { newSecret } from "../auth/secrets.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { cancelPlan } from "../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { createShareLink, postUpdate, sayImpact } from "../domain/status-page/verbs.ts";
import { perform } from "../journal/perform.ts";
import { atTheDoor, type Door } from "./testing/at-the-door.ts";

let door: Door;
beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});

async function shared() {
  const { secret: token } = await door.token();
  const markdown = "# Move <b>&amp;</b> the ledger\n\n## Deploy (T+0, 40 min)\n\n- [ ] A secret step\n";
  const { body } = await door.call("POST", "/api/v1/plans?zone=UTC&t0=2026-12-01T12:00:00Z", { token, markdown });
  const act = (verb: PlanVerb, input: unknown, facts = {}) =>
    perform({ verb, roomId: String(body.id), input, actor: door.admin, commandId: newId(), facts });
  const { secret, hash } = newSecret("share-link");
  await act(createShareLink, { label: "All", expiresAt: null }, { secretHash: hash });
  const get = async (kind: "feed" | "calendar", of = secret) => {
    const answer = await fetch(`${door.base}/status/${of}/${kind}`);
    return { status: answer.status, type: answer.headers.get("content-type"), text: (await answer.text()).replace(/\r\n[ \t]/g, "") };
  };
  return { act, get };
}

describe("a status page", () => {
  test("also comes as a feed of its updates, with nothing of the plan and no markup of its own", async () => {
    const { act, get } = await shared();
    await act(postUpdate, { headline: "Half <i>way</i> & on time", body: "**Nothing** is <lost>.\n<script>alert(1)</script>" });
    const { status, type, text } = await get("feed");
    expect([status, type]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    // A feed is read as HTML: what somebody typed is words in it, and formats only as Markdown does.
    expect(text).toContain("<strong>Nothing</strong> is &#x3C;lost>");
    expect(text).not.toMatch(/<script|&lt;script/);
    expect(text).toMatch(/Half &lt;i&gt;way&lt;\/i&gt; &amp; on time|<!\[CDATA\[Half <i>way<\/i> & on time\]\]>/);
    expect(text).not.toContain("secret step");
  });

  test("also comes as an event of a calendar, which ends when the plan does and is called off with it", async () => {
    const { act, get } = await shared();
    await act(sayImpact, { impact: "Statements are read-only." });
    const { status, type, text } = await get("calendar");
    expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text).toContain("DTSTART:20261201T120000Z");
    expect(text).toContain("DTEND:20261201T124000Z");
    expect(text).toContain("DESCRIPTION:Statements are read-only.");
    await act(cancelPlan, { reason: "not today" });
    expect((await get("calendar")).text).toContain("STATUS:CANCELLED");
  });

  test("comes as neither for a link that opens nothing", async () => {
    const { get } = await shared();
    for (const kind of ["feed", "calendar"] as const) expect((await get(kind, "hps_wrong")).status).toBe(404);
  });
});
