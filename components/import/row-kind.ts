/** What a row of the plan was taken as. */
export type RowKind = "phase" | "step" | "question" | "criterion" | "watch" | "sign-off" | "note";
