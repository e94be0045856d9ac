import type { List } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { looksLikeCommand } from "../fences/command-line.ts";
import { takeBox } from "../text/checkbox.ts";
import { plainText } from "../text/plain-text.ts";
import { takeTime } from "../values/take-time.ts";

/** What people tell each other to do in a deployment. A word that is as often a noun (“test”, “error”) is left to its neighbours. */
const verbs =
  /^(?:please |then |now |re-?)?(?:abort|activate|add|adjust|allow|announce|apply|approve|archive|ask|assign|attach|back ?up|begin|block|book|build|bump|call|cancel|capture|change|check|clean|clear|clone|close|collect|commit|compare|complete|configure|confirm|connect|convert|copy|cordon|create|cut|decide|declare|decommission|define|delete|do|deploy|detach|disable|disconnect|document|download|drain|draft|drop|dump|edit|email|enable|ensure|evict|execute|export|extract|fail ?over|fence|fetch|fill|find|flip|flush|follow|freeze|get|give|go|halt|have|hold|identify|import|increase|inform|install|invite|issue|join|keep|kill|launch|let|lift|list|load|lock|log|look|lower|make|map|mark|merge|migrate|monitor|mount|move|never|notify|obtain|open|page|pause|perform|pick|ping|plan|point|post|prepare|preview|promote|publish|pull|purge|push|put|raise|read|rebuild|reboot|record|reduce|refresh|reload|remove|rename|repeat|replace|replay|replicate|report|request|reset|resize|resolve|restart|restore|resume|retire|return|revert|review|revoke|roll|rotate|run|save|scale|schedule|select|send|set|share|shift|ship|shut|sign|silence|smoke[- ]test|snapshot|start|stop|store|submit|swap|switch|sync|tag|take|tell|test|tick|toggle|trigger|turn|uncordon|undo|unlock|unmount|update|upgrade|upload|use|validate|verify|wait|warm|watch|write)(?![\p{L}’'-]|:)/iu;
/** Infinitives, as French, Spanish and Portuguese tell what to do, or the imperative of `-ez`. */
const romance =
  /^(?:\p{L}{2,14}(?:er|re|ez|ar|ir|arse|erse|irse) (?:l[ae]s?|los?|l['’]|el|un[ae]?|des?|du|do|da|os?|à|aux?|al|con|com|para|sur|en ligne)(?![\p{L}\d])|(?!(?:clear|near|year|their|similar|regular|calendar|repair|pair|star|bar|popular|solar|linear|dear|fair|chair|scalar|radar|sidecar|car|far|war|air|ear) )\p{L}{3,13}(?:ar|ir) \p{Ll}{2})/iu;
/** German infinitives stand at the end: “Dienste anhalten”. */
const german =
  /^\p{Lu}[^.!?]{1,120} (?!(?:been|seen|broken|open|taken|given|even|then|when|token|children|pattern|concern|return|often|hidden|frozen|chosen|driven|golden|green|screen|between|listen|happen|written|proven|forgotten)\b)\p{Ll}{2,20}(?:en|ern|eln)(?=$| ?[,.;:(–—-])/u;
const japanese = /(?:する|します|して(?:ください|下さい)?|させる|[るうくすつむぐぶ])(?:[。（(]|$)/u;

/** Whether a text tells somebody to do something: “Stop the workers”, “Dienste anhalten”, “Détenir les services”. */
export function isImperative(text: string): boolean {
  const words = withoutSymbols(takeBox(text)?.rest ?? text).trim();
  const head = words.slice(0, 200);
  if (/[?？]$/.test(head)) return false;
  // “Android: halt the rollout”: the place comes first.
  // “After the merge, create the release”
  const clause = /^(?:after|once|when|if|as soon as|before|in|on|from) [^,]{2,80}, (?:then )?/iu.exec(head)?.[0].length ?? 0;
  const after = clause || (/^[\p{L}\d ()-]{1,24}: (?=\p{Ll})/u.exec(head)?.[0].length ?? 0);
  return verbs.test(head.slice(after)) || isCommand(head) || romance.test(head) || german.test(head) || japanese.test(head);
}

/** “Opens the call”, “Decides whether …”: a duty, told of whoever has it. */
function isDuty(text: string): boolean {
  const [, first = "", rest = ""] = /^(\p{L}{2,20}?)s(?![\p{L}’'-]|:)(.{0,200})/u.exec(withoutSymbols(text).trim()) ?? [];
  const stems = [first, first.replace(/e$/, ""), first.replace(/ie$/, "y")];
  return rest.trim() !== "" && stems.some((stem) => verbs.test(`${stem}${rest}`));
}

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
