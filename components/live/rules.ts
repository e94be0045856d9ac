import { later } from "#lib/later.ts";

/** The verbs, for every room this browser shows. */
export const rules = later(() => import("#lib/live-client/rules.ts").then((module) => module.rules));
