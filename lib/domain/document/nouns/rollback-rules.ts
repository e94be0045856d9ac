import { set } from "../../kernel/change.ts";
import { find } from "../../kernel/room.ts";
import { type RollbackRule, rollbackRules } from "../../rollback/rows.ts";
import { rollbackRule } from "../../rollback/status.ts";
import { steps } from "../../steps/rows.ts";
import type { DraftRollbackRule } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { ownerField, type Placing, titledNoun } from "../titled-noun.ts";

/** A plan says it once, so that two versions always speak of the same. */
const title = "Going back";
type Here = RollbackRule & { title: string };
type Said = DraftRollbackRule & { title: string };

const standInText = ({ standInMinutes }: Here | Said) => `after ${standInMinutes} min`;
const stepIdIn = ({ noReturn }: Said, { titled }: Placing) => (noReturn === null ? null : titled(steps.name, noReturn));

/** Who decides about going back, who after that, and the point of no return. */
export const rollbackRulesNoun = titledNoun<Here, Said>({
  of: "rollback-rule",
  called: "Going back",
  rows(room) {
    const rule = rollbackRule(room);
    return rule ? [{ ...rule, title }] : [];
  },
  set: (id, { title: _, ...row }) => set(rollbackRules, id, row),
  found: ({ rollbackRules: found = [] }) => found.map((rule) => ({ ...rule, title })),
  fields: {
    decides: { ...ownerField<Here, Said>(), called: "Who decides" },
    standIn: { called: "Any lead", here: standInText, said: standInText, take: ({ standInMinutes }) => ({ standInMinutes }) },
    noReturn: {
      called: "Point of no return",
      here: ({ noReturnStepId }, room) => find(room, steps, noReturnStepId)?.title ?? null,
      said: ({ noReturn }) => noReturn,
      take: (rule, placing) => ({ noReturnStepId: stepIdIn(rule, placing) }),
    },
    lost: { called: "What is lost past it", here: ({ lost }) => lost, said: ({ lost }) => lost, take: ({ lost }) => ({ lost }) },
  },
  make(rule, { id }, placing) {
    const { owner, standInMinutes, lost } = rule;
    const row = { id, planId: placing.origin.planId, roleId: placing.roleIdOf(owner), standInMinutes, lost };
    return { ...rollbackRules.make({ ...row, noReturnStepId: stepIdIn(rule, placing), source: sourceOf(rule, placing.origin) }), title };
  },
});
