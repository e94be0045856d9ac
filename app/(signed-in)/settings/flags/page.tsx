import { FlagSettings } from "#components/flags/flag-settings.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { flags } from "#lib/domain/flags/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { followersOf } from "#lib/http/ofrep/followers.ts";
import { planTitles } from "#lib/queries/list-plans.ts";
import { addOne, followOne, retireOne } from "../../../actions/flags.ts";

export default async function Flags() {
  const { actor, workspace } = await requireMember();
  const list = all(workspace, flags);
  const followers = await followersOf(list.map(({ id }) => id));
  const tokenNames = new Map(Object.values(workspace.tokens).map(({ id, name }) => [id, name]));
  return (
    <FlagSettings
      flags={list.map(({ id, key, planId, retiredAt }) => ({ id, key, planId, retiredAt }))}
      followers={followers.map(({ askedAt, tokenId, ...each }) => ({
        ...each,
        token: tokenNames.get(tokenId) ?? "a token that is gone",
        askedAt: askedAt.getTime(),
      }))}
      plans={await planTitles(actor, workspace)}
      mayManage={can(actor, "flag:manage", workspace)}
      now={Date.now()}
      addOne={addOne}
      followOne={followOne}
      retireOne={retireOne}
    />
  );
}
