import type { DraftEscalation, DraftPrimaryChannel } from "#lib/domain/document/draft-contacts.ts";
import { isContact } from "#lib/domain/kernel/contact.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { webAddress } from "#lib/domain/kernel/web-address.ts";
import { isPlaceholder, isRoleTitle, nameIn } from "./role-words.ts";

/** A line of a document, by its number. */
export type SourceLine = { text: string; line: number };

/** Whom people call and where they talk: null where the text says that there is none, left out where it is silent. */
export type PlanContacts = { escalation?: DraftEscalation | null; primaryChannel?: DraftPrimaryChannel | null };

/** `- **Primary channel:** #ops`, `| Escalation | Ana Ruiz |` */
const pair =
  /^[\s>|]*(?:[-*+•]\s+)?[*_]{0,2}(\p{L}[\p{L} /-]{2,38}?)[*_]{0,2}\s*(?:[:：][*_]{0,2}|[*_]{0,2}\s*\|)\s*(\S.{1,298}?)\s*\|?\s*$/u;
const box = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/;

const escalationName =
  /^(?:escalations?|escalate to|escalation (?:contacts?|person|lead|to|phone|pager)|emergency contact|eskalation(?:skontakt)?|notfallkontakt|contact d[’']urgence|escalade|contacto de emergencia|escalamiento|contato de emergência)$/iu;
/** Names that say a channel by themselves, and those that do where a channel stands behind them. */
const channelName =
  /^(?:primary (?:communications? )?channel|main (?:communications? )?channel|war[ -]?room|(?:conference )?bridge(?: call)?|incident bridge|hauptkanal|canal (?:principal|primario))$/iu;
const perhapsChannel = /^(?:primary|(?:status|slack|teams|chat|communications?|deployment|live|incident|coordination) channel)$/iu;
/** What a document says of itself, above its first part: elsewhere a channel is that of a message. */
const headName = /^(?:channel|kanal|canal)$/iu;
const channel = /(?<![\p{L}\d#])#[\p{L}\d][\p{L}\d_-]{1,79}/u;
const nobody = /^(?:none|nobody|no one|n\/a)$/i;

/** What the first of these lines says that say it. */
export function planContacts(lines: readonly SourceLine[]): PlanContacts {
  const said: PlanContacts = {};
  let inHead = true;
  for (const { text, line } of lines) {
    if (/^#{2,6}\s/.test(text)) inHead = false;
    if (text.length > 400 || box.test(text)) continue;
    const [, name = "", written = ""] = pair.exec(text) ?? [];
    if (name === "") continue;
    // As it is read: `https\://…` is an address.
    const value = written.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
    if (said.escalation === undefined && escalationName.test(name)) {
      const found = escalationIn(value);
      if (found !== undefined) said.escalation = found && { ...found, line };
    }
    if (said.primaryChannel === undefined && saysChannel(name, value, inHead)) {
      const found = channelIn(value);
      if (found !== undefined) said.primaryChannel = found && { ...found, line };
    }
  }
  return said;
}

const saysChannel = (name: string, value: string, inHead: boolean): boolean =>
  channelName.test(name) || ((perhapsChannel.test(name) || (inHead && headName.test(name))) && channel.test(value));

/** `Ana Ruiz, +49 170 1234567`: who, and by which number. What is neither a role, a person nor a number tells nobody whom to call. */
function escalationIn(value: string): Omit<DraftEscalation, "line"> | null | undefined {
  const text = plain(value);
  if (nobody.test(text)) return null;
  if (isPlaceholder(text)) return undefined;
  const parts = text.split(/,\s|;\s|\s\((?=[+\p{L}\d]{2})|\s[-–—→]\s|\s\|\s/u).map((part) => part.trim().replace(/\)$/, ""));
  const contact = parts.find(isContact) ?? null;
  const who = parts.filter((part) => part !== contact && part !== "").join(", ");
  const isSomebody =
    who !== "" && !isPlaceholder(who) && (isRoleTitle(who) || nameIn(who) !== null || contact !== null) && who.length <= 120;
  return contact === null && !isSomebody ? undefined : { words: isSomebody ? who : null, contact };
}

function channelIn(value: string): Omit<DraftPrimaryChannel, "line"> | null | undefined {
  const text = plain(value);
  if (nobody.test(text)) return null;
  const [address = ""] = /https?:\/\/[^\s<>()[\]|]+/i.exec(value) ?? [];
  const url = address ? webAddress(address.replace(/[.,;]+$/, "")) : null;
  const words = text
    .replace(/<?https?:\/\/[^\s<>()[\]|]+>?/gi, "")
    .replace(/\(\s*\)/g, "")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  const name = words || (url ? new URL(url).host : "");
  if (name === "" || isPlaceholder(name) || (!channel.test(name) && !url && name.split(/\s+/).length > 6)) return undefined;
  return { name: cutText(name, 200), url };
}

/** Without the marks of Markdown: `[Zoom](https://…)` is its words and its address. */
const plain = (value: string): string =>
  value
    .replace(/\[([^\]]{1,120})\]\((https?:\/\/[^)\s]{1,2000})\)/g, "$1, $2")
    .replaceAll(/[*`]/g, "")
    .trim();
