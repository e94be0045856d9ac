import type { Table, TableRow } from "mdast";
import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { windowMinutes } from "#lib/domain/schedule/planned-time.ts";
import type { Above, Context } from "../blocks/context.ts";
import { boxOfRow, takeBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { shorten } from "../text/title.ts";
import { parseDuration } from "../values/parse-duration.ts";
import { event, parseTime } from "../values/parse-time.ts";
import { parseSpan } from "../values/span.ts";
import { parseOwner } from "../values/take-owner.ts";
import { markNote } from "./mark-note.ts";
import { durationOf, newStep } from "./new-step.ts";
import { takenAs } from "./taken-as.ts";
import type { TreeStep } from "./tree.ts";

const columns = {
  title:
    /task|step|action|item|activit|description|check|test|what|aufgabe|schritt|maßnahme|tâche|étape|action|tarea|paso|tarefa|passo|taak|stap|actie|omschrijving|handeling|wat\b|atividad|actividad|acci[oó]n|ação|verificaci[oó]n|verificação|prüfung|vérification|作業|手順|内容/i,
  owner:
    /owner|responsib|\bwho\b|assign|\brole\b|\bdri\b|tester|engineer|operator|executor|implementer|performed by|executed by|done by|\binitials\b|(?<!due )(?!^by$)\bby\b(?! when)|verantwortlich|zuständig|wer\b|bearbeiter|\bwie\b|eigenaar|verantwoordelijk|uitvoerder|\bqui\b|\bquem\b|responsable|responsável|quién|担当/i,
  time: /\btime\b(?! (?:needed|required|estimate|to|taken|\(m))|^(?:planned |due )?when\b|\bstart\b|\bdeadline\b|\bdue\b|^by$|^frist\b|fällig|échéance|fecha límite|\bprazo\b|期限|uhrzeit|\bzeit\b|\btijd(?:stip)?\b|wanneer|heure|hora|cuándo|\bquand\b|\bwann\b|\bquando\b|^termin$|\bT[+-]|^T$|^offset$|^(?:(?:target|planned|due|launch) )?(?:date|day)s?$|^(?:datum|tag|date|jour|fecha|d[ií]a|data|dia|dag|tanggal|hari|waktu)$/i,
  duration:
    /duration|\blength\b|\btime (?:needed|required|estimate|to complete)|\bmin(?:ute)?s?\b|how long|dauer|duur|durée|duración|duração|\best(?:imate)?\b/i,
  status: /status|result|sign-?off|initials|\bdone\b|complete|erledigt|fait|hecho|feito|gereed|klaar|✓|☐|☑/i,
};

/** The words of a status column that say a row is done. */
const finished =
  /^(?:done|complete|completed|finished|closed|erledigt|fertig|abgeschlossen|fait|terminée?|hecho|completad[oa]|feito|concluíd[oa]|gereed|klaar|afgerond|voltooid|完了)$/iu;
/** … that it is not to be done, or not any more. */
const leftOut =
  /^(?:skip(?:ped)?|n\/?a|not (?:applicable|needed)|cancell?ed|dropped|obsolete|entfällt|entfallen|gestrichen|vervallen|geannuleerd|overgeslagen|annulée?|supprimée?|sans objet|cancelad[oa]|omitid[oa]|no aplica|não se aplica)$/iu;
const begun = /^(?:in progress|started|ongoing|wip|in arbeit|läuft|begonnen|bezig|en cours|en curso|en progreso|em andamento)$/iu;
const goalColumn = /^(?:target|goal|expected|ziel(?:wert)?|soll|objectif|cible|objetivo|meta)\b/i;

/** The rows of a table that carry a box and, in a run sheet, the others; what a row says beyond that stays in the table, kept as a note. */
export function stepsOfTable(table: Table, context: Context, label: Above | null): TreeStep[] {
  const [head, ...rows] = table.children;
  const names = head ? cells(head) : [];
  const sheet = isRunSheet(table);
  const goal =
    !sheet && /^(?:metri|kennzahl|kpi|indica|métri)/i.test(names[0] ?? "") && names.slice(1).some((name) => goalColumn.test(name));
  return rows.flatMap((row) => {
    const box = boxOfRow(row);
    const { line } = linesOf(row);
    if ((!box && !sheet) || context.corrected.get(line) === "note" || isStruck(row, names)) return [];
    const step = stepOfRow(row, names, context);
    if (step.title === "Untitled") return [];
    // A figure with its goal and a box is looked at, not done.
    const as = goal ? "criterion" : takenAs({ text: step.title, line }, context, label);
    const status = plainText(row.children[names.findIndex((name) => columns.status.test(name))]?.children ?? []).trim();
    if (sheet && !box && leftOut.test(status)) return [];
    step.notes.push(...markNote(box?.mark ?? (sheet && begun.test(status) ? "~" : ""), line));
    return [{ ...step, done: box?.done ?? (sheet && finished.test(status)), as }];
  });
}

/** A row whose words are struck out is not to be done. */
function isStruck(row: TableRow, names: readonly string[]): boolean {
  const words = row.children.filter((cell, index) => columns.title.test(names[index] ?? "") && cell.children.length > 0);
  return words.length > 0 && words.every(({ children }) => children.every(({ type }) => type === "delete"));
}

/**
 * Whether a table is a run sheet: a column of things to do beside one that says who, when, how long or whether it is done,
 * in a table that names work and not outcomes.
 */
export function isRunSheet(table: Table): boolean {
  const head = table.children[0];
  const names = head ? cells(head) : [];
  const has = (column: RegExp) => names.some((name) => column.test(name));
  const work = names.some((name) =>
    /^(?:#|no\.?)?\s*(?:(?:test )?(?:tasks?|steps?|cases?)|tests?|testfall|testfälle|tätigkeit(?:en)?|actions?|activit(?:y|ies)|action items?|checks?|what to do|acci(?:ó|o)n(?:es)?|aç(?:ão|ões)|verificaci(?:ó|o)n(?:es)?|verificaç(?:ão|ões)|prüfung(?:en)?|vérifications?|actividad(?:es)?|atividades?|aktivität|aktion|作業|手順|aufgaben?|schritte?|tâches?|étapes?|tareas?|pasos?|tarefas?|passos?|taak|taken|stap(?:pen)?|acties?|handeling(?:en)?)(?![\p{L}\d])/iu.test(
      name,
    ),
  );
  // “Time | What | Who”
  const said = names.some((name) =>
    /^(?:what|was|wat|quoi|qué|o que|description|beschreibung|omschrijving|descripción|descrição)$/iu.test(name),
  );
  // What is looked at again and again is no work to be done once.
  const recurring = names.some((name) => /how often|frequency|cadence|interval|häufigkeit|turnus|fréquence|frecuencia/i.test(name));
  return (
    (work || (said && has(columns.owner) && tellsTimes(table, names))) &&
    !recurring &&
    table.children.length > 1 &&
    (has(columns.owner) || has(columns.time) || has(columns.duration) || has(columns.status))
  );
}

/** Whether most rows of a column of times begin with one: “Type | What | When | Who” lists what there is. */
function tellsTimes({ children: [, ...rows] }: Table, names: readonly string[]): boolean {
  const at = names.findIndex((name) => columns.time.test(name));
  const timed = rows.filter((row) => at >= 0 && timeOfCell(cells(row)[at] ?? "", "", null) !== null);
  return timed.length > 1 && timed.length * 2 >= rows.length;
}

function stepOfRow(row: TableRow, names: string[], context: Context): TreeStep {
  const values = cells(row);
  const under = (column: RegExp) => values[names.findIndex((name) => column.test(name))] ?? "";
  const others: readonly RegExp[] = [columns.owner, columns.time, columns.duration, columns.status];
  const isOther = (index: number) => others.some((column) => column.test(names[index] ?? ""));
  // Several columns may be called so: “Step” counts, “Activity” says what. The column of the words is meant, not `B1`.
  const meant = [
    ...values.filter((_, index) => columns.title.test(names[index] ?? "") && !isOther(index)),
    under(columns.title),
    ...values.filter((_, index) => !isOther(index)),
    ...values,
  ].map((value) => takeBox(value)?.rest ?? value);
  const title = meant.find((value) => /\p{L}{2}/u.test(value)) ?? meant.find((value) => /\p{L}/u.test(value)) ?? "";
  const step = newStep(title, {
    ...linesOf(row),
    source: boxOfRow(row) ? "box" : "row",
    because: boxOfRow(row) ? "box" : "row",
    year: context.year,
  });
  const owner = under(columns.owner);
  step.owner ??= owner === "" ? null : parseOwner(`Owner: ${owner}`);
  const clock = names.findIndex((name) => columns.time.test(name) && !dayColumn.test(name));
  const when = timeOfCell(clock < 0 ? under(columns.time) : (values[clock] ?? ""), under(dayColumn), context.year);
  step.at ??= when?.at ?? null;
  const length = parseDuration(under(columns.duration));
  if (length) step.duration = durationOf(length.durationMin, length.durationMax, length.lengthCounts);
  // “Time” over “10 min” says how long.
  const lasting = when === null ? parseDuration(under(columns.time)) : null;
  if (lasting) step.duration ??= durationOf(lasting.durationMin, lasting.durationMax, lasting.lengthCounts);
  else if (when?.minutes != null) step.duration ??= durationOf(when.minutes, when.minutes);
  // “25:00” is no time; it stays in the words, where it is found.
  const clockText = (values[clock] ?? "").trim();
  if (when === null && !lasting && /^\d{1,2}:\d{2}$/.test(clockText)) step.title = shorten(`${clockText} - ${step.title}`);
  return step;
}

/** A column that says the day to the clock of the next: `| Day 2 | 14:30 |`, `| 2026-03-05 | 22:00 |`. */
const dayColumn = /^(?:day|date|tag|dag|datum|jour|d[ií]a|fecha|data|日付)$/iu;
/** “Launch day”, “Go-live”: the day itself. */
const eventItself = new RegExp(`^(?:the )?(?:day of (?:the )?)?${event}(?:[ -]?(?:day|tag))?$|^(?:T|launch|tag x|jour j|d[ií]a d)$`, "iu");

/** What a row says of its time, and how long that lasts where it is a stretch. */
function timeOfCell(text: string, day: string, year: string | null): { at: PlanTime; minutes: number | null } | null {
  const named = /^\d{1,3}$/.test(day) ? `Day ${day}` : day;
  const onDay = named === "" || named === text ? null : parseTime(`${named} ${text}`.trim(), year);
  const clock = text.replace(/^([01]?\d|2[0-3]) ?h$/i, "$1:00");
  const at = onDay ?? parseTime(clock, year) ?? (eventItself.test(text.trim()) ? { kind: "offset" as const, minutes: 0 } : null);
  if (at) return { at, minutes: windowMinutes(at) };
  const span = parseSpan(text) ?? (named === "" ? null : parseSpan(named));
  return span && { at: span.at, minutes: span.minutes };
}

function cells(row: TableRow): string[] {
  return row.children.map((cell) => plainText(cell.children));
}
