/** An instance that asked for a flag: by which token, when last (epoch ms), and the share it was told then. */
export type FollowerOf = { flag: string; token: string; instance: string; askedAt: number; percent: number };

/** Who follows the rollout of a plan: its flags by their keys, whoever asked for them, newest first, and the webhooks that could be told of it. */
export type Following = {
  flags: readonly string[];
  followers: readonly FollowerOf[];
  webhooks: readonly { id: string; name: string; goesTo: string }[];
};

/** Who asked for nothing for so long does not follow any more, in ms. */
const goneMs = 10 * 60_000;

/** Followers that are instances of one thing: how many there are, how many of them know the share of now, and when one asked last (epoch ms). */
export type FollowerGroup = { name: string; token: string; of: number; told: number; askedAt: number };

/** Who asked lately, by what their instances are called before their number, and by their token; the newest first. `now` in epoch ms. */
export function followerGroups(followers: readonly FollowerOf[], percent: number, now: number): FollowerGroup[] {
  const recent = followers.filter(({ askedAt }) => now - askedAt < goneMs);
  const groups = Map.groupBy(recent, ({ instance, token }) => `${groupName(instance)}\u0000${token}`);
  return [...groups.values()]
    .flatMap((group): FollowerGroup[] => {
      const [first] = group;
      if (!first) return [];
      const told = group.filter((each) => each.percent === percent).length;
      const name = group.length === 1 ? first.instance : groupName(first.instance);
      return [{ name, token: first.token, of: group.length, told, askedAt: Math.max(...group.map(({ askedAt }) => askedAt)) }];
    })
    .sort((a, b) => b.askedAt - a.askedAt);
}

/** `gateway-berlin-3` and `gateway-berlin-7` are instances of `gateway-berlin`. */
const groupName = (instance: string) => instance.replace(/[-_. :#/]{0,3}\d{1,20}$/, "");
