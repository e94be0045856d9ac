import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { find } from "../kernel/room.ts";
import { already, change, refuse, refuseMissing } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { shareLinks, updates } from "./rows.ts";

/** Says something to the stakeholders: it stands on the status page at once. */
export const postUpdate = planVerb({
  type: "update.posted",
  input: z.strictObject({ headline: line, body: prose.optional() }),
  may: "update:post",
  decide(room, { headline, body }, { newId, now, actor }) {
    const updateId = newId();
    return change(updateId, { headline }, [
      set("updates", updateId, {
        id: updateId,
        planId: room.id,
        headline,
        body: body?.trim() || null,
        postedAt: now,
        postedBy: { id: actor.userId, name: actor.name },
        withdrawnAt: null,
      }),
    ]);
  },
});

/** Takes an update off the status page; the journal keeps it. */
export const withdrawUpdate = planVerb({
  type: "update.withdrawn",
  input: z.strictObject({ updateId: ref(updates) }),
  may: "update:post",
  decide(room, { updateId }, { now }) {
    const update = find(room, updates, updateId);
    if (!update) return refuseMissing("update");
    if (update.withdrawnAt) return already("That update is withdrawn already.", null, update.withdrawnAt);
    return change(updateId, { headline: update.headline }, [set("updates", updateId, { withdrawnAt: now })]);
  },
});

/** Opens the status page to whoever holds the link. The secret itself is made by the server and never stored. */
export const createShareLink = planVerb({
  type: "share_link.created",
  input: z.strictObject({ label: line, expiresAt: instant.nullable() }),
  may: "plan:share",
  decide(room, { label, expiresAt }, { newId, now, actor, facts }) {
    if (!facts.secretHash) return refuse("server-only", "A link can only be made by the server.", "invalid");
    const linkId = newId();
    return change(
      linkId,
      { label },
      [
        set("shareLinks", linkId, {
          id: linkId,
          planId: room.id,
          label,
          createdAt: now,
          createdBy: { id: actor.userId, name: actor.name },
          expiresAt,
          revokedAt: null,
        }),
      ],
      [{ hash: facts.secretHash, kind: "share-link", rowId: linkId }],
    );
  },
});

/** Closes a share link: pages that show it go within seconds. */
export const revokeShareLink = planVerb({
  type: "share_link.revoked",
  input: z.strictObject({ linkId: ref(shareLinks) }),
  may: "plan:share",
  decide(room, { linkId }, { now }) {
    const link = find(room, shareLinks, linkId);
    if (!link) return refuseMissing("link");
    if (link.revokedAt) return already("That link is revoked already.", null, link.revokedAt);
    return change(linkId, { label: link.label }, [set("shareLinks", linkId, { revokedAt: now })]);
  },
});
