import type { LucideIcon } from "lucide-react";
import { foundNames } from "#components/import/shown/found-names.ts";
import { kinds } from "#components/import/shown/kinds.ts";
import type { TakenKind } from "#lib/runbook/sure/surety.ts";

/** Word and shape of everything a line may have been read as. */
export const takenNames: Record<TakenKind, { icon: LucideIcon; word: string }> = {
  ...kinds,
  note: { ...kinds.note, word: "Kept as a note" },
  watch: { ...kinds.watch, word: "Check to repeat" },
  role: { icon: foundNames.roles.icon, word: "Role" },
  threshold: { icon: foundNames.thresholds.icon, word: "Threshold" },
  trigger: { icon: foundNames.triggers.icon, word: "Rollback trigger" },
  stage: { icon: foundNames.stages.icon, word: "Rollout stage" },
  message: { icon: foundNames.messages.icon, word: "Message" },
  communication: { icon: foundNames.communications.icon, word: "Communication" },
  audience: { icon: foundNames.audiences.icon, word: "Audience" },
  tree: { icon: foundNames.trees.icon, word: "Decision tree" },
  risk: { icon: foundNames.risks.icon, word: "Risk" },
  check: { icon: foundNames.checks.icon, word: "Check" },
  figure: { icon: foundNames.figures.icon, word: "Figure" },
  link: { icon: foundNames.links.icon, word: "Link" },
  fact: { icon: foundNames.facts.icon, word: "Fact" },
};
