import type { phaseKinds } from "#lib/domain/phases/rows.ts";
import {
  afterwards,
  aside,
  beforehand,
  checklist,
  deploying,
  goingBack,
  rollbackMadeReady,
  rollingOut,
  stillToCome,
  verifying,
  watching,
} from "../words/phase-kinds.ts";
import { anyOf } from "../words/words.ts";

type PhaseKind = (typeof phaseKinds)[number];

/** First match wins, so the more telling word comes first: “Post-deployment validation” verifies. */
const kinds: [PhaseKind, RegExp][] = [
  ["prepare", anyOf(rollbackMadeReady)],
  ["prepare", anyOf(stillToCome)],
  ["rollback", anyOf(aside)],
  ["rollback", anyOf(goingBack)],
  ["verify", anyOf(verifying)],
  ["rollout", anyOf(rollingOut)],
  ["watch", anyOf(watching)],
  ["after-care", anyOf(afterwards)],
  ["prepare", anyOf(beforehand)],
];
const deploys = anyOf(deploying);
const isChecklist = anyOf(checklist);

/** What a phase is for, by the words of its title; `otherwise` where they do not say. */
export function phaseKind(title: string, otherwise: PhaseKind = "deploy"): PhaseKind {
  // “Stage 2:” only counts; it does not make the phase a rollout.
  const words = title.toLowerCase().replace(/^(phase|stage|step|fase|étape|etapa|schritt|stap)\s*[\dIVX]+\b/i, "");
  const found = kinds.find(([, pattern]) => pattern.test(words));
  if (found) return found[0];
  if (deploys.test(words)) return "deploy";
  return isChecklist.test(words) ? "prepare" : otherwise;
}
