import type { PlanRoom } from "../room.ts";
import type { Step } from "./rows.ts";

/** Where something runs, by the words that say so. What is close to production comes before it, as it has its word in its own. */
const environments: readonly [RegExp, string][] = [
  ["pre-?prod(?:uction|uktion)?", "pre-production"],
  ["staging|stg", "staging"],
  ["uat|acceptance|abnahme|recette|acceptatie", "acceptance"],
  ["(?:test|qa|integration|sandbox)(?:[ -]?(?:environment|env|system|cluster|umgebung|stage|db|database))", "test"],
  ["dev|development|localhost", "development"],
  ["prod|prd|production|produktion|produktiv\\p{L}*|productie|producción|produção", "production"],
].map(([words = "", name = ""]) => [new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "iu"), name]);

/** The environment that words speak of: `production`; null where they speak of none, or of several. */
export function environmentIn(text: string): string | null {
  let left = text.slice(0, 20_000);
  const found = environments.flatMap(([words, name]) => {
    if (!words.test(left)) return [];
    left = left.replace(new RegExp(words, "giu"), " ");
    return [name];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where a step runs: as its commands say, else its own words, its phase or its plan; null where nobody says it. */
export function environmentOf({ plan, phases }: Pick<PlanRoom, "plan" | "phases">, step: Step): string | null {
  const places = [...step.commands.map(({ text }) => text), step.title, phases[step.phaseId]?.title ?? "", plan.title];
  for (const text of places) {
    const found = environmentIn(text);
    if (found) return found;
  }
  return null;
}
