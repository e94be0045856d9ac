import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { hostileValues, placesOf, withAt } from "#lib/domain/testing/hostile.ts";
import { sendCommands } from "./send-commands.ts";

const person = { userId: "ana", sessionId: "session", name: "Ana", email: null, hasPassword: false, proof: null };
const performed = vi.hoisted(() => {
  // The files of a thread share modules: neither are those of others taken here, nor these by others.
  vi.resetModules();
  return [] as string[];
});
afterAll(() => void vi.resetModules());

vi.mock("#lib/auth/viewer.ts", () => ({ currentUser: async () => person }));
vi.mock("#lib/auth/actors.ts", () => ({ countMembers: async () => 1, userActor: async () => null }));
vi.mock("#lib/queries/find-plan.ts", () => ({ openPlan: async () => ({ actor: {}, room: { plan: { workspaceId: "workspace" } } }) }));
vi.mock("#lib/journal/perform.ts", () => ({
  perform: async ({ commandId }: { commandId: string }) => {
    performed.push(commandId);
    return { already: true, message: "It is so.", by: null, at: null };
  },
}));

beforeEach(() => {
  performed.length = 0;
});

const tick = (id: string) => ({ id, verb: "completeStep" as const, input: { stepId: "step" }, seen: 3 });

it("refuses what is no command under its own name, and does the others", async () => {
  const garbled = { ...tick("command-2"), verb: "no such verb" };
  const answers = await sendCommands({ planId: "plan", commands: [tick("command-1"), garbled as never, tick("command-3")] });
  expect(performed).toEqual(["command-1", "command-3"]);
  expect(Object.fromEntries((answers ?? []).map(({ id, status }) => [id, status]))).toEqual({
    ...{ "command-1": "already", "command-2": "refused", "command-3": "already" },
  });
});

it("answers whatever it is sent, and throws nothing", async () => {
  const sent = { planId: "plan", commands: [tick("command-1")] };
  for (const path of placesOf(sent))
    for (const value of hostileValues) expect(Array.isArray(await sendCommands(withAt(sent, path, value) as never))).toBe(true);
});
