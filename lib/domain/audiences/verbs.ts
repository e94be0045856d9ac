import * as z from "zod";
import { set } from "../kernel/change.ts";
import { clock, instant, line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { strong, toned } from "../kernel/sentence.ts";
import { already, change, type Refusal, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { graceMs, rhythmOf, tellersOf } from "./rhythm.ts";
import { audiences, channelWords, interestWords, reaches, rhythmMinutes } from "./rows.ts";

const mostAudiences = 200;

const details = () => ({
  title: line,
  interest: interestWords(fields),
  who: interestWords(fields),
  reach: z.enum(reaches),
  channel: channelWords(fields),
  channels: schemaOf(audiences).shape.channels,
  onStatusPage: z.boolean(),
  everyMinutes: rhythmMinutes(fields).nullable(),
  quietFrom: clock.nullable(),
  quietTo: clock.nullable(),
  roleId: ref(roles).nullable(),
});
const titled = () => z.strictObject({ title: z.string() });

/** Quiet hours have a beginning and an end, which differ. */
const halfQuiet = (from: string | null, to: string | null): Refusal | null =>
  (from === null) === (to === null) && (from === null || from !== to)
    ? null
    : refuse("quiet-hours", "Quiet hours have a beginning and another time as their end. Leave both empty for none.", "invalid");
const example = { title: "Support team" };

/** Adds people who are told of the deployment. */
export const addAudience = planVerbOn({
  on: plans,
  type: "audience.added",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the audience ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    const problem = halfQuiet(input.quietFrom ?? null, input.quietTo ?? null);
    if (problem) return problem;
    const others = all(room, audiences);
    if (others.length >= mostAudiences)
      return refuse("too-many", `A plan has at most ${mostAudiences} audiences. Take one out that nobody tells anything.`);
    const same = others.find(({ title }) => title.toLowerCase() === input.title.toLowerCase());
    if (same) return already(`There is an audience “${same.title}” already.`);
    const id = newId();
    const row = audiences.make({ id, planId: plan.id, originId: id, order: orderAtEnd(others), ...input });
    return change(id, { title: row.title }, [set(audiences, id, row)]);
  },
});

/** Changes who they are, how they are told, and how often. */
export const editAudience = planVerbOn({
  on: audiences,
  type: "audience.edited",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject({ audienceId: ref(audiences), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["everyMinutes"] },
  sentence: ({ title = "" }) => ["edited the audience ", strong(title)],
  decide(audience, { audienceId, ...edits }) {
    const { quietFrom = audience.quietFrom, quietTo = audience.quietTo } = edits;
    const problem = halfQuiet(quietFrom, quietTo);
    if (problem) return problem;
    const { patch, changed } = patchOf(audiences, audience, edits);
    if (changed.length === 0) return already(`“${audience.title}” says that already.`);
    return change(audienceId, { title: audience.title, changed }, [set(audiences, audienceId, patch)]);
  },
});

const audienceOut = outOfPlan({
  ...{ on: audiences, by: "audienceId", type: "audience", called: "the audience" },
  ...{ may: "plan:edit", during: "message", example, revises: false },
});

/** Takes an audience out of the plan: it is told nothing any more. */
export const removeAudience = audienceOut.remove;

/** Puts a removed audience back. */
export const restoreAudience = audienceOut.restore;

/**
 * An update that was due did not come: nobody told this audience anything for longer than it was promised. The backup of whoever tells them is asked.
 * Once for each silence: whatever is sent to them begins the rhythm anew.
 */
export const noteUpdateMissed = planVerbOn({
  on: audiences,
  type: "audience.update_missed",
  may: "plan:run",
  during: "always",
  system: true,
  input: () => z.strictObject({ audienceId: ref(audiences), dueAt: instant }),
  data: () => z.strictObject({ title: z.string(), dueAt: z.string(), sender: z.string().optional(), backup: z.string().optional() }),
  example: { ...example, dueAt: "2026-11-26T12:45:00.000Z", sender: "Tom Reyes", backup: "Lena Fuchs" },
  sentence: ({ title = "", dueAt, sender, backup }, { when }) => [
    toned("missed", "nogo"),
    " the update to ",
    strong(title),
    dueAt ? ` of ${when(dueAt)}` : "",
    sender ? ` that ${sender} sends` : "",
    backup ? `; ${backup} is asked` : "; it has no backup to ask",
  ],
  decide(audience, { audienceId, dueAt }, { room, now }) {
    const rhythm = rhythmOf(room, audience, Date.parse(now));
    if (!rhythm || rhythm.dueAt !== Date.parse(dueAt)) return already("They were told something meanwhile, or hear nothing more.");
    if (audience.missedAt === dueAt) return already("Its backup was asked already.", null, audience.missedAt);
    if (Date.parse(now) < rhythm.dueAt + graceMs) return refuse("too-early", "It is not overdue yet.");
    const { sender, backup } = tellersOf(room, audience);
    const data = { title: audience.title, dueAt, ...(sender ? { sender } : {}), ...(backup ? { backup } : {}) };
    return change(audienceId, data, [set(audiences, audienceId, { missedAt: dueAt })]);
  },
});

/** What a person may do with audiences, by name. */
export const audienceVerbs = { addAudience, editAudience, removeAudience, restoreAudience } as const;
