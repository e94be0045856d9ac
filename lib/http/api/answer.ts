import type { IncomingMessage } from "node:http";
import type * as z from "zod";
import { invalid } from "../../domain/kernel/errors.ts";
import { newId } from "../../domain/kernel/id.ts";
import type { Verb } from "../../domain/kernel/verb.ts";
import type { PlanRoom } from "../../domain/room.ts";
import { type Performed, perform } from "../../journal/perform.ts";
import { send, sendJson } from "../reply.ts";
import type { PlanCall, TokenCall } from "./route.ts";

/** Performs a verb on the plan of the call and answers with its event, or with who was first. */
export async function answerWith<I>(call: PlanCall, verb: Verb<PlanRoom, I>, input: unknown): Promise<void> {
  const { room, actor, request } = call;
  answer(call, await perform({ verb, roomId: room.id, input, actor, commandId: commandIdOf(request) }));
}

/** Answers what became of a command. */
export function answer({ response }: Pick<TokenCall, "response">, performed: Performed): void {
  if (performed.already) {
    const { by, at, message } = performed;
    sendJson(response, 200, { already: true, by, at, message });
  } else {
    const { event, text } = performed;
    send(response, 200, `{"seq":${event.seq},"event":${text}}`);
  }
}

/** The sender's name for this intent. Without one, sending twice means twice. */
export function commandIdOf(request: IncomingMessage): string {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && key ? key : newId();
}

/** What a schema makes of what was sent. Throws `invalid` with the field and what is wrong with it. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") ? `${issue.path.join(".")}: ` : ""}${issue?.message ?? "not valid"}`);
}
