import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { instant, person } from "../../domain/kernel/fields.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import type { PlanRoom } from "../../domain/room.ts";

/** One address of the API. What it takes is checked with these schemas, described by them, and told of in `docs/api.md`. */
export type Declared = {
  method: "GET" | "POST";
  /** Below /api/v1; a part that begins with a colon stands for one name. */
  path: string;
  summary: string;
  /** Names in the address that may only be one of some. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** What is sent, by media type. */
  body?: Readonly<Record<string, z.ZodType>>;
  /** Its answer reads the body by itself, because it is not always JSON. */
  raw?: true;
  /** How large JSON may be that is sent here, in bytes, where that is more than usual. */
  mostBytes?: number;
  answers: { status: 200 | 201 | 202; says: string; schema: z.ZodType; stream?: true; bytes?: true; type?: "text/calendar" };
};

export type Call = { request: IncomingMessage; response: ServerResponse; url: URL };

/** A call of whoever holds a token; `workspaceId` is the workspace the token is of. */
export type TokenCall = Call & { actor: Actor; workspaceId: string };

/** A call about one plan that the caller may see. `id`: the name in an address that says which of its rows. */
export type PlanCall = TokenCall & { room: PlanRoom; params: Readonly<Record<string, string>> };

/** `of`: who is answered: anybody, whoever holds a token, or whoever may also see the plan of the address. */
export type ApiRoute = Declared &
  (
    | { of: "anybody"; answer(call: Call): Promise<void> | void }
    | { of: "token"; answer(call: TokenCall): Promise<void> | void }
    | { of: "plan"; answer(call: PlanCall, said: never): Promise<void> | void }
  );

type Infer<S> = S extends z.ZodType ? z.infer<S> : undefined;
type Json<B> = B extends { "application/json": infer S } ? Infer<S> : undefined;

/** What was sent with a call about a plan, as its schemas parsed it. */
export type Said<P, Q, B> = { params: Infer<P>; query: Infer<Q>; body: Json<B> };

/**
 * Declares an address below `/plans/:slug`. `answer` is called once the token is known, its holder may see the plan, and everything
 * sent has passed its schema.
 */
export function planRoute<
  const P extends z.ZodObject | undefined,
  const Q extends z.ZodObject | undefined,
  const B extends Readonly<Record<string, z.ZodType>> | undefined,
>(
  route: Omit<Declared, "params" | "query" | "body"> & { params?: P; query?: Q; body?: B } & {
    answer(call: PlanCall, said: Said<P, Q, B>): Promise<void> | void;
  },
): ApiRoute {
  return { ...route, of: "plan" } as ApiRoute;
}

const event = z.object({
  seq: z.int(),
  type: z.string(),
  at: instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string(), role: z.string() }),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
  rows: z.array(z.unknown()),
});

export const eventSchema = event;

/** What a command is answered with: its event, or that it was so already. */
export const doneSchema = z.union([
  z.object({ seq: z.int(), event }),
  z.object({ already: z.literal(true), by: person.nullable(), at: instant.nullable(), message: z.string() }),
]);
