import type { Comparator, Matcher } from "#lib/domain/checks/matcher.ts";
import type { DraftWindow } from "#lib/domain/document/draft-window.ts";
import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { phaseKinds } from "#lib/domain/phases/rows.ts";
import type { Placeholder } from "#lib/domain/steps/placeholders.ts";
import type { Offer } from "./offers/offer.ts";
import type { Taken } from "./sure/surety.ts";
import type { BareOffsets } from "./values/bare-offsets.ts";
import type { PlanContacts } from "./values/plan-contacts.ts";

/** Where a piece stands in the document; lines are 1-based and inclusive. */
export type Lines = { line: number; endLine: number };

/** A piece that is nothing but its words. */
export type Item = Lines & { text: string };

/** `counts`: its days are those on which people work. */
export type Duration = { minMinutes: number; maxMinutes: number; counts?: "workdays" };

/** What a command is expected to answer, as the document says it: `# Should be: < 0.1%`. */
export type Expected = Item & { matcher: Matcher };

export type Invocation = Item & { danger: string | null };

/** A fence of commands. `text` is what one copies: prompts are gone. `invocations` are its single commands, comments left out. */
export type Command = Lines & { language: string; text: string; invocations: Invocation[]; expected: Expected[] };

export type StepSource = "box" | "number" | "bullet" | "heading" | "row";

export type Step = Lines & {
  title: string;
  source: StepSource;
  /** The document claims it is done already. */
  done: boolean;
  owner: string | null;
  at: PlanTime | null;
  duration: Duration | null;
  optional: boolean;
  /** The lines of the steps it says it comes after, and of those that would make a circle. */
  after?: readonly number[];
  circles?: readonly number[];
  /** A second person confirms it. */
  second?: boolean;
  commands: Command[];
  notes: Item[];
  children: Step[];
};

export type Phase = Lines & {
  title: string;
  kind: (typeof phaseKinds)[number];
  start: PlanTime | null;
  duration: Duration | null;
  objective: string | null;
  /** Who answers for the whole phase; its steps are theirs where they name nobody. */
  owner: string | null;
  criteria: Item[];
  rollback: Item | null;
  steps: Step[];
  phases: Phase[];
  notes: Item[];
};

export type Fact = Lines & { name: string; value: string };

/** A go/no-go: its questions, and what each outcome means where the document says so. */
export type Gate = Lines & { title: string; questions: Item[]; outcomes: Item[]; deciders: string[] };

/** `name` is empty where nobody is named yet. */
export type SignOff = Lines & { role: string; name: string };

/** `responsibility` and `team` are empty where the document is silent; `raci` holds the letters of a RACI table by activity. */
export type Role = Lines & {
  title: string;
  name: string;
  responsibility: string;
  team: string;
  /** A phone or pager, where it can be called. */
  contact?: string;
  raci: { activity: string; letters: string }[];
};

/** A condition on a metric: `Error rate > 5% sustained (5 minutes) → Rollback`. Without a number it is for people to judge. */
export type Condition = {
  metric: string;
  comparator: Comparator | null;
  value: number | null;
  unit: string;
  /** `p95`, `avg`, `max` … */
  statistic: string;
  /** How long it must last (`sustained 5 minutes`) or over what time it is counted (`in 5 minutes`, `per hour`). */
  window: (Duration & { meaning: "sustained" | "within" }) | null;
  action: string;
};

export type Threshold = Item &
  Condition & {
    /** `Critical`, `Warning`, as the document calls it; empty where it does not. */
    level: string;
    /** How soon somebody must answer. */
    response: Duration | null;
    /** Role or person, where a column names one. */
    owner?: string;
  };

/** `together`: the words right above a list that say how many of it must hold (`needs`; null: all), and their line. */
export type Trigger = Item &
  Condition & {
    logic: "any" | "all";
    severity: string;
    response: Duration | null;
    together?: { text: string; needs: number | null; line: number };
  };

/** A share of the users who get the change. */
export type Stage = Item & {
  percent: number;
  cohort: string;
  /** When it begins, counted from the rollout's start, where the document says so. */
  from: Duration | null;
  soak: Duration | null;
  /** What must hold to enter or leave it. */
  criteria: Item[];
  /** What is done in it. */
  actions: Item[];
};

export type Message = Lines & {
  title: string;
  subject: string | null;
  body: string;
  placeholders: Placeholder[];
  /** Values that look like the result of a run that has not happened yet: `Error rate: 0.3%`. */
  literals: Item[];
  audience: string;
  channel: string;
  /** When it goes out, as the document says it: `T-7 Days`, `every 30 minutes`. */
  when: string;
  /** Who sends it, where the document says so: a role or a person. */
  owner?: string;
};

/** An entry of a communication timeline. */
export type Communication = Lines & {
  title: string;
  when: string;
  audience: string;
  channel: string;
  purpose: string;
  agenda: Item[];
  /** Of a meeting: how long it lasts, and where it is held, as written. */
  duration?: string;
  place?: string;
  /** A bullet, whose audience is named by what stands above it. */
  bullet?: true;
  /** Who tells it, where the document says so: a role or a person. */
  owner?: string;
};

export type Audience = Lines & { name: string; interest: string; group: string };

/** A place to look something up: a name and an address of the web. */
export type Link = Item & { title: string; url: string };

/** Something to be looked at again and again. */
export type Watch = Item & { everyMinutes: number | null; cadence: string; source: "box" | "bullet" | "heading" | "line" };

export type Branch = { text: string; line: number; branches: Branch[] };
export type DecisionTree = Lines & { title: string; branches: Branch[] };

/** `owner`: who answers for it, as written; empty where nobody is named. */
export type Risk = Item & { title: string; mitigation: string; level: string; owner: string };

/**
 * Something that is handed over. `owner` and `phase`, as a column names it, are empty where nothing is said; `done`: the document says that it
 * is there.
 */
export type Deliverable = Item & { title: string; owner: string; at: PlanTime | null; link: string | null; done: boolean; phase: string };

/**
 * Something that is tried, and what is expected of it: a command with what it answers, or a test in words. `command`: what is run;
 * null where it is told in `title`. `expected`: one expectation a line.
 */
export type Check = Lines & { title: string; command: string | null; expected: string; validate: string | null };

/** A number people look at, without a limit that calls anybody: key figures, health metrics, tools. */
export type Metric = Item & { group: string };

export type Criterion = Item & { group: string; source: "box" | "bullet" };

/** A length of time anywhere in the document, with what it means there. */
export type Length = Item & Duration & { meaning: "length" | "response" | "recurrence" | "soak" | "window" | "lead" };

/** A row of a table that sums up the phases: which one it names, what it says, and what of that is a time or a length (in minutes). */
export type Summary = Item & { name: string; at: PlanTime | null; minutes: number | null };

/** What a code fence holds. */
export type Fence = Lines & { language: string; kind: string };

export type Finding = { rule: string; level: "error" | "warning" | "info"; message: string; line: number };

/** `lines`: lines with something on them; `kept`: how many of them are in a piece or a note; `lost`: the others, 1-based. */
export type Coverage = { lines: number; kept: number; lost: number[] };

/** All that a document says, as Holdpoint understands it. */
export type Reading = {
  title: string;
  facts: Fact[];
  /** Day, start and zone of the deployment where the text states them. */
  date: string | null;
  start: string | null;
  zone: string | null;
  /** When the work may be done, where the text says it. */
  window: DraftWindow | null;
  /** Whom people call, and where they talk. */
  contacts: PlanContacts;
  /** How offsets without a unit (`T-14`) were counted; null where there is none. */
  bareOffsets: BareOffsets | null;
  phases: Phase[];
  gates: Gate[];
  signOffs: SignOff[];
  roles: Role[];
  thresholds: Threshold[];
  /** Metrics told below the text that are more than a plan keeps. */
  metricsLeft?: readonly Lines[];
  rollback: { triggers: Trigger[]; steps: Step[] };
  rollout: Stage[];
  messages: Message[];
  communications: Communication[];
  audiences: Audience[];
  links: Link[];
  watches: Watch[];
  decisionTrees: DecisionTree[];
  risks: Risk[];
  checks: Check[];
  deliverables: Deliverable[];
  criteria: Criterion[];
  metrics: Metric[];
  durations: Length[];
  summaries: Summary[];
  fences: Fence[];
  notes: Item[];
  /** What every line was taken as, how sure that is and why, by line. */
  trace: Taken[];
  /** What the document lacks or says twice, and what could be taken for it. */
  offers: Offer[];
  lint: Finding[];
  coverage: Coverage;
};
