import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { spanOfTitle, takeSpan } from "../values/span.ts";
import { takeTime } from "../values/take-time.ts";

/** “Phase 2: …”, “Stage III – …”: the author numbers phases. */
export function isPhaseTitle(title: string): boolean {
  return /^(?:phase|stage|fase|wave|welle|golf|vague|étape|etapa)\s*(?:\d|[IVX]+\b|[A-D]\b)/i.test(withoutSymbols(title));
}

/** “Step 3: …”, “T-7 Days: …”: the heading is itself something to do. */
export function isStepTitle(title: string): boolean {
  const text = withoutSymbols(title);
  return /^(?:step|schritt|stap|paso|passo|langkah)\s*\d/i.test(text) || takeTime(text, null)?.at.kind === "offset";
}

/** “DAY 2-3 …”, “Week 1: …”, “T-2: …”: the heading is a stretch of the plan. */
export function isPeriodTitle(title: string): boolean {
  const text = withoutSymbols(title);
  return isPhaseTitle(title) || takeSpan(text) !== null || spanOfTitle(text) !== null || takeTime(text, null) !== null;
}

/** “3. Create backup”: a number, which makes a step below a phase and a phase above steps. */
export function isNumberedTitle(title: string): boolean {
  return /^\(?\d+(?:\.\d+)*[.)]?\s+\S/.test(withoutSymbols(title)) && takeTime(withoutSymbols(title), null) === null;
}
