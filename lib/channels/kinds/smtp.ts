import { defaultSchema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import { createTransport } from "nodemailer";
import { isAddress, oneLine, reasonOf, withLimits } from "../mail.ts";
import { type Handed, notTaken, type Outgoing } from "../outgoing.ts";
import { plain } from "../text/styles.ts";
import { parseBody, writeBlocks } from "../text/write-text.ts";

/** `server` null: the one that invites are sent through (`SMTP_URL`). */
export type SmtpSecret = { server: string | null; from: string | null; to: string[] };

/** A message as a mail: text and HTML that say the same. `more`: lines of its foot, addresses among them as links. */
export function letterOf({ id, title, body, about, url, replyTo }: Outgoing, domain: string, more: readonly string[] = []) {
  const words = writeBlocks(body, plain).join("\n\n");
  const subject = oneLine(title);
  const foot = [about, url ?? "", ...more, id].filter(Boolean);
  // A reply says what it replies to, or mail programs file it elsewhere (RFC 5322, 3.6.4).
  const references = replyTo ? { inReplyTo: replyTo, references: replyTo } : {};
  return {
    messageId: `<${id}@${domain}>`,
    subject,
    text: `${words}\n\n-- \n${foot.join("\n")}\n`,
    html: pageOf(subject, body, foot),
    headers: { "Auto-Submitted": "auto-generated", "X-Holdpoint-Message": id },
    ...references,
  };
}

export async function sendBySmtp({ server, from, to }: SmtpSecret, outgoing: Outgoing): Promise<Handed> {
  const address = server ?? process.env.SMTP_URL;
  const sender = from ?? process.env.MAIL_FROM;
  if (!address || !sender) return notTaken("This server is not set up to send mail: its operator sets SMTP_URL and MAIL_FROM.");
  const wrong = to.find((each) => !isAddress(each));
  if (wrong !== undefined || to.length === 0)
    return notTaken(wrong === undefined ? "Nobody is named to send it to." : `“${wrong}” is no e-mail address.`);
  const letter = letterOf(outgoing, domainOf(sender));
  const transport = createTransport(withLimits(address));
  try {
    // Several readers do not learn each other's addresses.
    const readers =
      to.length === 1 ? { to: { name: "", address: to[0] ?? "" } } : { to: sender, bcc: to.map((each) => ({ name: "", address: each })) };
    await transport.sendMail({ from: sender, ...readers, ...letter });
    return { taken: true, handle: letter.messageId };
  } catch (error) {
    const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
    const { code: kind, why } = reasonOf(error);
    // A mail server's 4xx is “not now” (RFC 5321, 4.2.1); a wrong password stays wrong.
    return notTaken(why, (code >= 400 && code < 500) || !["EAUTH", "EENVELOPE", "ETLS", "EMESSAGE"].includes(kind));
  } finally {
    transport.close();
  }
}

// A picture in a mail tells its host who reads.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "picture" && name !== "source"),
};

export const domainOf = (sender: string) => /@([^\s<>@]+?)>?$/.exec(sender.trim())?.[1] ?? "holdpoint.invalid";

const styles = "font:15px/1.55 -apple-system,'Segoe UI',Roboto,sans-serif;max-width:40em;margin:0 auto;padding:24px";

/** A page that mail programs show in light and dark: no colours of its own but the quiet ones of the foot. */
function pageOf(title: string, body: string, foot: readonly string[]): string {
  const inner = toHtml(sanitize(toHast(parseBody(body)), schema));
  const words = (text: string) => toHtml({ type: "text", value: text });
  const lines = foot.map((line) =>
    /^https?:\/\/\S+$/.test(line) ? `<a href="${words(line).replaceAll('"', "&quot;")}">${words(line)}</a>` : words(line),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${words(title)}</title></head><body style="${styles}">
<h1 style="font-size:19px;line-height:1.3;margin:0 0 16px">${words(title)}</h1><div style="white-space:pre-line">${inner}</div>
<p style="margin:28px 0 0;padding-top:12px;border-top:1px solid #8886;font-size:12px;opacity:.7">${lines.join("<br>")}</p></body></html>`;
}
