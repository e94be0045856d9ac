import * as z from "zod";
import { accountId, id, line } from "../../../domain/kernel/fields.ts";
import { fields } from "../../../domain/kernel/schema.ts";
import { setContacts } from "../../../domain/plan/contacts.ts";
import { escalationOf } from "../../../domain/plan/escalation.ts";
import { primaryChannel } from "../../../domain/plan/rows.ts";
import { actingIn, rolesOf } from "../../../domain/roles/acting.ts";
import { contactsOf } from "../../../domain/roles/contacts.ts";
import { contactsAround } from "../../../journal/contacts.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const numbers = z.array(z.strictObject({ contact: z.string(), of: z.string() }));
const contactsAnswer = z.strictObject({
  escalation: z.strictObject({ who: z.string(), person: z.string().nullable(), contacts: numbers }).nullable(),
  primaryChannel: z.strictObject({ name: line, url: z.string().nullable() }).nullable(),
  roles: z
    .array(z.strictObject({ id, title: line, person: z.string().nullable(), contacts: numbers }))
    .meta({ description: "By what whoever acts in each role is reached: by what the role has first, then by what they gave themselves." }),
});

export const contactRoutes = {
  readContacts: planRoute({
    method: "GET",
    path: "/plans/:slug/contacts",
    summary: "Whom to call about the plan, by which phone or pager, and where people talk",
    answers: { status: 200, says: "Never shown to people outside the workspace", schema: contactsAnswer },
    async answer({ response, room }) {
      const known = await contactsAround(room);
      const contactOf = (userId: string) => (Object.hasOwn(known, userId) ? known[userId] : null) ?? null;
      const told: z.infer<typeof contactsAnswer> = {
        escalation: escalationOf(room, contactOf),
        primaryChannel: room.plan.primaryChannel,
        roles: rolesOf(room).map((role) => ({
          ...{ id: role.id, title: role.title, person: actingIn(role)?.name ?? null },
          contacts: contactsOf(role, contactOf),
        })),
      };
      sendJson(response, 200, told);
    },
  }),
  setContacts: planRoute({
    method: "POST",
    path: "/plans/:slug/contacts",
    summary: "Say whom people call when something needs more than they can do, and where they talk",
    body: {
      "application/json": z.strictObject({
        escalation: z
          .strictObject({
            roleId: id.nullable().optional(),
            person: z.strictObject({ id: accountId, name: line }).nullable().optional(),
            words: line.nullable().optional(),
            contact: z
              .string()
              .max(80)
              .nullable()
              .optional()
              .meta({ description: "A phone or pager, where it is another one than theirs." }),
          })
          .nullable()
          .optional()
          .meta({ description: "One of role, person and words. Null takes it away; left out, it stays." }),
        primaryChannel: primaryChannel(fields).nullable().optional(),
      }),
    },
    answers: { status: 200, says: "Said, or so already", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, setContacts, body),
  }),
};
