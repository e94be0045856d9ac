import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { namesPeople } from "../domain/kernel/member.ts";
import { setContacts } from "../domain/plan/contacts.ts";
import { addPlanMember } from "../domain/plan/members.ts";
import { addRole, assignRole, editRole } from "../domain/roles/edit-roles.ts";
import { nameStandIn, offerHandover } from "../domain/roles/handover.ts";
import { addShift, editShift } from "../domain/shifts/verbs.ts";
import { assignStep } from "../domain/steps/edit.ts";
import { ana, sofia } from "../domain/testing/people.ts";
import { planVerbs, workspaceVerbs } from "../domain/verbs.ts";
import { type TestPlan, testPlan } from "./testing/plan.ts";

beforeAll(async () => {
  await freshDatabase();
});

const liar = { id: ana.userId, name: "Mira Kovač, director" };
const stranger = { id: "nobody-here", name: "Ana Novak" };

const hours = { from: "2031-01-01T09:00:00.000Z", to: "2031-01-01T21:00:00.000Z" };

async function role(plan: TestPlan): Promise<string> {
  const made = await plan.act(addRole, { title: `QA ${(await plan.room()).seq}` }, sofia);
  return made.already ? expect.fail() : made.event.subject;
}

/** Every way to name a person, as what is then on record of them. */
const ways: Record<string, (plan: TestPlan, person: { id: string; name: string }) => Promise<unknown>> = {
  async assignRole(plan, holder) {
    const roleId = await role(plan);
    await plan.act(assignRole, { roleId, holder }, sofia);
    return (await plan.room()).roles[roleId]?.holderName;
  },
  async nameStandIn(plan, standIn) {
    const roleId = await role(plan);
    await plan.act(nameStandIn, { roleId, standIn }, sofia);
    return (await plan.room()).roles[roleId]?.standIn?.name;
  },
  async offerHandover(plan, to) {
    const roleId = await role(plan);
    await plan.act(offerHandover, { roleId, to }, sofia);
    return (await plan.room()).roles[roleId]?.handover?.to.name;
  },
  async editRole(plan, backup) {
    const roleId = await role(plan);
    await plan.act(editRole, { roleId, backup }, sofia);
    return (await plan.room()).roles[roleId]?.backup?.name;
  },
  async setContacts(plan, person) {
    await plan.act(setContacts, { escalation: { person } }, sofia);
    return (await plan.room()).plan.escalation?.person?.name;
  },
  async assignStep(plan, assignee) {
    const told = await plan.act(assignStep, { stepId: await plan.stepId("One"), assignee }, sofia);
    return told.already ? null : told.event.data.assignee;
  },
  async addShift(plan, person) {
    await plan.act(addShift, { ...hours, roleId: await role(plan), person }, sofia);
    return Object.values((await plan.room()).shifts)[0]?.person?.name;
  },
  async editShift(plan, person) {
    const made = await plan.act(addShift, { ...hours, roleId: await role(plan), person: null }, sofia);
    const shiftId = made.already ? expect.fail() : made.event.subject;
    await plan.act(editShift, { shiftId, person }, sofia);
    return (await plan.room()).shifts[shiftId]?.person?.name;
  },
  async addPlanMember(plan, { id: userId, name }) {
    await plan.act(addPlanMember, { userId, name }, sofia);
    return Object.values((await plan.room()).planMembers)[0]?.name;
  },
};

describe("what a person is called", () => {
  test.each(Object.keys(ways))("is what their account says, whatever the sender of %s writes", async (way) => {
    expect(await ways[way]?.(await testPlan({ Deploy: ["One"] }), liar)).toBe("Ana Novak");
  });

  test.each(Object.keys(ways))("is nothing where there is no account: %s refuses it", async (way) => {
    const naming = ways[way]?.(await testPlan({ Deploy: ["One"] }), stranger);
    await expect(naming).rejects.toThrow("That person is not in this workspace.");
  });

  test("is asked of every verb that names people, and castVote names the owner of a condition", () => {
    const verbs = Object.entries({ ...planVerbs, ...workspaceVerbs }).filter(([, { input }]) => namesPeople(input));
    expect(verbs.map(([name]) => name).sort()).toEqual([...Object.keys(ways), "addRole", "castVote"].sort());
  });

  test("is not told to who has no leave", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    const roleId = await role(plan);
    await expect(plan.act(assignRole, { roleId, holder: stranger }, ana)).rejects.toThrow("Only leads may do this.");
  });

  test("leaves a place that names nobody empty", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    const roleId = await role(plan);
    await plan.act(assignRole, { roleId, holder: liar }, sofia);
    await plan.act(assignRole, { roleId, holder: null }, sofia);
    expect((await plan.room()).roles[roleId]?.holderId).toBeNull();
  });
});

describe("what is no text", () => {
  test.each(["half an emoji \ud83d", "a zero \0 byte"])("is refused in words, and nothing is written: %j", async (text) => {
    const plan = await testPlan({ Deploy: ["One"] });
    const { seq } = await plan.room();
    await expect(plan.act(addRole, { title: text }, sofia)).rejects.toThrow("Some signs in it are no text");
    expect((await plan.room()).seq).toBe(seq);
  });
});
