/** Options whose value is itself run by the program. */
const runsNext =
  /(?:^|\s)(?:-[a-z]*c|-e|-Q|-q|--command|--execute|--eval|--query|-command|eval|ssh\s[^|;&\n]{1,200}|sql:query|sqlq|db:query)[\s=]*$/i;

/** The command without comments and with its quoted text blanked out, unless that text is run: `sh -c "…"`, `ssh host '…'`. */
export function executedText(command: string): string {
  let out = "";
  let index = 0;
  while (index < command.length) {
    const sign = command.charAt(index);
    const before = index === 0 ? "\n" : command.charAt(index - 1);
    if (sign === "\\") {
      out += command.charAt(index + 1) === "\n" ? " " : command.slice(index, index + 2);
      index += 2;
    } else if ((sign === "#" && /\s/.test(before)) || (command.startsWith("-- ", index) && /[\s;]/.test(before) && startsComment(out))) {
      const end = command.indexOf("\n", index);
      index = end < 0 ? command.length : end;
    } else if (sign === "'" || sign === '"') {
      const end = closing(command, index);
      const inner = command.slice(index + 1, end);
      // A quoted name stays a name, so that statements keep their form; a path or sentence is gone.
      out += runsNext.test(out.slice(-240)) ? `; ${inner} ;` : /^\w+$/.test(inner) ? `${sign}${inner}${sign}` : '""';
      index = end + 1;
    } else {
      out += sign;
      index++;
    }
  }
  return out;
}

/** `-- ` begins a comment in SQL; in a shell it ends the options (`kubectl exec pod -- sh`). */
function startsComment(out: string): boolean {
  const line = out.slice(out.lastIndexOf("\n") + 1).trim();
  return line === "" || line.endsWith(";") || /^(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|TRUNCATE)\b/i.test(line);
}

function closing(command: string, start: number): number {
  const quote = command.charAt(start);
  for (let index = start + 1; index < command.length; index++) {
    const sign = command.charAt(index);
    if (sign === "\\" && quote === '"') index++;
    else if (sign === quote) return index;
  }
  return command.length;
}
