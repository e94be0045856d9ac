import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, prose } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { because, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { actingIn } from "../roles/acting.ts";
import { roles } from "../roles/rows.ts";
import { votable } from "./polls.ts";
import { conditions, gates, isOpen, polls, votes, voteWords } from "./rows.ts";
import { votedWord } from "./words.ts";

const newCondition = () => z.strictObject({ text: line, owner: member().nullable(), dueAt: instant.nullable() });

/**
 * Says what a seat says: go, no-go (with the reason), go with conditions, or abstain. Until the decision a seat may
 * speak anew; only whoever acts in the role now speaks for it.
 */
export const castVote = planVerbOn({
  on: gates,
  type: "vote.cast",
  may: "gate:vote",
  during: "work",
  input: () =>
    z.strictObject({
      gateId: ref(gates),
      pollId: ref(polls),
      roleId: ref(roles),
      vote: z.enum(voteWords),
      reason: z.string().trim().max(4000).optional(),
      conditions: z.array(newCondition()).max(20).optional(),
    }),
  data: () =>
    z.strictObject({
      ...{ gate: z.string(), role: z.string(), vote: z.enum(voteWords), reason: z.string().optional() },
      from: z.strictObject({ vote: z.enum(voteWords) }).optional(),
      conditions: z.string().optional(),
    }),
  example: {
    ...{ gate: "Go live?", role: "Database", vote: "conditional", from: { vote: "no-go" } },
    conditions: "backup restored on staging",
  },
  sentence: ({ role = "", vote, from, conditions, reason }) => [
    "voted ",
    votedWord(vote),
    ` for ${role}`,
    from ? `, before ${votedWord(from.vote).text}` : "",
    because(conditions),
    because(reason),
  ],
  decide(gate, { gateId, pollId, roleId, vote, reason = "", conditions: asked = [] }, context) {
    const { room } = context;
    const role = live(room, roles, roleId);
    if (!role || !gate.voterRoleIds.includes(roleId)) return refuse("no-seat", `That role is not polled here.`, "not-found");
    const acting = actingIn(role);
    if (context.actor.kind !== "user" || acting?.id !== context.actor.userId)
      return refuse(
        "not-your-role",
        `${acting?.name ?? "Nobody"} speaks for ${role.title}${acting ? "" : " now; a lead names somebody"}.`,
        "forbidden",
      );
    const poll = votable(room, gate, pollId, context.now);
    if ("kind" in poll) return poll;
    if (vote === "no-go" && !reason) return refuse("reason", "Say why it is a no-go, in a few words.", "invalid");
    if (vote === "conditional" && asked.length === 0) return refuse("conditions", "Say what must be so for it to be a go.", "invalid");
    const before = Object.values(room.votes).find((each) => each.pollId === pollId && each.roleId === roleId);
    if (before?.vote === vote && vote !== "conditional" && (before.reason ?? "") === reason)
      return already(`${role.title} has said so already.`, before.voter, before.at);

    const voteId = before?.id ?? context.newId();
    const dropped = Object.values(room.conditions).filter((each) => each.voteId === voteId && isOpen(each));
    const added = vote === "conditional" ? asked : [];
    const data = {
      gate: gate.title,
      role: role.title,
      vote,
      ...(reason ? { reason } : {}),
      ...(before ? { from: { vote: before.vote } } : {}),
    };
    return change(gateId, { ...data, ...(added.length ? { conditions: added.map(({ text }) => text).join("; ") } : {}) }, [
      set(votes, voteId, {
        ...{ id: voteId, planId: room.id, gateId, pollId, roleId, roleTitle: role.title },
        ...{ voter: me(context), standingIn: acting.standingIn, vote, reason: reason || null, at: context.now },
      }),
      ...dropped.map((each) => set(conditions, each.id, { withdrawnAt: context.now })),
      ...added.map(({ text, owner, dueAt }) => {
        const conditionId = context.newId();
        return set(conditions, conditionId, {
          ...{ id: conditionId, planId: room.id, gateId, pollId, voteId, text, owner: owner ?? me(context), dueAt },
          ...{ metAt: null, metBy: null, evidence: null, withdrawnAt: null },
        });
      }),
    ]);
  },
});

/** Says that a condition of a “go, if” is met: its owner, whoever set it, or a lead. */
export const meetCondition = planVerbOn({
  on: conditions,
  type: "condition.met",
  may: "gate:answer",
  during: "work",
  releases: true,
  input: () => z.strictObject({ conditionId: ref(conditions), evidence: prose.optional() }),
  data: () => z.strictObject({ text: z.string(), evidence: z.string().optional() }),
  example: { text: "Backup restored on staging", evidence: "seen on the dashboard" },
  sentence: ({ text = "", evidence }) => [`said that “${text}” is `, toned("met", "go"), because(evidence)],
  decide(condition, { conditionId, evidence }, context) {
    const { room } = context;
    if (condition.metAt) return already(`${condition.metBy?.name ?? "Somebody"} has said so already.`, condition.metBy, condition.metAt);
    if (condition.withdrawnAt) return refuse("withdrawn", "Its role has spoken anew without this condition.");
    const { actor } = context;
    const theirs = [condition.owner.id, find(room, votes, condition.voteId)?.voter.id].includes(actor.userId);
    if (actor.kind !== "user" || (!theirs && actor.role !== "lead" && actor.role !== "admin"))
      return refuse("not-yours", `${condition.owner.name}, who owns it, or a lead says that it is met.`, "forbidden");
    return change(conditionId, { text: condition.text, ...(evidence ? { evidence } : {}) }, [
      set(conditions, conditionId, { metAt: context.now, metBy: me(context), evidence: evidence ?? null }),
    ]);
  },
});
