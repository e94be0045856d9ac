import type { DraftPhase, DraftStep, PlanDraft } from "../document/draft.ts";
import type { Actor } from "../kernel/permissions.ts";

/** People for tests. */
export const ana: Actor = { kind: "user", id: "ana", userId: "ana", name: "Ana Novak", role: "member" };
export const jonas: Actor = { kind: "user", id: "jonas", userId: "jonas", name: "Jonas Ott", role: "member" };
export const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };
export const vera: Actor = { kind: "user", id: "vera", userId: "vera", name: "Vera Lind", role: "viewer" };

/** A second lead. */
export const mira: Actor = { kind: "user", id: "mira", userId: "mira", name: "Mira Kovač", role: "lead" };

type Outline = { [title: string]: string[] | Outline };

/** A draft for tests, written as an outline: `{ Deploy: { "Update both zones": ["Zone a", "Zone b"] } }`. */
export function draftOf(outline: Record<string, string[] | Outline>, title = "Test plan"): PlanDraft {
  const at = { at: null, durationMin: null, durationMax: null, line: 1, endLine: 1, notes: [] };
  const step = (title: string, below: string[] | Outline = []): DraftStep => ({
    ...at,
    title,
    optional: false,
    claimedDone: false,
    owner: null,
    commands: [],
    children: steps(below),
  });
  const steps = (below: string[] | Outline): DraftStep[] =>
    Array.isArray(below) ? below.map((each) => step(each)) : Object.entries(below).map(([each, deeper]) => step(each, deeper));
  const phases = Object.entries(outline).map(
    ([title, below]): DraftPhase => ({ ...at, title, kind: "deploy", objective: null, steps: steps(below) }),
  );
  return { title, date: null, start: null, zone: null, roles: [], gates: [], signOffs: [], notes: [], phases };
}
