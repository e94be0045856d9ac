import { plainLine } from "../../domain/messages/plain-line.ts";
import type { Item } from "../reading.ts";
import { looksLikeCommand } from "./command-line.ts";

const listed = /^\s*(?:\d{1,3}[.)]|[a-z][.)]|[-*•+▪◦]|\[[ xX]?\]|☐|□|❌|âŒ|⚠️?|🔴)\s*\S/u;
const all =
  /\b(?:all of|all (?:the )?(?:following|conditions)|every one|alle (?:der|folgenden|bedingungen)|toutes? les?|todas las|todos los|todas as|todos os)\b/iu;
/** A line that opens another part: the command to roll back with, or what to do. */
const otherPart =
  /^(?:rollback |roll-back |rückroll|rücksetz)?(?:commands?|befehle?|commandes?|comandos?|procedure|steps?|actions?|how to|schritte|vorgehen|étapes|procédure|pasos|procedimiento|passos)\b[^:]{0,60}:/iu;

/**
 * The conditions of a list of rollback triggers, without its heading line and without the command that may follow; `any` unless the
 * text says that all must hold. `heading` is what stands above them; `firstLine` is the line number of the text's first line.
 */
export function triggerLinesIn(text: string, firstLine: number): { logic: "any" | "all"; lines: Item[]; heading: string } {
  const sources = text.split("\n").map((source, index) => ({ source, line: firstLine + index }));
  const found: Item[] = [];
  const hasList = sources.some(({ source }) => listed.test(source));
  let heading = "";
  for (const { source, line } of sources) {
    const said = plainLine(source.replace(/^\s*(?:[-*•+]\s+)?(?:\[[ xX]?\]|[a-z][.)]|☐|□)\s+/, ""));
    if (said === "" || /^\W*$/u.test(said)) continue;
    if (otherPart.test(said)) break;
    if (found.length === 0 && said.endsWith(":")) heading += ` ${said}`;
    else if (hasList && !listed.test(source)) {
      if (found.length === 0) heading += ` ${said}`;
      else if (looksLikeCommand(source)) break;
      else if (/^(?:or|oder|ou|o|and|und|et|y|e)$/i.test(said)) heading += "";
      else if (/^\s/.test(source)) continued(found, said, line);
    } else if (!looksLikeCommand(source)) found.push({ text: said, line, endLine: line });
  }
  return { logic: all.test(heading) ? "all" : "any", lines: found, heading: heading.trim() };
}

/** An indented line without a sign goes on with the condition above it. */
function continued(found: Item[], said: string, line: number): void {
  const last = found.at(-1);
  if (!last) return;
  last.text += ` ${said}`;
  last.endLine = line;
}
