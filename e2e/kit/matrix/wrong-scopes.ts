import { runCheck } from "#lib/domain/checks/results.ts";
import { deliver, takeBackDeliverable, waiveDeliverable } from "#lib/domain/deliverables/verbs.ts";
import { openIncident } from "#lib/domain/incidents/verbs.ts";
import { type TokenScope, tokenScopes } from "#lib/domain/kernel/permissions.ts";
import { makeMeetingAction, noteAgendaItem } from "#lib/domain/meetings/hold.ts";
import { sendMessage } from "#lib/domain/messages/sending.ts";
import { setContacts } from "#lib/domain/plan/contacts.ts";
import { startPlan } from "#lib/domain/plan/start-and-end.ts";
import { moveT0, setWindow } from "#lib/domain/plan/when.ts";
import { pullTripwire } from "#lib/domain/rollback/tripwires.ts";
import { enterStage } from "#lib/domain/stages/promote-stages.ts";
import { stepWork } from "#lib/domain/verbs.ts";
import { readWatches } from "#lib/domain/watches/verbs.ts";
import { verbPolicy } from "../policy.ts";
import { bodyOf, written } from "./address-tries.ts";
import { bearing, type House, newToken } from "./house.ts";
import { knock } from "./knock.ts";
import { cellOf } from "./policy-table.ts";
import type { Wrong } from "./wrong-cells.ts";

const plan = "/api/v1/plans/[slug]";

/** What a token can be used for, and the action that asks leave for it. */
const uses: [address: string, action: string][] = [
  ["POST /api/v1/plans", "plan:create"],
  [`GET ${plan}`, "plan:see"],
  [`GET ${plan}/events`, "plan:see"],
  [`GET ${plan}/slots`, "plan:see"],
  [`POST ${plan}/slots/[id]/done`, readWatches.may],
  [`GET ${plan}/rollout`, "plan:see"],
  [`POST ${plan}/rollout/enter`, enterStage.may],
  [`GET ${plan}/forecast`, "plan:see"],
  [`POST ${plan}/t0`, moveT0.may],
  [`POST ${plan}/window`, setWindow.may],
  [`GET ${plan}/contacts`, "plan:see"],
  [`POST ${plan}/contacts`, setContacts.may],
  [`GET ${plan}/messages`, "plan:see"],
  [`POST ${plan}/messages/[id]/send`, sendMessage.may],
  [`POST ${plan}/messages/[id]/agenda`, noteAgendaItem.may],
  [`POST ${plan}/messages/[id]/actions`, makeMeetingAction.may],
  [`GET ${plan}/checks`, "plan:see"],
  [`POST ${plan}/checks/[id]/result`, runCheck.may],
  [`GET ${plan}/deliverables`, "plan:see"],
  [`POST ${plan}/deliverables/[id]/deliver`, deliver.may],
  [`POST ${plan}/deliverables/[id]/take-back`, takeBackDeliverable.may],
  [`POST ${plan}/deliverables/[id]/waive`, waiveDeliverable.may],
  [`GET ${plan}/incidents`, "plan:see"],
  [`POST ${plan}/incidents`, openIncident.may],
  [`GET ${plan}/trigger-groups`, "plan:see"],
  [`GET ${plan}/rollback`, "plan:see"],
  [`GET ${plan}/rollback/decisions`, "plan:see"],
  [`GET ${plan}/rollback/way`, "plan:see"],
  [`POST ${plan}/tripwires/[id]/pull`, pullTripwire.may],
  [`GET ${plan}/metrics`, "plan:see"],
  [`GET ${plan}/thresholds`, "plan:see"],
  [`POST ${plan}/alerts`, "metrics:push"],
  [`POST ${plan}/metrics`, "metrics:push"],
  [`POST ${plan}/start`, startPlan.may],
  ...Object.entries(stepWork).map(([name, { may }]): [string, string] => [`POST ${plan}/steps/[id]/${name}`, may]),
];

const combinations: readonly TokenScope[][] = [[], ...tokenScopes.map((scope) => [scope])]
  .map((some): TokenScope[] => [...new Set<TokenScope>(["plan:read", ...some])])
  .concat([["plan:write", "step:work"]]);

/** Uses tokens of an admin with few scopes for everything there is; one that may not read is told so, whatever else it may. */
export async function wrongScopes(house: House): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  for (const scopes of combinations) {
    const visitor = { ...house.visitors.token, ...bearing(house.visitors.token.base, await newToken(house.visitors.admin, scopes)) };
    for (const [address, action] of uses) {
      const scope = cellOf(verbPolicy, action, "scope");
      const blind = address.includes("[slug]") && !scopes.includes("plan:read");
      const should = !blind && scopes.some((each) => each === scope) ? "yes" : "403";
      const { cell } = await knock(written(address, house, visitor), visitor, bodyOf(address));
      if (cell !== should) wrong.push(`${address} | a token for ${scopes.join(" and ")} | expected ${should} | was ${cell}`);
    }
  }
  return wrong;
}
