import type { Nodes } from "mdast";
import { topicOfCorrection } from "../correction.ts";
import { tellWhatToDo } from "../values/imperative.ts";
import { type Above, type Context, headingTexts } from "./context.ts";
import { type Topic, topicAmong } from "./topics.ts";

/** What the place is about: what a person said of it, or else the words of its label and headings. */
export function topicHere(context: Context, label: Above | null, block?: Nodes): Topic | null {
  for (const above of label ? [label, ...context.headings] : context.headings) {
    const told = topicOfCorrection(context.corrected.get(above.line));
    if (told) return told;
  }
  // “If it fails:” over numbered orders says what to do then, not when.
  const orders = block?.type === "list" && block.ordered === true && tellWhatToDo([block]);
  return topicAmong(label ? [label.text, ...headingTexts(context)] : headingTexts(context), orders);
}
