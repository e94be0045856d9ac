import type { List } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { looksLikeCommand } from "../fences/command-line.ts";
import { takeBox } from "../text/checkbox.ts";
import { plainText } from "../text/plain-text.ts";
import { dutchOrder, englishOrder, foreignDuty, germanOrder, indonesianOrder, japaneseOrder, romanceOrder } from "../words/orders.ts";
import { takeTime } from "./take-time.ts";

/** Whether a text tells somebody to do something: “Stop the workers”, “Dienste anhalten”, “Détenir les services”. */
export function isImperative(text: string): boolean {
  const words = withoutSymbols(takeBox(text)?.rest ?? text).trim();
  // “T+10: Switch off”, “22:00 – Stop the jobs”
  const head = (takeTime(words.slice(0, 300), null)?.rest ?? words).slice(0, 200);
  if (/[?？]$/.test(head)) return false;
  // “Android: halt the rollout”: the place comes first.
  // “After the merge, create the release”
  const clause =
    /^(?:(?:after|once|when|if|as soon as|before|in|on|from) [^,]{2,80}|(?:wenn|falls|bei|als|indien|si|se|cuando|en cas d[e’']|en caso de|em caso de) [^,:]{2,80}|as (?:needed|required|necessary)|optionally|finally|next)[,:] (?:then )?(?:please )?/iu.exec(
      head,
    )?.[0].length ?? 0;
  const after = clause || (/^[\p{L}\d ()-]{1,24}: (?=\p{Ll})/u.exec(head)?.[0].length ?? 0);
  return (
    englishOrder.test(head.slice(after)) ||
    isCommand(head) ||
    foreign.some((order) => order.test(head)) ||
    (after > 0 && foreign.some((order) => order.test(head.slice(after))))
  );
}

/** “You must have an account”, “Your agency must accept the risk”: what somebody has to see to. */
const must =
  /^(?:(?:you|we) (?:must|need to|have to)|your (?:\p{L}+ ){1,2}(?:must|needs? to|has to|have to)|(?:sie|wir|ihr) müss(?:en|t)|(?:u|je|jullie|wij?) moet(?:en)?|vous devez|nous devons|(?:usted )?deben?|você deve) \p{L}/iu;

const foreign = [romanceOrder, germanOrder, dutchOrder, japaneseOrder, indonesianOrder];

/** “Opens the call”, “Decides whether …”: a duty, told of whoever has it. */
function isDuty(text: string): boolean {
  if (must.test(withoutSymbols(text).trim())) return true;
  if (foreignDuty.test(withoutSymbols(text).trim().slice(0, 200))) return true;
  if (isOfSomebody(text)) return true;
  const [, first = "", rest = ""] = /^(\p{L}{2,20}?)s(?![\p{L}’'-]|:)(.{0,200})/u.exec(withoutSymbols(text).trim()) ?? [];
  const stems = [first, first.replace(/e$/, ""), first.replace(/ie$/, "y")];
  return rest.trim() !== "" && stems.some((stem) => englishOrder.test(`${stem}${rest}`));
}

const somebody =
  /(?:^|[ -])(?:QA|QE|Q[AE]s?|ops|dev(?:ops|elopers?|s)?|SREs?|DBAs?|rel(?:eng|man|ops)|teams?|leads?|managers?|engineers?|PM|IT|support|security|product|comms|marketing|operator|release|director|owner)$/iu;

/** “Ops: pushes to the mirrors”, “QA signs off”, “Platform and Ops manually change the rule”: who does what. */
function isOfSomebody(text: string): boolean {
  const [, who = "", colon = "", verb = "", rest = ""] =
    /^(\p{Lu}[\p{L}-]{1,20}(?:(?:,| and|, and| &) \p{Lu}[\p{L}-]{1,20}){0,3})(:?) (?:(?:manually|also|then|now) )?(\p{L}{2,20}?)s?(?=[ -])(.{1,200})/u.exec(
      withoutSymbols(text).trim(),
    ) ?? [];
  // “Redis runs in two zones” tells how things are.
  if (colon === "" && !somebody.test(who)) return false;
  return rest !== "" && [verb, verb.replace(/e$/, "")].some((stem) => /^\p{Ll}/u.test(stem) && englishOrder.test(`${stem}${rest}`));
}

/** An order, or a duty of whoever has it. */
export const tellsWhatToDo = (text: string): boolean => isImperative(text) || isDuty(text);

/** Whether all items of a list are orders. */
export const areOrders = ({ children }: List): boolean =>
  children.length > 0 && children.every(({ children: [first] }) => first?.type === "paragraph" && isImperative(plainText(first.children)));

/** A line that is nothing but a command to run. */
function isCommand(text: string): boolean {
  const code = /^`([^`]+)`$/.exec(text)?.[1] ?? "";
  return code.includes(" ") && looksLikeCommand(code);
}

/** Whether most items of a list begin with the time they are due. */
export function tellWhen({ children }: List): boolean {
  const timed = children.filter(
    ({ children: [first] }) => first?.type === "paragraph" && takeTime(plainText(first.children), null) !== null,
  );
  return timed.length > 1 && timed.length * 3 >= children.length * 2;
}

/**
 * Whether most items of the lists, taken together, tell somebody to do something, or carry the commands for it; `duties`: or tell
 * what somebody does.
 */
export function tellWhatToDo(lists: readonly List[], duties = false): boolean {
  const items = lists.flatMap((list) => list.children);
  const told = items.filter((item) => {
    const [first, ...rest] = item.children;
    return (
      rest.some((block) => block.type === "code") ||
      (first?.type === "paragraph" &&
        (lists[0]?.ordered || first.children.some(({ type }) => type !== "link")) &&
        (isImperative(plainText(first.children)) || (duties && isDuty(plainText(first.children)))))
    );
  });
  // “… 2) Update rates are unique”: a sentence that was broken at a number.
  const broken = items.length === 1 && (lists[0]?.start ?? 1) !== 1;
  return told.length > 0 && !broken && told.length * 3 >= items.length * 2;
}
