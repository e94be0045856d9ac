import type { PlanRoom } from "../room.ts";
import { stagesOf } from "./status.ts";

/** The metrics that criteria of the rollout are read from. */
export const measuredBy = (room: PlanRoom): ReadonlySet<string> =>
  new Set(stagesOf(room).flatMap(({ criteria }) => criteria.flatMap(({ metricId }) => metricId ?? [])));
