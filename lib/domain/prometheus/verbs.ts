import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { change, me, refuse } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";
import { workspaces } from "../workspace/rows.ts";
import { workspaceVerbOn } from "../workspace/verb.ts";
import { type AuthKind, authKinds, type PrometheusServer, prometheusServers, serverName } from "./rows.ts";

const mostServers = 50;
const name = () => serverName(fields);
const auth = () => z.enum(authKinds);
const signedIn: Readonly<Record<AuthKind, string>> = { none: "", bearer: ", with a token", basic: ", with a name and a password" };

/** The server of that name, whatever its case. */
export const serverNamed = (room: WorkspaceRoom, called: string): PrometheusServer | undefined =>
  all(room, prometheusServers).find((each) => each.name.toLowerCase() === called.toLowerCase());

/** Adds a server that metrics are read from. Its address is kept under lock by whoever performs this, under the id that the event names. */
export const addPrometheus = workspaceVerbOn({
  on: workspaces,
  type: "prometheus.added",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ name: name(), host: line, auth: auth() }),
  data: () => z.strictObject({ name: z.string(), host: z.string(), auth: auth() }),
  example: { name: "prod", host: "prometheus.internal:9090", auth: "bearer" },
  sentence: ({ name = "", host = "", auth = "none" }) => ["added the Prometheus server ", strong(name), `: ${host}${signedIn[auth]}`],
  decide(workspace, input, context) {
    const { room, newId, now } = context;
    const other = serverNamed(room, input.name);
    if (other) return refuse("name-taken", `There is a Prometheus server “${other.name}” already. Choose another name.`);
    if (all(room, prometheusServers).length >= mostServers)
      return refuse("too-many", `A workspace has at most ${mostServers} Prometheus servers. Remove one that no plan reads.`);
    const id = newId();
    const given = { id, workspaceId: workspace.id, ...input, addedAt: now, addedBy: me(context), addressAt: now };
    return change(id, input, [set(prometheusServers, id, prometheusServers.make(given))]);
  },
});

/** Gives a server another address, or another way to sign in there. Its name stays: plans say it. */
export const readdressPrometheus = workspaceVerbOn({
  on: prometheusServers,
  type: "prometheus.readdressed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ serverId: ref(prometheusServers), host: line, auth: auth() }),
  data: () => z.strictObject({ name: z.string(), host: z.string(), auth: auth() }),
  example: { name: "prod", host: "prometheus.internal:9090", auth: "basic" },
  sentence: ({ name = "", host = "", auth = "none" }) => [
    "gave the Prometheus server ",
    strong(name),
    ` a new address: ${host}${signedIn[auth]}`,
  ],
  decide: (server, { host, auth }, { now }) =>
    change(server.id, { name: server.name, host, auth }, [set(prometheusServers, server.id, { host, auth, addressAt: now })]),
});

/** Takes a server out. Metrics that are read from it have no data from then on, and say why. */
export const removePrometheus = workspaceVerbOn({
  on: prometheusServers,
  type: "prometheus.removed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ serverId: ref(prometheusServers) }),
  data: () => z.strictObject({ name: z.string() }),
  example: { name: "prod" },
  sentence: ({ name = "" }) => ["took the Prometheus server ", strong(name), " out"],
  decide: (server, _input, { now }) => change(server.id, { name: server.name }, [set(prometheusServers, server.id, { removedAt: now })]),
});

/** What a person may do with Prometheus servers, by name. */
export const prometheusVerbs = { addPrometheus, readdressPrometheus, removePrometheus } as const;
