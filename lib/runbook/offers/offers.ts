import type { PlanDraft } from "#lib/domain/document/draft.ts";
import type { Said } from "../lint/rule.ts";
import type { Offer } from "./offer.ts";
import { ownersOffer } from "./owners.ts";
import { sameWorkOffer } from "./same-work.ts";
import { secondOffer } from "./second-people.ts";
import { sendersOffer } from "./senders.ts";
import { gateOffer } from "./standard-gate.ts";
import { teamsOffer } from "./told-teams.ts";

/** What a document lacks or says twice and could be given, in the order in which it weighs. */
export function offersOf(said: Said, lines: readonly string[], draft: Pick<PlanDraft, "messages">): Offer[] {
  return [
    ...gateOffer(said),
    ...sameWorkOffer(said, lines),
    ...secondOffer(said),
    ...teamsOffer(said),
    ...sendersOffer(said, draft),
    ...ownersOffer(said),
  ];
}
