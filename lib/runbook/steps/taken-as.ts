import type { Above, Context } from "../blocks/context.ts";
import { followsAnswer, topicHere } from "../blocks/topic-here.ts";
import { topicOf } from "../blocks/topics.ts";
import { cadenceIn } from "../values/cadence.ts";
import { namesDeliverable } from "../values/deliverable.ts";
import { isDoneOnce } from "../values/done-once.ts";
import { isImperative } from "../values/imperative.ts";
import type { TakenAs } from "./tree.ts";

const role =
  /^(?:[\p{L}&/.-]+\s+){0,3}(?:lead|manager|director|engineer|admin(?:istrator)?|dba|owner|commander|officer|architect|cto|ceo|ciso|vp|head|sponsor|qa|devops|sre|security|\p{L}{0,20}leiter(?:in)?|\p{L}{0,20}leid(?:er|ster)|\p{L}{0,20}beheerder|responsable|chef|gerente)$/iu;

/** What a box or an item of a list is taken as, by its own words and by the place it stands in. */
export function takenAs(item: Above, context: Context, label: Above | null): TakenAs {
  const told = context.corrected.get(item.line);
  if (told === "step" || told === "question" || told === "criterion" || told === "watch" || told === "sign-off" || told === "deliverable")
    return told;
  const nearest = label ?? context.headings[0] ?? null;
  const saidAbove = [...(label ? [label] : []), ...context.headings].map(({ line }) => context.corrected.get(line)).find(Boolean);
  if (saidAbove === "watch") return "watch";
  // “STEP 2: …” is work whatever heading stands above it, and whatever its own words are about.
  const stepAt = context.headings.findIndex(({ text }) => /^(?:step|schritt|stap|paso|passo|étape|langkah|ステップ) ?\d/i.test(text));
  const inStep = stepAt >= 0;
  switch (topicHere(context, label)) {
    case "gate":
      // “If GO LIVE:” over boxes says what is done then.
      if (inStep && !context.headings.slice(0, stepAt + 1).some(({ text }) => topicOf(text) === "gate")) return "step";
      return label && followsAnswer(label.text) ? "step" : "question";
    case "criteria":
      if (inStep) return "step";
      // So are boxes of work where nothing else is.
      return context.criteriaAreWork && isImperative(item.text) ? "step" : "criterion";
    case "sign-off":
      return signs(item.text) ? "sign-off" : inStep ? "step" : "criterion";
    case "deliverables":
      return inStep ? "step" : "deliverable";
    default:
      if (saidAbove === "step") return "step";
      if (namesDeliverable(item.text)) return "deliverable";
      return cadenceIn(item.text) || (nearest && cadenceIn(nearest.text) && !isDoneOnce(item.text)) ? "watch" : "step";
  }
}

/** “Business approval”, “CAB sign-off”: named like a role’s, without its person. */
const approval =
  /^(?:[\p{L}&/-]+ ){1,3}(?:approval|sign-?off|freigabe|genehmigung|goedkeuring|akkoord)$|^(?:freigabe|genehmigung|abnahme|approbation|aprobación|visto bueno|firma|aprovação|assinatura)(?: (?:durch|der|des|von|du|de la|de|del|da|do))? [\p{L}&/-]+(?: [\p{L}&/-]+)?(?<!erhalten|eingeholt|erteilt|obtenue|reçue|recibida|obtenida|obtida|recebida)$/iu;

/** `QA Lead: ______`, `Tech Lead approved`: somebody is to put a name here. A finished piece of work (“Code review done”) is not. */
function signs(text: string): boolean {
  const before = text.split(/[:：—–(]|_{3,}|\s-\s|\b(?:has )?(?:approv|sign)/i)[0] ?? "";
  return /_{3,}/.test(text) || role.test(before.trim()) || approval.test(text);
}
