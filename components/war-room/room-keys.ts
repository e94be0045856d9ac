/** What a key does in the war room. This table feeds the bindings, the line at the bottom and the sheet behind `?`. */
export const roomKeys = [
  { id: "next", press: ["j", "ArrowDown"], keys: ["J"], label: "Next step", short: "" },
  { id: "previous", press: ["k", "ArrowUp"], keys: ["K"], label: "Step before", short: "move" },
  { id: "toggle", press: ["Space"], keys: ["Space"], label: "Done, or open again", short: "done" },
  { id: "open", press: ["o"], keys: ["O"], label: "Show what is in the step", short: "open" },
  { id: "start", press: ["s"], keys: ["S"], label: "Start", short: "start" },
  { id: "skip", press: ["x"], keys: ["X"], label: "Skip, with a reason", short: "skip" },
  { id: "fail", press: ["f"], keys: ["F"], label: "Failed, with what went wrong", short: "fail" },
  { id: "copy", press: ["c"], keys: ["C"], label: "Copy the command", short: "copy" },
  { id: "note", press: ["n"], keys: ["N"], label: "Write a note", short: "note" },
  { id: "take", press: ["m"], keys: ["M"], label: "Take the step, or give it back", short: "" },
  { id: "watch", press: ["w"], keys: ["W"], label: "Go to the checks that are due", short: "" },
  { id: "nextPhase", press: ["]"], keys: ["]"], label: "Next phase", short: "" },
  { id: "previousPhase", press: ["["], keys: ["["], label: "Phase before", short: "" },
  { id: "currentPhase", press: ["."], keys: ["."], label: "Back to the current phase", short: "" },
  { id: "help", press: ["?", "Shift+?"], keys: ["?"], label: "All keys", short: "all keys" },
] as const;

export type RoomKey = (typeof roomKeys)[number]["id"];
