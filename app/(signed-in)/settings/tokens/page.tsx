import { TokenSettings } from "#components/settings/token-settings.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { memberOf } from "#lib/domain/workspace/members.ts";
import { planTitles } from "#lib/queries/list-plans.ts";
import { endToken, makeToken } from "../../../actions/workspace.ts";

export default async function Tokens() {
  const { actor, workspace } = await requireMember();
  const visible = Object.values(workspace.tokens).filter((token) => actor.role === "admin" || token.ownerId === actor.userId);
  return (
    <TokenSettings
      tokens={visible.map((token) => ({ ...token, ownerName: memberOf(workspace, token.ownerId)?.name ?? "somebody who left" }))}
      plans={await planTitles(actor, workspace)}
      mayCreate={can(actor, "member:invite", workspace)}
      zone="UTC"
      now={Date.now()}
      makeToken={makeToken}
      endToken={endToken}
    />
  );
}
