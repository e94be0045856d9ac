import type { Nodes } from "hast";
import { defaultSchema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import { createTransport, type SendMailOptions } from "nodemailer";
import { isAddress, oneLine, reasonOf, withLimits } from "../mail.ts";
import { notTaken, type Outgoing } from "../outgoing.ts";
import { plain } from "../text/styles.ts";
import { parseBody, writeBlocks } from "../text/write-text.ts";
import { calendarOf } from "./calendar.ts";

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

/** What became of a letter to one reader; `reader`: their mail server does not take their mail, which says nothing of the others. */
export type Lettered = { taken: true } | { taken: false; reader: boolean; why: string; retry: boolean; afterMs: null };

/** The line above the link by which a reader leaves. */
export const leaveWords = "To get no more of these mails:";

/** The mail server of a channel, for the letters of one message; or why there is none. Close it when they are through. */
export function openSmtp({ server, from }: SmtpSecret) {
  const address = server ?? process.env.SMTP_URL;
  const sender = from ?? process.env.MAIL_FROM;
  if (!address || !sender) return notTaken("This server is not set up to send mail: its operator sets SMTP_URL and MAIL_FROM.");
  const transport = createTransport(withLimits(address));
  return {
    /** The id of every letter of a message: what one reader answers, all can be told of. */
    handle: ({ id }: Pick<Outgoing, "id">): string => `<${id}@${domainOf(sender)}>`,
    /** Hands one reader’s letter to the mail server. Never throws for what it does. */
    async mail(told: { outgoing: Outgoing; to: string; leave: string }): Promise<Lettered> {
      if (!isAddress(told.to))
        return { taken: false, reader: true, why: `“${told.to}” is no e-mail address.`, retry: false, afterMs: null };
      try {
        await transport.sendMail(letterFor(told, sender));
        return { taken: true };
      } catch (error) {
        const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
        const { code: kind, why: is } = reasonOf(error);
        const what = helps[kind];
        const why = what ? `${is} ${server ? what.own : what.common}` : is;
        const isBusy = code >= 400 && code < 500;
        // A mail server's 4xx is “not now” (RFC 5321, 4.2.1); a wrong password stays wrong.
        return {
          ...{ taken: false, why, afterMs: null, reader: kind === "EENVELOPE" && !isBusy },
          retry: isBusy || !["EAUTH", "EENVELOPE", "ETLS", "EMESSAGE"].includes(kind),
        };
      }
    },
    close: () => transport.close(),
  };
}

/** A message as one reader gets it: alone, with its files, its invitation, and both ways to leave (RFC 2369, RFC 8058). */
function letterFor({ outgoing, to, leave }: { outgoing: Outgoing; to: string; leave: string }, sender: string): SendMailOptions {
  const letter = letterOf(outgoing, domainOf(sender), [leaveWords, leave]);
  const attachments = (outgoing.files ?? []).map(({ name, type, content }) => ({
    ...{ filename: name, contentType: type, contentDisposition: "attachment" as const },
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }));
  const headers = {
    ...letter.headers,
    "List-Unsubscribe": `<${leave}>, ${leaveBy(sender, outgoing.about)}`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  const invitation = invitationIn(outgoing, to, sender);
  return { from: sender, to: { name: "", address: to }, ...letter, headers, attachments, ...(invitation ? { icalEvent: invitation } : {}) };
}

const readers = "Give the channel other readers in the settings.";
/** What helps against what a mail server says, where the channel has one of its own and where it is this server’s. */
const helps: Readonly<Record<string, { own: string; common: string }>> = {
  EAUTH: {
    own: "Its operator gives the channel the right ones: holdpoint channel address.",
    common: "Its operator corrects SMTP_URL; then send it again.",
  },
  EENVELOPE: { own: readers, common: readers },
  ETLS: {
    own: "Its operator looks at the certificate, or gives the channel another mail server.",
    common: "Its operator looks at its certificate, or corrects SMTP_URL.",
  },
  EMESSAGE: { own: "Shorten it, or send it by hand.", common: "Shorten it, or send it by hand." },
};

/** What calendars are told; an invitation names whom it invites. */
function invitationIn({ event, body, at }: Outgoing, to: string, sender: string) {
  if (!event) return null;
  const said = writeBlocks(body, plain).join("\n\n");
  return {
    method: event.method.toUpperCase(),
    filename: "invitation.ics",
    content: calendarOf(event, said, at, { organizer: addressIn(sender), attendee: to }),
  };
}

const addressIn = (sender: string) => /<([^<>\s]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();

/** The other way to leave, for mail programs without a button: a mail to whoever sends. */
function leaveBy(sender: string, about: string): string {
  return `<mailto:${encodeURI(addressIn(sender))}?subject=${encodeURIComponent(`Unsubscribe: ${oneLine(about)}`)}>`;
}

// A picture in a mail tells its host who reads.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "picture" && name !== "source"),
};

export const domainOf = (sender: string) => /@([^\s<>@]+?)>?$/.exec(sender.trim())?.[1] ?? "holdpoint.invalid";

const styles = "font:15px/1.55 -apple-system,'Segoe UI',Roboto,sans-serif;max-width:40em;margin:0 auto;padding:24px;overflow-wrap:anywhere";

/** How each kind of element looks: mail programs drop sheets of styles, and keep what stands at an element. A line of words is a line. */
const looks: Readonly<Record<string, string>> = {
  p: "margin:0 0 12px;white-space:pre-line",
  ul: "margin:0 0 12px;padding-left:22px",
  ol: "margin:0 0 12px;padding-left:22px",
  li: "margin:0 0 4px;white-space:pre-line",
  pre: "margin:0 0 12px;padding:8px 10px;border:1px solid #8886;border-radius:6px;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere",
  blockquote: "margin:0 0 12px;padding-left:12px;border-left:3px solid #8886",
  table: "margin:0 0 12px;border-collapse:collapse",
  th: "padding:4px 14px 4px 0;border-bottom:1px solid #8886;text-align:left",
  td: "padding:4px 14px 4px 0;border-bottom:1px solid #8883;vertical-align:top",
};
const tasks = "margin:0 0 12px;padding-left:2px;list-style:none";
/** In these, space between elements is no words. */
const lines = new Set(["ul", "ol", "table", "thead", "tbody", "tr", "blockquote"]);

/** The same tree with its looks, and without the space that stands between its blocks. */
function dressed<Parent extends Nodes>(parent: Parent): Parent {
  if (!("children" in parent)) return parent;
  const isSpaced = parent.type === "root" || (parent.type === "element" && lines.has(parent.tagName));
  const children = parent.children.filter((child) => !(isSpaced && child.type === "text" && child.value.trim() === "")).map(dressed);
  if (parent.type !== "element") return { ...parent, children };
  const isTasks = parent.tagName === "ul" && String(parent.properties.className ?? "").includes("contains-task-list");
  const style = isTasks ? tasks : looks[parent.tagName];
  return { ...parent, children, properties: { ...parent.properties, ...(style ? { style } : {}) } };
}

/** A page that mail programs show in light and dark: no colours of its own but the quiet ones of the foot. */
function pageOf(title: string, body: string, foot: readonly string[]): string {
  const inner = toHtml(dressed(sanitize(toHast(parseBody(body)), schema)));
  const words = (text: string) => toHtml({ type: "text", value: text });
  const said = foot.map((line) =>
    /^https?:\/\/\S+$/.test(line)
      ? `<a style="color:inherit" href="${words(line).replaceAll('"', "&quot;")}">${words(line)}</a>`
      : words(line),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${words(title)}</title></head><body style="${styles}">
<h1 style="font-size:19px;line-height:1.3;margin:0 0 16px">${words(title)}</h1><div>${inner}</div>
<p style="margin:28px 0 0;padding-top:12px;border-top:1px solid #8886;font-size:12px;opacity:.7">${said.join("<br>")}</p></body></html>`;
}
