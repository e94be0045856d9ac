import type { Lines } from "../reading.ts";
import { audiences } from "./audiences.ts";
import { checks } from "./checks.ts";
import { communications } from "./communications.ts";
import { criteria } from "./criteria.ts";
import { decisionTrees } from "./decision-trees.ts";
import { deliverables } from "./deliverables.ts";
import { durations } from "./durations.ts";
import { facts } from "./facts.ts";
import { fences } from "./fences.ts";
import { gates } from "./gates.ts";
import { links } from "./links.ts";
import { messages } from "./messages.ts";
import { metrics } from "./metrics.ts";
import type { Recognizer } from "./recognizer.ts";
import { risks } from "./risks.ts";
import { roles } from "./roles.ts";
import { goingBack } from "./rollback-steps.ts";
import { signOffs } from "./sign-offs.ts";
import { stages } from "./stages.ts";
import { summaries } from "./summaries.ts";
import { thresholds } from "./thresholds.ts";
import { triggers } from "./triggers.ts";
import { watches } from "./watches.ts";

/** All recognizers, in the order in which they read. A new kind of piece is one more of them, and its place in the reading. */
export const recognizers: readonly Recognizer<Lines>[] = [
  ...[facts, signOffs, communications, criteria, gates, roles, thresholds, triggers, goingBack],
  ...[stages, messages, audiences, watches, decisionTrees, risks, checks, deliverables, metrics, links, durations, fences, summaries],
];
