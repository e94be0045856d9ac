import findMyWay from "find-my-way";
import type { ApiRoute } from "./route.ts";
import { attachmentRoutes } from "./routes/attachments.ts";
import { checkRoutes } from "./routes/checks.ts";
import { contactRoutes } from "./routes/contacts.ts";
import { deliverableRoutes } from "./routes/deliverables.ts";
import { eventRoutes } from "./routes/events.ts";
import { forecastRoutes } from "./routes/forecast.ts";
import { incidentRoutes } from "./routes/incidents.ts";
import { messageRoutes } from "./routes/messages.ts";
import { metricRoutes } from "./routes/metrics.ts";
import { planRoutes } from "./routes/plans.ts";
import { rollbackRoutes } from "./routes/rollback.ts";
import { rolloutRoutes } from "./routes/rollout.ts";
import { slotRoutes } from "./routes/slots.ts";
import { stepRoutes } from "./routes/steps.ts";

/** Every address of the API but its own description, by name: a file for each noun. */
export const apiRoutes = {
  ...planRoutes,
  ...stepRoutes,
  ...slotRoutes,
  ...forecastRoutes,
  ...contactRoutes,
  ...rolloutRoutes,
  ...messageRoutes,
  ...attachmentRoutes,
  ...checkRoutes,
  ...deliverableRoutes,
  ...incidentRoutes,
  ...rollbackRoutes,
  ...metricRoutes,
  ...eventRoutes,
} satisfies Record<string, ApiRoute>;

export type ApiRouteName = keyof typeof apiRoutes;

// Names longer than any id or slug are looked for nowhere.
const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 200 });
for (const [name, { method, path }] of Object.entries<ApiRoute>(apiRoutes)) router.on(method, path, () => {}, { name });

/** The route of a request, with the names that stand in its address; null where there is none. One slash may stand at the end. */
export function routeOf(method: string, path: string): { name: ApiRouteName; params: Record<string, string> } | null {
  if (method !== "GET" && method !== "POST") return null;
  const found = router.find(method, path);
  const params = Object.fromEntries(Object.entries(found?.params ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  if (!found || Object.keys(params).length < Object.keys(found.params).length) return null;
  return { name: found.store.name, params };
}
