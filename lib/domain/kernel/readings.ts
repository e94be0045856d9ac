/**
 * What was measured lately, by the ids of metrics and thresholds. It is no part of the room: whoever decides or draws hands it in. Without it nothing is
 * known, and that is never fine.
 */
export type Readings = {
  /** The newest value of each metric: when (epoch ms), and what it was, in its unit. */
  readonly series: Readonly<Record<string, { readonly last: readonly [at: number, value: number] }>>;
  /** Where this installation is reached (`https://holdpoint.example.org`), where that is known: links in messages begin with it. */
  readonly site?: string;
  /** The phones and pagers that people of the workspace gave, by their accounts: some messages inside the house tell them. */
  readonly contacts?: Readonly<Record<string, string>>;
  readonly standings: Readonly<Record<string, { readonly state: "ok" | "pending" | "breached" | "no-data" }>>;
};

export const noReadings: Readings = { series: {}, standings: {} };
