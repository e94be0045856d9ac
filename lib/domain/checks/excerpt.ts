import { cutText } from "../kernel/text.ts";

/** What is kept of an answer at most, in UTF-16 units; `mostKept` is the same with the words about what was left out. */
const kept = 2000;

const secrets: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, "[private key]"],
  [/\b(authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+)[^\s"',]{4,}/gi, "$1[hidden]"],
  [/\b(bearer\s+)[A-Za-z0-9._~+/-]{12,}=*/gi, "$1[hidden]"],
  [
    /((?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)[A-Za-z0-9_]{0,20}["']?\s*[:=]\s*["']?)[^\s"',;&]{3,}/gi,
    "$1[hidden]",
  ],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,200}:)[^\s/@]{1,200}@/gi, "$1[hidden]@"],
  [
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bhpt_[A-Za-z0-9_-]{10,}|\beyJ[\w-]{10,400}\.[\w-]{10,4000}\.[\w-]{5,2000}/g,
    "[hidden]",
  ],
];

/**
 * What is kept of an answer that was pasted: its beginning and its end, without what looks like a secret. The record is read by many and
 * forgets nothing; whether the answer is as expected was decided on all of it.
 */
export function excerptOf(output: string): string {
  const hidden = secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), output.replace(/\r\n?/g, "\n").trim());
  if (hidden.length <= kept) return hidden;
  const [from, to] = [cutText(hidden, kept / 2), hidden.slice(-kept / 2)];
  const end = to.isWellFormed() ? to : to.slice(1);
  return `${from}\n[… ${hidden.length - from.length - end.length} characters are not kept …]\n${end}`;
}
