import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { understandAddress } from "./address.ts";
import { slackPayload } from "./kinds/slack.ts";
import { openSmtp } from "./kinds/smtp.ts";
import type { Outgoing } from "./outgoing.ts";
import { type PlaceSecret, send } from "./send.ts";
import { blockKit } from "./testing/block-kit.ts";
import { type Got, httpSink } from "./testing/http-sink.ts";
import { mailServer } from "./testing/mail-server.ts";

const message = {
  id: "dlv-1",
  title: "Checkout is down for maintenance",
  body: "We **begin at 02:00**.\nNext update by 02:30. <!channel> @everyone",
  about: "Checkout & payments",
  url: "https://plans.example/status/x",
  at: "2026-11-26T02:00:00.000Z",
  replyTo: null,
};

let sink: Awaited<ReturnType<typeof httpSink>>;
const closers: (() => void)[] = [];
beforeEach(async () => {
  sink = await httpSink();
  vi.stubEnv("HOLDPOINT_ALLOW_HOSTS", sink.host);
});
afterEach(() => {
  vi.unstubAllEnvs();
  sink.close();
  for (const close of closers.splice(0)) close();
});

const channels = (): Record<string, PlaceSecret> => ({
  Slack: { kind: "slack", to: { url: `${sink.url}/slack` } },
  Teams: { kind: "teams", to: { url: `${sink.url}/teams` } },
  Discord: { kind: "discord", to: { url: `${sink.url}/discord` } },
  "a webhook": { kind: "webhook", to: { url: `${sink.url}/hook`, key: `whsec_${Buffer.alloc(32, 7).toString("base64")}` } },
});
const channel = (name: string): PlaceSecret => channels()[name] ?? channels()["a webhook"] ?? expect.fail();
const names = ["Slack", "Teams", "Discord", "a webhook"];
const sent = (): Got => sink.got[0] ?? expect.fail("nothing was sent");

describe("handing a message to a channel", () => {
  it.each(names)("reaches %s with its title, its words and its id", async (name) => {
    expect(await send(channel(name), message)).toMatchObject({ taken: true });
    expect(sink.got).toHaveLength(1);
    for (const part of ["Checkout is down for maintenance", "begin at 02:00", "Next update by 02:30", "dlv"])
      expect(sent().body).toContain(part);
  });

  it("is valid Block Kit, also where it is long", () => {
    expect(() => blockKit.parse(slackPayload(message))).not.toThrow();
    const long = { ...message, title: "x".repeat(500), body: `${"word ".repeat(3000)}\n\n${"para\n\n".repeat(200)}` };
    expect(() => blockKit.parse(slackPayload(long))).not.toThrow();
    expect(JSON.stringify(slackPayload(long))).toContain("There is more than fits in here.");
  });

  it("calls nobody on Discord", async () => {
    await send(channel("Discord"), message);
    expect(JSON.parse(sent().body)).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it("signs what a webhook gets, so that its receiver can check it", async () => {
    await send(channel("a webhook"), message);
    const { body, headers } = sent();
    const key = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
    expect(new Webhook(key).verify(body, headers as Record<string, string>)).toMatchObject({ type: "message.sent", data: { id: "dlv-1" } });
    expect(() => new Webhook(key).verify(`${body} `, headers as Record<string, string>)).toThrow();
  });

  it("replies in the thread where a Slack bot began one", async () => {
    vi.stubEnv("SLACK_API_URL", sink.url);
    sink.answers((_request, response) => response.end(JSON.stringify({ ok: true, ts: "171.1" })));
    const bot: PlaceSecret = { kind: "slack", to: { token: "xoxb-1", channel: "#deploys" } };
    expect(await send(bot, message)).toEqual({ taken: true, handle: "171.1" });
    await send(bot, { ...message, replyTo: "171.1" });
    expect(sink.got.map(({ body }) => JSON.parse(body).thread_ts)).toEqual([undefined, "171.1"]);
    expect(sent()).toMatchObject({ path: "/chat.postMessage", headers: { authorization: "Bearer xoxb-1" } });
  });

  it.each([
    ["ratelimited", true, "Slack refused the message (ratelimited)."],
    ["not_in_channel", false, "The bot is not in that channel. Invite it there."],
    ["invalid_auth", false, "Slack does not accept the bot’s token. Give the channel a new one in the settings."],
  ])("says what Slack means by %s", async (error, retry, why) => {
    vi.stubEnv("SLACK_API_URL", sink.url);
    sink.answers((_request, response) => response.end(JSON.stringify({ ok: false, error })));
    expect(await send({ kind: "slack", to: { token: "xoxb-1", channel: "#x" } }, message)).toMatchObject({ taken: false, retry, why });
  });
});

describe("a channel that does not take a message", () => {
  it.each(names)("asks %s again later where it has trouble or is busy", async (name) => {
    sink.answers((_request, response) => response.writeHead(503).end());
    expect(await send(channel(name), message)).toMatchObject({ taken: false, retry: true });
    sink.answers((_request, response) => response.writeHead(429, { "retry-after": "7" }).end());
    expect(await send(channel(name), message)).toMatchObject({ taken: false, retry: true, afterMs: 7000 });
    sink.answers((request) => request.socket.destroy());
    expect(await send(channel(name), message)).toMatchObject({ taken: false, retry: true, why: "The host does not answer." });
  });

  it.each(names)("gives an address of %s up that is gone, and says what to do", async (name) => {
    for (const status of [404, 410]) {
      sink.answers((_request, response) => response.writeHead(status).end("<h1>private words of the peer</h1>"));
      expect(await send(channel(name), message)).toEqual({
        taken: false,
        retry: false,
        afterMs: null,
        why: "The address is not valid any more. Make a new one there, and give it to the channel in the settings.",
      });
    }
  });

  it("waits as long as Discord says in its answer, and never longer than an hour", async () => {
    sink.answers((_request, response) => response.writeHead(429).end('{"retry_after": 1.5}'));
    expect(await send(channel("Discord"), message)).toMatchObject({ afterMs: 1500 });
    sink.answers((_request, response) => response.writeHead(429, { "retry-after": "999999" }).end());
    expect(await send(channel("Discord"), message)).toMatchObject({ afterMs: 3600_000 });
  });
});

describe("a channel of mail", () => {
  const leave = "https://plans.example/mail/hpm_x";
  /** Hands one reader’s letter to a mail server. */
  const send = async (server: string, outgoing: Outgoing) => {
    const mails = openSmtp({ server, from: "Deploys <deploys@example.org>", to: [] });
    if ("taken" in mails) return expect.fail(mails.taken ? "" : mails.why);
    const lettered = await mails.mail({ outgoing, to: "ana@example.org", leave }).finally(mails.close);
    return lettered.taken ? { taken: true, handle: mails.handle(outgoing) } : lettered;
  };

  it("sends text and HTML that say the same, under the id", async () => {
    const { received, url, close } = await mailServer();
    closers.push(close);
    expect(await send(url, message)).toEqual({ taken: true, handle: "<dlv-1@example.org>" });
    const text = received[0]?.text ?? "";
    for (const part of ["Message-ID: <dlv-1@example.org>", "Subject: Checkout is down", "text/plain", "text/html", "To: ana@example.org"])
      expect(text).toContain(part);
  });

  it("says how its reader leaves, by one click or by a mail to whoever sends, whatever the plan is called", async () => {
    const { received, url, close } = await mailServer();
    closers.push(close);
    await send(url, { ...message, about: "Move\r\nBcc: eve@example.org>, <x" });
    const [headers = ""] = (received[0]?.text ?? "").split("\r\n\r\n");
    const line = headers
      .replaceAll(/\r\n(?=\s)/g, "")
      .split("\r\n")
      .find((each) => each.startsWith("List-Unsubscribe:"));
    expect(line).toBe(
      "List-Unsubscribe: <https://plans.example/mail/hpm_x>, <mailto:deploys@example.org?subject=Unsubscribe%3A%20Move%20Bcc%3A%20eve%40example.org%3E%2C%20%3Cx>",
    );
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(received[0]?.text).toContain(leave);
  });

  it("files a reply under what it replies to", async () => {
    const { received, url, close } = await mailServer();
    closers.push(close);
    await send(url, { ...message, replyTo: "<dlv-0@example.org>" });
    expect(received[0]?.text).toContain("In-Reply-To: <dlv-0@example.org>");
    expect(received[0]?.text).toContain("References: <dlv-0@example.org>");
  });

  it("keeps a hostile title in its own line and hostile words out of the HTML", async () => {
    const { received, url, close } = await mailServer();
    closers.push(close);
    await send(url, {
      ...message,
      title: "Hi\r\nBcc: eve@example.org",
      body: '<img src="https://e.example/p.png"> ![x](https://e.example/p.png) <script>1</script>',
    });
    expect(received[0]?.to).toEqual(["ana@example.org"]);
    expect(received[0]?.text).not.toMatch(/^bcc:/im);
    expect(received[0]?.text.split("text/html")[1]).not.toMatch(/<img|<script/i);
  });

  it("tries again after “not now”, and not after a wrong password", async () => {
    const busy = await mailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error("later"), { responseCode: 451 })),
    });
    closers.push(busy.close);
    expect(await send(busy.url, message)).toMatchObject({ taken: false, retry: true });
    const closed = await mailServer({ authOptional: false, onAuth: (_auth, _session, done) => done(new Error("no")) });
    closers.push(closed.close);
    expect(await send(closed.url.replace("//", "//name:wrong@"), message)).toMatchObject({
      ...{ taken: false, retry: false },
      why: "The mail server did not accept this server’s name and password. Its operator gives the channel the right ones: holdpoint channel address.",
    });
  });
});

describe("the address of a channel", () => {
  it("keeps what is secret apart from what may be shown", () => {
    expect(understandAddress("slack", "https://hooks.slack.com/services/T/B/secret")).toEqual({
      secret: { kind: "slack", to: { url: "https://hooks.slack.com/services/T/B/secret" } },
      goesTo: "hooks.slack.com",
    });
    expect(understandAddress("slack", "xoxb-1-2 #deploys")).toMatchObject({ goesTo: "#deploys" });
    expect(understandAddress("smtp", "ana@example.org, ben@example.org")).toMatchObject({ goesTo: "ana@example.org and 1 more" });
    expect(understandAddress("webhook", "https://x.example/a")).toMatchObject({
      secret: { to: { key: expect.stringMatching(/^whsec_/) } },
    });
  });

  it.each([
    ["slack", "hooks", "That is no address. Paste the webhook’s whole address; it begins with https://"],
    ["slack", "xoxb-1", "After the bot’s token, write the channel it posts to: xoxb-… #deploys"],
    ["teams", "ftp://x.example", "The address must begin with https://"],
    ["discord", "https://a:b@x.example", "The address must not hold a name and a password."],
    ["smtp", "", "Write at least one e-mail address."],
    ["smtp", "ana", "“ana” is no e-mail address."],
    ["smtp", "smtp://mail.internal", "Write the readers’ addresses. A mail server of its own is named on the command line."],
    ["webhook", "x".repeat(5000), "That is too long for an address."],
  ] as const)("of %s is refused with what to do: %s", (kind, typed, wrong) => {
    expect(understandAddress(kind, typed)).toEqual({ wrong });
  });

  it("may name a mail server where the operator says it", () => {
    expect(understandAddress("smtp", "smtp://n:p@mail.internal:587?from=d@e.org&to=a@e.org,b@e.org", true)).toEqual({
      secret: { kind: "smtp", to: { server: "smtp://n:p@mail.internal:587", from: "d@e.org", to: ["a@e.org", "b@e.org"] } },
      goesTo: "a@e.org and 1 more",
    });
  });
});
