/**
 * Every key of the product, each with one meaning. `of`: what it belongs to. The table feeds the bindings, the lines at the bottom
 * of pages and the sheet behind `?`; single letters belong to the step one stands on, so votes take Shift as well.
 */
export const keyTable = [
  { id: "next", of: "step", press: ["j", "ArrowDown"], keys: "J", label: "Next step", short: "" },
  { id: "previous", of: "step", press: ["k", "ArrowUp"], keys: "K", label: "Step before", short: "move" },
  { id: "toggle", of: "step", press: ["Space"], keys: "Space", label: "Done, or open again", short: "done" },
  { id: "open", of: "step", press: ["o"], keys: "O", label: "Show what is in the step", short: "open" },
  { id: "start", of: "step", press: ["s"], keys: "S", label: "Start", short: "start" },
  { id: "skip", of: "step", press: ["x"], keys: "X", label: "Skip, with a reason", short: "skip" },
  { id: "fail", of: "step", press: ["f"], keys: "F", label: "Failed, with what went wrong", short: "fail" },
  { id: "copy", of: "step", press: ["c"], keys: "C", label: "Copy the command", short: "copy" },
  { id: "note", of: "step", press: ["n"], keys: "N", label: "Write a note", short: "note" },
  { id: "take", of: "step", press: ["m"], keys: "M", label: "Take the step, or give it back", short: "" },
  { id: "go", of: "vote", press: ["Shift+g"], keys: "⇧G", label: "GO", short: "" },
  { id: "no-go", of: "vote", press: ["Shift+n"], keys: "⇧N", label: "NO-GO, with the reason", short: "" },
  { id: "conditional", of: "vote", press: ["Shift+c"], keys: "⇧C", label: "GO, IF, with the conditions", short: "" },
  { id: "watch", of: "room", press: ["w"], keys: "W", label: "Go to the checks that are due", short: "" },
  { id: "incident", of: "plan", press: ["i"], keys: "I", label: "Open an incident", short: "" },
  { id: "message", of: "room", press: ["t"], keys: "T", label: "Open the message that is told next", short: "" },
  { id: "decision", of: "plan", press: ["r"], keys: "R", label: "Go to the rollback decision", short: "" },
  { id: "nextPhase", of: "room", press: ["]"], keys: "]", label: "Next phase", short: "" },
  { id: "previousPhase", of: "room", press: ["["], keys: "[", label: "Phase before", short: "" },
  { id: "currentPhase", of: "room", press: ["."], keys: ".", label: "Back to the current phase", short: "" },
  { id: "help", of: "room", press: ["?", "Shift+?"], keys: "?", label: "All keys", short: "all keys" },
  { id: "doubt", of: "review", press: ["d"], keys: "D", label: "Next line to look at", short: "" },
  { id: "doubtBefore", of: "review", press: ["Shift+d"], keys: "⇧D", label: "Line before it", short: "" },
  { id: "right", of: "review", press: ["y"], keys: "Y", label: "The line is right as it is read", short: "" },
  { id: "send", of: "dialog", press: ["$mod+Enter"], keys: "Ctrl ⏎", label: "Send a dialog, on a Mac with ⌘", short: "" },
  { id: "rename", of: "outline", press: ["Enter"], keys: "Enter", label: "Edit the words", short: "edit" },
  { id: "add", of: "outline", press: ["a", "Shift+Enter"], keys: "A", label: "Add a step below", short: "add below" },
  { id: "move", of: "outline", press: [], keys: "Alt ↑↓←→", label: "Reorder, indent", short: "reorder, indent" },
  { id: "details", of: "outline", press: ["e"], keys: "E", label: "Details", short: "details" },
  { id: "gate", of: "outline", press: ["g"], keys: "G", label: "Gate before it", short: "gate before it" },
  { id: "remove", of: "outline", press: ["Delete", "Backspace"], keys: "Del", label: "Remove", short: "remove" },
] as const;

type Row = (typeof keyTable)[number];
type RowOf<O extends Row["of"]> = Extract<Row, { of: O }>;
export type RoomKey = RowOf<"step" | "room">["id"];
export type VoteKey = RowOf<"vote">["id"];
export type ReviewKey = RowOf<"review">["id"];
export type OutlineKey = RowOf<"outline">["id"];

const isOf =
  <O extends Row["of"]>(...of: O[]) =>
  (row: Row): row is RowOf<O> =>
    of.some((each) => each === row.of);

export const roomKeys = keyTable.filter(isOf("step", "room"));
/** Those of every page of a plan. */
const planKeys = keyTable.filter(isOf("plan"));
export const decisionKeys = planKeys.filter((row) => row.id === "decision");
export const incidentKeys = planKeys.filter((row) => row.id === "incident");
export const voteKeys = keyTable.filter(isOf("vote"));
export const reviewKeys = keyTable.filter(isOf("review"));
export const outlineKeys = keyTable.filter(isOf("outline"));

/** The key drawn on what it does. */
export const keyOf = (id: Row["id"]): string => keyTable.find((row) => row.id === id)?.keys ?? "";

/** What a key without Alt, Ctrl or ⌘ does in the outline; nothing where it is not the outline's. */
export function outlineKeyOf({ key, shiftKey }: { key: string; shiftKey: boolean }): OutlineKey | undefined {
  const pressed = shiftKey && key.length > 1 ? `Shift+${key}` : key;
  return outlineKeys.find(({ press }) => press.some((each) => each === pressed))?.id;
}
