import { cutText } from "../kernel/text.ts";

/** What is spoken of in a meeting. `item` names it among its agenda; two that read the same are told apart by which it is. */
export type AgendaItem = { item: string; title: string; minutes: number | null };

/** What more there is of an agenda is nobody's to tick. */
export const mostItems = 100;

const label =
  /^[\s>#*_]*(?:agenda|tagesordnung|ordre du jour|orden del día|ordem do dia|pauta|topics|themen)\b[^:：\n]{0,40}?[*_]*\s*(?:[:：][*_]*\s*(.*))?$/iu;
const listed = /^(\s*)(\d{1,3}[.)]|[-*•+])\s+(?:\[[ xX]?\]\s+)?(\S.*)$/u;
const length =
  /(?:[([]\s*|[-–—:,]\s+)?(?:(?:ca\.?|about|~|≈)\s*)?(\d{1,3}(?:[.,]5)?)\s*(min(?:s|\.|uten?|utes?|utos?)?|m|['′]|h(?:rs?|ours?)?|std\.?|stunden?|heures?|horas?)\s*[)\]]?$/iu;
const ahead = /^(\d{1,3})\s*(min(?:s|\.|uten?|utes?|utos?)?|['′])\s*[-–—:]\s*(?=\S)/iu;

/**
 * The agenda that the words of a meeting say: the list below “Agenda”, or what stands behind it in one line; without that word the first list that says
 * how long something takes.
 */
export function agendaIn(body: string): AgendaItem[] {
  const lines = body.slice(0, 20_000).split("\n");
  const at = lines.findIndex((line) => label.test(line));
  const inline = at < 0 ? "" : (label.exec(lines[at] ?? "")?.[1] ?? "").trim();
  const found =
    inline !== ""
      ? inline.split(/\s*[,;]\s+/)
      : at < 0
        ? (listsIn(lines).find((list) => list.some((text) => timed(text).minutes !== null)) ?? [])
        : (listsIn(lines.slice(at + 1))[0] ?? []);
  const seen = new Map<string, number>();
  return found.slice(0, mostItems).map((text) => {
    const { title, minutes } = timed(text.slice(0, 500));
    const key = cutText(title, 380);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { item: nth === 1 ? key : `${key} #${nth}`, title, minutes };
  });
}

/** The lists of a text, each as its outermost items. */
function listsIn(lines: readonly string[]): string[][] {
  const lists: string[][] = [];
  let open: { depth: number; mark: string; items: string[] } | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const [, space = "", sign = "", text = ""] = listed.exec(line) ?? [];
    const mark = /\d/.test(sign) ? "number" : sign;
    // Another kind of list is another list.
    if (text !== "" && (!open || (space.length <= open.depth && mark !== open.mark))) {
      open = { depth: space.length, mark, items: [] };
      lists.push(open.items);
    }
    if (text !== "" && open && space.length <= open.depth) {
      open.items.push(text.replaceAll(/\*\*|__/g, "").trim());
    } else if (open && !/^\s/.test(line)) open = null;
  }
  return lists;
}

/** `Status (10 min)`, `Status – 10 min`, `10 min: Status`. */
function timed(text: string): { title: string; minutes: number | null } {
  const behind = length.exec(text);
  const title = behind ? text.slice(0, behind.index).trim() : "";
  if (behind && title !== "") return { title, minutes: inMinutes(behind[1] ?? "", behind[2] ?? "") };
  const before = ahead.exec(text);
  return before ? { title: text.slice(before[0].length).trim(), minutes: Number(before[1]) } : { title: text.trim(), minutes: null };
}

const inMinutes = (number: string, unit: string) =>
  Math.round(Number(number.replace(",", ".")) * (/^(?:h|std|stunde)/i.test(unit) ? 60 : 1));

/** How long all of it takes, in minutes, and how many items do not say. */
export function agendaSum(items: readonly AgendaItem[]): { minutes: number; unsaid: number } {
  return {
    minutes: items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    unsaid: items.filter(({ minutes }) => minutes === null).length,
  };
}
