/**
 * When an outside provider says the person last proved who they are: `auth_time` of OpenID Connect, in seconds. A provider that
 * only passes an old sign-on through says so here. Without the claim (or with one from the future) it is now.
 */
export function authTime(profile: unknown, now: number): string {
  const claimed: unknown = typeof profile === "object" && profile !== null ? Reflect.get(profile, "auth_time") : undefined;
  const proved = typeof claimed === "number" && claimed > 0 ? Math.min(claimed * 1000, now) : now;
  return new Date(proved).toISOString();
}
