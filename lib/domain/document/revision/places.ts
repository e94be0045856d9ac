import { must } from "../../kernel/must.ts";
import { byOrder } from "../../kernel/order.ts";
import { ordersAfter } from "../../kernel/order-keys.ts";
import type { PlanRoom } from "../../room.ts";

type Place = { phaseId: string; parentId: string | null; order: string; gone: boolean };

/** Where the steps and phases of a plan stand while a new version of its document is laid into it. */
export class Places {
  readonly #steps = new Map<string, Place>();
  readonly #phases = new Map<string, { order: string; gone: boolean }>();

  constructor(room: PlanRoom) {
    for (const { id, phaseId, parentId, order, removedAt } of Object.values(room.steps))
      this.#steps.set(id, { phaseId, parentId, order, gone: removedAt !== null });
    for (const { id, order, removedAt } of Object.values(room.phases)) this.#phases.set(id, { order, gone: removedAt !== null });
  }

  addPhase(id: string): void {
    this.#phases.set(id, { order: "", gone: false });
  }

  /** Puts a step into a phase or under a step; false where that would put it under itself, or where nothing is there. */
  put(id: string, phaseId: string, parentId: string | null): boolean {
    for (let at = parentId; at; at = this.#steps.get(at)?.parentId ?? null) if (at === id) return false;
    if (parentId === null ? this.#isGonePhase(phaseId) : (this.#steps.get(parentId)?.gone ?? true)) return false;
    this.#steps.set(id, { phaseId, parentId, order: this.#steps.get(id)?.order ?? "", gone: false });
    return true;
  }

  /** Takes out of these steps those that nothing stays under. */
  removeSteps(ids: ReadonlySet<string>): Set<string> {
    const children = this.#children();
    const removed = new Set<string>();
    const remove = (id: string): boolean => {
      const below = (children.get(id) ?? []).map(remove);
      if (!ids.has(id) || below.includes(false)) return false;
      removed.add(id);
      return true;
    };
    for (const [id, { parentId, gone }] of this.#steps) if (parentId === null && !gone) remove(id);
    for (const id of removed) this.#take(id);
    return removed;
  }

  /** Takes a phase out; false where steps stay in it. */
  removePhase(id: string): boolean {
    if ([...this.#steps.values()].some((step) => !step.gone && step.phaseId === id)) return false;
    this.#phases.set(id, { order: "", gone: true });
    return true;
  }

  /** Everything under a step goes where it goes. */
  followParents(): void {
    const children = this.#children();
    const follow = (id: string, phaseId: string) => {
      const place = this.#steps.get(id);
      if (place) this.#steps.set(id, { ...place, phaseId });
      for (const child of children.get(id) ?? []) follow(child, phaseId);
    };
    for (const [id, { parentId, gone, phaseId }] of [...this.#steps]) if (parentId === null && !gone) follow(id, phaseId);
  }

  /** Gives the newcomers among `wanted` (the document's order) their order behind the one before them there. */
  orderSteps(wanted: readonly string[], newcomers: ReadonlySet<string>, standing: readonly string[]): void {
    const there = standing.flatMap((id) => ({ id, order: this.#steps.get(id)?.order ?? "" }));
    for (const [id, order] of orderNewcomers(wanted, newcomers, there)) {
      const place = this.#steps.get(id);
      if (place) this.#steps.set(id, { ...place, order });
    }
  }

  orderPhases(wanted: readonly string[], newcomers: ReadonlySet<string>): void {
    const there = [...this.#phases].flatMap(([id, { order, gone }]) => (gone ? [] : [{ id, order }]));
    for (const [id, order] of orderNewcomers(wanted, newcomers, there)) this.#phases.set(id, { order, gone: false });
  }

  /** The steps that stand right in each phase and under each step. */
  standing(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [id, { phaseId, parentId, gone }] of this.#steps) {
      if (gone) continue;
      const there = found.get(parentId ?? phaseId);
      if (there) there.push(id);
      else found.set(parentId ?? phaseId, [id]);
    }
    return found;
  }

  ofStep(id: string): { phaseId: string; parentId: string | null; order: string } | null {
    const place = this.#steps.get(id);
    return place && !place.gone ? { phaseId: place.phaseId, parentId: place.parentId, order: place.order } : null;
  }

  orderOfPhase(id: string): string {
    return this.#phases.get(id)?.order ?? "";
  }

  steps(): Iterable<string> {
    return this.#steps.keys();
  }

  #isGonePhase(id: string): boolean {
    return this.#phases.get(id)?.gone ?? true;
  }

  #take(id: string): void {
    const place = this.#steps.get(id);
    if (place) this.#steps.set(id, { ...place, gone: true });
  }

  #children(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [id, { parentId, gone }] of this.#steps) {
      if (gone || parentId === null) continue;
      const there = found.get(parentId);
      if (there) there.push(id);
      else found.set(parentId, [id]);
    }
    return found;
  }
}

type Ordered = { id: string; order: string };

/** Order keys of the newcomers: each run of them goes behind the standing piece before it in the wanted order. */
function orderNewcomers(wanted: readonly string[], newcomers: ReadonlySet<string>, there: readonly Ordered[]): Map<string, string> {
  const sorted = there.filter(({ id }) => !newcomers.has(id)).sort(byOrder);
  const stands = new Set(sorted.map(({ id }) => id));
  const runs = new Map<string | null, string[]>();
  let behind: string | null = null;
  for (const id of wanted) {
    if (stands.has(id)) behind = id;
    else if (newcomers.has(id)) {
      const run = runs.get(behind);
      if (run) run.push(id);
      else runs.set(behind, [id]);
    }
  }
  const given = new Map<string, string>();
  for (const [afterId, ids] of runs) {
    const orders = ordersAfter(sorted, afterId, ids.length);
    for (const [at, id] of ids.entries()) given.set(id, must(orders[at], "an order key"));
  }
  return given;
}
