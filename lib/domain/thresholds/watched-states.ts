/** How a metric stands, the gravest of what its thresholds say first. `warning`: a breach of a limit that is not grave; `tracked`: nobody wants a limit of it. */
export const watchedStates = ["breached", "pending", "warning", "no-data", "silenced", "ok", "measured", "tracked", "never"] as const;
export type WatchedState = (typeof watchedStates)[number];
