import type { ComponentType } from "react";
import { MyCare } from "#components/after-care/my-care.tsx";
import { PlanCare } from "#components/after-care/plan-care.tsx";
import { RoomCareAfter, RoomCareBefore } from "#components/after-care/room-care.tsx";
import { UpdateBanner } from "#components/audiences/update-banner.tsx";
import { PlanChecks, RoomChecks } from "#components/checks/check-sections.tsx";
import { StepChecks } from "#components/checks/step-checks.tsx";
import { GateCards } from "#components/gates/gate-cards.tsx";
import { HoldBanner } from "#components/holds/hold-banner.tsx";
import { IncidentBanner } from "#components/incidents/incident-banner.tsx";
import { MyIncidents, PlanIncidents, RoomIncidents } from "#components/incidents/incident-sections.tsx";
import { DueMessageBanner } from "#components/messages/due-message-banner.tsx";
import { PlanMetrics, RoomMetrics } from "#components/metrics/metric-sections.tsx";
import { FiredBanner } from "#components/risks/fired-banner.tsx";
import { PlanRisks } from "#components/risks/plan-risks.tsx";
import { RoomRisks } from "#components/risks/room-risks.tsx";
import { StepRisks } from "#components/risks/step-risks.tsx";
import { DecisionBanner } from "#components/rollback/decision-banner.tsx";
import { PlanRehearsal, PlanTripwires, RoomRehearsal, RoomTripwires } from "#components/rollback/tripwire-sections.tsx";
import { PlanStages } from "#components/rollout/plan-stages.tsx";
import { RolloutPanel } from "#components/rollout/rollout-panel.tsx";
import { BreachBanner } from "#components/thresholds/breach-banner.tsx";
import { PlanTrees } from "#components/trees/plan-trees.tsx";
import { RoomTrees } from "#components/trees/room-trees.tsx";
import { StopBanner } from "#components/trees/stop-banner.tsx";
import { DueBanner } from "#components/watches/due-banner.tsx";
import { DueNow } from "#components/watches/due-now.tsx";
import type { Step } from "#lib/domain/steps/rows.ts";

/**
 * What each noun shows on the pages that nouns share. Every list is in the order of the page, and every part shows nothing
 * while it has nothing to say. A new noun adds its parts here and edits no page.
 */

type Part = ComponentType<{ className?: string }>;

/** The plan page, below the outline. */
export const planSections: readonly ComponentType[] = [
  PlanIncidents,
  PlanStages,
  PlanMetrics,
  PlanTripwires,
  PlanRehearsal,
  PlanChecks,
  PlanTrees,
  PlanCare,
  PlanRisks,
];

/** Across every screen of a plan under way, war room and board: what everybody must see, the gravest first. */
export const alarms: readonly ComponentType[] = [DecisionBanner, BreachBanner, IncidentBanner, HoldBanner, StopBanner, FiredBanner];

/** Across the war room, below the alarms and what is said of gates. */
export const roomBanners: readonly ComponentType[] = [DueBanner, DueMessageBanner, UpdateBanner];

/** The war room's checklist, above and below the phase in hand. */
export const roomSections: { above: readonly ComponentType[]; below: readonly ComponentType[] } = {
  above: [RoomCareAfter, RolloutPanel],
  below: [RoomIncidents, RoomMetrics, RoomTripwires, RoomRehearsal, RoomChecks, RoomTrees, RoomCareBefore, RoomRisks],
};

/** A phone's first page: before and after the step in hand. */
export const mySections: { before: readonly Part[]; after: readonly Part[] } = {
  before: [GateCards, DueNow, RolloutPanel],
  after: [MyIncidents, RoomTrees, MyCare],
};

/** A step that is opened in the war room, below its commands and notes. */
export const stepSections: readonly ComponentType<{ step: Step }>[] = [StepChecks, StepRisks];

/** The step in hand on a phone, below its command. */
export const inHandSections: readonly ComponentType<{ step: Step }>[] = [StepChecks];
