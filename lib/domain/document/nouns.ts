import type { SaidInDocuments } from "../room.ts";
import type { DocumentNoun } from "./noun.ts";
import { careNoun } from "./nouns/after-care.ts";
import { attachmentsNoun } from "./nouns/attachments.ts";
import { audiencesNoun } from "./nouns/audiences.ts";
import { checksNoun } from "./nouns/checks.ts";
import { deliverablesNoun } from "./nouns/deliverables.ts";
import { gatesNoun } from "./nouns/gates.ts";
import { messagesNoun } from "./nouns/messages.ts";
import { metricsNoun } from "./nouns/metrics.ts";
import { risksNoun } from "./nouns/risks.ts";
import { rolesNoun } from "./nouns/roles.ts";
import { rollbackRulesNoun } from "./nouns/rollback-rules.ts";
import { signOffsNoun } from "./nouns/sign-offs.ts";
import { stagesNoun } from "./nouns/stages.ts";
import { thresholdsNoun } from "./nouns/thresholds.ts";
import { treesNoun } from "./nouns/trees.ts";
import { triggerGroupsNoun } from "./nouns/trigger-groups.ts";
import { tripwiresNoun } from "./nouns/tripwires.ts";
import { watchesNoun } from "./nouns/watches.ts";

/** Rows that are part of another noun's: read, compared and written with it. */
type With = { with: SaidInDocuments };

/**
 * Every collection that documents say in a place of its own, in the order in which their rows are made: what others name comes
 * first. A collection that is declared so and missing here does not compile.
 */
export const documentNouns: { readonly [Name in SaidInDocuments]: DocumentNoun | With } = {
  roles: rolesNoun,
  gates: gatesNoun,
  criteria: { with: "gates" },
  signOffs: signOffsNoun,
  watches: watchesNoun,
  careChecks: careNoun,
  deliverables: deliverablesNoun,
  checks: checksNoun,
  risks: risksNoun,
  rollbackRules: rollbackRulesNoun,
  tripwires: tripwiresNoun,
  metrics: metricsNoun,
  thresholds: thresholdsNoun,
  triggerGroups: triggerGroupsNoun,
  stages: stagesNoun,
  trees: treesNoun,
  audiences: audiencesNoun,
  messages: messagesNoun,
  attachments: attachmentsNoun,
};

/** The nouns that are told by themselves, in their order. */
export const toldNouns: readonly DocumentNoun[] = Object.values(documentNouns).flatMap((noun) => ("from" in noun ? [noun] : []));
