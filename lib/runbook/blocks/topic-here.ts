import type { Nodes, Table } from "mdast";
import { withoutSymbols } from "#lib/domain/messages/plain-line.ts";
import { topicOfCorrection } from "../correction.ts";
import { plainText } from "../text/plain-text.ts";
import { remember } from "../text/remember.ts";
import { areOrders, tellWhatToDo } from "../values/imperative.ts";
import { type Above, type Context, headingTexts } from "./context.ts";
import { type Topic, topicAmong } from "./topics.ts";

/** What the place is about: what a person said of it, or else the words of its label and headings. */
export function topicHere(context: Context, label: Above | null, block?: Nodes): Topic | null {
  for (const above of label ? [label, ...context.headings] : context.headings) {
    const told = topicOfCorrection(context.corrected.get(above.line));
    if (told) return told;
  }
  // “If GO” over what is done then.
  const [heading] = context.headings;
  if (!label && heading && followsAnswer(heading.text)) return "steps";
  // “If it fails:” over orders, or a table of steps, says what to do then, not when.
  const orders =
    block?.type === "list" ? (block.ordered ? tellWhatToDo([block]) : areOrders(block)) : block?.type === "table" && listsWork(block);
  return topicAmong(label ? [label.text, ...headingTexts(context)] : headingTexts(context), orders);
}

/** “If GO LIVE:”, “Wenn No-Go:”: what follows from an answer. */
export const followsAnswer = remember((text: string): boolean => text.length < 60 && follows.test(withoutSymbols(text)));
const follows =
  /^(?:if|when|on|in case of|wenn|falls|bei|si|se|cuando)\s+(?:(?:the |die |la |a )?(?:decision|answer|vote|result|entscheidung|décision|decisión|decisão)\s+(?:is|ist|est|es|é)\s+)?(?:no-?go|go(?:[ -]live)?|proceed|hold|abort|roll-? ?back|approved|rejected|yes|no|ja|nein|oui|non|sí|sim|não)\s*[:：]?$/iu;

/** Whether a table names what is done: a column of steps or actions, by its head. */
const listsWork = ({ children: [head] }: Table): boolean =>
  (head?.children ?? []).some(({ children }) =>
    /^(?:steps?|actions?|tasks?|schritte?|aktion|aufgaben?|maßnahmen?|étapes?|tâches?|pasos?|tareas?|acci(?:ón|ones)|passos?|tarefas?|ações|手順|作業)$/iu.test(
      plainText(children),
    ),
  );
