/** The parts of the plan page, each behind its tab. */
export const planViews = ["plan", "people", "sign-offs", "share"] as const;
export type PlanView = (typeof planViews)[number];

/** A place on the plan page: the part it is in, and the id of its element. */
export type PlanPlace = { view: PlanView; id: string };
