import * as z from "zod";
import { lockedIn } from "../outbox/locked.ts";

/** Where a server is, and what signs us in there. */
const serverSecret = z.strictObject({
  url: z.string().max(2000),
  auth: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.literal("bearer"), token: z.string().max(4000) }),
    z.strictObject({ kind: z.literal("basic"), name: z.string().max(500), password: z.string().max(4000) }),
  ]),
});
export type ServerSecret = z.infer<typeof serverSecret>;

/** The addresses of Prometheus servers, and what signs us in there. */
export const serverSecrets = lockedIn({ table: "PrometheusSecret", key: "serverId", secret: serverSecret });
