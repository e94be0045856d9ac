/**
 * `none`: the plan lets nothing out by stages. `waiting`: no stage was entered. `soaking`: its time is not over. `held`: it is on
 * hold. `soaked`: its time is over and something is open. `ready`: nothing speaks against the next one. `done`: the last is accepted.
 */
export const rolloutStates = ["none", "waiting", "soaking", "held", "soaked", "ready", "done"] as const;
export type RolloutState = (typeof rolloutStates)[number];
