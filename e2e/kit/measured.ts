import { expect } from "@playwright/test";
import type { ClockedSite } from "./clocked-site.ts";
import type { Member } from "./people.ts";

type Sample = { metric: string; value: number; at?: string };

/** The next whole minute, for a clock that is moved by minutes. */
export const wholeMinute = () => Math.ceil(Date.now() / 60_000) * 60_000;

/** A clock of the product that is moved by minutes from `start`, and samples sent to a plan by a token of this person, or by one that is given. */
export async function measured(site: ClockedSite, lead: Member, slug: string, start: number, given?: string) {
  const token = given ?? (await site.ask("token", { account: lead.account }));
  return {
    clock: (minutes: number) => site.moveClock(start + minutes * 60_000),
    at: (minutes: number) => new Date(start + minutes * 60_000).toISOString(),
    async push(...samples: Sample[]) {
      const answer = await fetch(`${site.address}/api/v1/plans/${slug}/metrics`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ samples }),
      });
      expect(await answer.json()).toEqual({ accepted: samples.length, refused: [] });
    },
  };
}
