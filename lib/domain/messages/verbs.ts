import { beginWords } from "./beginnings.ts";
import { deliverByHand, sendAgain } from "./deliveries.ts";
import { askToSend, setLeaving } from "./due.ts";
import { addMessage, editMessage, removeMessage, restoreMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import { addReport, correctMessage } from "./reports.ts";
import { sayMessage, skipMessage, unskipMessage } from "./said.ts";
import { sendMessage } from "./sending.ts";
import { setSending } from "./sending-mode.ts";
import { takeMessage } from "./taken.ts";

/** What a person may do with messages and their deliveries, by name. */
export const messageVerbs = {
  addMessage,
  editMessage,
  removeMessage,
  restoreMessage,
  fillMessage,
  sendMessage,
  setLeaving,
  askToSend,
  takeMessage,
  addReport,
  beginWords,
  correctMessage,
  setSending,
  sendAgain,
  deliverByHand,
  sayMessage,
  skipMessage,
  unskipMessage,
} as const;
