import { createServer, type Socket } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inviteLetter } from "../auth/invite-letter.ts";
import { post } from "./mail.ts";
import { portOf, type Received, mailServer as startMailServer } from "./testing/mail-server.ts";

const closers: (() => void)[] = [];

beforeEach(() => vi.stubEnv("MAIL_FROM", "Holdpoint <holdpoint@example.org>"));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) close();
});

/** A mail server that the product is set up with, and everything it has taken. */
async function mailServer(options: SMTPServerOptions = {}, login = ""): Promise<Received[]> {
  const { received, port, close } = await startMailServer(options);
  closers.push(close);
  vi.stubEnv("SMTP_URL", `smtp://${login}127.0.0.1:${port}`);
  return received;
}

const letter = (to: string, subject = "An invite") => ({ to, subject, text: "Come in.", html: "<p>Come in.</p>" });
const headersOf = (mail: Received | undefined) => (mail?.text ?? "").split("\r\n\r\n")[0]?.replaceAll("\r\n ", " ").split("\r\n") ?? [];

describe("sending mail", () => {
  it("hands each letter to the mail server, as text and as HTML", async () => {
    const received = await mailServer();
    expect(await post([letter("ana@example.org"), letter("ben@example.org")])).toEqual([{ sent: true }, { sent: true }]);
    expect(received.map(({ to }) => to).toSorted()).toEqual([["ana@example.org"], ["ben@example.org"]]);
    expect(received[0]?.from).toBe("holdpoint@example.org");
    expect(received[0]?.text).toContain("Content-Type: text/plain");
    expect(received[0]?.text).toContain("Content-Type: text/html");
    expect(headersOf(received[0])).toContain("From: Holdpoint <holdpoint@example.org>");
  });

  it.each([
    "Hello\r\nBcc: eve@example.org",
    "Hello\nBcc: eve@example.org",
    "Hello\u2028Bcc: eve@example.org",
    "Hello\0\rBcc: eve@example.org",
  ])("keeps the subject %j in its own line", async (subject) => {
    const received = await mailServer();
    await post([letter("ana@example.org", subject)]);
    expect(received[0]?.to).toEqual(["ana@example.org"]);
    expect(headersOf(received[0]).filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(headersOf(received[0])).toContain("Subject: Hello Bcc: eve@example.org");
  });

  it.each([
    "ana@example.org\r\nBcc: eve@example.org",
    "ana@example.org, eve@example.org",
    "Ana <eve@example.org>",
    "ana@example.org>\r\nRCPT TO:<eve@example.org",
    "nobody",
  ])("sends nothing to %j, which is not one address", async (to) => {
    const received = await mailServer();
    expect(await post([letter(to)])).toEqual([{ sent: false, why: "That is no e-mail address.", later: false }]);
    expect(received).toEqual([]);
  });

  it("says which address the mail server does not take, and sends the others", async () => {
    const received = await mailServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith("gone") ? new Error("no such mailbox") : null),
    });
    expect(await post([letter("gone@example.org"), letter("ana@example.org")])).toEqual([
      { sent: false, why: "The mail server does not take mail for this address.", later: false },
      { sent: true },
    ]);
    expect(received.map(({ to }) => to)).toEqual([["ana@example.org"]]);
  });

  it("says that the mail server does not accept the password", async () => {
    await mailServer({ authOptional: false, onAuth: (_auth, _session, done) => done(new Error("no")) }, "holdpoint:wrong@");
    expect(await post([letter("ana@example.org")])).toEqual([
      { sent: false, why: "The mail server did not accept this server’s name and password.", later: true },
    ]);
  });

  it("says that nobody answers where there is no mail server", async () => {
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    expect(await post([letter("ana@example.org"), letter("ben@example.org")])).toEqual(
      Array.from({ length: 2 }, () => ({ sent: false, why: "The mail server does not answer.", later: true })),
    );
  });

  it("gives a server that takes the call and says nothing up within 10 s", { timeout: 10_000 }, async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    closers.push(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${await portOf(silent.listen(0, "127.0.0.1"))}`);
    expect(await post([letter("ana@example.org")])).toEqual([{ sent: false, why: "The mail server does not answer.", later: true }]);
  });

  it("brings an invite whole, whatever people call themselves", async () => {
    const received = await mailServer();
    const by = 'Ana\r\nBcc: eve@example.org <script>alert("1")</script>';
    const url = "https://plans.example/invite/hpi_a-b_c";
    const invite = { to: "ben@example.org", by, workspace: "R&D", role: "lead", expiresAt: "2026-11-26T13:42:00.000Z", url } as const;
    expect(await post([inviteLetter(invite)])).toEqual([{ sent: true }]);
    expect(received[0]?.to).toEqual(["ben@example.org"]);
    const { text, html, subject } = inviteLetter(invite);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain("R&D on Holdpoint, as a lead.");
    expect(text).toContain(url);
    expect(text).toContain("for ben@example.org, until Thu 26 Nov 2026, 13:42 UTC");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)");
    expect(html).not.toContain("<script");
    expect(html).toContain(`href="${url}"`);
  });
});
