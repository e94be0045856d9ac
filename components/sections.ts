import type { ComponentType } from "react";
import { PageDecision } from "#components/rollback/page-decision.ts";
import { drawnFirst } from "#components/ui/later.tsx";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/**
 * What each noun shows on the pages that nouns share. Every list is in the order of the page, and every part shows nothing
 * while it has nothing to say. A new noun adds its parts here and edits no page. They are drawn with
 * the page by the server, and their code is sent once it is idle.
 */

const MyCare = drawnFirst(() => import("#components/after-care/my-care.tsx").then((module) => module.MyCare));
const PlanCare = drawnFirst(() => import("#components/after-care/plan-care.tsx").then((module) => module.PlanCare));
const RoomCareAfter = drawnFirst(() => import("#components/after-care/room-care.tsx").then((module) => module.RoomCareAfter));
const RoomCareBefore = drawnFirst(() => import("#components/after-care/room-care.tsx").then((module) => module.RoomCareBefore));
const PlanAttachments = drawnFirst(() =>
  import("#components/attachments/attachment-sections.tsx").then((module) => module.PlanAttachments),
);
const RoomAttachments = drawnFirst(() =>
  import("#components/attachments/attachment-sections.tsx").then((module) => module.RoomAttachments),
);
const StepAttachments = drawnFirst(() =>
  import("#components/attachments/attachment-sections.tsx").then((module) => module.StepAttachments),
);
const UpdateBanner = drawnFirst(() => import("#components/audiences/update-banner.tsx").then((module) => module.UpdateBanner));
const PlanChecks = drawnFirst(() => import("#components/checks/check-sections.tsx").then((module) => module.PlanChecks));
const RoomChecks = drawnFirst(() => import("#components/checks/check-sections.tsx").then((module) => module.RoomChecks));
const StepChecks = drawnFirst(() => import("#components/checks/step-checks.tsx").then((module) => module.StepChecks));
const deliverables = () => import("#components/deliverables/deliverable-sections.tsx");
const LateDeliverables = drawnFirst(() =>
  import("#components/deliverables/late-deliverables.tsx").then((module) => module.LateDeliverables),
);
const MyDeliverables = drawnFirst(() => import("#components/deliverables/my-deliverables.tsx").then((module) => module.MyDeliverables));
const PhaseDeliverables = drawnFirst(() =>
  import("#components/deliverables/phase-deliverables.tsx").then((module) => module.PhaseDeliverables),
);
const PlanDeliverables = drawnFirst(() => deliverables().then((module) => module.PlanDeliverables));
const RoomDeliverables = drawnFirst(() => deliverables().then((module) => module.RoomDeliverables));
const RoomDeliverablesAfter = drawnFirst(() => deliverables().then((module) => module.RoomDeliverablesAfter));
const GateCards = drawnFirst(() => import("#components/gates/gate-cards.tsx").then((module) => module.GateCards));
const HoldBanner = drawnFirst(() => import("#components/holds/hold-banner.tsx").then((module) => module.HoldBanner));
const HandoverOffer = drawnFirst(() => import("#components/roles/handover-offer.tsx").then((module) => module.HandoverOffer));
const IncidentBanner = drawnFirst(() => import("#components/incidents/incident-banner.tsx").then((module) => module.IncidentBanner));
const PlanIncidents = drawnFirst(() => import("#components/incidents/incident-sections.tsx").then((module) => module.PlanIncidents));
const RoomIncidents = drawnFirst(() => import("#components/incidents/incident-sections.tsx").then((module) => module.RoomIncidents));
const MyIncidents = drawnFirst(() => import("#components/incidents/incident-sections.tsx").then((module) => module.MyIncidents));
const DueMessageBanner = drawnFirst(() => import("#components/messages/due-message-banner.tsx").then((module) => module.DueMessageBanner));
const MeetingBanner = drawnFirst(() => import("#components/meetings/meeting-banner.tsx").then((module) => module.MeetingBanner));
const RoomContacts = drawnFirst(() => import("#components/plan/contacts/room-contacts.tsx").then((module) => module.RoomContacts));
const MyMessages = drawnFirst(() => import("#components/messages/my-messages.tsx").then((module) => module.MyMessages));
const UndeliveredBanner = drawnFirst(() =>
  import("#components/messages/undelivered-banner.tsx").then((module) => module.UndeliveredBanner),
);
const MyNextMessage = drawnFirst(() => import("#components/messages/next-message.tsx").then((module) => module.MyNextMessage));
const PlanUndelivered = drawnFirst(() => import("#components/messages/undelivered-banner.tsx").then((module) => module.PlanUndelivered));
const PlanBlanks = drawnFirst(() => import("#components/steps/plan-blanks.tsx").then((module) => module.PlanBlanks));
const PlanMetrics = drawnFirst(() => import("#components/metrics/metric-sections.tsx").then((module) => module.PlanMetrics));
const RoomMetrics = drawnFirst(() => import("#components/metrics/metric-sections.tsx").then((module) => module.RoomMetrics));
const FiredBanner = drawnFirst(() => import("#components/risks/fired-banner.tsx").then((module) => module.FiredBanner));
const PlanRisks = drawnFirst(() => import("#components/risks/plan-risks.tsx").then((module) => module.PlanRisks));
const RoomRisks = drawnFirst(() => import("#components/risks/room-risks.tsx").then((module) => module.RoomRisks));
const SecondPerson = drawnFirst(() => import("#components/steps/second-person.tsx").then((module) => module.SecondPerson));
const StepRisks = drawnFirst(() => import("#components/risks/step-risks.tsx").then((module) => module.StepRisks));
const DecisionBanner = drawnFirst(() => import("#components/rollback/decision-banner.tsx").then((module) => module.DecisionBanner));
const PlanTripwires = drawnFirst(() => import("#components/rollback/tripwire-sections.tsx").then((module) => module.PlanTripwires));
const PlanRehearsal = drawnFirst(() => import("#components/rollback/tripwire-sections.tsx").then((module) => module.PlanRehearsal));
const RoomRehearsal = drawnFirst(() => import("#components/rollback/tripwire-sections.tsx").then((module) => module.RoomRehearsal));
const RoomTripwires = drawnFirst(() => import("#components/rollback/tripwire-sections.tsx").then((module) => module.RoomTripwires));
const PlanShifts = drawnFirst(() => import("#components/shifts/shift-sections.tsx").then((module) => module.PlanShifts));
const RoomShifts = drawnFirst(() => import("#components/shifts/shift-sections.tsx").then((module) => module.RoomShifts));
const ShiftGapBanner = drawnFirst(() => import("#components/shifts/shift-sections.tsx").then((module) => module.ShiftGapBanner));
const PlanStages = drawnFirst(() => import("#components/rollout/plan-stages.tsx").then((module) => module.PlanStages));
const RolloutPanel = drawnFirst(() => import("#components/rollout/rollout-panel.tsx").then((module) => module.RolloutPanel));
const BreachBanner = drawnFirst(() => import("#components/thresholds/breach-banner.tsx").then((module) => module.BreachBanner));
const PlanTrees = drawnFirst(() => import("#components/trees/plan-trees.tsx").then((module) => module.PlanTrees));
const RoomTrees = drawnFirst(() => import("#components/trees/room-trees.tsx").then((module) => module.RoomTrees));
const StopBanner = drawnFirst(() => import("#components/trees/stop-banner.tsx").then((module) => module.StopBanner));
const WindowBanner = drawnFirst(() => import("#components/plan/window/window-banner.tsx").then((module) => module.WindowBanner));
const DueBanner = drawnFirst(() => import("#components/watches/due-banner.tsx").then((module) => module.DueBanner));
const DueNow = drawnFirst(() => import("#components/watches/due-now.tsx").then((module) => module.DueNow));

type Part = ComponentType<{ className?: string }>;

/** The plan page, above everything else: what waits for whoever looks. */
export const planAsks: readonly Part[] = [PageDecision, HandoverOffer, PlanUndelivered, MyMessages];

/** The plan page, below the outline. */
export const planSections: readonly ComponentType[] = [
  PlanIncidents,
  PlanStages,
  PlanMetrics,
  PlanTripwires,
  PlanRehearsal,
  PlanChecks,
  PlanBlanks,
  PlanTrees,
  PlanDeliverables,
  PlanCare,
  PlanShifts,
  PlanRisks,
  PlanAttachments,
];

/** Across every screen of a plan under way, war room and board: what everybody must see, the gravest first. */
export const alarms: readonly ComponentType[] = [
  DecisionBanner,
  BreachBanner,
  IncidentBanner,
  HoldBanner,
  StopBanner,
  FiredBanner,
  UndeliveredBanner,
];

/** Across the war room, below the alarms and what is said of gates. */
export const roomBanners: readonly ComponentType[] = [
  WindowBanner,
  ShiftGapBanner,
  DueBanner,
  DueMessageBanner,
  MeetingBanner,
  UpdateBanner,
];

/** The war room's checklist, above and below the phase in hand. */
export const roomSections: { above: readonly ComponentType[]; below: readonly ComponentType[] } = {
  above: [RoomCareAfter, RoomDeliverablesAfter, RoomShifts, RolloutPanel],
  below: [
    ...[RoomIncidents, RoomMetrics, RoomTripwires, RoomRehearsal, RoomChecks, RoomTrees, RoomDeliverables],
    ...[RoomCareBefore, RoomRisks, RoomAttachments],
  ],
};

/** A phone's first page: before and after the step in hand. */
export const mySections: { before: readonly Part[]; after: readonly Part[] } = {
  before: [GateCards, DueNow, RolloutPanel],
  after: [MyIncidents, MyMessages, MyNextMessage, RoomTrees, MyDeliverables, MyCare, RoomContacts],
};

/** Below what a phase is called, on the plan page and in the war room. */
export const phaseLines: readonly ComponentType<{ phase: Phase; className?: string }>[] = [PhaseDeliverables];

/** Where we are, in the war room: what is late beside the steps. */
export const lateSections: readonly ComponentType[] = [LateDeliverables];

/** A step that is opened in the war room, below its commands and notes. */
export const stepSections: readonly ComponentType<{ step: Step }>[] = [SecondPerson, StepChecks, StepRisks, StepAttachments];

/** The step in hand on a phone, below its command. */
export const inHandSections: readonly ComponentType<{ step: Step }>[] = [SecondPerson, StepChecks];
