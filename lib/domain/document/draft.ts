import * as z from "zod";
import { careKinds, careMinutes } from "../after-care/rows.ts";
import { attachmentUrl } from "../attachments/rows.ts";
import { channelWords, interestWords, reaches, rhythmMinutes } from "../audiences/rows.ts";
import { checkCommand, expectation, validation } from "../checks/rows.ts";
import { deliverableLink } from "../deliverables/rows.ts";
import { type Fields, kind } from "../kernel/collection.ts";
import { contact } from "../kernel/contact.ts";
import { clock, date, lengthCounts, line, minutesLong, planTime, prose } from "../kernel/fields.ts";
import { fields } from "../kernel/schema.ts";
import { meetingDetails } from "../meetings/rows.ts";
import { mostFields } from "../messages/fields.ts";
import { messageField, messageRepeats, messageText, milestoneKinds } from "../messages/rows.ts";
import { longestName } from "../metrics/name.ts";
import { betterWays, measured, metricAbout, metricGoal, metricProbe, metricSegment, metricUnit, silentMinutes } from "../metrics/rows.ts";
import { phaseKinds } from "../phases/rows.ts";
import { riskLevel } from "../risks/rows.ts";
import { severityWords } from "../rollback/rows.ts";
import { bases } from "../sign-offs/rows.ts";
import { countedFrom, share, stageMinutes } from "../stages/rows.ts";
import { command, mostPredecessors } from "../steps/rows.ts";
import { responseMinutes, ruleCount, ruleSeconds, thresholdAction, thresholdComparators, thresholdLevel } from "../thresholds/rows.ts";
import { ruleKinds } from "../thresholds/rule.ts";
import { treeKinds, treeNodes } from "../trees/rows.ts";
import { groupNeeds, mostMembers } from "../trigger-groups/rows.ts";
import { watchMinutes } from "../watches/rows.ts";
import { draftEscalation, draftPrimaryChannel } from "./draft-contacts.ts";
import { draftWindow } from "./draft-window.ts";

const calledMetric = () => z.string().trim().min(1).max(longestName);

/** Of one kind; that a plan has at most 10,000 steps in all is said by the reader, in words. */
const mostRows = 20_000;

const lines = { line: z.int().positive(), endLine: z.int().positive() };
const span = {
  at: planTime.nullable(),
  durationMin: minutesLong.nullable(),
  durationMax: minutesLong.nullable(),
  /** Older drafts do not say it. */
  lengthCounts: lengthCounts.optional(),
};

/** Markdown kept word for word: what the reader of the document made nothing of. */
export const draftNote = kind(() => z.strictObject({ text: prose, ...lines }));
export type DraftNote = z.infer<ReturnType<typeof draftNote>>;

const draftStepFields = () =>
  z.strictObject({
    title: line,
    optional: z.boolean(),
    claimedDone: z.boolean(),
    /** A second person confirms it. Older drafts do not say it. */
    second: z.boolean().optional(),
    /** The lines of the steps it comes after. */
    after: z.array(z.int().positive()).max(mostPredecessors).optional(),
    /** Role or person the text names, as written; null where it names nobody. */
    owner: line.nullable(),
    commands: z.array(command(fields)).max(1000),
    notes: z.array(draftNote(fields)).max(mostRows),
    ...span,
    ...lines,
  });
export type DraftStep = z.infer<ReturnType<typeof draftStepFields>> & { children: DraftStep[] };
export const draftStep: (of: Fields) => z.ZodType<DraftStep> = kind(() =>
  draftStepFields().extend({ children: z.lazy(() => z.array(draftStep(fields)).max(mostRows)) }),
);

export const draftPhase = kind(() =>
  z.strictObject({
    title: line,
    kind: z.enum(phaseKinds),
    objective: prose.nullable(),
    notes: z.array(draftNote(fields)).max(mostRows),
    steps: z.array(draftStep(fields)).max(mostRows),
    /** Role or person who answers for all of it, as written; and by when it must be done. Older drafts do not say them. */
    owner: line.nullable().optional(),
    deadline: planTime.nullable().optional(),
    ...span,
    ...lines,
  }),
);
export type DraftPhase = z.infer<ReturnType<typeof draftPhase>>;

/** A go/no-go the text holds. `voters` and `director` are roles, as written. */
export const draftGate = kind(() =>
  z.strictObject({
    title: line,
    criteria: z.array(z.strictObject({ text: z.string().trim().min(1).max(2000), ...lines })).max(1000),
    voters: z.array(line).max(200),
    director: line.nullable(),
    guidance: prose.nullable(),
    /** Only documents that a plan was written as say these. */
    quorum: z.int().positive().nullable().optional(),
    deadline: planTime.nullable().optional(),
    separation: z.boolean().optional(),
    /** It stands in no line of the document: somebody took it from the offers of the reader. */
    added: z.boolean().optional(),
    /** The line of the phase or of the step right behind it; neither at the end of the plan. */
    before: z.strictObject({ phase: z.int().nullable(), step: z.int().nullable() }),
    ...lines,
  }),
);
export type DraftGate = z.infer<ReturnType<typeof draftGate>>;

/** Who has to sign; `gate` is the place of its gate among the draft's, if it belongs to one. */
export const draftSignOff = kind(() =>
  z.strictObject({
    role: line,
    namedAs: z.string().max(2000).nullable(),
    gate: z.int().nullable(),
    /** The line of the phase it covers; without, it is for the whole plan. */
    phase: z.int().nullable().optional(),
    basis: z.enum(bases),
    statement: z.string().trim().min(1).max(2000),
    ...lines,
  }),
);
export type DraftSignOff = z.infer<ReturnType<typeof draftSignOff>>;

/** Something to look at again and again, with the line of the phase it belongs to. */
export const draftWatch = kind(() =>
  z.strictObject({
    title: line,
    everyMinutes: watchMinutes(fields).nullable(),
    forMinutes: watchMinutes(fields).nullable(),
    unit: z.string().max(20).nullable(),
    /** Role or person the text names, as written. */
    owner: line.nullable(),
    phase: z.int().nullable(),
    ...lines,
  }),
);
export type DraftWatch = z.infer<ReturnType<typeof draftWatch>>;

/** Something to be asked, or done, so long after the deployment. */
export const draftCare = kind(() =>
  z.strictObject({
    kind: z.enum(careKinds),
    title: line,
    target: line.nullable(),
    afterMinutes: careMinutes(fields),
    afterCounts: lengthCounts.optional(),
    /** Role or person the text names, as written. */
    owner: line.nullable(),
    ...lines,
  }),
);
export type DraftCare = z.infer<ReturnType<typeof draftCare>>;

/** Something that is handed over; `phase` is the line of the phase it belongs to. */
export const draftDeliverable = kind(() =>
  z.strictObject({
    title: line,
    /** Role or person the text names, as written. */
    owner: line.nullable(),
    at: planTime.nullable(),
    link: deliverableLink(fields).nullable(),
    claimedDone: z.boolean(),
    phase: z.int().positive().nullable(),
    ...lines,
  }),
);
export type DraftDeliverable = z.infer<ReturnType<typeof draftDeliverable>>;

/** Something that is tried, with what is expected of it; `step` is the line of the step it belongs to. */
export const draftCheck = kind(() =>
  z.strictObject({
    title: line,
    command: checkCommand(fields).nullable(),
    expected: expectation(fields),
    validate: validation(fields).nullable(),
    step: z.int().positive().nullable(),
    ...lines,
  }),
);
export type DraftCheck = z.infer<ReturnType<typeof draftCheck>>;

/** Something the text says may go wrong. Drafts that are older than its optional parts do not say them. */
export const draftRisk = kind(() =>
  z.strictObject({
    title: line,
    level: riskLevel(fields),
    mitigation: prose.nullable(),
    /** Role or person the text names, as written. */
    owner: line.nullable().optional(),
    /** The day it is looked at again. */
    reviewOn: date.nullable().optional(),
    /** The lines of the steps it is about. */
    steps: z.array(z.int().positive()).max(50).optional(),
    ...lines,
  }),
);
export type DraftRisk = z.infer<ReturnType<typeof draftRisk>>;

/** A share of the users who get the change, with its waits and what must hold. */
export const draftStage = kind(() =>
  z.strictObject({
    title: line,
    percent: share(fields),
    cohort: z.string().trim().max(500),
    actions: z.array(line).max(50),
    afterMinutes: stageMinutes(fields).nullable(),
    afterFrom: z.enum(countedFrom).nullable(),
    soakMinutes: stageMinutes(fields).nullable(),
    /** `watch`: the check to repeat it is read from, by its title; `metric`: the metric, by its name with its segment; see `stageCriterion`. */
    criteria: z
      .array(
        z.strictObject({
          ...{ text: line, when: z.enum(["entry", "exit"]), watch: line.nullable() },
          ...{ metric: calledMetric().optional(), goal: metricGoal(fields).optional() },
        }),
      )
      .max(50),
    promotesItself: z.boolean(),
    ...lines,
  }),
);
export type DraftStage = z.infer<ReturnType<typeof draftStage>>;

/** A place to look something up; `phase` is the line of the phase it belongs to. */
export const draftAttachment = kind(() =>
  z.strictObject({ title: line, url: attachmentUrl(fields), phase: z.int().positive().nullable(), ...lines }),
);
export type DraftAttachment = z.infer<ReturnType<typeof draftAttachment>>;

/** What to do in which case. */
export const draftTree = kind(() => z.strictObject({ title: line, kind: z.enum(treeKinds), nodes: treeNodes(fields), ...lines }));
export type DraftTree = z.infer<ReturnType<typeof draftTree>>;

/** People who are told, what they care about, and how often they hear from us. */
export const draftAudience = kind(() =>
  z.strictObject({
    title: line,
    interest: interestWords(fields),
    reach: z.enum(reaches),
    channel: channelWords(fields),
    everyMinutes: rhythmMinutes(fields).nullable(),
    /** Role or person the text names, as written. */
    owner: line.nullable(),
    ...lines,
  }),
);
export type DraftAudience = z.infer<ReturnType<typeof draftAudience>>;

/** A field of a message: the fact it is bound to, with the title of the step, role or metric that is about, or its words. */
const draftField = kind(() => {
  const { gap, fact, value, source } = messageField(fields).shape;
  return z.strictObject({ gap, fact, about: z.string().max(1000).optional(), value, source });
});
export type DraftField = z.infer<ReturnType<typeof draftField>>;

/** Words that are ready to be said to people around the deployment. */
export const draftMessage = kind(() =>
  z.strictObject({
    title: line,
    subject: line.nullable(),
    body: messageText(fields),
    audience: line.nullable(),
    channel: line.nullable(),
    /** When, as written, and where that is a time also as one. */
    occasion: line.nullable(),
    at: planTime.nullable(),
    /** What it waits for where that is no time; a phase by its line, a gate or stage by its title, or the one gate there is. Drafts that are older than milestones do not say it. */
    milestone: z.strictObject({ kind: z.enum(milestoneKinds), phase: z.int().positive().nullable(), titled: line.optional() }).optional(),
    /** How often it is said again. Drafts that are older than rhythms do not say it. */
    repeats: messageRepeats(fields).optional(),
    /** Who sends it: role or person, as written. */
    owner: line.optional(),
    /** Whether it stands on the status page as well. Only documents that a plan was written as say this. */
    onStatusPage: z.boolean().optional(),
    /** What stands in its fields. Only documents that a plan was written as say this. */
    fields: z.array(draftField(fields)).max(mostFields).optional(),
    /** Where it is a meeting. Drafts that are older than meetings do not say it. */
    meeting: meetingDetails(fields).partial({ lead: true }).optional(),
    ...lines,
  }),
);
export type DraftMessage = z.infer<ReturnType<typeof draftMessage>>;

/** Something that speaks for going back. */
export const draftTripwire = kind(() =>
  z.strictObject({
    title: line,
    severity: severityWords(fields),
    responseMinutes: z.int().positive().max(525_600).nullable(),
    ...lines,
  }),
);
export type DraftTripwire = z.infer<ReturnType<typeof draftTripwire>>;

/** Who decides about going back: a role, as written; after so many minutes any lead may. `noReturn` is the title of a step. */
export const draftRollbackRule = kind(() =>
  z.strictObject({
    owner: line.nullable(),
    standInMinutes: z.int().min(1).max(1440),
    noReturn: line.nullable(),
    lost: z.string().max(1000),
    ...lines,
  }),
);
export type DraftRollbackRule = z.infer<ReturnType<typeof draftRollbackRule>>;

/** Triggers that ask to roll back together; each is named as the plan calls it (`Error rate above 5 %`). */
export const draftTriggerGroup = kind(() =>
  z.strictObject({
    title: line,
    /** How many of them must hold; null: all. */
    needs: groupNeeds(fields).nullable(),
    triggers: z.array(line).max(2 * mostMembers),
    severity: severityWords(fields),
    responseMinutes: z.int().positive().max(525_600).nullable(),
    ...lines,
  }),
);
export type DraftTriggerGroup = z.infer<ReturnType<typeof draftTriggerGroup>>;

/** A number that is watched. Names are told apart without regard to case. */
export const draftMetric = kind(() =>
  z.strictObject({
    title: line,
    unit: metricUnit(fields),
    better: z.enum(betterWays),
    goal: metricGoal(fields).nullable(),
    about: metricAbout(fields),
    segment: metricSegment(fields).optional(),
    trackOnly: z.boolean().optional(),
    /** Only documents that a plan was written as say these. */
    baseline: measured(fields).nullable().optional(),
    silentMinutes: silentMinutes(fields).optional(),
    probe: metricProbe(fields).nullable().optional(),
    ...lines,
  }),
);
export type DraftMetric = z.infer<ReturnType<typeof draftMetric>>;

/** A limit that calls somebody; `metric` is the name, with its segment, of one of the draft's metrics, and `limit` is in its unit. */
export const draftThreshold = kind(() =>
  z.strictObject({
    metric: calledMetric(),
    comparator: z.enum(thresholdComparators),
    limit: measured(fields),
    /** Only documents that a plan was written as say this. */
    clear: measured(fields).nullable().optional(),
    relative: z.boolean(),
    kind: z.enum(ruleKinds),
    seconds: ruleSeconds(fields),
    n: ruleCount(fields),
    m: ruleCount(fields),
    level: thresholdLevel(fields),
    opensDecision: z.boolean(),
    responseMinutes: responseMinutes(fields).nullable(),
    action: thresholdAction(fields),
    /** Role or person the text names, as written. */
    owner: line.nullable(),
    ...lines,
  }),
);
export type DraftThreshold = z.infer<ReturnType<typeof draftThreshold>>;

/** What a document was read as: every line of it is in a phase, a step, a role or a note. */
export const planDraft = kind(() =>
  z.strictObject({
    title: line,
    /** The day, time and zone of the deployment where the text states them. */
    date: date.nullable(),
    start: clock.nullable(),
    zone: z.string().max(100).nullable(),
    /** When the work may be done. Drafts that are older than this do not say it. */
    window: draftWindow(fields).nullable().optional(),
    /** Whom people call, and where they talk: null where the text says that there is none, left out where it is silent. */
    escalation: draftEscalation(fields).nullable().optional(),
    primaryChannel: draftPrimaryChannel(fields).nullable().optional(),
    phases: z.array(draftPhase(fields)).max(mostRows),
    roles: z
      .array(
        z.strictObject({
          title: line,
          namedAs: z.string().max(2000).nullable(),
          responsibility: z.string().max(2000).default(""),
          team: z.string().max(500).default(""),
          /** A phone or pager. Drafts that are older than this do not say it. */
          contact: contact(fields).nullable().optional(),
          ...lines,
        }),
      )
      .max(1000),
    gates: z.array(draftGate(fields)).max(500).default([]),
    signOffs: z.array(draftSignOff(fields)).max(500).default([]),
    /** Drafts that are older than checks to repeat have none. */
    watches: z.array(draftWatch(fields)).max(200).optional(),
    /** Drafts that are older than after-care have none. */
    care: z.array(draftCare(fields)).max(500).optional(),
    /** Drafts that are older than deliverables have none. */
    deliverables: z.array(draftDeliverable(fields)).max(500).optional(),
    /** Drafts that are older than checks have none. */
    checks: z.array(draftCheck(fields)).max(2000).optional(),
    /** Drafts that are older than risks have none. */
    risks: z.array(draftRisk(fields)).max(500).optional(),
    /** Drafts that are older than rollouts have none. */
    stages: z.array(draftStage(fields)).max(100).optional(),
    /** Drafts that are older than decision trees have none. */
    trees: z.array(draftTree(fields)).max(200).optional(),
    /** Drafts that are older than triggers have none. */
    tripwires: z.array(draftTripwire(fields)).max(200).optional(),
    /** Drafts that are older than metrics have none. */
    metrics: z.array(draftMetric(fields)).max(200).optional(),
    /** Drafts that are older than thresholds have none. */
    thresholds: z.array(draftThreshold(fields)).max(500).optional(),
    /** Drafts that are older than this have none; a plan has one at most. */
    rollbackRules: z.array(draftRollbackRule(fields)).max(1).optional(),
    /** Drafts that are older than groups of triggers have none. */
    triggerGroups: z.array(draftTriggerGroup(fields)).max(50).optional(),
    /** Drafts that are older than audiences have none. */
    audiences: z.array(draftAudience(fields)).max(200).optional(),
    /** Drafts that are older than links have none. */
    attachments: z.array(draftAttachment(fields)).max(300).optional(),
    /** Drafts that are older than messages have none. */
    messages: z.array(draftMessage(fields)).max(500).optional(),
    notes: z.array(draftNote(fields)).max(mostRows),
  }),
);
export type PlanDraft = z.infer<ReturnType<typeof planDraft>>;
