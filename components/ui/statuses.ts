import {
  ArchiveRestore,
  Ban,
  CalendarClock,
  Check,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  CircleX,
  Clock,
  ClockAlert,
  DoorClosed,
  HeartPulse,
  type LucideIcon,
  OctagonPause,
  OctagonX,
  PencilLine,
  PenLine,
  RefreshCwOff,
  ShieldOff,
  Signature,
  SkipForward,
  Slash,
  SquareCheck,
  SquareDashed,
  SquareMinus,
  Undo2,
  Vote,
} from "lucide-react";

type Tone = "quiet" | "go" | "run" | "hold" | "nogo";

export type StatusLook = {
  word: string;
  icon: LucideIcon;
  tone: Tone;
  /** The shape is filled, not drawn. */
  solid?: true;
};

/** The ink and the ground of each tone, as classes. */
export const tones: Record<Tone, { ink: string; ground: string }> = {
  quiet: { ink: "text-muted", ground: "bg-raise" },
  go: { ink: "text-go", ground: "bg-go-soft" },
  run: { ink: "text-run", ground: "bg-run-soft" },
  hold: { ink: "text-hold", ground: "bg-hold-soft" },
  nogo: { ink: "text-nogo", ground: "bg-nogo-soft" },
};

/**
 * The status language: every state has a word, a shape and a colour, and no two states of one kind share a shape. Steps, plans,
 * votes and modifiers are one table, so a word can never mean two things. States that only one noun has stand in its folder.
 */
export const statuses = {
  // A step
  waiting: { word: "Waiting", icon: CircleDashed, tone: "quiet" },
  todo: { word: "Ready", icon: Circle, tone: "quiet" },
  doing: { word: "Running", icon: Clock, tone: "run" },
  done: { word: "Done", icon: Check, tone: "go" },
  skipped: { word: "Skipped", icon: SkipForward, tone: "quiet" },
  "not-applicable": { word: "Not applicable", icon: Slash, tone: "quiet" },
  blocked: { word: "Blocked", icon: OctagonPause, tone: "hold" },
  failed: { word: "Failed", icon: OctagonX, tone: "nogo" },
  // On top of any of them
  late: { word: "Late", icon: ClockAlert, tone: "hold" },
  "no-data": { word: "No data", icon: CircleHelp, tone: "quiet" },
  // A time at which something is looked at
  upcoming: { word: "To come", icon: CircleDashed, tone: "quiet" },
  due: { word: "Due now", icon: Clock, tone: "run" },
  fine: { word: "Fine", icon: Check, tone: "go" },
  "not-fine": { word: "Not fine", icon: CircleAlert, tone: "nogo" },
  missed: { word: "Missed", icon: CircleX, tone: "nogo" },
  // What came of something that was asked afterwards
  met: { word: "Met", icon: Check, tone: "go" },
  "not-measured": { word: "Not measured", icon: CircleSlash, tone: "hold" },
  // A vote or a decision
  go: { word: "GO", icon: SquareCheck, tone: "go" },
  "go-if": { word: "GO, IF", icon: CircleAlert, tone: "hold" },
  "no-go": { word: "NO-GO", icon: OctagonX, tone: "nogo" },
  abstain: { word: "Abstain", icon: SquareMinus, tone: "quiet" },
  awaiting: { word: "Awaiting", icon: SquareDashed, tone: "quiet" },
  waived: { word: "WAIVED", icon: ShieldOff, tone: "nogo" },
  polling: { word: "Poll open", icon: Vote, tone: "run" },
  "hold-point": { word: "Hold point", icon: DoorClosed, tone: "hold" },
  // A sign-off
  unsigned: { word: "OPEN", icon: PenLine, tone: "quiet" },
  signed: { word: "SIGNED", icon: Signature, tone: "go" },
  stale: { word: "STALE", icon: RefreshCwOff, tone: "hold" },
  // A plan
  draft: { word: "Draft", icon: PencilLine, tone: "quiet" },
  ready: { word: "Ready", icon: CircleCheck, tone: "quiet" },
  running: { word: "LIVE", icon: Circle, tone: "run", solid: true },
  held: { word: "On hold", icon: OctagonPause, tone: "hold" },
  "rolling-back": { word: "Rolling back", icon: Undo2, tone: "nogo" },
  "after-care": { word: "After-care", icon: HeartPulse, tone: "run" },
  completed: { word: "Completed", icon: Check, tone: "go" },
  "rolled-back": { word: "Rolled back", icon: ArchiveRestore, tone: "quiet" },
  rescheduled: { word: "Rescheduled", icon: CalendarClock, tone: "quiet" },
  cancelled: { word: "Cancelled", icon: Ban, tone: "quiet" },
} satisfies Record<string, StatusLook>;

export type Status = keyof typeof statuses;
