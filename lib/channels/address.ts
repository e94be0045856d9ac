import { randomBytes } from "node:crypto";
import { isAddress } from "./mail.ts";
import type { ChannelSecret } from "./send.ts";

/** What somebody typed as the address of a channel, understood: the secret, and the words that may be shown of it. Or what is wrong. */
export type Understood = { secret: ChannelSecret; goesTo: string } | { wrong: string };

const mostTyped = 4000;

/**
 * Reads what a person gives for a channel of this kind: a webhook's address; for Slack also a bot's token and a channel
 * (`xoxb-… #deploys`); for mail the readers' addresses, apart by commas. `operator`: a mail server may be named, too
 * (`smtp://name:password@host?from=…&to=…`), as only whoever runs this server may.
 */
export function understandAddress(kind: ChannelSecret["kind"], typed: string, operator = false): Understood {
  if (typed.length > mostTyped) return { wrong: "That is too long for an address." };
  const text = typed.trim();
  if (kind === "smtp") return mail(text, operator);
  if (kind === "slack" && text.startsWith("xox")) return bot(text);
  if (!URL.canParse(text)) return { wrong: "That is no address. Paste the webhook’s whole address; it begins with https://" };
  const url = new URL(text);
  // Plain http is for hosts the operator opened, which the guarded client asks about at every connection.
  if (url.protocol !== "https:" && url.protocol !== "http:") return { wrong: "The address must begin with https://" };
  if (url.username || url.password) return { wrong: "The address must not hold a name and a password." };
  const goesTo = url.host;
  if (kind === "webhook") return { secret: { kind, to: { url: text, key: `whsec_${randomBytes(32).toString("base64")}` } }, goesTo };
  return { secret: { kind, to: { url: text } }, goesTo };
}

function bot(text: string): Understood {
  const [token = "", channel, ...rest] = text.split(/\s+/);
  if (!channel || rest.length > 0) return { wrong: "After the bot’s token, write the channel it posts to: xoxb-… #deploys" };
  return { secret: { kind: "slack", to: { token, channel } }, goesTo: channel };
}

function mail(text: string, operator: boolean): Understood {
  if (!/^smtps?:/i.test(text)) return readers(text.split(/[\s,;]+/).filter(Boolean), null, null);
  if (!operator) return { wrong: "Write the readers’ addresses. A mail server of its own is named on the command line." };
  if (!URL.canParse(text)) return { wrong: "That is no address of a mail server. Write smtp://name:password@host:587?from=…&to=…" };
  const url = new URL(text);
  const to = (url.searchParams.get("to") ?? "").split(",").filter(Boolean);
  const from = url.searchParams.get("from");
  if (!from) return { wrong: "Say who the mails come from: …?from=deploys@example.org&to=team@example.org" };
  for (const name of ["to", "from"]) url.searchParams.delete(name);
  return readers(to, url.href, from);
}

function readers(to: readonly string[], server: string | null, from: string | null): Understood {
  if (to.length === 0) return { wrong: "Write at least one e-mail address." };
  if (to.length > 200) return { wrong: "A channel has at most 200 readers. Use a mailing list." };
  const wrong = to.find((each) => !isAddress(each));
  if (wrong !== undefined) return { wrong: `“${wrong}” is no e-mail address.` };
  const [first = "", ...others] = to;
  return {
    secret: { kind: "smtp", to: { server, from, to: [...to] } },
    goesTo: others.length > 0 ? `${first} and ${others.length} more` : first,
  };
}
