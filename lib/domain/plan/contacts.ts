import * as z from "zod";
import { set } from "../kernel/change.ts";
import { contact } from "../kernel/contact.ts";
import { line } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { ref } from "../kernel/ref.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { roles } from "../roles/rows.ts";
import { whoIs } from "./escalation.ts";
import { revised } from "./revised.ts";
import { plans, primaryChannel } from "./rows.ts";
import { planVerbOn } from "./verb.ts";

const escalationInput = () =>
  z.strictObject({
    roleId: ref(roles).nullable().optional(),
    person: member().nullable().optional(),
    words: line.nullable().optional(),
    contact: contact(fields).nullable().optional(),
  });

/** Says whom people call when something needs more than they can do, and where they talk; null takes it away, what is left out stays. */
export const setContacts = planVerbOn({
  on: plans,
  type: "plan.contacts_set",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({ escalation: escalationInput().nullable().optional(), primaryChannel: primaryChannel(fields).nullable().optional() }),
  data: () => z.strictObject({ escalation: z.string().nullable().optional(), primaryChannel: z.string().nullable().optional() }),
  example: { escalation: "Deployment lead", primaryChannel: "#ledger-cutover" },
  sentence: ({ escalation, primaryChannel }) => {
    const who = told(escalation, "escalation contact");
    const where = told(primaryChannel, "primary channel");
    return who && where ? [...who, "; ", ...where] : (who ?? where ?? ["changed whom to call"]);
  },
  decide(plan, said, context) {
    const { primaryChannel } = said;
    const escalation = said.escalation && { roleId: null, person: null, words: null, contact: null, ...said.escalation };
    if (escalation && [escalation.roleId, escalation.person, escalation.words].filter((each) => each !== null).length > 1)
      return refuse("one-contact", "The escalation contact is a role, a person or words: say one of them.", "invalid");
    if (escalation && !escalation.roleId && !escalation.person && !escalation.words && !escalation.contact)
      return refuse("no-contact", "Say who is called: a role, a person, words or a number.", "invalid");
    const patch = {
      ...(escalation !== undefined && !isSame(escalation, plan.escalation) && { escalation }),
      ...(primaryChannel !== undefined && !isSame(primaryChannel, plan.primaryChannel) && { primaryChannel }),
    };
    if (Object.keys(patch).length === 0) return already("The plan says that already.");
    // Who, and not by which number: that is for the war room alone.
    const data = {
      ...("escalation" in patch && { escalation: escalation ? whoIs(context.room, escalation) || "a number" : null }),
      ...("primaryChannel" in patch && { primaryChannel: primaryChannel?.name ?? null }),
    };
    return change(plan.id, data, [set(plans, plan.id, { ...patch, ...revised(plan, context) })]);
  },
});

const told = (now: string | null | undefined, called: string) =>
  now === undefined ? null : now ? ["made ", strong(now), ` the ${called}`] : [`took the ${called} away`];

const isSame = (one: object | null, other: object | null): boolean =>
  one === other || (one !== null && other !== null && Object.entries(one).every(([key, value]) => isEqual(value, Reflect.get(other, key))));
const isEqual = (one: unknown, other: unknown): boolean => one === other || (isPerson(one) && isPerson(other) && one.id === other.id);
const isPerson = (value: unknown): value is { id: unknown } => typeof value === "object" && value !== null && "id" in value;
