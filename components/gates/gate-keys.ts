/** What a key does while a poll asks the viewer. N and C are the step's own where the keyboard stands on a step. */
export const gateKeys = [
  { id: "go", press: ["g"], keys: ["G"], label: "GO" },
  { id: "no-go", press: ["n"], keys: ["N"], label: "NO-GO, with the reason" },
  { id: "conditional", press: ["c"], keys: ["C"], label: "GO, IF, with the conditions" },
] as const;

export type GateKey = (typeof gateKeys)[number]["id"];
