import { drawnFirst } from "#components/ui/later.tsx";

/** What is asked about going back, above the pages of a plan that stand in the workspace’s frame. */
export const PageDecision = drawnFirst(() => import("#components/rollback/tripwire-sections.tsx").then((module) => module.FramedDecision));
