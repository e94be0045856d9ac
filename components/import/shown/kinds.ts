import {
  Check,
  CircleQuestionMark,
  Flag,
  Layers,
  type LucideIcon,
  Megaphone,
  Merge,
  OctagonPause,
  Package,
  Repeat,
  Send,
  Signature,
  Square,
  StickyNote,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { LineShape } from "#components/import/shown/line-shape.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import type { CorrectionKind } from "#lib/domain/document/correction.ts";

type KindLook = { icon: LucideIcon; word: string; plural: string };

/** Word and shape of everything a line can be taken as. */
export const kinds: Record<RowKind | "part" | "right" | "owner" | "same" | "audience" | "second" | "sender", KindLook> = {
  phase: { icon: Layers, word: "Phase", plural: "phases" },
  gate: { icon: OctagonPause, word: "Gate", plural: "gates" },
  step: { icon: Square, word: "Step", plural: "steps" },
  question: { icon: CircleQuestionMark, word: "Question", plural: "questions" },
  criterion: { icon: Flag, word: "Criterion", plural: "criteria" },
  watch: { icon: Repeat, word: "Repeat", plural: "checks to repeat" },
  "sign-off": { icon: Signature, word: "Sign-off", plural: "sign-offs" },
  deliverable: { icon: Package, word: "Deliverable", plural: "deliverables" },
  note: { icon: StickyNote, word: "Note", plural: "notes" },
  part: { icon: Merge, word: "Joined", plural: "joined" },
  right: { icon: Check, word: "Right as read", plural: "right as read" },
  owner: { icon: UserRound, word: "Owner", plural: "owners" },
  same: { icon: Merge, word: "Same work", plural: "same work" },
  second: { icon: UsersRound, word: "Second person", plural: "steps for two people" },
  sender: { icon: Send, word: "Sender", plural: "senders" },
  audience: { icon: Megaphone, word: "Audience", plural: "audiences" },
};

export type Choice = { as: CorrectionKind; label: string; means: string };

const forItem: Choice[] = [
  { as: "step", label: "Step", means: "work somebody does and ticks" },
  { as: "question", label: "Question", means: "asked before a go or no-go" },
  { as: "criterion", label: "Criterion", means: "what must hold" },
  { as: "watch", label: "Check to repeat", means: "looked at again and again" },
  { as: "sign-off", label: "Sign-off", means: "somebody puts a name here" },
  { as: "deliverable", label: "Deliverable", means: "handed over, with an owner and a due date" },
  { as: "note", label: "Note", means: "kept, nothing to tick" },
];

const forList: Choice[] = [
  { as: "question", label: "Questions of a gate", means: "asked before a go or no-go" },
  { as: "criterion", label: "Criteria", means: "what must hold" },
  { as: "watch", label: "Repeated checks", means: "looked at again and again" },
  { as: "sign-off", label: "Sign-offs", means: "somebody puts a name here" },
  { as: "deliverable", label: "Deliverables", means: "handed over, with owners and due dates" },
];

const forHeading: Choice[] = [
  { as: "phase", label: "Phase", means: "a stretch of the plan of its own" },
  { as: "part", label: "Joined to what is above", means: "no phase of its own" },
  { as: "step", label: "One step", means: "the whole section is a step" },
  ...forList,
  { as: "note", label: "Note", means: "kept, nothing to tick" },
];

/** What a person may say of a line, by how it is written. */
export const choicesFor: Record<LineShape, Choice[]> = {
  heading: forHeading,
  label: forList,
  item: forItem,
  fence: forItem.filter(({ as }) => as === "step" || as === "note"),
  text: [],
};
