import { isPowershell } from "./languages.ts";

/** Reads a command line by line and knows whether it is still open. */
export type Scan = {
  /** Takes the next line; gives its text without a trailing comment. */
  read: (line: string) => string;
  quote: string;
  depth: number;
  blocks: number;
  heredocs: string[];
  continued: boolean;
};

/** `<<EOF`, `<<-'EOF'`; `<<<` takes a word, not lines. */
const heredoc = /^<<[-~]?\s?(["'\\]?)([A-Za-z_]\w*)["']?/;
const blockWord = /(?:^|[;&|({]|\b(?:do|then|else)\b)\s*(for|while|until|if|case|done|fi|esac)\b(?!\s*\((?!\())/g;

/** A fresh scan for shell text; `language` tells PowerShell, whose blocks are braces and whose line goes on after a backtick. */
export function scanOf(language: string): Scan {
  const powershell = isPowershell(language);
  const scan: Scan = { read, quote: "", depth: 0, blocks: 0, heredocs: [], continued: false };
  function read(line: string): string {
    const here = scan.heredocs[0];
    if (here !== undefined) {
      if (line.trim() === here) scan.heredocs.shift();
      return line;
    }
    const { bare, end } = unquoted(line, scan, powershell);
    for (const sign of bare) {
      if (sign === "(" || sign === "{") scan.depth++;
      else if ((sign === ")" || sign === "}") && scan.depth > 0) scan.depth--;
    }
    if (!powershell) {
      for (const [, word = ""] of bare.matchAll(blockWord)) {
        if (/^(?:for|while|until|if|case)$/.test(word)) scan.blocks++;
        else if (scan.blocks > 0) scan.blocks--;
      }
    }
    const code = line.slice(0, end).trimEnd();
    scan.continued = /(?:\||&&)$/.test(bare.trimEnd()) || (powershell ? code.endsWith("`") : /(?:^|[^\\])\\$/.test(code));
    return code;
  }
  return scan;
}

/** Whether the command that was read so far needs another line. */
export function openAfter(scan: Scan): boolean {
  return scan.continued || scan.quote !== "" || scan.depth > 0 || scan.blocks > 0 || scan.heredocs.length > 0;
}

/** The line with its quoted text blanked out, and where its code ends; what is still open is kept in `state.quote`. */
function unquoted(line: string, state: Scan, powershell: boolean): { bare: string; end: number } {
  let bare = "";
  for (let index = 0; index < line.length; index++) {
    const sign = line.charAt(index);
    if (state.quote !== "") {
      if (sign === "\\" && state.quote !== "'") {
        bare += "  ";
        index++;
        continue;
      }
      if (sign === state.quote) state.quote = "";
      bare += " ";
    } else if (sign === "<" && line.charAt(index + 1) === "<") {
      const opened = heredoc.exec(line.slice(index, index + 80));
      if (opened?.[2]) state.heredocs.push(opened[2]);
      index += (opened?.[0] ?? (line.charAt(index + 2) === "<" ? "<<<" : "<<")).length - 1;
      bare += " ";
    } else if (sign === "\\") {
      bare += index === line.length - 1 ? "" : "  ";
      index++;
    } else if (sign === "'" || sign === '"' || (sign === "`" && !powershell)) {
      // An apostrophe within a word is no quote: `don't`.
      const word =
        sign === "'" &&
        /\w/.test(line.charAt(index - 1)) &&
        /\w/.test(line.charAt(index + 1)) &&
        !/=\S*$/.test(line.slice(Math.max(0, index - 30), index));
      if (!word) state.quote = sign;
      bare += " ";
    } else if (sign === "#" && (index === 0 || /\s/.test(line.charAt(index - 1)))) return { bare, end: index };
    else bare += sign;
  }
  return { bare, end: line.length };
}
