import type * as z from "zod";
import type { AnyRoom, Collection, RowOf } from "./collection.ts";
import type { Action } from "./permissions.ts";
import { idsAt, type RefField, refsIn } from "./ref.ts";
import { find, live, rowsIn } from "./room.ts";
import type { Saying, Telling } from "./sentence.ts";
import { type Change, type Context, type Decision, type Refusal, refuse, refuseMissing, type Upcaster, type Verb, waited } from "./verb.ts";

/**
 * A verb as its noun declares it. `during` names what the room must allow at the time. What it takes and what it tells are functions that
 * make the schema: there are hundreds of verbs, and a browser that made all their schemas at once would be deaf to its person meanwhile.
 */
export type Declaration<R extends AnyRoom, During, C extends Collection, I extends z.ZodType, D extends z.ZodObject> = {
  /** The kind of row it is done to. The row arrives in `decide` as it is in the room; where it is not there, the verb is refused. */
  on: C;
  type: string;
  may: Action;
  during: During;
  system?: true;
  /** It decides by what metrics measure, which is no part of the room: `facts.readings`. `all`: by those that no criterion and no message asks for, too. */
  measured?: true | "all";
  /** It is there to let held work go, with the reasons and the people that takes. */
  releases?: true;
  /** Decided only by who sees the room as it is: a command that waited for a connection is refused, whatever it says. */
  immediate?: true;
  input: () => I;
  data: () => D;
  /** Where `data` has changed its shape: one step for each earlier version, the oldest first. */
  upcasters?: readonly Upcaster[];
  example: z.infer<D>;
  sentence(data: Partial<z.infer<D>>, saying: Saying): Telling;
  decide(row: RowOf<C>, input: z.infer<I>, context: Context & { room: R }): Decision<z.infer<D>>;
};

/**
 * Gives a kind of room its way to declare verbs. A verb is decided in one order: every row its input names is there → what the
 * verb itself says → `already` stands → what the room allows at this time → nobody has changed the row since the sender saw it → what the kind of room asks of every change (`check`).
 */
export function verbsOf<R extends AnyRoom, During>(
  kind: R["kind"],
  guard: (room: R, during: During) => Refusal | null,
  check: (room: R, change: Change, context: Context, releases: boolean) => Change | Refusal = (_room, made) => made,
) {
  return <C extends Collection, I extends z.ZodType, D extends z.ZodObject>(verb: Declaration<R, During, C, I, D>): Verb<R, z.infer<I>> => {
    const input = once(verb.input);
    const data = once(verb.data);
    const named = once(() => {
      const refs = refsIn(input());
      const subject = verb.on.name === kind ? null : refs.find(({ of }) => of.name === verb.on.name)?.path;
      if (subject === undefined) throw new Error(`${verb.type} is done to a ${verb.on.one}, and its input names none`);
      return { refs, subject };
    });
    return {
      ...{ room: kind, type: verb.type, may: verb.may, system: verb.system ?? false, measured: verb.measured ?? false },
      ...{ version: (verb.upcasters?.length ?? 0) + 1, upcasters: verb.upcasters ?? [] },
      get input() {
        return input() as unknown as z.ZodType<z.infer<I>>;
      },
      get data() {
        return data();
      },
      example: verb.example,
      sentence: (data, saying) => verb.sentence(data as Partial<z.infer<D>>, saying),
      decide(room, input, context) {
        const { refs, subject } = named();
        const gone = missing(room, input, refs);
        if (gone) return gone;
        const row = subject === null ? rowsIn(room, verb.on) : find(room, verb.on, idsAt(input, subject)[0]);
        const decision = verb.decide(row as RowOf<C>, input, { ...context, room });
        if (decision.kind === "already") return decision;
        const no = guard(room, verb.during);
        if (no || decision.kind !== "change") return no ?? decision;
        if (verb.immediate && waited(context)) return refuse("waited", tooLate, "conflict");
        return changedSince(verb.on, row, context) ?? check(room, decision, context, verb.releases ?? false);
      },
    };
  };
}

/** What makes a value, so that it is made once. */
function once<T extends object>(made: () => T): () => T {
  let there: T | undefined;
  return () => (there ??= made());
}

/** The refusal of a verb whose input names a row that the room does not have, or has no more. */
export function missing(room: AnyRoom, input: unknown, refs: readonly RefField[]): Refusal | null {
  for (const { path, of, or, removed } of refs)
    for (const id of idsAt(input, path))
      if (![of, or].some((each) => each && (removed ? find : live)(room, each, id))) return refuseMissing(of.one);
  return null;
}

const tooLate = "This waited for a connection, and the plan has gone on without it. Look again, then decide anew.";

/** A command that waited may mean something else by now: another person changed its row after the sender last saw it. */
export function changedSince(of: Collection, row: unknown, { seen, actor }: Context): Refusal | null {
  if (seen === undefined || !of.touched || !row) return null;
  const { touchedSeq, touchedBy } = row as { touchedSeq: number; touchedBy: string };
  if (touchedSeq <= seen || touchedBy === actor.id) return null;
  return refuse("changed-since", `${of.touched(row as never)} Look again, then repeat what you meant.`, "conflict");
}
