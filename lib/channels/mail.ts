import { createTransport } from "nodemailer";
import { log } from "../log.ts";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId?: string;
  /** Beyond those that every letter has. */
  headers?: Record<string, string>;
};

/** What became of a letter: the mail server has taken it, or a sentence that says why it has not; `later`: it may take it another time. */
export type Posted = { sent: true } | { sent: false; why: string; later: boolean };

// A dead server is given up within 10 s: finding it, reaching it and hearing its greeting each have their own time, in ms.
const timeouts = { dnsTimeout: 3000, connectionTimeout: 4000, greetingTimeout: 4000, socketTimeout: 8000 };

/** Whether this server can send mail (`SMTP_URL` and `MAIL_FROM`; docs/configuration.md). */
export const mailConfigured = (): boolean => Boolean(process.env.SMTP_URL && process.env.MAIL_FROM);

/** Hands letters to the mail server and says of each, in their order, what became of it. Never throws. */
export async function post(letters: readonly Letter[]): Promise<Posted[]> {
  const { SMTP_URL, MAIL_FROM } = process.env;
  if (!SMTP_URL || !MAIL_FROM) return letters.map(() => ({ sent: false, why: "This server is not set up to send mail.", later: true }));
  const transport = createTransport(withLimits(SMTP_URL));
  const unsent = (error: unknown): Posted => {
    const { code, why } = reasonOf(error);
    log.warn({ code, error: String(error) }, "a mail could not be sent");
    const answered = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
    // A mail server's 4xx is “not now” (RFC 5321, 4.2.1), whatever it is about.
    return { sent: false, why, later: (answered >= 400 && answered < 500) || !["EENVELOPE", "EMESSAGE"].includes(code) };
  };
  try {
    // Asked first, so that a server that is away costs its timeout once and not for every letter.
    await transport.verify();
    return await Promise.all(
      letters.map(({ to, subject, text, html, messageId, headers = {} }): Posted | Promise<Posted> => {
        if (!isAddress(to)) return { sent: false, why: "That is no e-mail address.", later: false };
        const envelope = { from: MAIL_FROM, to: { name: "", address: to }, subject: oneLine(subject) };
        const all = { "Auto-Submitted": "auto-generated", ...headers };
        return transport.sendMail({ ...envelope, text, html, ...(messageId ? { messageId } : {}), headers: all }).then(taken, unsent);
      }),
    );
  } catch (error) {
    const posted = unsent(error);
    return letters.map(() => posted);
  } finally {
    transport.close();
  }
}

const taken = (): Posted => ({ sent: true });

/** The address of a mail server with our limits. A password goes to another machine only under encryption. */
export function withLimits(address: string): string {
  const url = new URL(address);
  const limits = { pool: true, maxConnections: 4, ...timeouts };
  for (const [name, value] of Object.entries(limits)) url.searchParams.set(name, String(value));
  const here = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.username && !here && !url.searchParams.has("requireTLS")) url.searchParams.set("requireTLS", "true");
  return url.href;
}

/** Whether this is one address and nothing else: no second one, no name, no line that could begin a header. */
export const isAddress = (to: string): boolean => /^[^\s<>,;:"@\p{C}]+@[^\s<>,;:"@\p{C}]+$/u.test(to);

export const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

const reasons: Record<string, string> = {
  EAUTH: "The mail server did not accept this server’s name and password.",
  EENVELOPE: "The mail server does not take mail for this address.",
  ETLS: "The mail server offers no encryption that can be trusted.",
  EMESSAGE: "The mail server refused the message.",
};

/** Why a mail server did not take a mail: its code and a sentence. */
export function reasonOf(error: unknown): { code: string; why: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { code, why: reasons[code] ?? "The mail server does not answer." };
}
