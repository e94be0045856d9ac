import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { cadenceIn } from "./cadence.ts";
import { parseTime } from "./parse-time.ts";

/** What is said, to whom, by what and when, as a line of a plan of communications tells it. */
type ToldRule = { title: string; when: string; audience: string; channel: string };

const channels: readonly (readonly [RegExp, string])[] = [
  [/\bslack\b/iu, "Slack"],
  [/\b(?:ms |microsoft )?teams (?:message|post|channel)\b/iu, "Teams"],
  [/\be-?mails?\b|\bmails?\b|\bnewsletter\b/iu, "E-mail"],
  [/\bstatus ?page\b|\bstatusseite\b/iu, "Status page"],
  [/\bblog\b/iu, "Blog"],
  [/\bsocial media\b|\btwitter\b|\blinkedin\b|\bsoziale medien\b/iu, "Social media"],
  [/\bin-?app\b|\bbanner\b/iu, "In-app"],
  [/\bsms\b|\btext message\b/iu, "SMS"],
  [/\bstand-?ups?\b|\bmeetings?\b|\bsync(?:-?up)? calls?\b/iu, "Meeting"],
];
/** What is said to people, in the words of those who plan it. “Documentation updates” are work. */
const said =
  /\b(?:announce\w*|notif(?:y|ied|ication)\w*|notices?|inform(?:s|ed|ing)?\b|(?:status|progress|stakeholder|hourly|daily|weekly) updates?|updates? every|reports?|summar(?:y|ies)|communicated|escalations?|post-?mortems?|all[- ]clear|reminders?|ankündigung\p{L}*|benachrichtig\p{L}*|mitteilung\p{L}*|statusmeldung\p{L}*|berichte?)(?!\p{L})/iu;
const atOnce = /(?<!\p{L})(?:immediate(?:ly)?|at once|right away|as soon as|sofort(?:ige[rns]?)?|umgehend\p{L}*)(?!\p{L})/iu;
const trouble = /(?<!\p{L})(?:issues?|incidents?|problems?|outages?|errors?|störung\p{L}*|problem\p{L}*|vorfäll\p{L}*)(?!\p{L})/iu;

/**
 * A line of a plan of communications: “Deployment status updates every 30 minutes” below “Internal updates” tells what is said, when, to whom and by what.
 * `above`: labels and headings over it, nearest first. Null where it names nothing that is said.
 */
export function toldRule(text: string, above: readonly string[]): ToldRule | null {
  const channel = channels.find(([words]) => words.test(text))?.[1] ?? "";
  if (channel === "" && !said.test(text)) return null;
  const rhythm = cadenceIn(text);
  const bracketed = /\s*\(([^()]{3,60})\)\.?$/u.exec(text);
  const [inside, when] = [bracketed?.[1] ?? "", whenOf(text, bracketed?.[1] ?? "", rhythm?.cadence ?? "", above)];
  const title = inside !== "" && when === inside ? text.slice(0, bracketed?.index) : text;
  return { title: title.replace(/[\s:：.]+$/u, ""), when, audience: named(above), channel };
}

function whenOf(text: string, inside: string, rhythm: string, above: readonly string[]): string {
  if (rhythm !== "") return rhythm;
  if (inside !== "" && (parseTime(inside, null) || /^(?:upon|on|after|when|once|bei|nach|sobald)\s/iu.test(inside))) return inside;
  const [now = ""] = atOnce.exec(text) ?? [];
  const [what = ""] = trouble.exec(text) ?? [];
  if (now !== "") return what === "" ? now.toLowerCase() : `${now.toLowerCase()}, on ${what.toLowerCase()}`;
  return timeAbove(above);
}

/** `Pre-launch communication (1 week before)`, `2 weeks before`, `Launch day communication`. */
function timeAbove(above: readonly string[]): string {
  for (const heading of above.slice(0, 2)) {
    const [, inside = heading.replace(/\s*[:：]$/u, "")] = /\(([^()]{2,40})\)/u.exec(heading) ?? [];
    if (parseTime(inside, null)) return inside;
    const [day] = /\b(?:launch|go-?live|release|deployment) day\b/iu.exec(heading) ?? [];
    if (day) return day;
  }
  return "";
}

const named = (above: readonly string[]): string => above.map(audienceNamed).find((name) => name !== "") ?? "";

const heard =
  /\b(?:intern\p{L}*|extern\p{L}*|stakeholders?|customers?|clients?|users?|teams?|management|support|partners?|kunden|nutzer)\b/iu;
const many = /^(stakeholder|customer|client|user|partner)$/iu;

/** Whom a heading such as `Internal updates` or `User communication strategy` names; empty where it names nobody. */
export function audienceNamed(heading: string): string {
  const [, name = ""] =
    /^(.+?)\s+(?:updates?|communications?|notifications?|messages?|kommunikation)(?: (?:plan|strategy))?\s*:?$/iu.exec(
      withoutSymbols(heading.replace(/\s*\([^()]*\)\s*$/u, "")),
    ) ?? [];
  return heard.test(name) ? name.replace(many, "$1s") : "";
}
