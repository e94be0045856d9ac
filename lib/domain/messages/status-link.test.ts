import { expect, it } from "vitest";
import { createShareLink, revokeShareLink } from "../status-page/verbs.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { statusLinkHint } from "./status-link.ts";

it("says where the address of a status page comes from, and that there is none without an open link", () => {
  const plan = new TestRoom(draftOf({}));
  const hint = (name: string, label: string | null = null) => statusLinkHint(plan.room, { name, label }, Date.parse(plan.now));
  expect(hint("status page")).toContain("no open link");
  plan.do(createShareLink, { label: "Support", expiresAt: null }, sofia, { secretHash: "0".repeat(64) });
  expect(hint("STATUS_PAGE_URL")).toContain("Paste the address");
  expect(hint("LINK", "Status page")).toContain("Paste the address");
  plan.do(revokeShareLink, { linkId: Object.keys(plan.room.shareLinks)[0] ?? "" }, sofia);
  expect(hint("status page")).toContain("no open link");
  expect([hint("status"), hint("NAME", "Status page"), hint("LINK", "Ticket")]).toEqual([null, null, null]);
});
