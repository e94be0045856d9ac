const subjectLine =
  /^\s*(?:[*_#>]{1,4}\s*)?(?:subject(?: line)?|betreff|objet|asunto|assunto|oggetto|onderwerp)\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(.*)$/i;
const headerLine = /^\s*(?:\*\*)?(?:to|from|cc|bcc|date|channel|an|von|kopie|kanal|à|de|canal|para|reply-to|when|priority)(?:\*\*)?\s*:/i;
const greeting =
  /^(?:hi|hello|hey|dear|team|all|everyone|folks|good (?:morning|afternoon|evening)|greetings|hallo|beste|geachte|liebe[rs]?|guten (?:morgen|tag|abend)|sehr geehrte[rs]?|moin|bonjour|bonsoir|salut|chère?s?|hola|buenos días|buenas tardes|estimad[oa]s?|olá|ola|bom dia|boa tarde|prezad[oa]s?|car[oa]s?|great question)\b[^.:]{0,60}(?:[,!:]|$)/iu;

/** The subject a line states; null for any other line. */
export function subjectOf(line: string): string | null {
  const found = subjectLine.exec(line.slice(0, 1000));
  return found ? (found[1] ?? "").replace(/\s*(?:\*\*|__)\s*$/, "").trim() : null;
}

/** The subject among a message's first lines, where only other header lines may stand before it. */
export function subjectIn(lines: readonly string[]): { subject: string; index: number } | null {
  for (const [index, line] of lines.entries()) {
    const subject = subjectOf(line);
    if (subject !== null) return { subject, index };
    if (line.trim() !== "" && !headerLine.test(line)) return null;
  }
  return null;
}

/** Whether a line greets its readers: `Team,`, `Dear customers,`. */
export function isGreeting(line: string): boolean {
  return greeting.test(line.trim().slice(0, 120));
}
