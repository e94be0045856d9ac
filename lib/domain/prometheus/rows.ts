import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** How a server wants to be told who asks it. */
export const authKinds = ["none", "bearer", "basic"] as const;
export type AuthKind = (typeof authKinds)[number];

/** Plans and documents say a server by its name, in the midst of a line: one word, which it keeps. */
export const formOfServerName = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

export const serverName = kind(({ z }) =>
  z
    .string()
    .trim()
    // Measured before anything looks at it, as every text is.
    .max(60)
    .regex(formOfServerName, "A name is one word of letters, digits, dots, dashes and underscores, like prod-eu, at most 60 of them."),
);

/** A Prometheus, or what speaks like one, that metrics are read from. Its address and what signs us in there are secrets and no part of any room. */
export const prometheusServers = collection("prometheusServers", {
  table: "PrometheusServer",
  one: "Prometheus server",
  row(fields) {
    const { z, instant, id, line, person } = fields;
    return {
      id,
      workspaceId: id,
      name: serverName(fields),
      /** What may be shown of its address. */
      host: line,
      auth: z.enum(authKinds),
      addedAt: instant,
      addedBy: person,
      /** When its address was last given. */
      addressAt: instant,
      removedAt: instant.nullable(),
    };
  },
  defaults: { removedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type PrometheusServer = RowOf<typeof prometheusServers>;
