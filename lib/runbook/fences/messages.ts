import { literalsIn } from "../../domain/messages/literals.ts";
import { keyValue, plainLine } from "../../domain/messages/plain-line.ts";
import { placeholdersIn } from "../../domain/steps/placeholders.ts";
import type { Message } from "../reading.ts";
import { isGreeting, subjectIn } from "./message-shape.ts";

const rule = /^\s{0,3}(?:-{3,}|\*{3,}|={3,}|_{3,}|—{2,}|━{3,}|─{3,}|(?:- ){2,}-|(?:\* ){2,}\*)\s*$/;

type Piece = { lines: string[]; start: number };

/**
 * The messages a fence holds; `line` is the line of its opening fence. Pieces between rules are messages of their own where each
 * looks like one. Audience, channel and when are empty: they stand around the fence.
 */
export function readMessages(fence: { text: string; line: number; endLine: number; title: string }): Message[] {
  const lines = fence.text.split("\n");
  const pieces = piecesOf(lines);
  return pieces.flatMap((piece) => {
    const message = messageOf(piece, fence.line + 1, pieces.length > 1 ? "" : fence.title);
    return message ? [message] : [];
  });
}

function piecesOf(lines: readonly string[]): Piece[] {
  const whole = { lines: [...lines], start: 0 };
  const parts: Piece[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && !rule.test(lines[index] ?? "")) continue;
    const part = { lines: lines.slice(start, index), start };
    if (part.lines.some((line) => line.trim() !== "")) parts.push(part);
    start = index + 1;
  }
  if (parts.length < 2) return [whole];
  const withSubject = parts.filter((part) => subjectIn(fromFirst(part.lines)) !== null);
  if (withSubject.length > 1 && withSubject[0] === parts[0]) return joinedBySubject(lines, withSubject);
  return withSubject.length === 0 && parts.every(({ lines: own }) => standsAlone(own)) ? parts : [whole];
}

/** Each piece runs up to the next subject: rules within a mail are its own. */
function joinedBySubject(lines: readonly string[], starts: readonly Piece[]): Piece[] {
  return starts.map((piece, index) => {
    const next = starts[index + 1];
    const own = lines.slice(piece.start, next ? next.start : lines.length);
    while (next && own.length > 0 && (own.at(-1)?.trim() === "" || rule.test(own.at(-1) ?? ""))) own.pop();
    return { lines: own, start: piece.start };
  });
}

/** A short title line, and below it something said by name (`Time: …`) or left to fill in. */
function standsAlone(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const [title = "", ...others] = filled;
  const plain = plainLine(title);
  if (others.length === 0 || plain === "" || plain.length > 100 || /[.,;]$/.test(plain) || isGreeting(title)) return false;
  const pair = keyValue(title);
  if (pair && pair.value !== "" && !/\p{Extended_Pictographic}/u.test(title)) return false;
  return others.some((line) => keyValue(line) !== null || placeholdersIn(line, 1).length > 0);
}

function messageOf(piece: Piece, firstLine: number, given: string): Message | null {
  const lead = piece.lines.findIndex((line) => line.trim() !== "");
  if (lead < 0) return null;
  let last = piece.lines.length - 1;
  while (piece.lines[last]?.trim() === "") last--;
  const own = piece.lines.slice(lead, last + 1);
  const line = firstLine + piece.start + lead;
  const header = subjectIn(own);
  const body = own.filter((_, index) => index !== header?.index);
  const titleLine = own.find((_, index) => index !== header?.index) ?? "";
  const text = own.join("\n");
  return {
    line,
    endLine: firstLine + piece.start + last,
    title: given !== "" ? given : header && header.subject !== "" ? header.subject : plainLine(titleLine),
    subject: header?.subject ?? null,
    body: trimmed(body),
    placeholders: placeholdersIn(text, line),
    literals: literalsIn(text, line),
    audience: "",
    channel: "",
    when: "",
  };
}

function fromFirst(lines: readonly string[]): readonly string[] {
  return lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ""),
    ),
  );
}

/** Word for word, but without the empty lines around it. */
function trimmed(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}
