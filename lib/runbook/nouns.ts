import type { SaidInDocuments } from "#lib/domain/room.ts";
import { draftedAttachments } from "./steps/draft-attachments.ts";
import { draftedAudiences } from "./steps/draft-audiences.ts";
import { draftedCare } from "./steps/draft-care.ts";
import { draftedChecks } from "./steps/draft-checks.ts";
import { draftedDeliverables } from "./steps/draft-deliverables.ts";
import { draftedGates } from "./steps/draft-gates.ts";
import { draftedMessages } from "./steps/draft-messages.ts";
import { draftedMetrics } from "./steps/draft-metrics.ts";
import { draftedRisks } from "./steps/draft-risks.ts";
import { draftedRoles } from "./steps/draft-roles.ts";
import { draftedRollbackRules } from "./steps/draft-rollback-rules.ts";
import { draftedStages } from "./steps/draft-stages.ts";
import { draftedTrees } from "./steps/draft-trees.ts";
import { draftedTriggerGroups } from "./steps/draft-trigger-groups.ts";
import { draftedTripwires } from "./steps/draft-tripwires.ts";
import { draftedWatches } from "./steps/draft-watches.ts";
import type { DraftedNoun } from "./steps/drafted.ts";
import type { NounMarkdown } from "./told/noun.ts";
import { careMarkdown } from "./told/nouns/after-care.ts";
import { attachmentsMarkdown } from "./told/nouns/attachments.ts";
import { audiencesMarkdown } from "./told/nouns/audiences.ts";
import { checksMarkdown } from "./told/nouns/checks.ts";
import { deliverablesMarkdown } from "./told/nouns/deliverables.ts";
import { gatesMarkdown } from "./told/nouns/gates.ts";
import { messagesMarkdown } from "./told/nouns/messages.ts";
import { metricsMarkdown } from "./told/nouns/metrics.ts";
import { risksMarkdown } from "./told/nouns/risks.ts";
import { rolesMarkdown } from "./told/nouns/roles.ts";
import { rollbackRulesMarkdown } from "./told/nouns/rollback-rules.ts";
import { signOffsMarkdown } from "./told/nouns/sign-offs.ts";
import { stagesMarkdown } from "./told/nouns/stages.ts";
import { thresholdsMarkdown } from "./told/nouns/thresholds.ts";
import { treesMarkdown } from "./told/nouns/trees.ts";
import { triggerGroupsMarkdown } from "./told/nouns/trigger-groups.ts";
import { tripwiresMarkdown } from "./told/nouns/tripwires.ts";
import { watchesMarkdown } from "./told/nouns/watches.ts";

/** How documents and one noun go together: what is read of them as its pieces, and how its rows are written where people changed them. */
export type NounInDocuments = { drafted: DraftedNoun; markdown: NounMarkdown };

/** Rows that are read, or written, with another noun. */
type With<Part extends keyof NounInDocuments> = { [Each in Part]: { with: SaidInDocuments } } & Omit<NounInDocuments, Part>;

/**
 * Every collection that documents say in a place of its own, in the order in which it is read again. A collection that is missing
 * here does not compile.
 */
export const nounsInDocuments: { readonly [Name in SaidInDocuments]: NounInDocuments | With<"drafted"> | With<"drafted" | "markdown"> } = {
  roles: { drafted: draftedRoles, markdown: rolesMarkdown },
  risks: { drafted: draftedRisks, markdown: risksMarkdown },
  rollbackRules: { drafted: draftedRollbackRules, markdown: rollbackRulesMarkdown },
  tripwires: { drafted: draftedTripwires, markdown: tripwiresMarkdown },
  metrics: { drafted: draftedMetrics, markdown: metricsMarkdown },
  thresholds: { drafted: { with: "metrics" }, markdown: thresholdsMarkdown },
  triggerGroups: { drafted: draftedTriggerGroups, markdown: triggerGroupsMarkdown },
  gates: { drafted: draftedGates, markdown: gatesMarkdown },
  criteria: { drafted: { with: "gates" }, markdown: { with: "gates" } },
  signOffs: { drafted: { with: "gates" }, markdown: signOffsMarkdown },
  watches: { drafted: draftedWatches, markdown: watchesMarkdown },
  stages: { drafted: draftedStages, markdown: stagesMarkdown },
  trees: { drafted: draftedTrees, markdown: treesMarkdown },
  audiences: { drafted: draftedAudiences, markdown: audiencesMarkdown },
  messages: { drafted: draftedMessages, markdown: messagesMarkdown },
  attachments: { drafted: draftedAttachments, markdown: attachmentsMarkdown },
  careChecks: { drafted: draftedCare, markdown: careMarkdown },
  deliverables: { drafted: draftedDeliverables, markdown: deliverablesMarkdown },
  checks: { drafted: draftedChecks, markdown: checksMarkdown },
};

/** What each noun makes of a reading. */
export const draftedNouns: readonly DraftedNoun[] = Object.values(nounsInDocuments).flatMap(({ drafted }) =>
  typeof drafted === "function" ? [drafted] : [],
);

/** How each noun is told, by its collection. */
export const toldNouns: readonly { collection: string; markdown: NounMarkdown }[] = Object.entries(nounsInDocuments).flatMap(
  ([collection, { markdown }]) => ("heading" in markdown ? [{ collection, markdown }] : []),
);
