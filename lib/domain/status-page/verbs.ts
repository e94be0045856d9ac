import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, prose } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { newUpdate } from "./new-update.ts";
import { shareLinks, updates } from "./rows.ts";

const told = () => z.strictObject({ headline: z.string() });
const linked = () => z.strictObject({ label: z.string() });

/** Says something to the stakeholders: it stands on the status page at once. */
export const postUpdate = planVerbOn({
  on: plans,
  type: "update.posted",
  may: "update:post",
  during: "message",
  input: () => z.strictObject({ headline: line, body: prose.optional() }),
  data: told,
  example: { headline: "The cutover has started." },
  sentence: ({ headline = "" }) => ["told stakeholders: ", strong(headline)],
  decide(plan, { headline, body }, context) {
    const update = newUpdate(plan.id, headline, context, body);
    return change(update.id, { headline }, [update]);
  },
});

/** Says in a sentence or two what the deployment means for stakeholders: it stands below the headline of the status page. */
export const sayImpact = planVerbOn({
  on: plans,
  type: "plan.impact_said",
  may: "update:post",
  during: "message",
  input: () => z.strictObject({ impact: schemaOf(plans).shape.impact }),
  data: () => z.strictObject({ impact: z.string().nullable() }),
  example: { impact: "Statements are read-only until about 15:00. Nothing is needed from you." },
  sentence: ({ impact }) =>
    impact ? ["said what it means for stakeholders: ", strong(impact)] : ["took back what it means for stakeholders"],
  decide(plan, { impact }) {
    if (impact === plan.impact) return already("The status page says that already.");
    return change(plan.id, { impact }, [set(plans, plan.id, { impact })]);
  },
});

/** Takes an update off the status page; the journal keeps it. */
export const withdrawUpdate = planVerbOn({
  on: updates,
  type: "update.withdrawn",
  may: "update:post",
  during: "always",
  input: () => z.strictObject({ updateId: ref(updates) }),
  data: told,
  example: { headline: "The cutover has started." },
  sentence: ({ headline = "" }) => [`withdrew the update “${headline}”`],
  decide(update, { updateId }, { now }) {
    if (update.withdrawnAt) return already("That update is withdrawn already.", null, update.withdrawnAt);
    return change(updateId, { headline: update.headline }, [set(updates, updateId, { withdrawnAt: now })]);
  },
});

/** Opens the status page to whoever holds the link. The secret itself is made by the server and never stored. */
export const createShareLink = planVerbOn({
  on: plans,
  type: "share_link.created",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ label: line, expiresAt: instant.nullable() }),
  data: linked,
  example: { label: "Support team" },
  sentence: ({ label = "" }) => ["shared the status page by the link ", strong(label)],
  decide(plan, { label, expiresAt }, context) {
    const { newId, now, facts } = context;
    if (!facts.secretHash) return refuse("server-only", "A link can only be made by the server.", "invalid");
    const linkId = newId();
    const row = { id: linkId, planId: plan.id, label, createdAt: now, createdBy: me(context), expiresAt, revokedAt: null };
    return change(linkId, { label }, [set(shareLinks, linkId, row)], [{ hash: facts.secretHash, kind: "share-link", rowId: linkId }]);
  },
});

/** Closes a share link: pages that show it go within seconds. */
export const revokeShareLink = planVerbOn({
  on: shareLinks,
  type: "share_link.revoked",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ linkId: ref(shareLinks) }),
  data: linked,
  example: { label: "Support team" },
  sentence: ({ label = "" }) => ["revoked the link ", strong(label)],
  decide(link, { linkId }, { now }) {
    if (link.revokedAt) return already("That link is revoked already.", null, link.revokedAt);
    return change(linkId, { label: link.label }, [set(shareLinks, linkId, { revokedAt: now })]);
  },
});

/** What a person may do with the status page, by name. */
export const statusPageVerbs = { postUpdate, sayImpact, withdrawUpdate, revokeShareLink } as const;
