import { plainLine } from "../../domain/messages/plain-line.ts";
import { beginsSql, looksLikeCommand, mayBeCommand } from "./command-line.ts";
import {
  areFigures,
  areNamedValues,
  areQuestions,
  drawingOf,
  filledLines,
  gapsOf,
  isAddressed,
  isDocument,
  isSource,
  share,
} from "./fence-shapes.ts";
import { speaksOf } from "./fence-words.ts";
import { languageKind } from "./languages.ts";
import { withoutPrompt } from "./prompts.ts";
import { triggerLinesIn } from "./triggers-in.ts";

export type FenceKind = "commands" | "message" | "questions" | "triggers" | "tree" | "metrics" | "form" | "sample" | "code" | "document";

type Fence = { language: string; text: string; label: string; headings: readonly string[] };

/**
 * What a fence is. `label` is the text right above it, `headings` those it stands under, nearest first. The language tag decides where
 * it is one; other fences are told by their shape, then by what label and headings announce, nearest first.
 */
export function fenceKind(fence: Fence): FenceKind {
  const lines = filledLines(fence.text);
  if (lines.length === 0) return "sample";
  const language = languageKind(fence.language);
  if (language === "message") return "message";
  if (language === "shell") return shellKind(fence, lines);
  if (language === "query") return /^\s*HTTP\/\d/.test(lines[0] ?? "") || /^\s*[{[]/.test(lines[0] ?? "") ? "sample" : "commands";
  if (language === "markdown") return markdownKind(fence, lines);
  if (language === "sample") return "sample";
  if (language === "code") return /^jsonc?5?$/i.test(fence.language.trim()) && isExample(fence) ? "sample" : "code";
  return shapeKind(fence, lines);
}

/** A line of a crontab: what a machine does by itself. */
const scheduled = /^\s*(?:@(?:reboot|hourly|daily|weekly|monthly)|(?:[\d*][\d*,/-]{0,20}\s+){4}[\d*][\w*,/-]{0,20})\s+\S/;

/** A shell tag may be a slip: over a diff, a Makefile, addresses or the output of a command. */
function shellKind(fence: Fence, lines: readonly string[]): FenceKind {
  const own = lines.filter((line) => !/^\s*#(?!\S*\$)/.test(line));
  if (own.length > 0 && own.every((line) => scheduled.test(line))) return "code";
  if (lines.some((line) => withoutPrompt(line) !== null)) return "commands";
  if (own.length > 0 && own.every((line) => /^\s*<?https?:\/\/\S+$/.test(line))) return "sample";
  if (own.some((line) => /^\.PHONY:/.test(line)) || (own.length > 1 && share(own, 0.8, (line) => /^[-+]/.test(line)))) return "code";
  const drawn = drawingOf(lines, false);
  if (drawn !== null && !own.some(looksLikeCommand)) return drawn === "tree" ? "tree" : "sample";
  const sure = own.some((line) => looksLikeCommand(line) || beginsSql(line));
  if (!sure && /^\s*[{[]/.test(own[0] ?? "") && /[}\]]\s*$/.test(own.at(-1) ?? "")) return "sample";
  if (own.length === 0) return lines.some((line) => looksLikeCommand(line.replace(/^\s*#\s*/, ""))) ? "commands" : "sample";
  const terminal = /^(?:console|terminal|shell-?session)$/i.test(fence.language.trim());
  if (!sure && (terminal ? !own.some(mayBeCommand) : speaksOf.output(fence.label) && !speaksOf.run(fence.label))) return "sample";
  return "commands";
}

function markdownKind(fence: Fence, lines: readonly string[]): FenceKind {
  const [first = ""] = lines;
  if (/^#{1,6}\s/.test(first) ? speaksOf.message(first) : isAddressed(lines)) return "message";
  return speaksOf.message(fence.label) && lines.length < 60 ? "message" : "document";
}

function shapeKind(fence: Fence, lines: readonly string[]): FenceKind {
  const [first = ""] = lines;
  const nearest = fence.headings[0] ?? "";
  const decides = [fence.label, nearest, plainLine(first)].some(speaksOf.decision);
  const commands = isCommands(fence, lines);
  const drawn = commands ? null : drawingOf(lines, decides && !speaksOf.message(fence.label));
  if (drawn !== null) return drawn === "tree" ? "tree" : "sample";
  if (isTriggers(fence, lines)) return "triggers";
  if (areQuestions(lines)) return "questions";
  const typed = lines.some((line) => withoutPrompt(line) !== null);
  if (
    !typed &&
    !(commands && speaksOf.run(fence.label)) &&
    isExample(fence) &&
    !speaksOf.message(fence.label.replace(/\bresponses?\b/gi, ""))
  )
    return "sample";
  if (/^\s*(?:HTTP\/\d|[{[]\s*$|\{["\s])/.test(first)) return "sample";
  if (isAddressed(lines) && !commands) return isDocument(lines) && /^#/.test(first) ? "document" : "message";
  if (isSource(lines) && !gapsOf(lines).blanks && !typed) return "code";
  if (commands) return "commands";
  return announcedKind(fence, lines);
}

/** What label and headings announce, nearest first; what shape alone says where they are silent. */
function announcedKind(fence: Fence, lines: readonly string[]): FenceKind {
  const { fields, blanks, titled } = gapsOf(lines);
  const [label = "", ...headings] = [fence.label, ...fence.headings];
  const gaps = fields + blanks > 0;
  if (areFigures(lines, 0.6) && !speaksOf.message(label)) return "metrics";
  for (const text of [label, headings[0] ?? ""]) {
    if (speaksOf.form(text) && gaps) return "form";
    if (speaksOf.message(text) && isWords(lines)) return "message";
    if (speaksOf.metrics(text) && areNamedValues(lines) && !gaps) return "metrics";
  }
  if (isDocument(lines)) return "document";
  if (speaksOf.run(label) && mayBeCommand(lines[0] ?? "")) return "commands";
  if (blanks > 1 && (fields + blanks) * 2 >= lines.length) return "form";
  if (headings.slice(1).some(speaksOf.message) && isWords(lines) && (lines.length > 2 || gaps)) return "message";
  if (fields > 1) return titled ? "message" : "form";
  return titled && fields > 0 && lines.length > 2 ? "message" : "sample";
}

/** Text of words: not a lone version, path or name, and no list of `name = value`. */
function isWords(lines: readonly string[]): boolean {
  if (share(lines, 0.8, (line) => /^[\w ]{1,60}=/.test(line))) return false;
  return lines.length > 1 || (lines[0] ?? "").trim().split(/\s+/).length > 3;
}

function isExample(fence: Fence): boolean {
  return speaksOf.output(fence.label) || (fence.label === "" && speaksOf.output(fence.headings[0] ?? ""));
}

function isTriggers(fence: Fence, lines: readonly string[]): boolean {
  const [first = ""] = lines;
  const opening = plainLine(first);
  const announced = speaksOf.rollbackCriteria(fence.label) || speaksOf.rollbackCriteria(fence.headings[0] ?? "");
  const opens = /[:.]$/.test(opening) && speaksOf.rollbackIf(opening);
  if (!announced && !opens) return false;
  if (!opens && (isAddressed(lines) || gapsOf(lines).fields > 0 || isCommands(fence, lines))) return false;
  return triggerLinesIn(lines.join("\n"), 1).lines.length > 0;
}

/** The first line that is no comment decides; the rest may be its output. */
function isCommands(fence: Fence, lines: readonly string[]): boolean {
  const own = lines.filter((line) => !/^\s*(?:#|--\s|\/\/)/.test(line));
  const [first = ""] = own;
  if (withoutPrompt(lines[0] ?? "") !== null || withoutPrompt(first) !== null) return true;
  if (/^\s*>\s/.test(first)) return looksLikeCommand(first.replace(/^\s*>\s+/, ""));
  if (looksLikeCommand(first)) return !first.trimEnd().endsWith(":");
  if (beginsSql(first) && lines.some((line) => /;\s*(?:--.*)?$|\b(?:FROM|INTO|TABLE|SET)\b/.test(line))) return true;
  if (own.length === 0)
    return lines.length > 0 && lines.every((line) => /^\s*#\s/.test(line) && looksLikeCommand(line.replace(/^\s*#\s+/, "")));
  return (
    own.length < 8 &&
    speaksOf.run(fence.label) &&
    !speaksOf.output(fence.label) &&
    own.every(mayBeCommand) &&
    own.some((line) => /\s/.test(line.trim()))
  );
}
